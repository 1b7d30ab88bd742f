import { daysBetween } from "../../model/periods/day-number.ts";
import type { Period } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";
import type { Part, ToldNumber } from "../figures/told-number.ts";
import {
  CASE_COLUMNS,
  type CaseColumn,
  type CaseDays,
  type CaseFlow,
  casesAt,
  casesEnded,
  type RegisterCase,
} from "./case-flow.ts";

/** A number of the cases of a register: of a month, or of a year. */
export type CaseNumber = CaseColumn | "before" | keyof CaseDays;

/**
 * Makes the id of a number of cases: those of a month, those that stood before the year, and the days that they took
 * which ended in it: `cases:rectification_open.standing/2023-10/990123`.
 */
export const caseId = ({ view }: CaseFlow, what: CaseNumber, period: Period): string =>
  `cases:${figureId(`${view.id}.${what}`, period, view.totals().county)}`;

/** Lists the numbers of cases by month and their days, each with the rows of the cases that it counts. */
export function caseNumbers(flow: CaseFlow): ToldNumber[] {
  const { cases, days, months, view, before } = flow;
  const year = String(view.year);
  const ended = casesEnded(cases, view.year);
  const took = ended.map((each) => rowOf(each, daysBetween(each.from, each.until)));
  const stood = casesAt(cases, "standing", `${view.year - 1}-12`);
  return [
    ...months.flatMap((month) =>
      CASE_COLUMNS.map((column) => ({
        id: caseId(flow, column, month.period),
        value: month[column],
        of: casesAt(cases, column, month.period).map((each) => rowOf(each, 1)),
      })),
    ),
    { id: caseId(flow, "before", year), value: before, of: stood.map((each) => rowOf(each, 1)) },
    ...Object.entries(days ?? {}).map(([what, value]) => ({
      ...{ id: caseId(flow, what as keyof CaseDays, year), value },
      of: took,
    })),
  ];
}

const rowOf = ({ file, line }: RegisterCase, value: number): Part => ({
  name: `line:${file}:${line}`,
  value,
});
