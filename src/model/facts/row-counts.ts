import type { DayTest, NumberTest, RowCount } from "../datasets/row-counts.ts";
import { dayNumber } from "../periods/day-number.ts";
import { type Facts, FLAGS, type NumberColumn } from "./facts.ts";
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
  const { values } = countColumn(facts, condition, asOf);
  return [...values.keys()].filter((fact) => values[fact] === 1);
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
  return {
    values: Float64Array.from(found, (holds) => (holds === null ? Number.NaN : Number(holds))),
    flags: Uint8Array.from(found, (holds) => (holds === null ? BLANK : 0)),
  };
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
  const valueIn = (column: string) => (fact: number) =>
    numbers.get(column)?.values[fact] ?? Number.NaN;
  const own = valueIn(name);
  if (test === "zero") return (fact) => own(fact) === 0;
  const other = valueIn(test.above);
  return (fact) => own(fact) > other(fact);
}

function dayTest({ numbers }: Facts, name: string, test: DayTest, asOf: string): RowTest {
  const dayIn = (column: string) => (fact: number) =>
    numbers.get(column)?.values[fact] ?? Number.NaN;
  const own = dayIn(name);
  if (test === "filled") return (fact) => !Number.isNaN(own(fact));
  if (test === "empty") return (fact) => Number.isNaN(own(fact));
  if (test === "over") return (fact) => own(fact) <= dayNumber(asOf);
  const other = dayIn("by" in test ? test.by : test.after);
  return "by" in test ? (fact) => own(fact) <= other(fact) : (fact) => own(fact) > other(fact);
}
