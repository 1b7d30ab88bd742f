import { bestAssignment } from "../../model/best-assignment.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { ColumnPart, LayoutColumn } from "../layout/layout.ts";
import { headerUnit } from "../values/header-unit.ts";
import { YUAN } from "../values/unit-words.ts";
import type { CellTests, ColumnValues } from "./column-values.ts";
import { type FieldPattern, isNumeric, patternsOf } from "./field-pattern.ts";
import type { HeaderReading } from "./read-header.ts";
import { MOST_OF_PART, scoreHeader } from "./score-header.ts";
import { bareIn, scoreByValues, valueEvidence } from "./value-evidence.ts";

/** A column with what its header and its cells say. */
export interface EvidentColumn {
  /** As its listed header means it; without a field where none is listed. */
  readonly column: LayoutColumn;
  readonly reading: HeaderReading | null;
  readonly values: ColumnValues;
}

/** One field that a column may hold. */
export interface Candidate {
  readonly at: number;
  readonly field: string;
  readonly as: ColumnPart | null;
  readonly score: number;
  readonly words: readonly string[];
}

/** What was made of the columns under a header, for one dataset. */
export interface Choice {
  readonly dataset: Dataset;
  /** The best candidates that no other comes near. */
  readonly taken: readonly Candidate[];
  /** Everything else that a column may be. */
  readonly open: readonly Candidate[];
  /** How well the columns fit the dataset as a whole. */
  readonly total: number;
}

/** A candidate is taken from this score on, and if nothing else comes so near. */
const THRESHOLD = 0.62;
const MARGIN = 0.12;
/** What a field without a column is worth. */
const NONE = 0.3;
const LISTED = 1.2;
/** Only the best columns for a field can matter. */
const MOST_COLUMNS = 40;

/**
 * Chooses the columns of a dataset's fields, one to one and all together. Listed headers are settled; of
 * the others one is taken if it fits well and no other choice comes near. Positions never decide.
 */
export function chooseColumns(
  columns: readonly EvidentColumn[],
  dataset: Dataset,
  tests: CellTests,
): Choice {
  const patterns = patternsOf(dataset);
  const settled = new Set(
    columns.filter(({ column }) => column.field !== null).map((one) => slotOfListed(one, dataset)),
  );
  const candidates = columns.flatMap((one, at) =>
    one.column.field !== null || one.column.role !== null || one.reading === null
      ? []
      : patterns.flatMap((pattern) => candidateOf(one, at, pattern, tests) ?? []),
  );
  const free = candidates.filter((one) => !settled.has(slotOf(one, columns)));
  const listed = columns.filter(
    ({ column: { field } }) => field !== null && dataset.columns[field]!.kind !== "note",
  ).length;
  const { taken, sum } = assigned(free, columns);
  const isTaken = new Set(taken.map(({ at }) => at));
  return {
    dataset,
    taken,
    open: free.filter(({ at }) => !isTaken.has(at)),
    total: sum + listed * LISTED,
  };
}

/** Fields of numbers may have a column for each period, areas a code and a name, periods a year and a part. */
const slotOf = ({ field, as, at }: Candidate, columns: readonly EvidentColumn[]): string =>
  [field, groupOf(as), as === null ? (columns[at]!.column.period ?? "") : ""].join("|");

const groupOf = (as: ColumnPart | null): string =>
  as === "month" || as === "quarter" ? "period" : (as ?? "");

function slotOfListed({ column, reading, values }: EvidentColumn, dataset: Dataset): string {
  const field = column.field!;
  const { kind } = dataset.columns[field]!;
  const as = reading === null ? null : partOf(kind, reading, values);
  return [field, groupOf(as), as === null ? (column.period ?? "") : ""].join("|");
}

/** The part of an area or a period that a column holds. */
function partOf(kind: string, reading: HeaderReading, values: ColumnValues): ColumnPart | null {
  const concepts = reading.orders[0]!.flatMap((word) => word.concepts);
  if (kind === "area") {
    const isCode = concepts.includes("code") || concepts.includes("serial");
    return isCode || values.numbers.length > values.texts.length / 2 ? "code" : "name";
  }
  if (kind !== "period") return null;
  if (concepts.includes("date")) return "date";
  return bareIn(reading) ?? (concepts.includes("year") ? "year" : "period");
}

function candidateOf(
  { column, reading, values }: EvidentColumn,
  at: number,
  pattern: FieldPattern,
  tests: CellTests,
): Candidate | null {
  const { field, definition } = pattern;
  const header = scoreHeader(reading!, pattern);
  if (header.isVetoed || column.total) return null;
  const as = partOf(definition.kind, reading!, values);
  const byCells = reading!.unknown > 0 ? scoreByValues(values, pattern, reading!, tests) : 0;
  const evidence =
    header.score > 0 ? valueEvidence(values, pattern, reading!, tests) : "impossible";
  const whole = evidence === "impossible" ? 0 : Math.min(header.score + evidence, header.most);
  const score = Math.min(Math.max(whole, byCells), mostFor(reading!, pattern));
  return score > NONE
    ? { at, field, as, score, words: whole >= byCells ? header.words : [] }
    : null;
}

/** A count in tens or thousands is asked about: nobody scales it here. */
function mostFor({ unit }: HeaderReading, { definition: { kind } }: FieldPattern): number {
  const scale = unit === null ? 1 : (headerUnit(unit)?.scale ?? 1);
  const isScaled = isNumeric(kind) && (kind === "money" ? !isYuan(unit) : scale !== 1);
  return isScaled ? MOST_OF_PART : 1;
}

const isYuan = (unit: string | null): boolean => unit === null || YUAN.has(unit);

/** The best one-to-one choice, and of it what is beyond doubt. */
function assigned(
  candidates: readonly Candidate[],
  columns: readonly EvidentColumn[],
): { readonly taken: readonly Candidate[]; readonly sum: number } {
  const slots = [...new Set(candidates.map((one) => slotOf(one, columns)))];
  const inSlots = slots.map((slot) => {
    const own = candidates.filter((one) => slotOf(one, columns) === slot);
    return own.sort((a, b) => b.score - a.score).slice(0, MOST_COLUMNS);
  });
  const places = [...new Set(inSlots.flat().map(({ at }) => at))];
  const scores = inSlots.map((own) =>
    places.map((at) => own.find((one) => one.at === at)?.score ?? 0),
  );
  if (slots.length === 0) return { taken: [], sum: 0 };
  const best = bestAssignment(scores, NONE);
  const sum = sumOf(scores, best);
  const taken = best.flatMap((place, slot) => {
    const one = inSlots[slot]!.find(({ at }) => at === places[place]);
    if (!one || one.score < THRESHOLD) return [];
    const without = scores.map((row, i) =>
      i === slot ? row.map((score, j) => (j === place ? 0 : score)) : row,
    );
    const rest = sumOf(without, bestAssignment(without, NONE));
    return sum - rest >= MARGIN - 1e-9 ? [one] : [];
  });
  return { taken, sum: sum - NONE * slots.length };
}

const sumOf = (scores: readonly (readonly number[])[], chosen: readonly number[]): number =>
  chosen.reduce((sum, place, row) => sum + (scores[row]![place] ?? NONE), 0);
