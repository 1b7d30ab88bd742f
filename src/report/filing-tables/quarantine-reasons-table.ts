import type { FileResult } from "../../ingest/result/file-result.ts";
import { QUARANTINE_REASONS, type ReasonCode } from "../../messages/quarantine-reasons.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Counts the quarantine by reason, most frequent first, with the remedy for each. */
export function quarantineReasonsTable(files: readonly FileResult[]): DataTable {
  const counts = new Map<ReasonCode, { entries: number; files: Set<string> }>();
  for (const { file, quarantine } of files) {
    for (const { reason } of quarantine) {
      const known = counts.get(reason) ?? { entries: 0, files: new Set() };
      counts.set(reason, { entries: known.entries + 1, files: known.files.add(file) });
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b.entries - a.entries);
  return tableOf(sorted, [
    {
      label: { zh: "原因", en: "Reason" },
      kind: "text",
      of: ([reason]) => QUARANTINE_REASONS[reason].says,
    },
    { label: { zh: "处数", en: "Entries" }, kind: "count", of: ([, { entries }]) => entries },
    { label: { zh: "文件", en: "Files" }, kind: "count", of: ([, count]) => count.files.size },
    {
      label: { zh: "处理办法", en: "What to do" },
      kind: "text",
      of: ([reason]) => QUARANTINE_REASONS[reason].fix,
    },
  ]);
}
