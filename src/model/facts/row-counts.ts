import type { DayTest, NumberTest, RowCount } from "../datasets/row-counts.ts";
import { dayNumber, endOfTerm, isTerm, termNumber } from "../periods/day-number.ts";
import { firstDay, lastDay, type Period } from "../periods/period.ts";
import { type Facts, FLAGS } from "./facts.ts";
import { eachNumber, type NumberColumn, numberOf } from "./number-column.ts";
import { inColumns } from "./register-years.ts";

const BLANK = FLAGS.indexOf("blank");

/** Adds to the facts of a file the columns that count its rows, as of a closing date. */
export function countRows(facts: Facts, asOf: string): Facts {
  const { counts = {} } = facts.dataset;
  const names = Object.keys(counts);
  if (names.length === 0) return facts;
  const columns = names.map((name) => [name, countColumn(facts, counts[name]!, asOf)] as const);
  const { corrected } = facts;
  return {
    ...facts,
    numbers: new Map([...facts.numbers, ...columns]),
    ...(corrected ? { corrected: withColumns(corrected, names) } : {}),
  };
}

/** Marks the counts of a corrected row besides its own columns. */
const withColumns = (
  corrected: NonNullable<Facts["corrected"]>,
  names: readonly string[],
): NonNullable<Facts["corrected"]> => ({
  ...corrected,
  columns: new Map(
    [...inColumns(corrected, names).columns].map(([fact, derived]) => [
      fact,
      new Set([...corrected.columns.get(fact)!, ...derived]),
    ]),
  ),
});

/** Lists the rows of which a condition holds, as of a closing date. */
export function rowsThat(facts: Facts, condition: RowCount, asOf: string): number[] {
  const { codes, values } = countColumn(facts, condition, asOf);
  return [...codes.keys()].filter((fact) => values[codes[fact]!] === 1);
}

function countColumn(facts: Facts, condition: RowCount, asOf: string): NumberColumn {
  const { where = {}, days = {}, numbers = {} } = condition;
  const tests = [
    ...Object.entries(where).map(([name, values]) => wordTest(facts, name, values)),
    ...Object.entries(days).map(([name, test]) => dayTest(facts, name, test, asOf)),
    ...Object.entries(numbers).map(([name, test]) => numberTest(facts, name, test)),
  ];
  const withdrawn = facts.corrected?.withdrawn;
  const found = Array.from({ length: facts.count }, (_, fact) =>
    withdrawn?.has(fact) ? null : holdsIn(tests, fact),
  );
  return eachNumber(
    Float64Array.from(found, (holds) => (holds === null ? Number.NaN : Number(holds))),
    Uint8Array.from(found, (holds) => (holds === null ? BLANK : 0)),
  );
}

/** A condition on a row; null where its cell says nothing. */
type RowTest = (fact: number) => boolean | null;

function holdsIn(tests: readonly RowTest[], fact: number): boolean | null {
  const results = tests.map((test) => test(fact));
  return results.includes(null) ? null : !results.includes(false);
}

function wordTest({ breakdowns }: Facts, name: string, values: readonly string[]): RowTest {
  const words = breakdowns.get(name);
  return (fact) => {
    const word = words?.values[words.codes[fact]!] ?? "";
    return word === "" ? null : values.includes(word);
  };
}

function numberTest({ numbers }: Facts, name: string, test: NumberTest): RowTest {
  const valueIn = (column: string) => (fact: number) => numberOf(numbers.get(column), fact);
  const own = valueIn(name);
  if (test === "zero") return (fact) => own(fact) === 0;
  if (test === "some") return (fact) => own(fact) > 0;
  const { above, times = 1 } = test;
  const other = valueIn(above);
  // A number that is many times nothing says nothing.
  return (fact) => own(fact) > times * other(fact) && (times === 1 || other(fact) > 0);
}

function dayTest(facts: Facts, name: string, test: DayTest, asOf: string): RowTest {
  const { numbers } = facts;
  const dayIn = (column: string) => (fact: number) => numberOf(numbers.get(column), fact);
  const own = dayIn(name);
  if (test === "filled") return (fact) => !Number.isNaN(own(fact));
  if (test === "empty") return (fact) => Number.isNaN(own(fact));
  if (test === "over") return (fact) => own(fact) <= dayNumber(asOf);
  if (test === "before-period") return (fact) => own(fact) < edge(facts, fact, firstDay);
  if (test === "before-end") return (fact) => own(fact) < edge(facts, fact, lastDay);
  const other = dayIn("by" in test ? test.by : test.after);
  if ("by" in test) return (fact) => own(fact) <= other(fact);
  const { days = 0 } = test;
  return (fact) => own(fact) > (days === 0 ? other(fact) : dayAfter(other(fact), days));
}

/** Returns the first or the last day of the period of a row; NaN where it has none. */
function edge({ period }: Facts, fact: number, of: (period: Period) => string): number {
  const own = period.values[period.codes[fact]!];
  return own === undefined ? Number.NaN : dayNumber(of(own));
}

/** Counts days on from a day; NaN from one that is not known. */
const dayAfter = (day: number, days: number): number =>
  Number.isNaN(day) || isTerm(day)
    ? Number.NaN
    : endOfTerm(day, termNumber({ months: 0, days, from: "known" }));
