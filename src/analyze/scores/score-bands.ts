import type { Text } from "../../messages/text.ts";

/** A range of shares of the points of a full card. */
export interface ScoreBand {
  /** The lowest share of the band; it ends below the next one's. */
  readonly from: number;
  readonly label: Text;
}

/** The bands, lowest first, at the usual cut-offs, which the county has to confirm. */
export const SCORE_BANDS: readonly ScoreBand[] = [
  { from: 0, label: { zh: "60以下", en: "under 60" } },
  { from: 0.6, label: { zh: "合格", en: "pass" } },
  { from: 0.8, label: { zh: "良好", en: "good" } },
  { from: 0.9, label: { zh: "优秀", en: "excellent" } },
];

/**
 * Finds the band of a share of the points.
 * @example bandOf(0.8).label.zh // => "良好"
 */
export const bandOf = (share: number): ScoreBand =>
  SCORE_BANDS.findLast(({ from }) => share >= from) ?? SCORE_BANDS[0]!;

/**
 * Tells if one indicator scored differently, within the tolerance, would put a score into another band.
 * @example isNearEdge(89.8, 100, 0.5) // => true
 */
export const isNearEdge = (score: number, full: number, tolerance: number): boolean =>
  [-tolerance, tolerance].some((move) => bandOf((score + move) / full) !== bandOf(score / full));
