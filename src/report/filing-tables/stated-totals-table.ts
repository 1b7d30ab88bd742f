import type { FileResult } from "../../ingest/result/file-result.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";

/** Totals that a file states and that are not the sum of their rows. */
export const statedTotalsTable = (files: readonly FileResult[]): DataTable => ({
  columns: [
    { label: { zh: "文件与行", en: "File and line" }, kind: "text" },
    { label: { zh: "合计", en: "Total" }, kind: "text" },
    { label: { zh: "列", en: "Column" }, kind: "text" },
    { label: { zh: "文件所写", en: "Stated" }, kind: "ratio", decimals: 0 },
    { label: { zh: "各行之和", en: "Sum of the rows" }, kind: "ratio", decimals: 0 },
  ],
  rows: files.flatMap(mismatchesOf),
});

const mismatchesOf = ({ file, totals, dataset }: FileResult): Row[] =>
  totals.flatMap(({ line, label, measures }) =>
    Object.entries(measures)
      .filter(([, { match }]) => !match)
      .map(([column, { stated, computed }]) => ({
        cells: [
          { text: `${file}:${line}` },
          { text: label },
          { text: dataset?.columns[column]?.headers[0] ?? column },
          { value: stated },
          { value: computed },
        ],
      })),
  );
