import { countId } from "../../analyze/figures/derived.ts";
import { figureId } from "../../analyze/figures/figure-id.ts";
import type { CardItem } from "../../analyze/scores/card-item.ts";
import type { Scorecard } from "../../analyze/scores/scorecard.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { CARD_GROUP } from "../../model/datasets/measure.ts";
import { formatNumber } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { type ColumnOf, type DataTable, type Row, tableOf } from "../../model/tables/data-table.ts";
import { en, numberOf, phrase, type Said, zh } from "../../model/tables/phrase.ts";
import { ratio } from "../../statistics/ratio.ts";
import type { Chart, LegendEntry } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { cellOf, PERCENT } from "../labels/chart-table.ts";
import { joined, listNames, someNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { bulletsSpec, drawnItems, pointsText } from "./bullets-spec.ts";
import { bandLegend, shownBands } from "./score-band-layers.ts";

/**
 * Draws the card of one area as shares of the points, by group or, where the catalogue has none, by indicator: a bar
 * for this year, a tick for last year, a diamond for the median of all areas. Open points are striped: they may still
 * be given. The table has every indicator under its group.
 */
export function bullets(card: Scorecard): Chart<Scorecard> {
  expectKind("bullets", card, "card");
  return {
    result: card,
    subtitle: subtitle(card),
    notes: [note(card)],
    legend: legend(card),
    alt: alt(card),
    table: table(card),
    spec: (view) => (card.items.length === 0 ? emptyFrame(view) : bulletsSpec(card, view)),
  };
}

const open = ({ items }: Scorecard): string[] =>
  items.flatMap(({ name, score }) => (score === null ? name : []));

const GROUP: Text = { zh: "测评项目", en: "group" };
const INDICATOR: Text = { zh: "项", en: "indicator" };

function subtitle({ name, period, measure, groups }: Scorecard): Text {
  const now = periodName(period);
  const what = groups.length > 0 ? GROUP : INDICATOR;
  return {
    zh: `${name}${now.zh}各${what.zh}得分率（得分占该项分值的%）。右列：得分／分值、比上年增减（${measure.unit.zh}）`,
    en: `${name}, ${now.en}: points of each ${what.en} as a share of those possible, %. Right: points, change on the year before`,
  };
}

function note(card: Scorecard): Said {
  const names = someNames(open(card), 8);
  const range = {
    zh: `${share(card.bounds.lowerShare)}～${share(card.bounds.upperShare)}`,
    en: `${share(card.bounds.lowerShare)}–${share(card.bounds.upperShare)}`,
  };
  const counted = (items: readonly CardItem[]) =>
    numberOf(items.length, countId(items.flatMap(({ figures }) => figures?.points ?? [])));
  const all = counted(card.items);
  const some = counted(card.items.filter(({ score }) => score === null));
  return open(card).length === 0
    ? phrase(zh`共${all}项，均已评定。`, en`${all} indicators, all scored.`)
    : phrase(
        zh`共${all}项，未评${some}项（${names}），不作零分；全部评定后的总得分率在${range}之间，暂不定分。`,
        en`${all} indicators, ${some} not scored (${names}), not counted as zero; once all are scored the card lies within ${range}.`,
      );
}

const share = (value: number): string => `${formatNumber(value * 100, { digits: 1 })}%`;

function legend(card: Scorecard): LegendEntry[] {
  const { period, before, items } = card;
  return [
    { key: "this-year", label: periodName(period) },
    ...(items.some((item) => item.before !== null)
      ? [{ key: "tick" as const, label: periodName(before) }]
      : []),
    { key: "diamond", label: { zh: "中位数", en: "median" } },
    ...(open(card).length > 0
      ? [{ key: "not-scored" as const, label: { zh: "未评", en: "not scored" } }]
      : []),
    ...bandLegend(shownBands([0, 1], 1)),
  ];
}

function alt(card: Scorecard): Text {
  const { name, period } = card;
  const items = drawnItems(card);
  const scored = items.filter((item) => item.score !== null);
  const rate = ({ score, points }: CardItem): number => ratio(score, points) ?? 0;
  const sorted = [...scored].sort((a, b) => rate(b) - rate(a));
  const say = (item: CardItem, lang: Lang): string => `${item.name} ${pointsText(item, lang)}`;
  const [top, low] = [sorted[0], sorted.at(-1)];
  const now = periodName(period);
  return joined([
    {
      zh: `子弹图：${name}${now.zh}${items.length}项的得分率，与上年和中位数对照。`,
      en: `Bullet chart: ${items.length} shares of points of ${name}, ${now.en}, beside the year before and the median.`,
    },
    top && low
      ? {
          zh: `得分率最高的是${say(top, "zh")}，最低的是${say(low, "zh")}。`,
          en: `Highest share: ${say(top, "en")}; lowest: ${say(low, "en")}.`,
        }
      : null,
    open(card).length > 0
      ? {
          zh: `未评：${listNames(open(card)).zh}。`,
          en: `Not scored: ${listNames(open(card)).en}.`,
        }
      : null,
  ]);
}

const TOTAL: Text = { zh: "总分", en: "Total" };

function table(card: Scorecard): DataTable {
  const { items, groups, total } = card;
  const rows =
    groups.length === 0
      ? items
      : groups.flatMap((group) => [group, ...items.filter((item) => item.group === group.name)]);
  const toneOf = (item: CardItem): Pick<Row, "tone"> => {
    if (item === total) return { tone: "total" };
    return groups.length > 0 && !groups.includes(item) ? { tone: "part" } : {};
  };
  return tableOf([...rows, total], columnsOf(card), toneOf);
}

function columnsOf(card: Scorecard): ColumnOf<CardItem>[] {
  const { total, measure, period, before } = card;
  const score = { unit: measure.unit, kind: "score" } as const;
  const id = idsIn(card);
  return [
    {
      label: { zh: "指标", en: "Indicator" },
      kind: "text",
      of: (item) => (item === total ? TOTAL : item.name),
    },
    {
      label: { zh: "分值", en: "Points" },
      ...score,
      of: (item) => cellOf(item.points, "no-result", id("points", period, item, item.points)),
    },
    {
      label: periodName(before),
      ...score,
      of: (item) =>
        cellOf(
          item.before,
          item.isRescaled ? "not-computed" : "not-scored",
          id(null, before, item, item.before),
        ),
    },
    {
      label: periodName(period),
      ...score,
      of: (item) => cellOf(item.score, "not-scored", id(null, period, item, item.score)),
    },
    {
      label: { zh: "增减", en: "Change" },
      ...score,
      signed: true,
      of: (item) => {
        const { score: now, before: then } = item;
        const change = now === null || then === null ? null : now - then;
        return cellOf(change, "not-computed", id("change", `${before}..${period}`, item, change));
      },
    },
    {
      label: { zh: "得分率", en: "Share" },
      ...PERCENT,
      of: (item) => {
        const attained = ratio(item.score, item.points);
        const otherwise = item.score === null ? "not-scored" : "no-result";
        return cellOf(attained, otherwise, id("attained", period, item, attained));
      },
    },
    {
      label: { zh: "中位数", en: "Median" },
      ...score,
      of: (item) => cellOf(item.median, "not-computed", id("median", period, item, item.median)),
    },
  ];
}

/** Makes the ids of a card's numbers, where there is a number; points and medians are the county's. */
const idsIn =
  ({ measure, county, key, groups }: Scorecard) =>
  (statistic: string | null, period: string, item: CardItem, value: number | null) => {
    const name = groups.includes(item) ? CARD_GROUP : "indicator";
    return value === null
      ? undefined
      : figureId(
          statistic === null ? measure.id : `${measure.id}.${statistic}`,
          period,
          statistic === "points" || statistic === "median" ? county : key,
          item.code === "" ? {} : { [name]: item.code },
        );
  };
