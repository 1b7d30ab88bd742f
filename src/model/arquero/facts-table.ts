import { type ColumnTable, table } from "arquero";
import type { Area, AreaTree } from "../areas/areas.ts";
import { placeIn } from "../areas/node-tree.ts";
import { successor } from "../areas/successors.ts";
import { NUMERIC } from "../datasets/dataset.ts";
import { memoize } from "../memoize.ts";
import type { CountedEntries } from "../panel/counted.ts";
import { unitsPerOne } from "../panel/cube.ts";
import { within } from "../panel/due-returns.ts";
import type { Entry } from "../panel/entry.ts";
import { firstMonths, lastDay, type Period, periodWithin } from "../periods/period.ts";

/** Limits of the table: the last year, and the number of months of every year. */
interface FactsScope {
  readonly year?: number;
  readonly months?: number;
}

/**
 * Returns the facts of a dataset as an Arquero table, for scripts: one row per township, month (or
 * coarser period), type... with the numeric columns added up. Only entries that count are in it, so
 * its sums are the county's sums; an empty cell is null, never 0.
 *
 * Columns: `code`, `township` (today's, after mergers), `filed_code`, `period`, `year`, `quarter`,
 * `month` (null if the return is coarser), the breakdowns and the numeric columns of the dataset,
 * `rows`. The table ends with the year under review and holds only the first `months` of every
 * year: in an unfinished year the months of all years are equal.
 */
export function factsTable(
  counted: CountedEntries,
  tree: AreaTree,
  { year = Number.POSITIVE_INFINITY, months = 12 }: FactsScope = {},
): ColumnTable {
  const { dataset, entries } = counted.cube;
  const fields = Object.entries(dataset.columns);
  const breakdowns = fields.filter(([, column]) => column.breakdown).map(([name]) => name);
  const numbers = fields.filter(([, column]) => NUMERIC.has(column.kind)).map(([name]) => name);
  const isWithin = withinFirst(months);
  const counts = new Set(counted.all.flatMap((year) => year.entries.map(({ sum }) => sum)));
  const kept = entries.filter(
    (entry) =>
      entry.rows > 0 &&
      entry.year <= year &&
      isUnder(tree, entry) &&
      isWithin(entry) &&
      numbers.some((name) => counts.has(entry.sums[name]!)),
  );
  const column = <T>(value: (entry: Entry) => T): T[] => kept.map(value);
  return table({
    code: column((entry) => placeOf(tree, entry).code),
    township: column((entry) => placeOf(tree, entry).name),
    filed_code: column((entry) => entry.area.code),
    period: column((entry) => entry.period),
    year: column((entry) => entry.year),
    quarter: column((entry) => periodWithin(entry.period, "quarter")?.slice(5) ?? null),
    month: column((entry) => periodWithin(entry.period, "month")?.slice(5) ?? null),
    ...Object.fromEntries(
      breakdowns.map((name) => [name, column((e) => e.breakdown[name] ?? null)]),
    ),
    ...Object.fromEntries(
      numbers.map((name) => [
        name,
        column(({ sums }) => {
          const sum = sums[name];
          if (!sum || sum.valid === 0 || !counts.has(sum)) return null;
          return sum.units / unitsPerOne(dataset, name);
        }),
      ]),
    ),
    rows: column((entry) => entry.rows),
  });
}

/** True where an entry is of an area that was below the one under review at the end of its period. */
const isUnder = (tree: AreaTree, { area, period }: Entry): boolean =>
  !tree.depth || placeIn(tree, area, lastDay(period)) !== null;

/** Finds the area that an entry counts in today; of what is in none any more the one it was reported in. */
function placeOf(tree: AreaTree, { area, period }: Entry): Area {
  const today = successor(tree, area);
  if (!tree.depth) return today;
  return placeIn(tree, today) ?? placeIn(tree, area, lastDay(period)) ?? today;
}

/** Returns a test that is true if an entry lies in the first months of its year. */
function withinFirst(months: number): (entry: Entry) => boolean {
  const periods = new Map<number, Period>();
  return ({ year, period }) =>
    within(
      period,
      memoize(periods, year, () => firstMonths(year, months)),
    );
}
