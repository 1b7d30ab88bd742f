import { sumId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Losses, LossRow } from "../../analyze/scores/lost-points.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber, formatPercent } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";
import { en, linked, numberOf, phrase, type Said, zh } from "../../model/tables/phrase.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { cellOf, PERCENT } from "../labels/chart-table.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { byRate, domainOf, itemRatesSpec } from "./item-rates-spec.ts";

/**
 * Draws the indicators by the points given out of those possible, lowest first, over the line of all of them together.
 * Rates compare indicators of few points with those of many; points lost do not.
 */
export function itemRates(losses: Losses): Chart<Losses> {
  expectKind("itemRates", losses, "losses");
  return {
    result: losses,
    subtitle: subtitle(losses),
    notes: notes(losses),
    legend: legend(losses),
    alt: alt(losses),
    table: table(losses),
    spec: (view) =>
      losses.rows.length === 0
        ? emptyFrame(view, losses.isScored ? NOTHING_LOST : NOT_SCORED)
        : itemRatesSpec(losses, view),
  };
}

const NOT_SCORED: Text = { zh: "各项均未评", en: "Nothing was scored" };
const NOTHING_LOST: Text = { zh: "没有失分", en: "No points were lost" };

function legend({ rows, rate }: Losses): LegendEntry[] {
  const isLow = rows.some((row) => row.rate < rate);
  return [
    { key: "dot", label: { zh: "得分率", en: "share of points" } },
    ...(isLow
      ? [{ key: "square" as const, label: { zh: "低于总得分率", en: "below that of all" } }]
      : []),
    { key: "dashed", label: { zh: "各项合计", en: "all indicators" } },
  ];
}

function subtitle(losses: Losses): Said {
  const { period, rate } = losses;
  const now = periodName(period);
  const from = formatNumber(domainOf(losses.rows)[0] * 100);
  const share = formatPercent(rate);
  const all = linked(losses.figure, { zh: share, en: share });
  return phrase(
    zh`有失分的指标的得分率（得分占分值的%），${now}，由低到高；各项合计${all}；横轴从${from}起`,
    en`Points given out of those possible, %, on indicators with a loss, ${now}, lowest first; all together ${all}; the axis begins at ${from}`,
  );
}

function notes({ scorecards, words, rows, measure, period, county }: Losses): Said[] {
  const open = rows.reduce((sum, { notScored }) => sum + notScored, 0);
  const due = numberOf(scorecards, figureId(`${measure.id}.due`, period, county));
  const cells = numberOf(
    open,
    sumId(
      rows.map(({ key }) => figureId(`${measure.id}.open`, period, county, { indicator: key })),
    ),
  );
  return [
    phrase(
      zh`${due}个${words.parts}合计；失分为分值减得分。`,
      en`Over ${due} ${words.parts}; lost: points possible less points given.`,
    ),
    ...(open > 0
      ? [phrase(zh`未评${cells}格不算失分。`, en`${cells} open cells are no loss.`)]
      : []),
  ];
}

function alt(losses: Losses): Text {
  const { period, measure, total } = losses;
  const rows = byRate(losses);
  const now = periodName(period);
  const say = ({ name, rate }: LossRow): string => `${name} ${formatPercent(rate)}`;
  const lowest = rows.slice(0, 3).map(say);
  const points = (lang: Lang): string => formatNumber(total, { digits: 1, lang });
  return joined([
    {
      zh: `点图：${now.zh}${rows.length}项指标的得分率，共失${points("zh")}${measure.unit.zh}。`,
      en: `Dot plot: share of points on ${rows.length} indicators, ${now.en}; ${points("en")} points lost.`,
    },
    lowest.length > 0
      ? { zh: `最低的是${lowest.join("、")}。`, en: `Lowest: ${lowest.join(", ")}.` }
      : null,
  ]);
}

function table(losses: Losses): DataTable {
  const { measure, period, county } = losses;
  const id = (statistic: string, { key }: LossRow): string =>
    figureId(`${measure.id}.${statistic}`, period, county, { indicator: key });
  return tableOf(byRate(losses), [
    { label: { zh: "指标", en: "Indicator" }, kind: "text", of: ({ name }) => name },
    {
      label: { zh: "得分率", en: "Share of points" },
      ...PERCENT,
      of: ({ rate, figures }) => cellOf(rate, "not-computed", figures?.rate),
    },
    {
      label: { zh: "失分", en: "Lost" },
      unit: measure.unit,
      kind: "score",
      of: ({ lost, figures }) => cellOf(lost, "not-computed", figures?.lost),
    },
    {
      label: { zh: "占全部失分", en: "Of all lost" },
      ...PERCENT,
      of: ({ share, figures }) => cellOf(share, "not-computed", figures?.share),
    },
    {
      label: { zh: "未评", en: "Open" },
      unit: { zh: "格", en: "cells" },
      kind: "count",
      of: (row) => ({ value: row.notScored, figure: id("open", row) }),
    },
  ]);
}
