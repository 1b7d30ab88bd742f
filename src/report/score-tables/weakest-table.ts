import { weakestItems } from "../../analyze/scores/card-groups.ts";
import type { CardItem } from "../../analyze/scores/card-item.ts";
import type { Scorecard } from "../../analyze/scores/scorecard.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/** Lists the indicators of a card with the smallest shares of their points, beside the median of all areas. */
export function weakestTable({ items, measure }: Scorecard): DataTable {
  const score = { unit: measure.unit, kind: "score" } as const;
  return tableOf<CardItem>(weakestItems(items), [
    { label: { zh: "指标", en: "Indicator" }, kind: "text", of: ({ name }) => name },
    { label: { zh: "分值", en: "Possible" }, ...score, of: ({ points }) => points },
    { label: { zh: "得分", en: "Given" }, ...score, of: (item) => numberOr(item.score) },
    { label: { zh: "中位数", en: "Median" }, ...score, of: (item) => numberOr(item.median) },
  ]);
}

const numberOr = (value: number | null) =>
  value === null ? ({ status: "not-computed" } as const) : value;
