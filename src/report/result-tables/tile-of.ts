import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { comparedUnits } from "../../analyze/measure/row-units.ts";
import { weightOf } from "../../analyze/measure/swing.ts";
import type { Totals, TotalsRow } from "../../analyze/measure/totals.ts";
import type { Text } from "../../messages/text.ts";
import { formatPercent, nounOf } from "../../model/number-format.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName, spanName } from "../../model/periods/period-name.ts";
import {
  en,
  mentioned,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  type Said,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "../../narrate/sentence/baseline-name.ts";
import { gapsIn } from "../../narrate/sentence/gaps.ts";
import { basisOf } from "../../narrate/sentence/like-for-like.ts";
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
  const { count, lacking } = gapsIn(totals, row);
  const parts = totals.words.parts;
  return {
    label: measure.isBehind ? labelIn(measure) : measure.label,
    ...(count > 0
      ? {
          flag: phrase(
            zh`缺${lacking}个${parts}`,
            en`${lacking} ${nounOf(count, parts.en)} missing`,
          ),
        }
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
      ...(row.change === null ? [] : basisNotes(measure, totals)),
    ],
    ...(totals.rows.length >= FEWEST_BARS ? { spark: sparkOf(measure) } : {}),
  };
}

/** Says over how many areas a change is, or units within them, where not over all. */
function basisNotes(measure: MeasureView, { rows, words, county }: Totals): Said[] {
  const comparison = measure.compare();
  const [units, row] = [comparedUnits(comparison.rows), rows.at(-1)!];
  if (units !== null) {
    const basis = basisOf(comparison);
    return basis === null ? [] : [basisNote(basis.comparable, units.compared.length, basis.parts)];
  }
  const pair = `${measure.periodOf(measure.year - 1)}..${row.period}`;
  const compared = figureId(`${measure.id}.compared`, pair, county);
  return row.comparable < row.expected
    ? [basisNote(mentionedCount(row.comparable, compared), row.comparable, words.parts)]
    : [];
}

const basisNote = (comparable: Phrase, count: number, parts: Text): Phrase =>
  phrase(
    zh`按${comparable}个${parts}同口径`,
    en`like for like, ${comparable} ${nounOf(count, parts.en)}`,
  );

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
  if (change !== 0 && rate === null)
    return { ...wayOf(measure, change), text: fromTo(measure, isEstimated) };
  const said = rateText(change, rate);
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

/** Says the rate of a change. */
function rateText(change: number, rate: number | null): Text {
  if (change === 0 || rate === null) return { zh: "持平", en: "unchanged" };
  const size = formatPercent(Math.abs(rate));
  return change > 0
    ? { zh: `增长${size}`, en: `up ${size}` }
    : { zh: `下降${size}`, en: `down ${size}` };
}

/** Says, on a small base, on which there is no rate, from where to where it went. */
function fromTo(measure: MeasureView, isEstimated: boolean): Said {
  const { before, after, change, figures } = measure.compare().total;
  const from = mentioned(figures?.before, amount(before!, measure));
  const to = mentioned(figures?.after, amount(after!, measure));
  const [way, wayEn] = change! > 0 ? ["增", "up"] : ["减", "down"];
  const sign = isEstimated ? { zh: "（估算）", en: " (estimated)" } : NOTHING;
  return phrase(zh`由${from}${way}至${to}${sign}`, en`from ${from} ${wayEn} to ${to}${sign}`);
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
