import type { CheckResult } from "../../checks/check/check-result.ts";
import type { DataTable } from "../../model/tables/data-table.ts";
import { atMost } from "../html/at-most.ts";
import { matterOf } from "./actions-table.ts";
import { withPlace } from "./questions-table.ts";

/** A page lists this many; `npm run check` lists all. */
const MOST_LISTED = 60;

/** Everything that somebody should look into, each with the rule that fired, file and line. */
export function exceptionsTable(results: readonly CheckResult[]): DataTable {
  const rows = results.flatMap(({ label, dataset, findings }) =>
    findings.map((finding) => ({
      cells: [
        { text: matterOf(finding, dataset.label) },
        { text: label },
        { text: withPlace(finding) },
      ],
    })),
  );
  return {
    columns: [
      { label: { zh: "事项", en: "Matter" }, kind: "text" },
      { label: { zh: "依据", en: "Rule that fired" }, kind: "text" },
      { label: { zh: "请核实", en: "Please check" }, kind: "text" },
    ],
    rows: atMost(rows, MOST_LISTED),
  };
}
