import { medianOf } from "../../statistics/screening/median-of.ts";

/** The middle of the known values of each group, and their number. */
export interface GroupMedians {
  readonly medians: Float64Array;
  readonly counts: Uint32Array;
}

/** Computes the median of the values of each group; NaN is not known. Linear but for sorting. */
export function groupMedians(
  values: Float64Array,
  group: ArrayLike<number>,
  groups: number,
): GroupMedians {
  const starts = new Uint32Array(groups + 1);
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) starts[group[i]! + 1]!++;
  const counts = starts.slice(1);
  for (let each = 0; each < groups; each++) starts[each + 1]! += starts[each]!;
  const placed = new Float64Array(starts[groups]!);
  const next = starts.slice();
  for (let i = 0; i < values.length; i++)
    if (!Number.isNaN(values[i])) placed[next[group[i]!]!++] = values[i]!;
  const medians = Float64Array.from(counts, (_, each) =>
    medianOf(placed.subarray(starts[each], starts[each + 1])),
  );
  return { medians, counts };
}

/** The size of a sample of rows from which medians are known well enough. */
const SAMPLE = 20_000;

/** Samples rows at equal steps; a short list has all of them. */
export function sampleOf(count: number): Uint32Array {
  const step = Math.ceil(count / SAMPLE);
  return new Uint32Array(Math.ceil(count / step)).map((_, i) => i * step);
}
