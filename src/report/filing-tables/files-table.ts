import type { FileResult } from "../../ingest/result/file-result.ts";
import { REFUSALS } from "../../messages/refusals.ts";
import type { DataTable, TableCell } from "../../model/tables/data-table.ts";

/** Every file that was read, and that the sum of its records is complete. */
export function filesTable(files: readonly FileResult[]): DataTable {
  return {
    columns: [
      { label: { zh: "文件", en: "File" }, kind: "text" },
      { label: { zh: "数据集", en: "Dataset" }, kind: "text" },
      { label: { zh: "编码", en: "Encoding" }, kind: "text" },
      { label: { zh: "记录", en: "Records" }, kind: "count" },
      { label: { zh: "表头", en: "Header" }, kind: "count" },
      { label: { zh: "计入", en: "Counted" }, kind: "count" },
      { label: { zh: "未计入", en: "Set aside" }, kind: "count" },
      { label: { zh: "合计行", en: "Totals" }, kind: "count" },
      { label: { zh: "其他", en: "Other" }, kind: "count" },
    ],
    rows: files.map((file) => ({ cells: cellsOf(file) })),
  };
}

function cellsOf({ file, dataset, refusal, encoding, balance }: FileResult): TableCell[] {
  const { records, header, facts, quarantined, totals, skipped } = balance;
  const label = refusal ? REFUSALS[refusal.reason].says : (dataset?.label ?? UNKNOWN);
  return [
    { text: file },
    { text: label },
    { text: encoding.name },
    ...[records, header, facts, quarantined, totals, skipped].map((value) => ({ value })),
  ];
}

const UNKNOWN = { zh: "表头不属于任何数据集", en: "its header belongs to no dataset" };
