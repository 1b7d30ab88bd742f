import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Losses, LossRow } from "../../analyze/scores/lost-points.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { PERCENT } from "../labels/chart-table.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { paretoSpec } from "./pareto-spec.ts";

/**
 * Draws the points lost by indicator: the share of each as a bar and the cumulative share as a line, both in per cent
 * of all points lost and on one scale.
 */
export function pareto(losses: Losses): Chart<Losses> {
  return {
    result: losses,
    subtitle: subtitle(losses),
    notes: notes(losses),
    legend: LEGEND,
    alt: alt(losses),
    table: table(losses),
    spec: (view) =>
      losses.rows.length === 0
        ? emptyFrame(view, losses.isScored ? NOTHING_LOST : NOT_SCORED)
        : paretoSpec(losses, view),
  };
}

const NOT_SCORED: Text = { zh: "各项均未评", en: "Nothing was scored" };
const NOTHING_LOST: Text = { zh: "没有扣分", en: "No points were lost" };

const LEGEND: readonly LegendEntry[] = [
  { key: "this-year", label: { zh: "本项占全部扣分", en: "of all points lost" } },
  { key: "line-dots", label: { zh: "累计占比", en: "with all above" } },
];

function subtitle({ measure, period, total }: Losses): Text {
  const now = periodName(period);
  const points = (lang: Lang): string => formatNumber(total, { digits: 1, lang });
  return {
    zh: `各项指标扣分占全部扣分（${points("zh")}${measure.unit.zh}）的%，${now.zh}；条与线用同一刻度，从0起`,
    en: `Points lost on each indicator, % of all ${points("en")} lost, ${now.en}; bars and line on one scale from zero`,
  };
}

function notes({ scorecards, words, rows }: Losses): Text[] {
  const open = rows.reduce((sum, { notScored }) => sum + notScored, 0);
  return [
    {
      zh: `${scorecards}个${words.parts.zh}合计；扣分为分值减得分。`,
      en: `Over ${scorecards} ${words.parts.en}; lost: points possible less points given.`,
    },
    ...(open > 0
      ? [
          {
            zh: `未评${open}格不算扣分。`,
            en: `${open} open cells are no loss.`,
          },
        ]
      : []),
  ];
}

function alt({ rows, period, total, measure }: Losses): Text {
  const now = periodName(period);
  const say = ({ name, share }: LossRow): string => `${name} ${formatPercent(share)}`;
  const top = rows.slice(0, 3);
  return joined([
    {
      zh: `排列图：${now.zh}${rows.length}项指标共扣${formatNumber(total, { digits: 1 })}${measure.unit.zh}。`,
      en: `Pareto chart: ${formatNumber(total, { digits: 1, lang: "en" })} points lost on ${rows.length} indicators, ${now.en}.`,
    },
    top.length > 0
      ? {
          zh: `最多的是${top.map(say).join("、")}，合计${formatPercent(top.at(-1)!.cumulative)}。`,
          en: `Most: ${top.map(say).join(", ")}, together ${formatPercent(top.at(-1)!.cumulative)}.`,
        }
      : null,
  ]);
}

function table({ rows, measure, period, county }: Losses): DataTable {
  const id = (statistic: string, { key }: Losses["rows"][number]): string =>
    figureId(`${measure.id}.${statistic}`, period, county, { indicator: key });
  return tableOf(rows, [
    { label: { zh: "指标", en: "Indicator" }, kind: "text", of: ({ name }) => name },
    {
      label: { zh: "扣分", en: "Lost" },
      unit: measure.unit,
      kind: "score",
      of: (row) => ({ value: row.lost, figure: id("lost", row) }),
    },
    {
      label: { zh: "占全部扣分", en: "Of all lost" },
      ...PERCENT,
      of: ({ share }) => share,
    },
    { label: { zh: "累计", en: "Cumulative" }, ...PERCENT, of: ({ cumulative }) => cumulative },
    {
      label: { zh: "未评", en: "Open" },
      unit: { zh: "格", en: "cells" },
      kind: "count",
      of: (row) => ({ value: row.notScored, figure: id("open", row) }),
    },
  ]);
}
