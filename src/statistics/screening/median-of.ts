/**
 * Returns the median: of an even number of values the mean of the middle two; NaN where there are
 * none. Sorts a typed array in place, which is much faster than simple-statistics for a million.
 * @example medianOf(new Float64Array([5, 1, 3, 4])) // => 3.5
 */
export function medianOf(values: Float64Array | readonly number[]): number {
  const sorted = (values instanceof Float64Array ? values : Float64Array.from(values)).sort();
  const last = sorted.length - 1;
  if (last < 0) return Number.NaN;
  return (sorted[Math.floor(last / 2)]! + sorted[Math.ceil(last / 2)]!) / 2;
}
