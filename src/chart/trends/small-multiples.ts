import type { TrendSeries, Trends } from "../../analyze/measure/trends.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  joined as inOrder,
  mentioned,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import type { Chart, View } from "../chart.ts";
import { expectKind } from "../expect-kind.ts";
import { ABSENCE, absenceOf } from "../labels/absence.ts";
import { type DisplayUnit, displayUnit, label } from "../labels/display-unit.ts";
import { estimatedLabel } from "../labels/estimates.ts";
import { periodRange, shortPeriod } from "../labels/periods.ts";
import { joined, listNames } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { niceDomain } from "../layout/nice-scale.ts";
import { endsNotes, endsOf } from "../layout/of-many.ts";
import { type PanelTitle, panelGrid } from "../layout/panel-grid.ts";
import { linePanels } from "./line-panels.ts";
import { breaksOf, gapNotes, medianLegend, refuseSpans, trendTable } from "./trend-parts.ts";

const MOST_COLUMNS = { wide: 6, narrow: 3, column: 3 };
const HEIGHT = { wide: 46, narrow: 52, column: 52 };

/**
 * Draws every area over time in a panel of its own, beside the median, all on one scale. A line breaks at a period
 * that is missing or incomplete.
 * @throws for cumulative spans, which contain one another.
 */
export function smallMultiples(trends: Trends): Chart<Trends> {
  expectKind("smallMultiples", trends, "trends");
  refuseSpans("smallMultiples", trends);
  const { series, measure } = trends;
  const values = series.flatMap((each) => each.values);
  const unit = displayUnit(measure, values);
  const beyond = beyondScale(series);
  const domain = scaleOf(trends, beyond);
  const isEmpty = values.every((value) => value === null);
  const shown = { ...trends, series: endsOf(series) };
  return {
    result: trends,
    subtitle: subtitle(trends, unit, domain),
    notes: [
      ...endsNotes(series.length, trends.words.parts),
      ...gapNotes(trends),
      ...beyondNotes(trends, beyond, unit),
    ],
    legend: medianLegend(trends, trends.words.parts),
    alt: alt(trends, unit),
    table: trendTable(shown, unit),
    spec: (view) => (isEmpty ? emptyFrame(view) : draw(shown, unit, domain, view)),
  };
}

/** The most values that may lie beyond the scale. */
const MOST_BEYOND = 3;
/** The least ratio of such a value to the largest one within the scale. */
const FAR = 1.6;

/** A value that a common scale leaves out, so that the other panels stay readable. */
interface Beyond {
  readonly series: TrendSeries;
  readonly at: number;
  readonly value: number;
}

/**
 * Finds the few single values that would flatten all other panels of a common scale. At most half of the values of
 * a series may be among them: a series that is large throughout stays on the scale.
 */
function beyondScale(series: readonly TrendSeries[]): Beyond[] {
  const all = series
    .flatMap((each) =>
      each.values.flatMap((value, at) => (value === null ? [] : [{ series: each, at, value }])),
    )
    .sort((a, b) => b.value - a.value);
  for (let count = MOST_BEYOND; count > 0; count--) {
    const [last, next] = [all[count - 1], all[count]];
    if (!last || !next || next.value <= 0 || last.value < FAR * next.value) continue;
    const beyond = all.slice(0, count);
    if (beyond.every((each) => isSingle(each, beyond))) return beyond;
  }
  return [];
}

const isSingle = ({ series }: Beyond, beyond: readonly Beyond[]): boolean =>
  2 * beyond.filter((each) => each.series === series).length <=
  series.values.filter((value) => value !== null).length;

/** Finds the scale of all panels, without the few values far beyond all others. */
function scaleOf({ series, median }: Trends, beyond: readonly Beyond[]): [number, number] {
  const out = new Set(beyond.map(({ value }) => value));
  const values = series.flatMap((each) => each.values.filter((value) => !out.has(value ?? NaN)));
  return niceDomain([...values, ...median]);
}

function beyondNotes({ periods }: Trends, beyond: readonly Beyond[], unit: DisplayUnit): Phrase[] {
  if (beyond.length === 0) return [];
  const said = beyond.map(({ series: { name, figures }, at, value }) => {
    const size = mentioned(figures?.[at], {
      zh: label(value, unit, { lang: "zh" }),
      en: label(value, unit, { lang: "en" }),
    });
    const when = periodName(periods[at]!);
    return phrase(zh`${name}${when}${size}`, en`${name} ${when}: ${size}`);
  });
  const list = inOrder(said, { zh: "、", en: ", " });
  return [
    phrase(
      zh`超出纵轴的以▲标在顶端：${list}。`,
      en`▲ at the top marks values beyond the scale: ${list}.`,
    ),
  ];
}

function draw(trends: Trends, unit: DisplayUnit, domain: readonly [number, number], view: View) {
  const { series, median, periods } = trends;
  const titles = series.map((each) => titleOf(each, unit, view));
  const grid = panelGrid(titles, MOST_COLUMNS[view.width], HEIGHT[view.width], view);
  const last = periods.length - 1;
  const panels = series.map(({ values }, index) => ({
    title: titles[index]!,
    points: values.map((value, at) => point(value, median[at] ?? null, domain[1], at === last)),
  }));
  const ticks = [shortPeriod(periods[0]!), shortPeriod(periods[last]!)] as const;
  const told = series.map((_, row) => ({ row }));
  return linePanels(panels, { grid, domain, ticks, breaks: breaksOf(periods), told });
}

function point(value: number | null, reference: number | null, top: number, isLast: boolean) {
  if (value !== null && value > top) return { value: top, reference, dot: "beyond" as const };
  return { value, reference, ...(isLast ? { dot: "filled" as const } : {}) };
}

function titleOf(
  { name, values, statuses, isEstimated }: Trends["series"][number],
  unit: DisplayUnit,
  { lang }: View,
): PanelTitle {
  const value = values.at(-1) ?? null;
  const status = statuses.at(-1) ?? "missing";
  return value === null
    ? {
        name,
        value: status === "partial" ? INCOMPLETE[lang] : ABSENCE[absenceOf(status)][lang],
        isAbsent: true,
      }
    : {
        name,
        value: estimatedLabel(
          label(value, unit, { lang }),
          { isEstimated: isEstimated.at(-1)! },
          lang,
        ),
        isAbsent: false,
      };
}

const INCOMPLETE: Text = { zh: "不全", en: "incomplete" };

function subtitle(
  { measure, periods }: Trends,
  unit: DisplayUnit,
  [low, high]: readonly [number, number],
): Text {
  const range = periodRange(periods);
  const ends = {
    zh: `${label(low, unit, { lang: "zh" })}～${label(high, unit, { lang: "zh" })}`,
    en: `${label(low, unit, { lang: "en" })} to ${label(high, unit, { lang: "en" })}`,
  };
  return {
    zh: `${measure.label.zh}，${range.zh}。单位：${unit.unit.zh}；各小图纵轴相同（${ends.zh}），右上为最近一期`,
    en: `${measure.label.en}, ${range.en}. Unit: ${unit.unit.en}; all panels run from ${ends.en}; top right: latest`,
  };
}

function alt({ series, periods, measure, words }: Trends, unit: DisplayUnit): Text {
  const range = periodRange(periods);
  const last = series.filter((each) => each.values.at(-1) != null);
  const absent = series.filter((each) => each.values.at(-1) == null).map((each) => each.name);
  const [top, low] = [last[0], last.at(-1)];
  const say = (each: (typeof series)[number], lang: "zh" | "en"): string =>
    `${each.name} ${label(each.values.at(-1)!, unit, { lang })}`;
  return joined([
    {
      zh: `小型折线图组：${series.length}个${words.parts.zh}${range.zh}的${measure.label.zh}，各与中位数对照。`,
      en: `Small line charts: ${measure.label.en} of ${series.length} ${words.parts.en}, ${range.en}, each beside the median.`,
    },
    top && low
      ? {
          zh: `最近一期最高${say(top, "zh")}，最低${say(low, "zh")}。`,
          en: `Latest: highest ${say(top, "en")}, lowest ${say(low, "en")}.`,
        }
      : null,
    absent.length > 0
      ? {
          zh: `最近一期无数据：${listNames(absent).zh}。`,
          en: `No latest value: ${listNames(absent).en}.`,
        }
      : null,
  ]);
}
