import {
  type CheckResult,
  type CheckStatus,
  STATUS_WORDS,
} from "../../checks/check/check-result.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

const ORDER: readonly CheckStatus[] = ["not-run", "waived", "not-applicable"];

/** Lists the checks that did not run, with the reason: first too few data, then waived, then not applicable. */
export const uncheckedTable = (results: readonly CheckResult[]): DataTable =>
  tableOf(
    ORDER.flatMap((status) => results.filter((result) => result.status === status && !result.rule)),
    [
      { label: { zh: "检查", en: "Check" }, kind: "text", of: ({ label }) => label },
      { label: { zh: "数据", en: "Data" }, kind: "text", of: ({ dataset }) => dataset.label },
      {
        label: { zh: "为什么没有检查", en: "Why it did not look" },
        kind: "text",
        of: ({ status, why }) => {
          const { zh, en } = STATUS_WORDS[status];
          return { zh: `${zh}：${why?.zh ?? "—"}`, en: `${en}: ${why?.en ?? "—"}` };
        },
      },
    ],
    ({ id }) => ({ subject: `check:${id}` }),
  );
