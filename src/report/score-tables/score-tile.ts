import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import type { AreaWords } from "../../model/areas/areas.ts";
import { formatNumber } from "../../model/number-format.ts";
import type { Tile } from "../page/page.ts";
import { labelIn } from "../result-tables/tile-of.ts";

/** Makes the tile of the scores: the median of the complete cards, with the lowest and the highest. */
export function scoreTile(cards: Scorecards): Tile {
  const { measure, rows, medianTotal, words, county, period, isBehind } = cards;
  const totals = rows.flatMap(({ total }) => total ?? []);
  const open = rows.length - totals.length;
  const label = { zh: `${measure.label.zh}中位数`, en: `Median ${measure.label.en.toLowerCase()}` };
  const missing = { zh: `${open}个未定分`, en: `${open} without a score` };
  return {
    label: isBehind ? labelIn({ label, period }) : label,
    ...(open > 0 ? { flag: missing } : {}),
    ...(medianTotal === null
      ? { value: { zh: "—", en: "—" }, small: [] }
      : {
          value: points(medianTotal),
          figure: figureId(`${measure.id}.median`, period, county),
          small: [range(totals, words)],
        }),
    unit: measure.unit,
  };
}

const points = (value: number): Text => {
  const text = formatNumber(value, { digits: 1 });
  return { zh: text, en: text };
};

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
