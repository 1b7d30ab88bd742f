import { type ColumnTable, table } from "arquero";
import type { Dataset } from "../datasets/dataset.ts";
import { type Facts, NOT_THERE } from "../facts/facts.ts";
import { checkedRows } from "../facts/latest-rows.ts";
import { flagOf, numberOf } from "../facts/number-column.ts";
import { timesIn } from "../facts/register-years.ts";
import { dayNumber, daysBetween, dayText } from "../periods/day-number.ts";
import { lastDay, yearOf } from "../periods/period.ts";

/** One row of a file, where it counts in a column. */
interface CountedRow {
  readonly facts: Facts;
  readonly fact: number;
}

/**
 * Returns the rows that count in a column in a year as an Arquero table, for lists: of problems that are overdue, of
 * items that are lacking. Columns: `code`, `township`, `period`, `file`, `line`, every text, category and number of the
 * dataset, and its days as texts; an empty cell is null. Of a register also `days` (from its begin to its end, or to
 * the end of the year) and `days_past` (from its deadline on, 0 if that is not past); of checks of which the last
 * counts also `checked_on`, `before_on` (the check before, in whatever year) and what that found: `state_before`. For
 * these `filed` has the facts as they were read.
 */
export function rowTable(
  dataset: Dataset,
  files: readonly Facts[],
  column: string,
  year: number,
  filed: readonly Facts[] = [],
): ColumnTable {
  const rows = files.flatMap((facts) => rowsIn(facts, column, year));
  const of = <T>(value: (row: CountedRow) => T): T[] => rows.map(value);
  const areaOf = ({ facts: { area }, fact }: CountedRow) => area.values[area.codes[fact]!];
  const fields = Object.entries(dataset.columns).filter(
    ([, { kind }]) => kind !== "area" && kind !== "period" && kind !== "note",
  );
  return table({
    code: of((row) => areaOf(row)?.code ?? null),
    township: of((row) => areaOf(row)?.name ?? null),
    period: of(({ facts: { period }, fact }) => period.values[period.codes[fact]!]!),
    file: of(({ facts }) => facts.file),
    line: of(({ facts, fact }) => facts.lines[fact]!),
    ...Object.fromEntries(
      fields.map(([name, { kind }]) => [name, of((row) => cellOf(row, name, kind === "day"))]),
    ),
    ...(dataset.lifetime ? daysOf(dataset.lifetime, rows, year) : {}),
    ...(dataset.latest ? checksOf(dataset, rows, filed) : {}),
  });
}

function rowsIn(facts: Facts, column: string, year: number): CountedRow[] {
  const numbers = facts.numbers.get(column);
  if (!numbers) return [];
  const { period, corrected } = facts;
  return Array.from({ length: facts.count }, (_, fact) => fact)
    .filter(
      (fact) =>
        numberOf(numbers, fact) > 0 &&
        flagOf(numbers, fact) !== NOT_THERE &&
        !corrected?.withdrawn.has(fact) &&
        yearOf(period.values[period.codes[fact]!]!) === year,
    )
    .map((fact) => ({ facts, fact }));
}

/** Reads a cell: a text, a number, or a day as a text; null where there is none. */
function cellOf({ facts, fact }: CountedRow, name: string, isDay: boolean): string | number | null {
  const words = facts.breakdowns.get(name);
  const text = words ? words.values[words.codes[fact]!] : facts.texts.get(name)?.text(fact);
  if (text !== undefined) return text === "" ? null : text;
  const value = numberOf(facts.numbers.get(name), fact);
  if (Number.isNaN(value)) return null;
  return isDay ? dayText(value) : value;
}

function daysOf(
  lifetime: NonNullable<Dataset["lifetime"]>,
  rows: readonly CountedRow[],
  year: number,
): Record<string, (number | null)[]> {
  const end = dayNumber(lastDay(String(year)));
  const times = rows.map(({ facts, fact }) => timesIn(facts, lifetime)(fact));
  return {
    days: times.map(({ from, until }) => daysBetween(from, until <= end ? until : end)),
    days_past: times.map(({ due, until }) => {
      const last = until <= end ? until : end;
      return Number.isNaN(due) ? null : Math.max(0, daysBetween(due, last));
    }),
  };
}

/** Adds the day of each check, that of the one before, and the categories that are no keys as they were then. */
function checksOf(
  dataset: Dataset,
  rows: readonly CountedRow[],
  filed: readonly Facts[],
): Record<string, (string | number | null)[]> {
  const rowAt = checkedRows(filed, dataset);
  const checks = rows.map(({ facts, fact }) => rowAt(facts.file, facts.lines[fact]!));
  const found = Object.entries(dataset.columns).filter(
    ([, { kind, key }]) => kind === "category" && !key,
  );
  return {
    checked_on: checks.map((check) => check?.on ?? null),
    before_on: checks.map((check) => check?.before?.on ?? null),
    ...Object.fromEntries(
      found.map(([name]) => [
        `${name}_before`,
        checks.map((check) => (check?.before ? cellOf(check.before, name, false) : null)),
      ]),
    ),
  };
}
