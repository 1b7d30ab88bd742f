import type { Corrections } from "../../ingest/corrections/apply-corrections.ts";
import type { Correction } from "../../ingest/corrections/corrections.ts";
import type { DataTable, Row, TableCell } from "../../model/tables/data-table.ts";

/** The reviewed corrections: those that are in every figure, and those that were refused and why. */
export const correctionsTable = ({ applied, refused }: Corrections): DataTable => ({
  columns: [
    { label: { zh: "文件与行", en: "File and line" }, kind: "text" },
    { label: { zh: "列", en: "Column" }, kind: "text" },
    { label: { zh: "原值", en: "From" }, kind: "range" },
    { label: { zh: "更正为", en: "To" }, kind: "range" },
    { label: { zh: "结果", en: "Result" }, kind: "text" },
    { label: { zh: "理由", en: "Reason" }, kind: "text" },
  ],
  rows: [
    ...applied.map(({ correction, file, line }) =>
      rowOf(`${file}:${line}`, correction, { text: { zh: "已采用", en: "applied" } }),
    ),
    ...refused.map(({ correction, number, says }) =>
      rowOf(`corrections.csv:${number + 1}`, correction, { text: says }),
    ),
  ],
});

const rowOf = (
  place: string,
  { column, from, to, reason }: Correction,
  result: TableCell,
): Row => ({
  cells: [
    { text: place },
    { text: column || "—" },
    { text: from || "—" },
    { text: to || "—" },
    result,
    { text: reason || "—" },
  ],
});
