import type { FileResult } from "../../ingest/result/file-result.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists the totals stated in a file that differ from the sum of their records. */
export const statedTotalsTable = (files: readonly FileResult[]): DataTable =>
  tableOf(files.flatMap(mismatchesOf), [
    { label: { zh: "文件与行", en: "File and line" }, kind: "text", of: ({ place }) => place },
    { label: { zh: "合计", en: "Total" }, kind: "text", of: ({ label }) => label },
    { label: { zh: "列", en: "Column" }, kind: "text", of: ({ header }) => header },
    {
      label: { zh: "文件所写", en: "Stated" },
      kind: "ratio",
      decimals: 0,
      of: ({ stated }) => stated,
    },
    {
      label: { zh: "各行之和", en: "Sum of the rows" },
      kind: "ratio",
      decimals: 0,
      of: ({ computed }) => computed,
    },
  ]);

const mismatchesOf = ({ file, totals, dataset }: FileResult) =>
  totals.flatMap(({ line, label, measures }) =>
    Object.entries(measures)
      .filter(([, { match }]) => !match)
      .map(([column, { stated, computed }]) => ({
        place: `${file}:${line}`,
        label,
        header: dataset?.columns[column]?.headers[0] ?? column,
        stated,
        computed,
      })),
  );
