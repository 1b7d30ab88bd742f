import type { Trends } from "../../analyze/measure/trends.ts";
import type { Text } from "../../messages/messages.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Chart, View } from "../chart.ts";
import { type DisplayUnit, displayUnit, label } from "../labels/display-unit.ts";
import { estimatedLabel } from "../labels/estimates.ts";
import { periodRange, shortPeriod } from "../labels/periods.ts";
import { joined } from "../labels/words.ts";
import { emptyFrame } from "../layout/empty-frame.ts";
import { roundDomain } from "../layout/nice-scale.ts";
import { panelGrid } from "../layout/panel-grid.ts";
import { widest } from "../style/text-width.ts";
import { linePanels } from "./line-panels.ts";
import { breaksOf, medianLegend, refuseSpans, trendEstimates, trendTable } from "./trend-parts.ts";

const HEIGHT = 120;

/**
 * One area over time beside the median of all.
 * @throws when there is no area of that key, and for cumulative spans.
 */
export function trendAgainstMedian(trends: Trends, key: string): Chart<Trends> {
  refuseSpans("trendAgainstMedian", trends);
  const own = onlyOne(trends, key);
  const { values, name } = own.series[0]!;
  const unit = displayUnit(own.measure, [...values, ...own.median]);
  const isEmpty = values.every((value) => value === null);
  return {
    result: own,
    subtitle: subtitle(own, name, unit),
    notes: [medianNote(trends), ...trendEstimates(own.series)],
    legend: medianLegend(own, { zh: name, en: name }),
    alt: alt(own, unit),
    table: trendTable(own, unit),
    spec: (view) => (isEmpty ? emptyFrame(view) : draw(own, unit, view)),
  };
}

/** The same trends with one series: a page about one area holds no other area's numbers. */
function onlyOne(trends: Trends, key: string): Trends {
  const series = trends.series.filter((each) => each.key === key);
  if (series.length === 1) return { ...trends, series };
  const keys = trends.series.map((each) => each.key);
  throw new Error(`trendAgainstMedian(): ${unknownWord("key", key, keys)}`);
}

function draw({ series, median, periods }: Trends, unit: DisplayUnit, view: View) {
  const { values, name, isEstimated } = series[0]!;
  const texts = values.map((value, at) =>
    estimatedLabel(
      value === null ? "" : label(value, unit, { lang: view.lang }),
      { isEstimated: isEstimated[at]! },
      view.lang,
    ),
  );
  const grid = panelGrid([{ name: "", value: "", isAbsent: false }], 1, HEIGHT, view);
  const shown = labelled(texts, grid.width);
  const points = values.map((value, at) => ({
    value,
    reference: median[at] ?? null,
    dot: "filled" as const,
    label: shown[at]!,
  }));
  const ticks = [shortPeriod(periods[0]!), shortPeriod(periods.at(-1)!)] as const;
  return linePanels([{ title: { name, value: "", isAbsent: false }, points }], {
    grid,
    domain: roundDomain([...values, ...median]),
    ticks,
    breaks: breaksOf(periods),
  });
}

/** Every value where they fit, else the first and the last. */
function labelled(texts: readonly string[], width: number): string[] {
  const fits = (widest(texts) + 6) * texts.length <= width;
  return texts.map((text, at) => (fits || at === 0 || at === texts.length - 1 ? text : ""));
}

function subtitle({ measure, periods }: Trends, name: string, { unit }: DisplayUnit): Text {
  const range = periodRange(periods);
  return {
    zh: `${name}${measure.label.zh}，${range.zh}。单位：${unit.zh}；纵轴从0起`,
    en: `${measure.label.en} of ${name}, ${range.en}. Unit: ${unit.en}; from zero`,
  };
}

const medianNote = ({ series, words }: Trends): Text => ({
  zh: `中位数按当期数据完整的${words.parts.zh}计算（共${series.length}个${words.parts.zh}）。`,
  en: `The median is over the ${words.parts.en} complete in the period (of ${series.length}).`,
});

function alt({ series, periods, measure, median }: Trends, unit: DisplayUnit): Text {
  const { name, values } = series[0]!;
  const at = values.findLastIndex((value) => value !== null);
  const absent = values.filter((value) => value === null).length;
  const say = (value: number | null | undefined, lang: "zh" | "en"): string =>
    value == null ? "—" : label(value, unit, { lang });
  const range = periodRange(periods);
  const last = at < 0 ? null : periodName(periods[at]!);
  return joined([
    {
      zh: `折线图：${name}${range.zh}的${measure.label.zh}与中位数。`,
      en: `Line chart: ${measure.label.en} of ${name} and the median, ${range.en}.`,
    },
    last && {
      zh: `${last.zh}${say(values[at], "zh")}，中位数${say(median[at], "zh")}。`,
      en: `${last.en}: ${say(values[at], "en")}, median ${say(median[at], "en")}.`,
    },
    absent > 0 ? { zh: `${absent}期无数据。`, en: `${absent} without a value.` } : null,
  ]);
}
