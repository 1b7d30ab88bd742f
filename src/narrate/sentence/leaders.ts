import type { Comparison, ComparisonRow } from "../../analyze/measure/comparison.ts";
import type { Text } from "../../messages/text.ts";
import { linked, NOTHING, type Phrase } from "../../model/tables/phrase.ts";
import type { ChangeFigures } from "./change-clause.ts";
import { estimateOf } from "./estimates.ts";
import { changeFigures, placeOf } from "./place.ts";
import { bareAmount, namesOf } from "./words.ts";

/**
 * Returns the rows with the largest value; several where they tie.
 * @example largestBy([3, 5, 5], (value) => value) // => [5, 5]
 */
export function largestBy<Row>(rows: readonly Row[], sizeOf: (row: Row) => number): Row[] {
  const largest = rows.reduce((most, row) => Math.max(most, sizeOf(row)), -Infinity);
  return rows.filter((row) => sizeOf(row) === largest);
}

/** The rows with the largest value, ready for a sentence. */
export interface Leaders<Row> {
  readonly first: Row;
  readonly rows: readonly Row[];
  /** Their names: 甲镇、乙镇. */
  readonly who: Phrase;
  /** 各 / each, where several tie. */
  readonly each: Text;
}

/** A row of an area, with the ids of its numbers or the one of its change where they are figures. */
interface Named {
  readonly name: string;
  readonly figures?: Partial<Readonly<Record<"change" | "rate" | "gap", string>>>;
  readonly figure?: string | undefined;
}

const figureIn = ({ figures, figure }: Named): string | undefined =>
  figure ?? figures?.change ?? figures?.gap;

/** Finds the rows with the largest value and names them; null without rows. `of` is the word for the units. */
export function leadersBy<Row extends Named>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
  of: Text,
): Leaders<Row> | null {
  const leaders = largestBy(rows, sizeOf);
  const [first] = leaders;
  if (!first) return null;
  const each = leaders.length > 1 ? { zh: "各", en: " each" } : NOTHING;
  return { first, rows: leaders, who: namesOf(leaders, of, figureIn), each };
}

/** Returns the figures of the leader's change; none where several tie, for each has its own. */
export const figuresOf = (
  { measure, before, after }: Comparison,
  { first, rows }: Leaders<ComparisonRow>,
): ChangeFigures =>
  rows.length === 1 ? changeFigures(measure, before, after, placeOf(first)) : {};

/** Returns the size of the leaders' change, linked to its figure. */
export const changeSize = (comparison: Comparison, leaders: Leaders<ComparisonRow>): Phrase =>
  linked(
    figuresOf(comparison, leaders).change,
    bareAmount(Math.abs(leaders.first.change!), comparison.measure, estimateOf(leaders.rows)),
  );
