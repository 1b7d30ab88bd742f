import type { ColumnPart, LayoutColumn } from "../layout/layout.ts";
import { yuanIn } from "../units/scaled-unit.ts";
import type { CellTests, ColumnValues } from "./column-values.ts";
import type { FieldPattern } from "./field-pattern.ts";
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
  /** True where the header has unknown words: then no other column may come near. */
  readonly isDoubtful: boolean;
}

/** The worth of a field without a column; a candidate is worth more. */
export const UNFILLED = 0.3;

/** The part of an area or a period that a column holds. */
export function partOf(
  kind: string,
  reading: HeaderReading,
  values: ColumnValues,
): ColumnPart | null {
  const concepts = reading.orders[0]!.flatMap((word) => word.concepts);
  if (kind === "area") {
    const isCode = concepts.includes("code") || concepts.includes("serial");
    return isCode || values.numbers.length > values.texts.length / 2 ? "code" : "name";
  }
  if (kind !== "period") return null;
  if (concepts.includes("date")) return "date";
  return bareIn(reading) ?? (concepts.includes("year") ? "year" : "period");
}

/** Scores a column for a field; null where it is none. */
export function candidateOf(
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
  return score > UNFILLED
    ? {
        at,
        field,
        as,
        score,
        words: whole >= byCells ? header.words : [],
        isDoubtful: reading!.unknown > 0,
      }
    : null;
}

/** Money in a unit that is none of money is asked about. */
function mostFor({ unit }: HeaderReading, { definition: { kind } }: FieldPattern): number {
  return kind === "money" && !isYuan(unit) ? MOST_OF_PART : 1;
}

const isYuan = (unit: string | null): boolean => unit === null || yuanIn(unit) !== null;
