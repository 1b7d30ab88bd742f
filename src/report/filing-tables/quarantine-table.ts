import {
  type FileResult,
  originalHeader,
  type Quarantined,
} from "../../ingest/result/file-result.ts";
import { QUARANTINE_REASONS } from "../../messages/quarantine-reasons.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";
import { sayRecords } from "../../narrate/quality/say-records.ts";

/** A page lists this many; the rest stands in the quarantine file. */
const MOST_LISTED = 50;

/** What was not counted in a dataset: where it stands, what it says, why. */
export function quarantineTable(
  files: readonly FileResult[],
  dataset: string,
): { readonly caption: Text; readonly table: DataTable; readonly notes: readonly Text[] } {
  const own = files.filter((file) => file.dataset?.name === dataset);
  const all = own.flatMap((file) => file.quarantine.map((entry) => ({ file, entry })));
  return {
    caption: {
      zh: all.length === 0 ? "没有未计入的数据。" : `未计入的数据（${all.length}处）`,
      en: all.length === 0 ? "Nothing was set aside." : `Set aside (${all.length})`,
    },
    table: {
      columns: [
        { label: { zh: "文件与行", en: "File and line" }, kind: "text" },
        { label: { zh: "列", en: "Column" }, kind: "text" },
        { label: { zh: "原文", en: "As written" }, kind: "text" },
        { label: { zh: "原因", en: "Reason" }, kind: "text" },
      ],
      rows: all.slice(0, MOST_LISTED).map(({ file, entry }) => rowOf(file, entry)),
    },
    notes: [sayRecords(own)],
  };
}

const rowOf = (file: FileResult, { line, column, raw, reason }: Quarantined): Row => ({
  cells: [
    { text: `${file.file}:${line}` },
    { text: originalHeader(file, column) ?? "—" },
    { text: raw ?? "" },
    { text: QUARANTINE_REASONS[reason].says },
  ],
});
