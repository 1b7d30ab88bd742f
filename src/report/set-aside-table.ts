import type { FileResult, Quarantined } from "../ingest/file-result.ts";
import { QUARANTINE_REASONS } from "../messages/quarantine-reasons.ts";
import type { Text } from "../messages.ts";
import type { DataTable, Row } from "./data-table.ts";

/** A page lists this many; the rest stands in the quarantine file. */
const MOST_LISTED = 50;

/** What was not counted in a dataset: where it stands, what it says, why. */
export function setAsideTable(
  files: readonly FileResult[],
  dataset: string,
): { readonly caption: Text; readonly table: DataTable; readonly notes: readonly Text[] } {
  const own = files.filter((file) => file.dataset?.name === dataset);
  const all = own.flatMap(({ file, quarantine }) => quarantine.map((entry) => ({ file, entry })));
  return {
    caption: {
      zh: all.length === 0 ? "没有未计入的数据" : `未计入的数据（${all.length}处）`,
      en: all.length === 0 ? "Nothing was set aside" : `Set aside (${all.length})`,
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
    notes: [accountOf(own)],
  };
}

const rowOf = (file: string, { line, column, raw, reason }: Quarantined): Row => ({
  cells: [
    { text: `${file}:${line}` },
    { text: column ?? "—" },
    { text: raw ?? "" },
    { text: QUARANTINE_REASONS[reason].says },
  ],
});

/** Every record of the files once: header + facts + set aside + totals + skipped. */
function accountOf(files: readonly FileResult[]) {
  const sum = (part: keyof FileResult["balance"]) =>
    files.reduce((total, { balance }) => total + balance[part], 0);
  const [records, header, facts, aside, totals, skipped] = [
    sum("records"),
    sum("header"),
    sum("facts"),
    sum("quarantined"),
    sum("totals"),
    sum("skipped"),
  ];
  return {
    zh: `${files.length}个文件共${records}条记录＝表头${header}＋计入${facts}＋未计入${aside}＋合计行${totals}＋其他${skipped}。`,
    en: `${files.length} file(s), ${records} records = header ${header} + counted ${facts} + set aside ${aside} + totals ${totals} + other ${skipped}.`,
  };
}
