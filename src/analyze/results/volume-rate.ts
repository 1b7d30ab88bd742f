import {
  type Reach,
  type VolumeRateSplit,
  volumeRateSplit,
} from "../../statistics/parts/volume-rate-split.ts";
import type { Comparison, ComparisonRow } from "../measure/comparison.ts";

/**
 * Splits the change of an audience into more sessions and larger ones, area by area, over the areas complete in
 * both periods.
 */
export function volumeRate(sessions: Comparison, audience: Comparison): VolumeRateSplit {
  const held = new Map(sessions.rows.map((row) => [row.key, row]));
  const reach = (side: "before" | "after"): Reach => ({
    activities: audience.rows.map(({ key }) => comparable(held.get(key), side)),
    audience: audience.rows.map((row) => comparable(row, side)),
  });
  return volumeRateSplit(reach("before"), reach("after"));
}

const comparable = (row: ComparisonRow | undefined, side: "before" | "after"): number | null =>
  row === undefined || row.change === null ? null : row[side];
