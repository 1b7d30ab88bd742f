import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Indicator } from "../../model/facts/indicator.ts";
import {
  type ColumnOf,
  type DataTable,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";
import { ratio } from "../../statistics/ratio.ts";

/**
 * Lists the indicators of the catalogue with the median score, its share of the points, the points lost by all
 * areas together, and the number of cards on which the indicator is a scored zero or has no score.
 */
export function indicatorsTable({
  indicators,
  medians,
  rows,
  lost,
  measure: { id: score, unit },
  period,
  county,
}: Scorecards): DataTable {
  const id = (statistic: string, code: string): string =>
    figureId(`${score}.${statistic}`, period, county, { indicator: code });
  const cards = { zh: "个", en: "cards" };
  const items = indicators.map((indicator, i) => ({
    ...indicator,
    median: medians[i] ?? null,
    lost: lost.find(({ item }) => item === i)?.lost ?? 0,
    zeros: rows.filter(({ scores }) => scores[i] === 0).length,
    open: rows.filter(({ scores }) => (scores[i] ?? null) === null).length,
  }));
  return tableOf(items, [
    ...NAMES,
    {
      label: { zh: "分值", en: "Points" },
      unit,
      kind: "score",
      of: ({ code, points }) => ({ value: points, figure: id("points", code) }),
    },
    {
      label: { zh: "中位数", en: "Median" },
      unit,
      kind: "score",
      of: ({ code, median }) => scoreOrNone(median, id("median", code)),
    },
    {
      label: { zh: "得分率", en: "Share" },
      unit: { zh: "%", en: "%" },
      kind: "percent",
      of: ({ code, median, points }) => scoreOrNone(ratio(median, points), id("attained", code)),
    },
    {
      label: { zh: "失分合计", en: "Points lost" },
      unit,
      kind: "score",
      of: (item) =>
        scoreOrNone(item.open === rows.length ? null : item.lost, id("lost", item.code)),
    },
    {
      label: { zh: "零分", en: "Zero" },
      unit: cards,
      kind: "count",
      of: ({ code, zeros }) => ({ value: zeros, figure: id("zeros", code) }),
    },
    {
      label: { zh: "未评", en: "Not scored" },
      unit: cards,
      kind: "count",
      of: ({ code, open }) => ({ value: open, figure: id("open", code) }),
    },
  ]);
}

const scoreOrNone = (value: number | null, figure: string): TableCell =>
  value === null ? { status: "not-scored" } : { value, figure };

const NAMES: readonly ColumnOf<Indicator>[] = [
  {
    label: { zh: "指标", en: "Indicator" },
    kind: "text",
    of: ({ code, name }) => `${code} ${name}`,
  },
  { label: { zh: "测评项目", en: "Group" }, kind: "text", of: ({ group }) => group },
];
