import type { Corrections } from "../../ingest/corrections/apply-corrections.ts";
import type { Correction } from "../../ingest/corrections/corrections.ts";
import type { Text } from "../../messages/text.ts";
import { type ColumnOf, type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists the reviewed corrections: those that are in every figure, then those refused, with the reason. */
export function correctionsTable({ applied, refused }: Corrections): DataTable {
  const all = [
    ...applied.map(({ correction, file, line }) => ({
      ...correction,
      place: `${file}:${line}`,
      result: APPLIED,
    })),
    ...refused.map(({ correction, number, says }) => ({
      ...correction,
      place: `corrections.csv:${number + 1}`,
      result: says,
    })),
  ];
  return tableOf(all, [
    { label: { zh: "文件与行", en: "File and line" }, kind: "text", of: ({ place }) => place },
    { label: { zh: "列", en: "Column" }, kind: "text", of: ({ column }) => column || "—" },
    { label: { zh: "原值", en: "From" }, kind: "range", of: ({ from }) => from || "—" },
    { label: { zh: "更正为", en: "To" }, kind: "range", of: ({ to }) => to || "—" },
    { label: { zh: "结果", en: "Result" }, kind: "text", of: ({ result }) => result },
    { label: { zh: "理由", en: "Reason" }, kind: "text", of: ({ reason }) => reason || "—" },
    ...(all.some(({ confirmedBy }) => confirmedBy) ? [CONFIRMED_BY] : []),
  ]);
}

const CONFIRMED_BY: ColumnOf<Pick<Correction, "confirmedBy">> = {
  label: { zh: "核实单位", en: "Confirmed by" },
  kind: "text",
  of: ({ confirmedBy = "—" }) => confirmedBy,
};

const APPLIED: Text = { zh: "已采用", en: "applied" };
