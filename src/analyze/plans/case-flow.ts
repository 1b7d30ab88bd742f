import { median } from "simple-statistics";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Lifetime } from "../../model/datasets/row-counts.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { timesIn } from "../../model/facts/register-years.ts";
import { dayNumber, daysBetween } from "../../model/periods/day-number.ts";
import { lastDay, type Period, partsOf, yearOf } from "../../model/periods/period.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** The columns of a register whose cases are followed, in the order of a month. */
export const CASE_COLUMNS = ["began", "ended", "standing", "overdue"] as const;
/** A column of a register whose cases are followed. */
export type CaseColumn = (typeof CASE_COLUMNS)[number];

/** The cases of one month: those that began and ended in it, and those that stand at its end. */
export interface CaseMonth {
  readonly period: Period;
  readonly began: number;
  readonly ended: number;
  readonly standing: number;
  /** Those standing whose day is past. */
  readonly overdue: number;
}

/** The days that cases took which ended in a year. */
export interface CaseDays {
  readonly count: number;
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The cases of a register in the year under review, month by month. */
export interface CaseFlow {
  readonly kind: "case-flow";
  /** The measure of the cases that stand. */
  readonly view: MeasureView;
  /** The names of what is counted: those of the measures of the same columns. */
  readonly labels: Readonly<Record<CaseColumn, Text>>;
  readonly months: readonly CaseMonth[];
  /** The number of cases that stood when the year began. */
  readonly before: number;
  readonly cases: readonly RegisterCase[];
  /** Null where none ended. */
  readonly days: CaseDays | null;
}

/** True for a measure of the cases that stand, of a register whose rows have days. */
export const hasCases = ({ dataset: { lifetime, columns }, column }: Measure): boolean =>
  column === "standing" && lifetime !== undefined && columns[lifetime.from]?.kind === "day";

/**
 * Follows the cases of a register through the year under review, by their days. `view` measures those that stand;
 * `files` are the facts of its dataset.
 * @throws for a dataset whose rows have no days.
 */
export function caseFlow(view: MeasureView, files: readonly Facts[]): CaseFlow {
  const { lifetime, columns } = view.dataset;
  if (!lifetime || columns[lifetime.from]?.kind !== "day")
    throw new Error(`caseFlow(): the rows of ${view.dataset.name} have no days`);
  const cases = files.flatMap((facts) => casesIn(facts, lifetime, view.year));
  const days = casesEnded(cases, view.year).map(({ from, until }) => daysBetween(from, until));
  const months = partsOf(String(view.year), "month").map((period) => monthOf(period, cases));
  return {
    ...{ kind: "case-flow", view, labels: labelsOf(view), months, cases },
    before: casesAt(cases, "standing", `${view.year - 1}-12`).length,
    days:
      days.length === 0
        ? null
        : {
            ...{ count: days.length, median: median(days) },
            ...{ least: Math.min(...days), most: Math.max(...days) },
          },
  };
}

const labelsOf = ({ dataset, label }: MeasureView): CaseFlow["labels"] => {
  const measures = Object.values(dataset.measures);
  const named = (column: CaseColumn) =>
    [column, measures.find((each) => each.column === column)?.label ?? label] as const;
  return Object.fromEntries(CASE_COLUMNS.map(named)) as Record<CaseColumn, Text>;
};

/** One case, with its days and the row that it stands in. */
export interface RegisterCase extends ReturnType<ReturnType<typeof timesIn>> {
  readonly file: string;
  readonly line: number;
}

/** Returns the cases that ended in a year. */
export function casesEnded(cases: readonly RegisterCase[], year: number): RegisterCase[] {
  const [first, last] = [dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)];
  return cases.filter(({ until }) => until >= first && until <= last);
}

/** Lists the cases that stood in a year, at least for a time. */
function casesIn(facts: Facts, lifetime: Lifetime, year: number): RegisterCase[] {
  const { period, corrected } = facts;
  const timesOf = timesIn(facts, lifetime);
  return Array.from({ length: facts.count }, (_, fact) => fact)
    .filter(
      (fact) =>
        yearOf(period.values[period.codes[fact]!]!) === year && !corrected?.withdrawn.has(fact),
    )
    .map((fact) => ({ ...timesOf(fact), file: facts.file, line: facts.lines[fact]! }));
}

/** Returns the cases that a column counts in a month, or at its end. */
export function casesAt(
  cases: readonly RegisterCase[],
  column: CaseColumn,
  period: Period,
): RegisterCase[] {
  const [first, last] = [dayNumber(`${period}-01`), dayNumber(lastDay(period))];
  const isIn = (day: number): boolean => day >= first && day <= last;
  const stands = ({ from, until }: RegisterCase): boolean => from <= last && !(until <= last);
  switch (column) {
    case "began":
      return cases.filter(({ from }) => isIn(from));
    case "ended":
      return cases.filter(({ until }) => isIn(until));
    case "standing":
      return cases.filter(stands);
    case "overdue":
      return cases.filter((each) => stands(each) && each.due < last);
  }
}

const monthOf = (period: Period, cases: readonly RegisterCase[]): CaseMonth => ({
  period,
  began: casesAt(cases, "began", period).length,
  ended: casesAt(cases, "ended", period).length,
  standing: casesAt(cases, "standing", period).length,
  overdue: casesAt(cases, "overdue", period).length,
});
