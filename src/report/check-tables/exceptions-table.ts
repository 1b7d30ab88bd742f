import type { CheckResult } from "../../checks/check/check-result.ts";
import { orderedQuestions } from "../../checks/order-questions.ts";
import { atMost, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { QUESTION_COLUMNS, rowOfQuestion } from "./actions-table.ts";
import { withPlace } from "./questions-table.ts";

/** The most questions on a page; `npm run check` lists all. */
const MOST_LISTED = 60;

/** Lists every question with the check that asks it, file and line; the largest effect first. */
export function exceptionsTable(results: readonly CheckResult[]): DataTable {
  const table = tableOf(
    orderedQuestions(results),
    [
      ...QUESTION_COLUMNS,
      {
        label: { zh: "请核实", en: "Please check" },
        kind: "text",
        of: ({ finding }) => withPlace(finding),
      },
    ],
    rowOfQuestion,
  );
  return atMost(table, MOST_LISTED);
}
