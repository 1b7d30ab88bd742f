import type { FileResult } from "../../ingest/result/file-result.ts";
import { REFUSALS } from "../../messages/refusals.ts";
import type { Text } from "../../messages/text.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists every file read; the counts of each row add up to its records. */
export const filesTable = (files: readonly FileResult[]): DataTable =>
  tableOf(
    files,
    [
      { label: { zh: "文件", en: "File" }, kind: "text", of: ({ file }) => file },
      { label: { zh: "数据集", en: "Dataset" }, kind: "text", of: datasetName },
      {
        label: { zh: "编码", en: "Encoding" },
        kind: "text",
        of: ({ encoding }) => encoding?.name ?? "—",
      },
      { label: { zh: "记录", en: "Records" }, kind: "count", of: ({ balance }) => balance.records },
      { label: { zh: "表头", en: "Header" }, kind: "count", of: ({ balance }) => balance.header },
      { label: { zh: "计入", en: "Counted" }, kind: "count", of: ({ balance }) => balance.facts },
      {
        label: { zh: "未计入", en: "Set aside" },
        kind: "count",
        of: ({ balance }) => balance.quarantined,
      },
      { label: { zh: "合计行", en: "Totals" }, kind: "count", of: ({ balance }) => balance.totals },
      { label: { zh: "其他", en: "Other" }, kind: "count", of: ({ balance }) => balance.skipped },
    ],
    ({ file }) => ({ subject: `file:${file}` }),
  );

const datasetName = ({ refusal, dataset }: FileResult): Text =>
  refusal ? REFUSALS[refusal.reason].says : (dataset?.label ?? UNKNOWN);

const UNKNOWN: Text = { zh: "表头不属于任何数据集", en: "its header belongs to no dataset" };
