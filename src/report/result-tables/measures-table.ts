import type { Text } from "../../messages/text.ts";
import type { Adding } from "../../model/datasets/dataset.ts";
import { type Measure, smallestBaseOf } from "../../model/datasets/measure.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

/** What every measure is: unit, where it is read from, how it adds over months and over areas, which way is good. */
export function measuresTable(measures: readonly Measure[]): DataTable {
  return {
    columns: [
      { label: { zh: "指标", en: "Measure" }, kind: "text" },
      { label: { zh: "单位", en: "Unit" }, kind: "text" },
      { label: { zh: "数据", en: "Data" }, kind: "text" },
      { label: { zh: "各期", en: "Over time" }, kind: "text" },
      { label: { zh: "各地", en: "Over areas" }, kind: "text" },
      { label: { zh: "方向", en: "Direction" }, kind: "text" },
      { label: { zh: "计算增速的最小基数", en: "Smallest base of a rate" }, kind: "count" },
    ],
    rows: measures.map((measure) => ({
      cells: [
        { text: measure.label },
        { text: measure.unit },
        { text: measure.dataset.label },
        { text: ADDING[measure.overTime] },
        { text: ADDING[measure.overAreas] },
        { text: DIRECTIONS[measure.direction] },
        { value: smallestBaseOf(measure) },
      ],
    })),
  };
}

const ADDING: Record<Adding, Text> = {
  sum: { zh: "相加", en: "added" },
  last: { zh: "取期末数", en: "value at the end" },
  none: { zh: "不相加", en: "not added" },
};

const DIRECTIONS: Record<Measure["direction"], Text> = {
  more: { zh: "多为好", en: "more is better" },
  less: { zh: "少为好", en: "less is better" },
  neutral: { zh: "不论好坏", en: "neither" },
};
