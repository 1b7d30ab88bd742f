import type { FileResult } from "../../ingest/result/file-result.ts";
import { WARNINGS, type WarningCode } from "../../messages/warnings.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Counts the warnings about facts that do count, most frequent first, with the first place of each. */
export function warningsTable(files: readonly FileResult[]): DataTable {
  const found = new Map<WarningCode, { readonly first: string; entries: number }>();
  for (const { file, warnings } of files) {
    for (const { code, line } of warnings) {
      const known = found.get(code);
      if (known) known.entries++;
      else found.set(code, { first: line === null ? file : `${file}:${line}`, entries: 1 });
    }
  }
  const sorted = [...found].sort(([, a], [, b]) => b.entries - a.entries);
  return tableOf(
    sorted,
    [
      { label: { zh: "情况", en: "Noticed" }, kind: "text", of: ([code]) => WARNINGS[code].says },
      { label: { zh: "处数", en: "Entries" }, kind: "count", of: ([, { entries }]) => entries },
      { label: { zh: "第一处", en: "First place" }, kind: "text", of: ([, { first }]) => first },
      {
        label: { zh: "处理办法", en: "What to do" },
        kind: "text",
        of: ([code]) => WARNINGS[code].fix,
      },
    ],
    ([code]) => ({ subject: `run:warnings.${code}` }),
  );
}
