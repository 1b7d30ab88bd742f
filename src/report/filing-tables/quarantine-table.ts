import { type FileResult, originalHeader } from "../../ingest/result/file-result.ts";
import { QUARANTINE_REASONS } from "../../messages/quarantine-reasons.ts";
import type { Text } from "../../messages/text.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { sayRecords } from "../../narrate/quality/say-records.ts";

/** The most entries on a page; the quarantine file lists all. */
const MOST_LISTED = 50;

/** Lists the quarantine of a dataset: file and line, text as written, reason. */
export function quarantineTable(
  files: readonly FileResult[],
  dataset: string,
): { readonly caption: Text; readonly table: DataTable; readonly notes: readonly Text[] } {
  const own = files.filter((file) => file.dataset?.name === dataset);
  const all = own.flatMap((file) => file.quarantine.map((entry) => ({ file, ...entry })));
  return {
    caption: { zh: `未计入的数据（${all.length}处）`, en: `Set aside (${all.length})` },
    table: tableOf(all.slice(0, MOST_LISTED), [
      {
        label: { zh: "文件与行", en: "File and line" },
        kind: "text",
        of: ({ file, line }) => `${file.file}:${line}`,
      },
      {
        label: { zh: "列", en: "Column" },
        kind: "text",
        of: ({ file, column }) => originalHeader(file, column) ?? "—",
      },
      { label: { zh: "原文", en: "As written" }, kind: "text", of: ({ raw }) => raw ?? "" },
      {
        label: { zh: "原因", en: "Reason" },
        kind: "text",
        of: ({ reason }) => QUARANTINE_REASONS[reason].says,
      },
    ]),
    notes: [sayRecords(own)],
  };
}
