import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Facts } from "../../model/facts/facts.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";

/** Every negative amount of a measure, with file and line: it counts, as a deduction. */
export function deductionsTable(
  files: readonly FileResult[],
  { dataset, column, unit, panel }: MeasureView,
): DataTable {
  const all = files.flatMap(({ facts }) => (facts?.dataset.name === dataset.name ? [facts] : []));
  return {
    columns: [
      { label: { zh: "文件与行", en: "File and line" }, kind: "text" },
      { label: panel().words.parts, kind: "text" },
      { label: { zh: "时间", en: "Period" }, kind: "text" },
      { label: { zh: "金额", en: "Amount" }, unit, kind: "count" },
    ],
    rows: all.flatMap((facts) => negativesOf(facts, column)),
  };
}

function negativesOf(facts: Facts, column: string): Row[] {
  const values = [...(facts.numbers.get(column)?.values ?? [])];
  return values.flatMap((value, fact) => {
    if (!(value < 0)) return [];
    const area = facts.area.values[facts.area.codes[fact]!];
    return [
      {
        cells: [
          { text: `${facts.file}:${facts.lines[fact]}` },
          { text: area?.name ?? "—" },
          { text: facts.period.values[facts.period.codes[fact]!] ?? "—" },
          { value },
        ],
      },
    ];
  });
}
