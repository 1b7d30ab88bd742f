import type { Text } from "../../messages/text.ts";
import type { CountedEntries } from "../../model/panel/counted.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists second returns of a period that differ from the one that counts, or cannot be compared with it. */
export function controlsTable(counted: readonly CountedEntries[]): DataTable {
  const doubtful = counted.flatMap(({ controls, cube: { dataset } }) =>
    controls
      .filter(({ agrees }) => agrees !== true)
      .map((control) => ({ ...control, dataset, scale: unitsPerOne(dataset, control.column) })),
  );
  return tableOf(doubtful, [
    {
      label: { zh: "文件与行", en: "File and line" },
      kind: "text",
      of: ({ file, line }) => `${file}:${line}`,
    },
    {
      label: { zh: "对象与时间", en: "Area and period" },
      kind: "text",
      of: ({ area, period }) => {
        const when = periodName(period);
        return { zh: `${area.name}${when.zh}`, en: `${area.name}, ${when.en}` };
      },
    },
    {
      label: { zh: "列", en: "Column" },
      kind: "text",
      of: ({ dataset, column }) => dataset.columns[column]?.headers[0] ?? column,
    },
    {
      label: { zh: "此处所报", en: "Stated here" },
      kind: "ratio",
      decimals: 0,
      of: ({ stated, scale }) => stated / scale,
    },
    {
      label: { zh: "计入", en: "Counted" },
      kind: "ratio",
      decimals: 0,
      of: (control) => control.counted / control.scale,
    },
    {
      label: { zh: "结果", en: "Result" },
      kind: "text",
      of: ({ agrees }) => (agrees === null ? CANNOT : DIFFERS),
    },
  ]);
}

const DIFFERS: Text = { zh: "不一致", en: "differs" };
const CANNOT: Text = { zh: "无法核对", en: "cannot be compared" };
