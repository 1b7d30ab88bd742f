import type { CheckResult } from "../../checks/check/check-result.ts";
import { atMost, type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { QUESTION_COLUMNS } from "./actions-table.ts";
import { withPlace } from "./questions-table.ts";

/** The most questions on a page; `npm run check` lists all. */
const MOST_LISTED = 60;

/** Lists every question with the check that asks it, file and line. */
export function exceptionsTable(results: readonly CheckResult[]): DataTable {
  const questions = results.flatMap(({ label, dataset, findings }) =>
    findings.map((finding) => ({ finding, label, dataset })),
  );
  const table = tableOf(questions, [
    ...QUESTION_COLUMNS,
    {
      label: { zh: "请核实", en: "Please check" },
      kind: "text",
      of: ({ finding }) => withPlace(finding),
    },
  ]);
  return atMost(table, MOST_LISTED);
}
