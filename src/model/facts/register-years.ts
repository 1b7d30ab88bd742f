import type { Area, AreaTree } from "../areas/areas.ts";
import { areaOn } from "../areas/successors.ts";
import { registerColumns } from "../datasets/derived-columns.ts";
import type { Lifetime } from "../datasets/row-counts.ts";
import { memoize } from "../memoize.ts";
import { dayNumber, yearOfDay } from "../periods/day-number.ts";
import { lastDay, type Period } from "../periods/period.ts";
import type { CorrectedFacts, Facts } from "./facts.ts";
import { eachNumber, type NumberColumn, numberOf } from "./number-column.ts";
import { pickFacts } from "./pick-facts.ts";

/** The times of an entry: years, or days. NaN where there is none. */
interface EntryTimes {
  readonly from: number;
  readonly until: number;
  readonly due: number;
  readonly reopened: number;
}

/** One entry in one year that it stands in, at least for a time. */
interface EntryYear extends EntryTimes {
  readonly year: number;
  /** The last day of the year. */
  readonly end: number;
  readonly hasEnded: boolean;
  readonly isMoved: boolean;
}

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
  const timesOf = timesIn(facts, lifetime);
  const isMoved = movedFacts(facts, lifetime);
  const yearOf = yearsOf(facts, lifetime);
  const picked: number[] = [];
  const entries: EntryYear[] = [];
  for (const year of years) {
    const end = dayNumber(lastDay(String(year)));
    for (let fact = 0; fact < facts.count; fact++) {
      const times = timesOf(fact);
      const [first, last] = [yearOf(times.from), yearOf(times.until)];
      if (!(first <= year) || last < year) continue;
      const hasEnded = last === year;
      picked.push(fact);
      entries.push({ ...times, year, end, hasEnded, isMoved: isMoved(fact) });
    }
  }
  const names = registerColumns(facts.dataset);
  const unfolded = pickFacts(facts, picked);
  return {
    ...unfolded,
    area: areasInYears(unfolded.area, (i) => entries[i]!.year, tree),
    ...(unfolded.corrected ? { corrected: inColumns(unfolded.corrected, names) } : {}),
    period: {
      values: years.map((year): Period => String(year)),
      codes: Uint32Array.from(entries, ({ year }) => years.indexOf(year)),
    },
    numbers: new Map([
      ...[...unfolded.numbers].filter(([name]) => facts.dataset.columns[name]?.kind === "day"),
      ...names.map((name) => [name, counted(entries, COUNTING[name]!(yearOf))] as const),
    ]),
  };
}

type YearOf = (time: number) => number;

/** The entries that each column counts. */
const COUNTING: Readonly<Record<string, (yearOf: YearOf) => (entry: EntryYear) => boolean>> = {
  standing: () => isStanding,
  began: (yearOf) => (entry) => yearOf(entry.from) === entry.year,
  ended: () => (entry) => entry.hasEnded,
  moved: () => (entry) => entry.hasEnded && entry.isMoved,
  left: () => (entry) => entry.hasEnded && !entry.isMoved,
  overdue: () => (entry) => isStanding(entry) && entry.due < entry.end,
  in_time: () => (entry) => entry.hasEnded && entry.until <= entry.due,
  late: () => (entry) => entry.hasEnded && entry.until > entry.due,
  reopened: (yearOf) => (entry) => yearOf(entry.reopened) === entry.year,
};

const isStanding = ({ hasEnded }: EntryYear): boolean => !hasEnded;

const counted = (
  entries: readonly EntryYear[],
  holds: (entry: EntryYear) => boolean,
): NumberColumn => eachNumber(Float64Array.from(entries, (entry) => Number(holds(entry))));

/** Returns the year of a time of a register: a year itself, or that of a day. */
function yearsOf({ dataset }: Facts, { from }: Lifetime): YearOf {
  return dataset.columns[from]?.kind === "day" ? yearOfDay : (year) => year;
}

/** Returns the times of entries; the end of one that began again later does not hold. */
export function timesIn({ numbers }: Facts, lifetime: Lifetime): (fact: number) => EntryTimes {
  const column = (name = "") => numbers.get(name);
  const [from, until] = [column(lifetime.from), column(lifetime.until)];
  const [due, reopened] = [column(lifetime.due), column(lifetime.reopened)];
  return (fact) => {
    const again = numberOf(reopened, fact);
    const ended = numberOf(until, fact);
    return {
      from: numberOf(from, fact),
      until: again > ended ? Number.NaN : ended,
      due: numberOf(due, fact),
      reopened: again,
    };
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

/** Marks columns: a corrected cell touches every count of its row. */
export const inColumns = (
  { columns, withdrawn }: CorrectedFacts,
  names: readonly string[],
): CorrectedFacts => ({
  columns: new Map([...columns.keys()].map((fact) => [fact, new Set(names)])),
  withdrawn,
});

/** Returns a test that is true if an entry ended by going on as another one. */
function movedFacts(facts: Facts, { moved }: Lifetime): (fact: number) => boolean {
  const reasons = moved && facts.breakdowns.get(moved.column);
  if (!moved || !reasons) return () => false;
  return (fact) => moved.values.includes(reasons.values[reasons.codes[fact]!]!);
}
