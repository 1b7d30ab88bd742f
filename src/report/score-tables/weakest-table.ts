import { figureId } from "../../analyze/figures/figure-id.ts";
import { weakestItems } from "../../analyze/scores/card-groups.ts";
import type { CardItem } from "../../analyze/scores/card-item.ts";
import type { Scorecard } from "../../analyze/scores/scorecard.ts";
import { type DataTable, type TableCell, tableOf } from "../../model/tables/data-table.ts";

/** Lists the indicators of a card with the smallest shares of their points, beside the median of all areas. */
export function weakestTable({ items, measure, county, key, period }: Scorecard): DataTable {
  const score = { unit: measure.unit, kind: "score" } as const;
  const id = (statistic: string, area: string, { code }: CardItem): string =>
    figureId(`${measure.id}${statistic}`, period, area, { indicator: code });
  return tableOf<CardItem>(weakestItems(items), [
    { label: { zh: "指标", en: "Indicator" }, kind: "text", of: ({ name }) => name },
    {
      label: { zh: "分值", en: "Possible" },
      ...score,
      of: (item) => ({ value: item.points, figure: id(".points", county, item) }),
    },
    {
      label: { zh: "得分", en: "Given" },
      ...score,
      of: (item) => numberOr(item.score, id("", key, item)),
    },
    {
      label: { zh: "中位数", en: "Median" },
      ...score,
      of: (item) => numberOr(item.median, id(".median", county, item)),
    },
  ]);
}

const numberOr = (value: number | null, figure: string): TableCell =>
  value === null ? { status: "not-computed" } : { value, figure };
