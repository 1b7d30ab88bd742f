import { SCORE_BANDS, type ScoreBand } from "../../analyze/scores/score-bands.ts";
import type { Datum, Layer, LegendEntry } from "../chart.ts";
import { along, asIs } from "../style/encodings.ts";
import { color, type Token } from "../style/tokens.ts";

/** Fills from the lowest band to the highest: one hue, lighter with each band. */
const FILLS: readonly Token[] = ["b1", "b2", "b3", "b4"];
const KEYS = ["band-1", "band-2", "band-3", "band-4"] as const;

/** The part of a band that lies on a scale. */
export interface ShownBand extends ScoreBand {
  readonly to: number;
  readonly fill: string;
}

/**
 * Cuts the bands to the two ends of a scale on which a full card is `full`.
 * @example shownBands([70, 100], 100).map(({ from, to }) => [from, to]) // => [[70, 80], [80, 90], [90, 100]]
 */
export const shownBands = ([low, high]: readonly [number, number], full: number): ShownBand[] =>
  SCORE_BANDS.flatMap((band, i) => {
    const from = Math.max(low, band.from * full);
    const to = Math.min(high, (SCORE_BANDS[i + 1]?.from ?? 1) * full);
    return to > from ? [{ ...band, from, to, fill: color(FILLS[i]!) }] : [];
  });

/** Makes the rows of the dataset `bands`. */
export const bandRows = (bands: readonly ShownBand[]): Datum[] =>
  bands.map(({ from, to, fill }) => ({ from, to, fill }));

/** Draws the bands behind a plot, with edges that remain visible in print. */
export const bandLayers = (param: string): Layer[] => [
  {
    data: { name: "bands" },
    mark: { type: "rect", strokeWidth: 0.5, stroke: color("rule") },
    encoding: {
      x: along("from", param),
      x2: { field: "to" },
      y: { value: 0 },
      y2: { value: "height" },
      fill: asIs("fill"),
    },
  },
];

/** Makes the legend entries of the bands on a scale, lowest first. */
export const bandLegend = (bands: readonly ShownBand[]): LegendEntry[] =>
  SCORE_BANDS.flatMap(({ label }, i) =>
    bands.some((band) => band.label === label) ? [{ key: KEYS[i]!, label }] : [],
  );
