import type { CheckResult, CheckStatus } from "../analyze/checks/check.ts";
import { STATUS_WORDS } from "../analyze/checks/status-words.ts";
import type { DataTable } from "./data-table.ts";

const ORDER: readonly CheckStatus[] = ["fail", "not-run", "waived", "pass", "not-applicable"];

/**
 * The ledger of checks: how each ended for each dataset, and why it did not look or the smallest error it
 * can see. What is to be checked stands first, what does not apply last.
 */
export function checksTable(results: readonly CheckResult[]): DataTable {
  const sorted = ORDER.flatMap((status) => results.filter((result) => result.status === status));
  return {
    columns: [
      { label: { zh: "检查", en: "Check" }, kind: "text" },
      { label: { zh: "数据", en: "Data" }, kind: "text" },
      { label: { zh: "结果", en: "Result" }, kind: "text" },
      { label: { zh: "处数", en: "Points" }, kind: "count" },
      {
        label: {
          zh: "能看出的最小差错，或未查的原因",
          en: "Smallest error seen, or why not looked",
        },
        kind: "text",
      },
    ],
    rows: sorted.map(({ label, dataset, status, findings, why, smallest }) => ({
      cells: [
        { text: label },
        { text: dataset.label },
        { text: STATUS_WORDS[status] },
        status === "pass" || status === "fail" ? { value: findings.length } : { text: "—" },
        { text: why ?? smallest },
      ],
    })),
  };
}
