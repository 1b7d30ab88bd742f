import {
  type CheckResult,
  type CheckStatus,
  STATUS_WORDS,
} from "../../checks/check/check-result.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

const ORDER: readonly CheckStatus[] = ["not-run", "waived", "not-applicable"];

/** The checks that did not look, and why: too few data first, then waived by a person, then not applicable. */
export function uncheckedTable(results: readonly CheckResult[]): DataTable {
  const rest = ORDER.flatMap((status) => results.filter((result) => result.status === status));
  return {
    columns: [
      { label: { zh: "检查", en: "Check" }, kind: "text" },
      { label: { zh: "数据", en: "Data" }, kind: "text" },
      { label: { zh: "为什么没有检查", en: "Why it did not look" }, kind: "text" },
    ],
    rows: rest.map(({ label, dataset, status, why }) => {
      const { zh, en } = STATUS_WORDS[status];
      return {
        cells: [
          { text: label },
          { text: dataset.label },
          { text: { zh: `${zh}：${why?.zh ?? "—"}`, en: `${en}: ${why?.en ?? "—"}` } },
        ],
      };
    }),
  };
}
