import { figureId } from "../../analyze/figures/figure-id.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { cardsId } from "../../analyze/scores/cards-id.ts";
import { medianChange } from "../../analyze/scores/median-change.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { spanName } from "../../model/periods/period-name.ts";
import {
  en,
  mentioned,
  mentionedCount,
  type Phrase,
  phrase,
  type Said,
  zh,
} from "../../model/tables/phrase.ts";
import { baselineName } from "../../narrate/sentence/baseline-name.ts";
import type { Spark, Tile } from "../page/page.ts";
import { FEWEST_BARS, labelIn } from "../result-tables/tile-of.ts";

/**
 * Makes the tile of the scores: the median of the complete cards, its change over the cards that both years have or
 * else the lowest and the highest, and the medians of the last years while the points stayed the same.
 */
export function scoreTile(cards: Scorecards, view: MeasureView): Tile {
  const { measure, rows, medianTotal, county, period, isBehind } = cards;
  const open = rows.filter(({ total }) => total === null).length;
  const label = { zh: `${measure.label.zh}中位数`, en: `Median ${measure.label.en.toLowerCase()}` };
  const lacking = mentionedCount(open, cardsId(cards, "open"));
  const missing = phrase(zh`${lacking}个未定分`, en`${lacking} without a score`);
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
          small: smallLines(cards),
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
  const { unit } = cards.measure;
  const size = mentioned(moved.figures.change, points(Math.abs(moved.change)));
  const text =
    moved.change === 0
      ? { zh: "持平", en: "unchanged" }
      : moved.change > 0
        ? phrase(zh`提高${size}${unit}`, en`up ${size} ${unit}`)
        : phrase(zh`下降${size}${unit}`, en`down ${size} ${unit}`);
  return { change: { direction: "level", verdict: "neutral", text } };
}

/** Gives the median of the year before, or both medians over the cards that can be compared, else this year's range. */
function smallLines(cards: Scorecards): Said[] {
  const moved = medianChange(cards);
  const { before, period, rows, measure } = cards;
  const base = baselineName(before, period);
  const fewer = moved !== null && moved.cards < rows.length;
  if (moved === null || moved.change === 0) return [range(cards)];
  const { figures } = moved;
  const [from, to] = [
    mentioned(figures.before, points(moved.before)),
    mentioned(figures.after, points(moved.after)),
  ];
  const count = mentionedCount(moved.cards, figures.cards);
  return [
    fewer
      ? phrase(zh`${count}个：${from}→${to}`, en`of ${count}: ${from}→${to}`)
      : phrase(zh`${base}${from}${measure.unit}`, en`${from} in ${base}`),
  ];
}

/** Says between which scores the complete cards lie. */
function range({ rows, measure, period, words: { parts }, county }: Scorecards): Phrase {
  const decided = rows.filter(({ total }) => total !== null).sort((a, b) => b.total! - a.total!);
  const id = (area: string, statistic = ""): string =>
    figureId(`${measure.id}${statistic}`, period, area);
  const count = mentionedCount(decided.length, id(county, ".complete"));
  const [high, low] = [decided[0]!, decided.at(-1)!].map(({ key, total }) => ({
    text: points(total!),
    said: mentioned(id(key), points(total!)),
  }));
  if (low!.text.zh === high!.text.zh && decided.length > 1)
    return phrase(zh`${count}个${parts}均为${low!.said}`, en`all ${count} ${parts} ${low!.said}`);
  return phrase(
    zh`${count}个${parts}在${low!.said}～${high!.said}之间`,
    en`${count} ${parts} between ${low!.said} and ${high!.said}`,
  );
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
