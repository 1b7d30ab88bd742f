import type { Text } from "../../messages/text.ts";
import type { Adding } from "../../model/datasets/dataset.ts";
import { type Measure, smallestBaseOf } from "../../model/datasets/measure.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists the measures: unit, dataset, aggregation over months and over areas, direction, smallest base. */
export const measuresTable = (measures: readonly Measure[]): DataTable =>
  tableOf(
    measures,
    [
      { label: { zh: "指标", en: "Measure" }, kind: "text", of: ({ label }) => label },
      { label: { zh: "单位", en: "Unit" }, kind: "text", of: ({ unit }) => unit },
      { label: { zh: "数据", en: "Data" }, kind: "text", of: ({ dataset }) => dataset.label },
      {
        label: { zh: "各期", en: "Over time" },
        kind: "text",
        of: ({ overTime }) => ADDING[overTime],
      },
      {
        label: { zh: "各地", en: "Over areas" },
        kind: "text",
        of: ({ overAreas }) => ADDING[overAreas],
      },
      {
        label: { zh: "方向", en: "Direction" },
        kind: "text",
        of: ({ direction }) => DIRECTIONS[direction],
      },
      {
        label: { zh: "计算增速的最小基数", en: "Smallest base of a rate" },
        kind: "count",
        of: smallestBaseOf,
      },
    ],
    ({ id }) => ({ subject: `measure:${id}` }),
  );

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
