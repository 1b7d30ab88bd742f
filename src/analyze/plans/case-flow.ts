import { median } from "simple-statistics";
import type { Text } from "../../messages/text.ts";
import type { Lifetime } from "../../model/datasets/row-counts.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { timesIn } from "../../model/facts/register-years.ts";
import { dayNumber, daysBetween } from "../../model/periods/day-number.ts";
import { lastDay, type Period, partsOf, yearOf } from "../../model/periods/period.ts";
import type { MeasureView } from "../measure/measure-view.ts";

const COLUMNS = ["began", "ended", "standing", "overdue"] as const;
/** A column of a register whose cases are followed. */
export type CaseColumn = (typeof COLUMNS)[number];

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
  /** Null where none ended. */
  readonly days: CaseDays | null;
}

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
  const [first, last] = [dayNumber(`${view.year}-01-01`), dayNumber(`${view.year}-12-31`)];
  const ended = cases.filter(({ until }) => until >= first && until <= last);
  const days = ended.map(({ from, until }) => daysBetween(from, until));
  return {
    ...{ kind: "case-flow", view, labels: labelsOf(view) },
    months: partsOf(String(view.year), "month").map((period) => monthOf(period, cases)),
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
  return Object.fromEntries(COLUMNS.map(named)) as Record<CaseColumn, Text>;
};

type Case = ReturnType<ReturnType<typeof timesIn>>;

/** Lists the cases that stood in a year, at least for a time. */
function casesIn(facts: Facts, lifetime: Lifetime, year: number): Case[] {
  const { period, corrected } = facts;
  const timesOf = timesIn(facts, lifetime);
  return Array.from({ length: facts.count }, (_, fact) => fact)
    .filter(
      (fact) =>
        yearOf(period.values[period.codes[fact]!]!) === year && !corrected?.withdrawn.has(fact),
    )
    .map(timesOf);
}

function monthOf(period: Period, cases: readonly Case[]): CaseMonth {
  const [first, last] = [dayNumber(`${period}-01`), dayNumber(lastDay(period))];
  const isIn = (day: number): boolean => day >= first && day <= last;
  const standing = cases.filter(({ from, until }) => from <= last && !(until <= last));
  return {
    period,
    began: cases.filter(({ from }) => isIn(from)).length,
    ended: cases.filter(({ until }) => isIn(until)).length,
    standing: standing.length,
    overdue: standing.filter(({ due }) => due < last).length,
  };
}
