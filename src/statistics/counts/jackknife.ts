import { mean } from "simple-statistics";

/**
 * Estimates the variance of a statistic of a county from what it would be without each of its units.
 *
 * (k - 1) / k x the sum of squared differences from their mean. It assumes that units move independently of each
 * other, not that they are alike: one that weighs much counts with its whole weight.
 * Source: Tukey 1958; Efron & Stein 1981.
 * @example jackknifeVariance([1, 2, 3]) // => 1.3333333333333333
 */
export function jackknifeVariance(withoutEach: readonly number[]): number {
  const k = withoutEach.length;
  const centre = mean([...withoutEach]);
  return ((k - 1) / k) * withoutEach.reduce((sum, value) => sum + (value - centre) ** 2, 0);
}
