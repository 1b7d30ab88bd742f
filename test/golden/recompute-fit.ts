/** A count with the residents of its area. */
export interface CountOf {
  readonly count: number;
  readonly residents: number;
}

/** What residents let expect of counts, and how far these spread about it. */
export interface Fit {
  readonly gradient: number;
  readonly phi: number | null;
  expected(residents: number): number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const quantile = (numbers: readonly number[], part: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return low + (at - Math.floor(at)) * (high - low);
};

/** The likeliest exponent of a count that grows as a power of the residents, from 0 to 2. */
function exponentOf(areas: readonly CountOf[]): number {
  const slope = (exponent: number): number => {
    const weights = areas.map(({ residents }) => Math.exp(exponent * Math.log(residents / 1e4)));
    const mean =
      sum(areas.map(({ residents }, i) => weights[i]! * Math.log(residents))) / sum(weights);
    return sum(areas.map(({ count, residents }) => count * (Math.log(residents) - mean)));
  };
  if (slope(0) <= 0) return 0;
  if (slope(2) >= 0) return 2;
  let [low, high] = [0, 2];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const deviation = (count: number, expected: number): number =>
  2 * (Math.sqrt(count) - Math.sqrt(expected));

/** Fits counts to residents, without areas that stand far apart; null for too few or none counted. */
export function fitOf(areas: readonly CountOf[]): Fit | null {
  if (areas.length < 10 || sum(areas.map(({ count }) => count)) <= 0) return null;
  let kept = [...areas];
  let expected = lineOf(kept);
  while (areas.length - kept.length < Math.floor(areas.length / 4)) {
    const z = kept.map(({ count, residents }) => deviation(count, expected.of(residents)));
    const middle = quantile(z, 0.5);
    const far = z.map((each) => Math.abs(each - middle));
    const most = Math.max(...far);
    if (most <= 5 * Math.max(1, 1.4826 * quantile(far, 0.5))) break;
    kept = kept.filter((_, i) => i !== far.indexOf(most));
    expected = lineOf(kept);
  }
  const z = kept.map(({ count, residents }) => deviation(count, expected.of(residents)));
  const [low, high] = [quantile(z, 0.1), quantile(z, 0.9)];
  const phi = sum(z.map((each) => Math.min(high, Math.max(low, each)) ** 2)) / z.length;
  return { gradient: expected.exponent, phi: phi > 1 ? phi : null, expected: expected.of };
}

function lineOf(areas: readonly CountOf[]) {
  const exponent = exponentOf(areas);
  const power = (residents: number): number => (residents / 1e4) ** exponent;
  const level =
    sum(areas.map(({ count }) => count)) / sum(areas.map(({ residents }) => power(residents)));
  return { exponent, of: (residents: number): number => level * power(residents) };
}

/** The amounts of an area in two years that follow each other. */
export type TwoYears = readonly [before: number, after: number];

const NORMAL_95 = 1.959963984540054;

/** The usual move of a total: by how differently its areas moved in earlier years, and for counts at least by chance. */
export function swingOf(years: readonly (readonly TwoYears[])[], isCount: boolean): number | null {
  const last = years.at(-1) ?? [];
  if (last.length === 0) return null;
  const side = (pairs: readonly TwoYears[], at: 0 | 1): number =>
    sum(pairs.map((pair) => pair[at]));
  const judged = years.slice(0, -1).filter((pairs) => {
    const [from, to] = [side(pairs, 0), side(pairs, 1)];
    return pairs.length > 1 && pairs.every(([one, two]) => from - one > 0 && to - two > 0);
  });
  const [from, to] = [side(last, 0), side(last, 1)];
  const isKnown = sum(judged.map(({ length }) => length)) >= 20;
  if (!isKnown && !isCount) return null;
  const variances = judged.map((pairs) => {
    const [before, after] = [side(pairs, 0), side(pairs, 1)];
    const without = pairs.map(([one, two]) => (after - two) / (before - one));
    const mean = sum(without) / without.length;
    const spread = sum(without.map((each) => (each - mean) ** 2));
    return (((without.length - 1) / without.length) * spread) / (after / before) ** 2;
  });
  const byAreas = isKnown ? NORMAL_95 * from * Math.sqrt(sum(variances) / variances.length) : 0;
  const byChance = isCount ? NORMAL_95 * Math.sqrt(Math.max(0, from + to)) : 0;
  const moves = judged.map((pairs) => Math.abs(side(pairs, 1) / side(pairs, 0) - 1));
  const byHistory = judged.length < 6 ? 0 : (from * 3.267 * sum(moves)) / moves.length;
  return Math.max(byAreas, byChance, byHistory);
}
