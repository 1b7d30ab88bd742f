import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { weightOf } from "../../analyze/measure/swing.ts";
import type { TotalsRow } from "../../analyze/measure/totals.ts";
import type { Text } from "../../messages/text.ts";
import { counted, formatPercent } from "../../model/number-format.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName, spanName } from "../../model/periods/period-name.ts";
import { baselineName } from "../../narrate/sentence/baseline-name.ts";
import { amount } from "../../narrate/sentence/words.ts";
import type { Tile, TileChange } from "../page/page.ts";

/** The fewest years that are worth small bars. */
export const FEWEST_BARS = 4;

/**
 * Makes the tile of a measure: the county's total of the year under review, its like-for-like change, the number
 * of missing areas, and the last years as small bars.
 */
export function tileOf(measure: MeasureView): Tile {
  const totals = measure.totals();
  const row = totals.rows.at(-1)!;
  const lacking = row.expected - row.complete;
  const parts = totals.words.parts;
  const isBasisSmaller = row.comparable < row.expected;
  return {
    label: measure.isBehind ? labelIn(measure) : measure.label,
    ...(lacking > 0
      ? { flag: { zh: `缺${lacking}个${parts.zh}`, en: `${counted(lacking, parts.en)} missing` } }
      : {}),
    ...valueAndUnit(measure, row.value),
    figure: figureId(measure.id, row.period, totals.county),
    ...(row.change === null ? {} : { change: tileChange(measure, row, totals.county) }),
    small: [
      ...(row.change
        ? [
            {
              ...smallChange(measure, row.change),
              figure: changeFigure(measure, row.period, totals.county),
            },
          ]
        : []),
      ...(isBasisSmaller && row.change !== null
        ? [
            {
              zh: `按${row.comparable}个${parts.zh}同口径`,
              en: `like for like, ${counted(row.comparable, parts.en)}`,
            },
          ]
        : []),
    ],
    ...(totals.rows.length >= FEWEST_BARS ? { spark: sparkOf(measure) } : {}),
  };
}

/** Names the year in a label that is not of the year under review: 到位资金（2022年）. */
export function labelIn({ label, period }: Pick<MeasureView, "label" | "period">): Text {
  const { zh, en } = periodName(period);
  return { zh: `${label.zh}（${zh}）`, en: `${label.en} (${en})` };
}

/** Splits an amount: 29.1 and 万人次; in English 291,041 and attendances. */
function valueAndUnit(measure: MeasureView, value: number | null): { value: Text; unit: Text } {
  if (value === null) return { value: { zh: "—", en: "—" }, unit: measure.unit };
  const whole = amount(value, measure);
  const number = {
    zh: /^[\d.,−]+/.exec(whole.zh)?.[0] ?? "",
    en: /[\d.,−]+/.exec(whole.en)?.[0] ?? "",
  };
  return {
    value: number,
    unit: {
      zh: whole.zh.slice(number.zh.length),
      en: whole.en
        .replace(number.en, "")
        .trim()
        .replace(/^CNY {2}(\w+)$/, "$1 CNY"),
    },
  };
}

const changeFigure = (measure: MeasureView, period: Period, county: string): string =>
  figureId(`${measure.id}.change`, `${measure.periodOf(measure.year - 1)}..${period}`, county);

function tileChange(
  measure: MeasureView,
  { period, change: changed, rate, isEstimated }: TotalsRow,
  county: string,
): TileChange {
  const change = changed!;
  const before = measure.periodOf(measure.year - 1);
  const statistic = rate === null ? "change" : "rate";
  const figure = figureId(`${measure.id}.${statistic}`, `${before}..${period}`, county);
  const said = rateText(change, rate, measure);
  return {
    ...{ ...wayOf(measure, change), figure },
    text: isEstimated ? { zh: `${said.zh}（估算）`, en: `${said.en} (estimated)` } : said,
  };
}

/** Gives a change its arrow and colour; none to one that is small or no larger than usual: it is no news. */
function wayOf(measure: MeasureView, change: number): Pick<TileChange, "direction" | "verdict"> {
  const { total, swing } = measure.compare();
  if (change === 0 || weightOf(total, swing) !== "beyond")
    return { direction: "level", verdict: "neutral" };
  const way = change > 0 ? ("up" as const) : ("down" as const);
  if (measure.direction === "neutral") return { direction: way, verdict: "neutral" };
  const isGood = measure.direction === "more" ? change > 0 : change < 0;
  return { direction: way, verdict: isGood ? "good" : "bad" };
}

/** Says the rate of a change; on a small base, on which there is none, from where to where it went. */
function rateText(change: number, rate: number | null, measure: MeasureView): Text {
  if (change === 0) return { zh: "持平", en: "unchanged" };
  if (rate === null) return fromTo(measure);
  const size = formatPercent(Math.abs(rate));
  return change > 0
    ? { zh: `增长${size}`, en: `up ${size}` }
    : { zh: `下降${size}`, en: `down ${size}` };
}

function fromTo(measure: MeasureView): Text {
  const { before, after, change } = measure.compare().total;
  const [from, to] = [amount(before!, measure), amount(after!, measure)];
  return change! > 0
    ? { zh: `由${from.zh}增至${to.zh}`, en: `from ${from.en} up to ${to.en}` }
    : { zh: `由${from.zh}减至${to.zh}`, en: `from ${from.en} down to ${to.en}` };
}

function smallChange(measure: MeasureView, change: number): Text {
  const size = amount(Math.abs(change), measure);
  const before = baselineName(measure.periodOf(measure.year - 1), measure.period);
  return change >= 0
    ? { zh: `比${before.zh}增加${size.zh}`, en: `${size.en} more than ${before.en}` }
    : { zh: `比${before.zh}减少${size.zh}`, en: `${size.en} fewer than ${before.en}` };
}

function sparkOf(measure: MeasureView): NonNullable<Tile["spark"]> {
  const { rows } = measure.totals();
  const last = rows.slice(-5);
  const span = spanName(last[0]!.period, last.at(-1)!.period);
  return { values: last.map(({ value }) => value), span, unit: measure.unit };
}
