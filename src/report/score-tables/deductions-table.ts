import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { numbersOf } from "../../model/facts/number-column.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists every negative amount of a measure with file and line: it counts, as a deduction. */
export function deductionsTable(
  files: readonly FileResult[],
  { dataset, column, unit, panel }: MeasureView,
): DataTable {
  const all = files.flatMap(({ facts }) => (facts?.dataset.name === dataset.name ? [facts] : []));
  return tableOf(
    all.flatMap((facts) => negativesOf(facts, column)),
    [
      { label: { zh: "文件与行", en: "File and line" }, kind: "text", of: ({ place }) => place },
      { label: panel().words.parts, kind: "text", of: ({ area }) => area },
      { label: { zh: "时间", en: "Period" }, kind: "text", of: ({ period }) => period },
      {
        label: { zh: "金额", en: "Amount" },
        unit,
        kind: "count",
        of: ({ value, place }) => ({ value, figure: `line:${place}` }),
      },
    ],
  );
}

function negativesOf({ file, lines, numbers, area, period }: Facts, column: string) {
  return [...numbersOf(numbers.get(column))].flatMap((value, fact) =>
    value < 0
      ? {
          place: `${file}:${lines[fact]}`,
          area: area.values[area.codes[fact]!]?.name ?? "—",
          period: period.values[period.codes[fact]!] ?? "—",
          value,
        }
      : [],
  );
}
