import fc from "fast-check";
import { expect, test } from "vitest";
import type { Comparison } from "../../src/analyze/measure/comparison.ts";
import { breadthTitle, sayBreadth } from "../../src/narrate/change/say-breadth.ts";
import { sayDrivers } from "../../src/narrate/change/say-drivers.ts";
import { sayExtremes } from "../../src/narrate/change/say-extremes.ts";
import { sayTotal } from "../../src/narrate/change/say-total.ts";
import { sayTotals } from "../../src/narrate/change/say-totals.ts";
import { asTitle, type Finding } from "../../src/narrate/sentence/finding.ts";
import { comparison, MEASURES, type Row, totals } from "./made.ts";
import { allSentences, NAMES } from "./methods.ts";
import { troublesOf } from "./well-said.ts";

/** Values for which sentences tend to be wrong: missing, zero, small bases, ties, huge ones, fractions. */
const value = fc.oneof(
  { arbitrary: fc.constantFrom(null, 0, 1, 9, 10, 19, 20, 100), weight: 3 },
  { arbitrary: fc.integer({ min: 0, max: 2_000_000_000 }), weight: 2 },
  { arbitrary: fc.integer({ min: -500, max: 500 }), weight: 1 },
  { arbitrary: fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100), weight: 1 },
);
const status = fc.constantFrom(undefined, undefined, "not-due", "held", "partial") as fc.Arbitrary<
  Row[3]
>;
const row = (name: string) =>
  fc.tuple(fc.constant(name), value, value, status) as unknown as fc.Arbitrary<Row>;
const rows = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...NAMES.slice(0, count).map(row)));
const measure = fc.constantFrom(...MEASURES);
const swing = fc.option(
  fc.record({
    limit: fc.double({ min: 0, max: 1_000_000, noNaN: true }),
    basis: fc.constantFrom("units" as const, "history" as const, "chance" as const),
    moves: fc.nat(8),
    isBeyond: fc.boolean(),
  }),
);

function ofComparison(
  made: readonly Row[],
  of: (typeof MEASURES)[number],
  qualifier: "approx" | "at_least" | null,
  usual: Comparison["swing"] = null,
): Finding[] {
  const compared = { ...comparison(made, of), swing: usual };
  const known = made.map(([, before, after]) => [before, after] as const);
  const sums = [0, 1].map((side) =>
    known.reduce<number | null>(
      (sum, pair) => (pair[side] === null ? sum : (sum ?? 0) + pair[side]!),
      null,
    ),
  );
  const county = totals(sums, { measure: of, qualifier });
  return [
    sayTotal(county, compared),
    sayTotals(county),
    sayBreadth(compared),
    sayExtremes(compared),
    sayDrivers(compared),
  ];
}

test("every sentence of a comparison is well formed, whatever the numbers", () => {
  fc.assert(
    fc.property(
      rows,
      measure,
      fc.constantFrom(null, "approx", "at_least"),
      swing,
      (made, of, qualifier, usual) => {
        for (const finding of ofComparison(made, of, qualifier, usual))
          expect(troublesOf(finding, NAMES)).toEqual([]);
        const title = asTitle(breadthTitle(comparison(made, of)));
        expect(`${title.zh}${title.en}`).not.toMatch(/[。.]$|NaN|undefined|null/);
      },
    ),
    { numRuns: 400 },
  );
});

const lists = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.tuple(...[0, 1].map(() => fc.array(value, { minLength: count, maxLength: count }))),
  );

test("every sentence of a method is well formed, whatever the numbers", () => {
  fc.assert(
    fc.property(lists, measure, ([now, before], of) => {
      for (const finding of allSentences(now!, before!, of))
        expect(troublesOf(finding, NAMES)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test("a trouble is noticed", () => {
  const [good] = ofComparison([["甲镇", 100, 130]], MEASURES[0]!, null);
  const bad = (zh: string, en: string) => troublesOf({ ...good!, zh, en }, NAMES).length;
  expect(troublesOf(good!, NAMES)).toEqual([]);
  expect(bad("全县NaN场。", "Good.")).toBe(1);
  expect(bad("全县，，3场。", "Good.")).toBe(1);
  expect(bad("全县3场,增长。", "Good.")).toBe(1);
  expect(bad("全县大幅增长。", "Good.")).toBe(1);
  expect(bad("全县增长。", "Good 乡镇.")).toBe(1);
  expect(bad("全县增长", "Good.")).toBe(1);
});
