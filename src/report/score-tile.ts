import type { Cards } from "../analyze/cards.ts";
import { formatNumber } from "../table/number-format.ts";
import type { Tile } from "./page.ts";

/** The median score of the areas whose cards are complete, between the lowest and the highest. */
export function scoreTile({ measure, rows, medianTotal, words }: Cards): Tile {
  const totals = rows.flatMap(({ total }) => total ?? []);
  const open = rows.length - totals.length;
  const parts = words.parts;
  const points = (value: number) => formatNumber(value, { digits: 1 });
  const [low, high] = [Math.min(...totals), Math.max(...totals)].map(points);
  const label = { zh: `${measure.label.zh}中位数`, en: `Median ${measure.label.en.toLowerCase()}` };
  const missing = { zh: `${open}个未定分`, en: `${open} without a score` };
  return {
    label,
    ...(open > 0 ? { flag: missing } : {}),
    value: { zh: "—", en: "—" },
    unit: measure.unit,
    small: [],
    ...(medianTotal === null
      ? {}
      : {
          value: { zh: points(medianTotal), en: points(medianTotal) },
          small: [
            {
              zh: `${totals.length}个${parts.zh}在${low}～${high}之间`,
              en: `${totals.length} ${parts.en} between ${low} and ${high}`,
            },
          ],
        }),
  };
}
