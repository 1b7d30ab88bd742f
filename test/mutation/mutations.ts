/** A convention that is easily got wrong, and the tests that must notice when it is. */
export interface Mutation {
  readonly name: string;
  /** The folder of src that holds the anchor. */
  readonly stage: string;
  /** Must occur exactly once in the files of the stage that the tests reach. */
  readonly anchor: string;
  readonly replacement: string;
  /** Below test. */
  readonly tests: readonly string[];
}

const REFERENCE = "reference/reference.test.ts";

const statistics: readonly Mutation[] = [
  {
    name: "no tie correction",
    stage: "statistics",
    anchor: "(term(values.length) - ties) / 18",
    replacement: "(term(values.length) - 0 * ties) / 18",
    tests: ["statistics/trend/mann-kendall.test.ts"],
  },
  {
    name: "x for x + 1 in Garwood",
    stage: "statistics",
    anchor: "gammaQuantile(1 - tail, count + 1, 1)",
    replacement: "gammaQuantile(1 - tail, count, 1)",
    tests: ["statistics/counts/funnel-limits.test.ts"],
  },
  {
    name: "missing values read as 0",
    stage: "statistics",
    anchor: "values.filter((value) => value !== null)",
    replacement: "values.map((value) => value ?? 0)",
    tests: ["statistics/screening/detectors.test.ts"],
  },
  {
    name: "missing pairs read as 0",
    stage: "statistics",
    anchor: "value === null || partner === null ? [] : [[value, partner] as const]",
    replacement: "[[value ?? 0, partner ?? 0] as const]",
    tests: ["statistics/trend/mann-kendall.test.ts"],
  },
  {
    name: "missing unit read as 0 in contributions",
    stage: "statistics",
    anchor: "from === null || to === null ? null : exactSum([to, -from])",
    replacement: "exactSum([to ?? 0, -(from ?? 0)])",
    tests: ["statistics/parts/contributions.test.ts"],
  },
  {
    name: "rounding before ranking",
    stage: "statistics",
    anchor: "sign * (other - value)",
    replacement: "sign * (Math.round(other) - Math.round(value))",
    tests: ["statistics/rank.test.ts"],
  },
  {
    name: "year to date against a full year",
    stage: "statistics",
    anchor: "const same = exactSum(months.map(([, value]) => value));",
    replacement: "const same = exactSum(knownValues(previous));",
    tests: [REFERENCE, "statistics/parts/county-figures.test.ts"],
  },
];

const csv: readonly Mutation[] = [
  {
    name: "a doubled quote stays doubled",
    stage: "csv",
    anchor: "if (byte === QUOTE) read++;",
    replacement: "",
    tests: ["csv/read-records.test.ts"],
  },
  {
    name: "the byte order mark is part of the first header",
    stage: "csv",
    anchor: "bomBytes: bytes.length",
    replacement: "bomBytes: 0",
    tests: ["csv/read-records.test.ts"],
  },
  {
    name: "CR and LF end two lines",
    stage: "csv",
    anchor: "if (window[at] !== LF) return at;",
    replacement: "if (window[at] !== CR) return at;",
    tests: ["csv/read-records.test.ts"],
  },
  {
    name: "a line end inside quotes is no physical line",
    stage: "csv",
    anchor: "this.multiline.lineEnd();\n    this.lines.line++;",
    replacement: "this.multiline.lineEnd();",
    tests: ["csv/read-records.test.ts"],
  },
  {
    name: "a delimiter that title lines outvote",
    stage: "csv",
    anchor: "if (size > 1) frequency.set",
    replacement: "frequency.set",
    tests: ["csv/delimiter.test.ts"],
  },
];

const model: readonly Mutation[] = [
  {
    name: "events of several files do not add up",
    stage: "model",
    anchor: 'first?.entry.grain === "day" ||',
    replacement: "",
    tests: ["model/panel/counted.test.ts"],
  },
  {
    name: "a year and its quarters add up",
    stage: "model",
    anchor: "return [{ period, grain, entries: ofGrain(grain) }];",
    replacement: "return [{ period, grain, entries: candidates }];",
    tests: ["model/panel/counted.test.ts"],
  },
  {
    name: "a blank counts as zero",
    stage: "model",
    anchor: "empty[slot]!++;",
    replacement: "valid[slot]!++;",
    tests: ["model/panel/build-panel.test.ts"],
  },
  {
    name: "a missing return counts as zero",
    stage: "model",
    anchor: 'if (present === 0) return "missing";',
    replacement: 'if (present === 0) return "zero";',
    tests: ["model/panel/build-panel.test.ts"],
  },
  {
    name: "a cumulative span is summed",
    stage: "model",
    anchor: 'kind === "span" ? (period === value ? null : "year") : kind',
    replacement: 'kind === "span" ? "year" : kind',
    tests: ["model/panel/cube.test.ts"],
  },
  {
    name: "what is left over goes to the smallest remainders",
    stage: "model",
    anchor: "remainders[b]! - remainders[a]!",
    replacement: "remainders[a]! - remainders[b]!",
    tests: ["model/areas/apportion.test.ts"],
  },
  {
    name: "half is rounded down",
    stage: "model",
    anchor: "coefficient + step / 2n",
    replacement: "coefficient + (step - 1n) / 2n",
    tests: ["model/number-format.test.ts"],
  },
];

const ingest: readonly Mutation[] = [
  {
    name: "an empty cell reads as zero",
    stage: "ingest",
    anchor: 'if (text === "") return { value: null',
    replacement: 'if (text === "") return { value: 0',
    tests: ["ingest/cells/missing-markers.test.ts"],
  },
  {
    name: "commas need not part three digits",
    stage: "ingest",
    anchor: "(?:,\\d{3})+",
    replacement: "(?:,\\d+)+",
    tests: ["ingest/values/read-number.test.ts"],
  },
  {
    name: "万 of the header on top of 万 in the cell",
    stage: "ingest",
    anchor: "return amountOf(quantity.value, unitOf(quantity, factor))",
    replacement:
      "return amountOf(shifted(quantity.value, powerOf(factor ?? 1)), unitOf(quantity, factor))",
    tests: ["ingest/values/read-money.test.ts"],
  },
  {
    name: "half a fen is rounded down",
    stage: "ingest",
    anchor: 'next >= "5"',
    replacement: 'next > "5"',
    tests: ["ingest/values/decimal.test.ts"],
  },
  {
    name: "a repeated row counts again",
    stage: "ingest",
    anchor: "if (!isHeld && leader === fact)",
    replacement: "if (!isHeld)",
    tests: ["ingest/facts/quarantine-duplicates.test.ts"],
  },
];

const chart: readonly Mutation[] = [
  {
    name: "labels are thinned from the first, not the last",
    stage: "chart",
    anchor: "(last - index) % every === 0",
    replacement: "index % every === 0",
    tests: ["chart/layout/scales-and-units.test.ts"],
  },
  {
    name: "a scale begins at its lowest value",
    stage: "chart",
    anchor: "const lowest = Math.min(0, ...known);",
    replacement:
      "const lowest = Math.min(...known); if (lowest > 0) return [lowest, niceUp(Math.max(...known))];",
    tests: ["chart/layout/scales-and-units.test.ts"],
  },
  {
    name: "what is not zero is printed as zero",
    stage: "chart",
    anchor: "if (value === 0 || /[1-9]/.test(text))",
    replacement: "if (true)",
    tests: ["chart/layout/scales-and-units.test.ts"],
  },
  {
    name: "more is always better",
    stage: "chart",
    anchor: 'change > 0 === (direction === "more")',
    replacement: "change > 0",
    tests: ["chart/comparison/two-tier.test.ts"],
  },
  {
    name: "a line goes on across a missing value",
    stage: "chart",
    anchor: 'mark.invalid !== "break-paths-show-domains"',
    replacement: "false",
    tests: ["chart/vega/honest-axes.test.ts"],
  },
];

/** Every mutation that is tried. */
export const mutations: readonly Mutation[] = [
  ...statistics,
  ...csv,
  ...model,
  ...ingest,
  ...chart,
];
