import { bestAssignment } from "../../model/best-assignment.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { ColumnPart } from "../layout/layout.ts";
import { type Candidate, candidateOf, type EvidentColumn, partOf, UNFILLED } from "./candidates.ts";
import type { CellTests } from "./column-values.ts";
import { patternsOf } from "./field-pattern.ts";

/** The choice of columns under a header, for one dataset. */
export interface Choice {
  readonly dataset: Dataset;
  /** The best candidates that no other comes near. */
  readonly taken: readonly Candidate[];
  /** Everything else that a column may be. */
  readonly open: readonly Candidate[];
  /** The fit of the columns to the dataset as a whole. */
  readonly total: number;
}

/** A candidate is taken from this score on, and if nothing else comes so near. */
const THRESHOLD = 0.62;
const MARGIN = 0.12;
const MARGIN_IN_DOUBT = 0.25;
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
  const free = withoutVillages(candidates, columns, dataset).filter(
    (one) => !settled.has(slotOf(one, columns)),
  );
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

/** Leaves out columns of villages where another one is of areas: beside that they only tell more of it. */
function withoutVillages(
  candidates: readonly Candidate[],
  columns: readonly EvidentColumn[],
  dataset: Dataset,
): readonly Candidate[] {
  const isArea = (field: string | null): boolean =>
    field !== null && dataset.columns[field]?.kind === "area";
  const ofVillages = (one: Candidate): boolean => {
    const concepts = columns[one.at]!.reading!.orders[0]!.flatMap((word) => word.concepts);
    return isArea(one.field) && concepts.includes("village") && !concepts.includes("area");
  };
  const hasOther =
    columns.some(({ column }) => isArea(column.field)) ||
    candidates.some((one) => isArea(one.field) && one.score >= THRESHOLD && !ofVillages(one));
  return hasOther ? candidates.filter((one) => !ofVillages(one)) : candidates;
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
  const best = bestAssignment(scores, UNFILLED);
  const sum = sumOf(scores, best);
  const taken = best.flatMap((place, slot) => {
    const one = inSlots[slot]!.find(({ at }) => at === places[place]);
    if (!one || one.score < THRESHOLD) return [];
    const without = scores.map((row, i) =>
      i === slot ? row.map((score, j) => (j === place ? 0 : score)) : row,
    );
    const rest = sumOf(without, bestAssignment(without, UNFILLED));
    return sum - rest >= (one.isDoubtful ? MARGIN_IN_DOUBT : MARGIN) - 1e-9 ? [one] : [];
  });
  return { taken, sum: sum - UNFILLED * slots.length };
}

const sumOf = (scores: readonly (readonly number[])[], chosen: readonly number[]): number =>
  chosen.reduce((sum, place, row) => sum + (scores[row]![place] ?? UNFILLED), 0);
