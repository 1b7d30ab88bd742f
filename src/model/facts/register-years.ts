import type { Area, AreaTree } from "../areas/areas.ts";
import { areaOn } from "../areas/successors.ts";
import type { ColumnDefinition, Dataset, Lifetime } from "../datasets/dataset.ts";
import { memoize } from "../memoize.ts";
import { lastDay, type Period } from "../periods/period.ts";
import type { CorrectedFacts, Facts } from "./facts.ts";
import { pickFacts } from "./pick-facts.ts";

/**
 * The columns of a year of a register, to be added up:
 *
 * | column     | 1 where the entry...                                      |
 * |------------|-----------------------------------------------------------|
 * | `standing` | stands at the end of the year                             |
 * | `began`    | began in the year                                         |
 * | `ended`    | ended in the year, for whatever reason                    |
 * | `moved`    | ended because it went on under another entry (a promotion) |
 * | `left`     | ended and did not go on: it is no longer in the register  |
 */
export const REGISTER_COLUMNS = ["standing", "began", "ended", "moved", "left"] as const;

const COUNT: ColumnDefinition = { kind: "count", headers: [] };

/** Adds the columns of its years to the dataset of a register. Any other dataset stays as it is. */
export const withRegisterColumns = (dataset: Dataset): Dataset =>
  dataset.lifetime
    ? {
        ...dataset,
        columns: {
          ...dataset.columns,
          ...Object.fromEntries(REGISTER_COLUMNS.map((name) => [name, COUNT])),
        },
      }
    : dataset;

/**
 * Unfolds a register into years: an entry that began in 2019 and ended in 2022 becomes a fact of
 * each of the four years, all in its line. An entry without a first year is in none. The facts of a
 * year are of the area that stood on its last day, under whichever code the register has it.
 */
export function unfoldRegister(
  facts: Facts,
  lifetime: Lifetime,
  years: readonly number[],
  tree: AreaTree,
): Facts {
  const from = facts.numbers.get(lifetime.from)?.values;
  const until = facts.numbers.get(lifetime.until)?.values;
  const picked: number[] = [];
  const inYear: number[] = [];
  for (const [y, year] of years.entries()) {
    for (let fact = 0; fact < facts.count; fact++) {
      const first = from?.[fact] ?? Number.NaN;
      const last = until?.[fact] ?? Number.NaN;
      if (first <= year && !(last < year)) {
        picked.push(fact);
        inYear.push(y);
      }
    }
  }
  const yearAt = (i: number): number => years[inYear[i]!]!;
  const isEnd = (i: number): boolean => until?.[picked[i]!] === yearAt(i);
  const isMoved = movedFacts(facts, lifetime);
  const column = (holds: (i: number) => boolean) => ({
    values: Float64Array.from(picked, (_, i) => Number(holds(i))),
    flags: new Uint8Array(picked.length),
  });
  const unfolded = pickFacts(facts, picked);
  return {
    ...unfolded,
    area: areasInYears(unfolded.area, yearAt, tree),
    ...(unfolded.corrected ? { corrected: inAllColumns(unfolded.corrected) } : {}),
    period: {
      values: years.map((year): Period => String(year)),
      codes: Uint32Array.from(inYear),
    },
    numbers: new Map([
      ["standing", column((i) => !isEnd(i))],
      ["began", column((i) => from?.[picked[i]!] === yearAt(i))],
      ["ended", column(isEnd)],
      ["moved", column((i) => isEnd(i) && isMoved(picked[i]!))],
      ["left", column((i) => isEnd(i) && !isMoved(picked[i]!))],
    ]),
  };
}

/** Moves each fact to the area that stood on the last day of its year. */
function areasInYears(
  { values, codes }: Facts["area"],
  yearAt: (i: number) => number,
  tree: AreaTree,
): Facts["area"] {
  if (values.length === 0) return { values, codes };
  const places = new Map<Area, number>();
  const placeOf = (area: Area): number => memoize(places, area, () => places.size);
  const moved = codes.map((code, i) =>
    placeOf(areaOn(lastDay(String(yearAt(i))), values[code]!, tree)),
  );
  return { values: [...places.keys()], codes: moved };
}

/** Marks all columns: a corrected year touches every count of its entry. */
const inAllColumns = ({ columns, withdrawn }: CorrectedFacts): CorrectedFacts => ({
  columns: new Map([...columns.keys()].map((fact) => [fact, new Set(REGISTER_COLUMNS)])),
  withdrawn,
});

/** Returns a test that is true if an entry ended by going on as another one. */
function movedFacts(facts: Facts, { moved }: Lifetime): (fact: number) => boolean {
  const reasons = moved && facts.breakdowns.get(moved.column);
  if (!moved || !reasons) return () => false;
  return (fact) => moved.values.includes(reasons.values[reasons.codes[fact]!]!);
}
