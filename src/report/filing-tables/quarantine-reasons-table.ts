import type { FileResult } from "../../ingest/result/file-result.ts";
import { QUARANTINE_REASONS, type ReasonCode } from "../../messages/quarantine-reasons.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

/** Why facts were set aside, most frequent first, and what to do about each reason. */
export function quarantineReasonsTable(files: readonly FileResult[]): DataTable {
  const counts = new Map<ReasonCode, { entries: number; files: Set<string> }>();
  for (const { file, quarantine } of files) {
    for (const { reason } of quarantine) {
      const known = counts.get(reason) ?? { entries: 0, files: new Set() };
      counts.set(reason, { entries: known.entries + 1, files: known.files.add(file) });
    }
  }
  const sorted = [...counts].sort(([, a], [, b]) => b.entries - a.entries);
  return {
    columns: [
      { label: { zh: "原因", en: "Reason" }, kind: "text" },
      { label: { zh: "处数", en: "Entries" }, kind: "count" },
      { label: { zh: "文件", en: "Files" }, kind: "count" },
      { label: { zh: "处理办法", en: "What to do" }, kind: "text" },
    ],
    rows: sorted.map(([reason, count]) => ({
      cells: [
        { text: QUARANTINE_REASONS[reason].says },
        { value: count.entries },
        { value: count.files.size },
        { text: QUARANTINE_REASONS[reason].fix },
      ],
    })),
  };
}
