import type { Dataset } from "../datasets/dataset.ts";
import type { CodedColumn, Facts } from "../facts/facts.ts";
import { memoize, once } from "../memoize.ts";
import { type Grain, type Period, periodKind } from "../periods/period.ts";
import type { Entry } from "./entry.ts";

/**
 * A period of facts with the period it is folded into: days into months. A span that is not a whole
 * year has no grain.
 */
export interface KeyedPeriod {
  readonly period: Period;
  readonly grain: Grain | null;
  /** The last day of a part of the month; absent for the last part, and for a whole one. */
  readonly until?: string;
  readonly code: number;
}

/**
 * Keys that assign the facts of a file to entries: facts of one entry share area, folded period and
 * breakdowns. They make the cube, and find the facts of an entry again.
 */
export interface CellKeys {
  readonly breakdowns: readonly (readonly [string, CodedColumn<string>])[];
  /** Returns the folded period of a fact; null if its period is never summed. */
  periodOf(fact: number): KeyedPeriod | null;
  /** Returns a number that is equal for facts of one entry and different for others. */
  keyOf(fact: number): number;
  /** Returns the number that the facts of an entry of this file have. */
  keyOfEntry(entry: Entry): number;
}

/** Makes the keys of a file: mixed radix over area, period and breakdowns. */
export function cellKeysOf(dataset: Dataset, facts: Facts): CellKeys {
  const breakdowns = [...facts.breakdowns].filter(([name]) => dataset.columns[name]?.breakdown);
  const byArea = foldPeriods(facts);
  const areas = facts.area.codes;
  const codes = facts.period.codes;
  const foldings = new Map(
    [...new Set(byArea)].map((each) => [each, Uint32Array.from(each, ({ code }) => code)]),
  );
  const folded = byArea.map((each) => foldings.get(each)!);
  const [plain] = folded;
  const isOne = foldings.size === 1;
  const known = new Map([...foldings.keys()].flat().map((each) => [keyOfPeriod(each), each.code]));
  const parts = breakdowns.map(([, column]) => ({
    codes: column.codes,
    base: column.values.length + 1,
  }));
  const width = known.size + 1;
  const codesOf = once(() => ({
    areas: codeOfValue(facts.area.values),
    values: breakdowns.map(([name, { values }], i) => ({
      name,
      base: parts[i]!.base,
      codes: codeOfValue(values),
    })),
  }));
  return {
    breakdowns,
    periodOf(fact) {
      const period = byArea[areas[fact]!]![codes[fact]!]!;
      return period.grain === null ? null : period;
    },
    keyOf(fact) {
      const own = isOne ? plain! : folded[areas[fact]!]!;
      let key = areas[fact]! * width + own[codes[fact]!]!;
      for (let i = 0; i < parts.length; i++) key = key * parts[i]!.base + parts[i]!.codes[fact]!;
      return key;
    },
    keyOfEntry({ breakdown, ...entry }) {
      const { areas, values } = codesOf();
      let key = areas.get(entry.area)! * width + known.get(keyOfPeriod(entry))!;
      for (const { name, base, codes } of values) key = key * base + codes.get(breakdown[name]!)!;
      return key;
    },
  };
}

/** The code of each value of a column. */
const codeOfValue = <Value>(values: readonly Value[]): ReadonlyMap<Value, number> =>
  new Map(values.map((value, code) => [value, code]));

/**
 * Folds each distinct period of the facts, and gives each folded one a code: for every area, since one that went over
 * within a month has two parts of it.
 */
function foldPeriods({ area, period: { values } }: Facts): KeyedPeriod[][] {
  const codes = new Map<string, number>();
  const foldedFor = (movedOn?: readonly string[]): KeyedPeriod[] =>
    values.map((value) => {
      const found = foldedPeriod(value, movedOn);
      return { ...found, code: memoize(codes, keyOfPeriod(found), () => codes.size) };
    });
  const whole = foldedFor();
  return area.values.map(({ movedOn }) => (movedOn ? foldedFor(movedOn) : whole));
}

const keyOfPeriod = ({ period, grain, until = "" }: Omit<KeyedPeriod, "code">): string =>
  `${period} ${grain} ${until}`;

/**
 * Returns the period that a fact is folded into; of an area that went over within a month, the part of it.
 * @example foldedPeriod("2023-03-05") // => { period: "2023-03", grain: "day" }
 * @example foldedPeriod("2023-03-05", ["2023-03-15"]) // => { period: "2023-03", grain: "day", until: "2023-03-15" }
 */
export function foldedPeriod(
  value: Period,
  movedOn: readonly string[] = [],
): Omit<KeyedPeriod, "code"> {
  const kind = periodKind(value);
  const period = kind === "day" ? value.slice(0, 7) : wholeYear(value);
  const grain = kind === "span" ? (period === value ? null : "year") : kind;
  const until =
    kind === "day" ? movedOn.find((day) => day.slice(0, 7) === period && day >= value) : undefined;
  return until === undefined ? { period, grain } : { period, grain, until };
}

/** Numbers the cells of a file in the order of their first facts, and gives each fact its cell. */
export function cellNumbers(dataset: Dataset, facts: Facts): Int32Array {
  const cells = new Int32Array(facts.count).fill(-1);
  if (facts.area.values.length === 0 || facts.period.values.length === 0) return cells;
  const { keyOf } = cellKeysOf(dataset, facts);
  const numbers = new Map<number, number>();
  return cells.map((_, fact) => memoize(numbers, keyOf(fact), () => numbers.size));
}

/** Turns a span from January to December of one year into that year. */
const wholeYear = (period: Period): Period =>
  /^(\d{4})-01\/\1-12$/.test(period) ? period.slice(0, 4) : period;
