import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { medianChange } from "../../analyze/scores/median-change.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import type { AreaWords } from "../../model/areas/areas.ts";
import { formatNumber } from "../../model/number-format.ts";
import { spanName } from "../../model/periods/period-name.ts";
import { baselineName } from "../../narrate/sentence/baseline-name.ts";
import type { Spark, Tile } from "../page/page.ts";
import { FEWEST_BARS, labelIn } from "../result-tables/tile-of.ts";

/**
 * Makes the tile of the scores: the median of the complete cards, its change over the cards that both years have or
 * else the lowest and the highest, and the medians of the last years while the points stayed the same.
 */
export function scoreTile(cards: Scorecards, view: MeasureView): Tile {
  const { measure, rows, medianTotal, words, county, period, isBehind } = cards;
  const totals = rows.flatMap(({ total }) => total ?? []);
  const open = rows.length - totals.length;
  const label = { zh: `${measure.label.zh}中位数`, en: `Median ${measure.label.en.toLowerCase()}` };
  const missing = { zh: `${open}个未定分`, en: `${open} without a score` };
  const spark = sparkOf(cards, view);
  return {
    label: isBehind ? labelIn({ label, period }) : label,
    ...(open > 0 ? { flag: missing } : {}),
    ...(medianTotal === null
      ? { value: { zh: "—", en: "—" }, small: [] }
      : {
          value: points(medianTotal),
          figure: figureId(`${measure.id}.median`, period, county),
          ...changeIn(cards),
          small: smallLines(cards, totals, words),
        }),
    unit: measure.unit,
    ...(spark ? { spark } : {}),
  };
}

const points = (value: number): Text => {
  const text = formatNumber(value, { digits: 1 });
  return { zh: text, en: text };
};

/** A median has no ordinary swing, so its change is neither good nor bad news. */
function changeIn(cards: Scorecards): Pick<Tile, "change"> {
  const moved = medianChange(cards);
  if (moved === null) return {};
  const { zh, en } = cards.measure.unit;
  const size = points(Math.abs(moved.change));
  const text =
    moved.change === 0
      ? { zh: "持平", en: "unchanged" }
      : moved.change > 0
        ? { zh: `提高${size.zh}${zh}`, en: `up ${size.en} ${en}` }
        : { zh: `下降${size.zh}${zh}`, en: `down ${size.en} ${en}` };
  return { change: { direction: "level", verdict: "neutral", text } };
}

/** Gives the median of the year before, or both medians over the cards that can be compared, else this year's range. */
function smallLines(cards: Scorecards, totals: readonly number[], words: AreaWords): Text[] {
  const moved = medianChange(cards);
  const { before, period, rows, measure } = cards;
  const base = baselineName(before, period);
  const fewer = moved !== null && moved.cards < rows.length;
  if (moved === null || moved.change === 0) return [range(totals, words)];
  const [from, to] = [points(moved.before), points(moved.after)];
  const earlier = fewer
    ? {
        zh: `${moved.cards}个：${from.zh}→${to.zh}`,
        en: `of ${moved.cards}: ${from.en}→${to.en}`,
      }
    : { zh: `${base.zh}${from.zh}${measure.unit.zh}`, en: `${from.en} in ${base.en}` };
  return [earlier];
}

function range(totals: readonly number[], { parts }: AreaWords): Text {
  const [low, high] = [points(Math.min(...totals)), points(Math.max(...totals))];
  if (low.zh === high.zh && totals.length > 1)
    return {
      zh: `${totals.length}个${parts.zh}均为${low.zh}`,
      en: `all ${totals.length} ${parts.en} ${low.en}`,
    };
  return {
    zh: `${totals.length}个${parts.zh}在${low.zh}～${high.zh}之间`,
    en: `${totals.length} ${parts.en} between ${low.en} and ${high.en}`,
  };
}

/** The medians of the last years; none where the points of an indicator changed among them. */
function sparkOf({ indicators }: Scorecards, view: MeasureView): Spark | null {
  const last = view.totals().rows.slice(-5);
  const first = last[0];
  if (first === undefined || last.length < FEWEST_BARS) return null;
  if (indicators.some(({ from }) => from > Number(first.period.slice(0, 4)))) return null;
  return {
    values: last.map(({ spread }) => spread?.median ?? null),
    span: spanName(first.period, last.at(-1)!.period),
    unit: view.unit,
  };
}
