import type { Text } from "../../messages/text.ts";
import type { Control, CountedEntries } from "../../model/panel/counted.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";

/** Second returns of a period that differ from what counts, or cannot be compared with it. */
export function controlsTable(counted: readonly CountedEntries[]): DataTable {
  return {
    columns: [
      { label: { zh: "文件与行", en: "File and line" }, kind: "text" },
      { label: { zh: "对象与时间", en: "Area and period" }, kind: "text" },
      { label: { zh: "列", en: "Column" }, kind: "text" },
      { label: { zh: "此处所报", en: "Stated here" }, kind: "ratio", decimals: 0 },
      { label: { zh: "计入", en: "Counted" }, kind: "ratio", decimals: 0 },
      { label: { zh: "结果", en: "Result" }, kind: "text" },
    ],
    rows: counted.flatMap((each) =>
      each.controls.filter(({ agrees }) => agrees !== true).map((control) => rowOf(control, each)),
    ),
  };
}

const DIFFERS: Text = { zh: "不一致", en: "differs" };
const CANNOT: Text = { zh: "无法核对", en: "cannot be compared" };

function rowOf(
  { file, line, area, period, column, stated, counted, agrees }: Control,
  { cube: { dataset } }: CountedEntries,
): Row {
  const scale = unitsPerOne(dataset, column);
  const when = periodName(period);
  const [header = column] = dataset.columns[column]?.headers ?? [];
  return {
    cells: [
      { text: `${file}:${line}` },
      { text: { zh: `${area.name}${when.zh}`, en: `${area.name}, ${when.en}` } },
      { text: header },
      { value: stated / scale },
      { value: counted / scale },
      { text: agrees === null ? CANNOT : DIFFERS },
    ],
  };
}
