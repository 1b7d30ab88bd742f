/** A convention that is easily got wrong, and the tests that must notice when it is. */
export interface Mutation {
  readonly name: string;
  /** Below src/statistics. */
  readonly file: string;
  /** Must occur exactly once. */
  readonly anchor: string;
  readonly replacement: string;
  /** Below test. */
  readonly tests: readonly string[];
}

const REFERENCE = "reference/reference.test.ts";

export const mutations: readonly Mutation[] = [
  {
    name: "no tie correction",
    file: "trend/mann-kendall.ts",
    anchor: "(term(values.length) - ties) / 18",
    replacement: "(term(values.length) - 0 * ties) / 18",
    tests: ["statistics/trend/mann-kendall.test.ts"],
  },
  {
    name: "x for x + 1 in Garwood",
    file: "counts/poisson-rate.ts",
    anchor: "gammaQuantile(1 - tail, count + 1, 1)",
    replacement: "gammaQuantile(1 - tail, count, 1)",
    tests: ["statistics/counts/funnel-limits.test.ts"],
  },
  {
    name: "missing values read as 0",
    file: "known-values.ts",
    anchor: "values.filter((value) => value !== null)",
    replacement: "values.map((value) => value ?? 0)",
    tests: ["statistics/screening/detectors.test.ts"],
  },
  {
    name: "missing pairs read as 0",
    file: "known-values.ts",
    anchor: "value === null || partner === null ? [] : [[value, partner] as const]",
    replacement: "[[value ?? 0, partner ?? 0] as const]",
    tests: ["statistics/trend/mann-kendall.test.ts"],
  },
  {
    name: "missing unit read as 0 in contributions",
    file: "parts/contributions.ts",
    anchor: "from === null || to === null ? null : exactSum([to, -from])",
    replacement: "exactSum([to ?? 0, -(from ?? 0)])",
    tests: ["statistics/parts/contributions.test.ts"],
  },
  {
    name: "mean of ratios for ratio of sums",
    file: "parts/ratio-of-sums.ts",
    anchor: "ratio: numerator / denominator",
    replacement: "ratio: known.reduce((sum, [a, b]) => sum + a / b / known.length, 0)",
    tests: ["statistics/parts/county-figures.test.ts"],
  },
  {
    name: "rounding before ranking",
    file: "rank.ts",
    anchor: "sign * (other - value)",
    replacement: "sign * (Math.round(other) - Math.round(value))",
    tests: ["statistics/rank.test.ts"],
  },
  {
    name: "year to date against a full year",
    file: "trend/year-to-date.ts",
    anchor: "const same = exactSum(months.map(([, value]) => value));",
    replacement: "const same = exactSum(knownValues(previous));",
    tests: [REFERENCE, "statistics/parts/county-figures.test.ts"],
  },
];
