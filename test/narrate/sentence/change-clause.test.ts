import { expect, test } from "vitest";
import type { Measure } from "../../../src/model/datasets/measure.ts";
import { plain } from "../../../src/model/tables/phrase.ts";
import { changeClause, qualifierOfChange } from "../../../src/narrate/sentence/change-clause.ts";
import { funds, passRate, score, sessions } from "../made.ts";

const LAST_YEAR = { zh: "上年", en: "2022" };

/** A change as `compare` gives it: no rate on a base below ten. */
function clause(before: number, after: number, measure: Measure = sessions) {
  const change = after - before;
  const rate = before >= 10 ? change / before : null;
  const { zh, en } = plain(changeClause({ before, change, rate }, measure, LAST_YEAR));
  return [zh, en];
}

test.each([
  ["a rise", 1143, 1234, "比上年增加91场，增长8.0%", "up 91 from 2022 (+8.0%)"],
  ["a fall", 100, 82, "比上年减少18场，下降18.0%", "down 18 from 2022 (−18.0%)"],
  ["no change", 50, 50, "与上年持平", "unchanged from 2022"],
  ["zero to zero", 0, 0, "与上年持平", "unchanged from 2022"],
  [
    "a rate that prints as 0.0 %",
    10_000,
    10_004,
    "与上年基本持平",
    "practically unchanged from 2022",
  ],
  [
    "a rate that prints as 0.1 %",
    10_000,
    10_005,
    "比上年增加5场，增长0.1%",
    "up 5 from 2022 (+0.1%)",
  ],
  [
    "base 0",
    0,
    7,
    "比上年增加7场（上年为0，不计算增速）",
    "up 7 from 2022 (zero in 2022, no rate)",
  ],
  ["base 9", 9, 12, "比上年增加3场（基数小，不计算增速）", "up 3 from 2022 (small base, no rate)"],
  ["base 10", 10, 12, "比上年增加2场，增长20.0%（基数小）", "up 2 from 2022 (+20.0%, small base)"],
  ["base 19", 19, 18, "比上年减少1场，下降5.3%（基数小）", "down 1 from 2022 (−5.3%, small base)"],
  ["base 20", 20, 21, "比上年增加1场，增长5.0%", "up 1 from 2022 (+5.0%)"],
  ["+99.9 %", 1000, 1999, "比上年增加999场，增长99.9%", "up 999 from 2022 (+99.9%)"],
  [
    "+100 %",
    50,
    100,
    "比上年增加50场，为上年的2.0倍",
    "up 50 from 2022 (2.0 times the figure for 2022)",
  ],
  [
    "+120 %",
    100,
    220,
    "比上年增加120场，为上年的2.2倍",
    "up 120 from 2022 (2.2 times the figure for 2022)",
  ],
  [
    "+100 % on a base of 10",
    10,
    20,
    "比上年增加10场，为上年的2.0倍（基数小）",
    "up 10 from 2022 (2.0 times the figure for 2022, small base)",
  ],
  ["-100 %", 50, 0, "比上年减少50场，下降100.0%", "down 50 from 2022 (−100.0%)"],
  [
    "a negative base",
    -40,
    10,
    "比上年增加50场（上年为负数，不计算增速）",
    "up 50 from 2022 (negative in 2022, no rate)",
  ],
])("%s", (_, before, after, zh, en) => {
  expect(clause(before, after)).toEqual([zh, en]);
});

test("money in 万元 and in millions of CNY", () => {
  expect(clause(6_000_000, 6_454_000, funds)).toEqual([
    "比上年增加45.4万元，增长7.6%",
    "up CNY 454,000 from 2022 (+7.6%)",
  ]);
  expect(clause(1_000_000, 3_435_000, funds)[1]).toContain("up CNY 2.435 million");
});

test("scores and rates move by points and have no growth rate", () => {
  expect(clause(83.8, 85, score)).toEqual(["比上年提高1.2分", "up 1.2 points from 2022"]);
  expect(clause(85, 84.96, score)).toEqual(["与上年基本持平", "practically unchanged from 2022"]);
  expect(clause(0.136, 0.159, passRate)).toEqual([
    "比上年提高2.3个百分点",
    "up 2.3 percentage points from 2022",
  ]);
  expect(clause(0.159, 0.136, passRate)[0]).toBe("比上年下降2.3个百分点");
  expect(clause(0.159, 0.1594, passRate)[0]).toBe("与上年基本持平");
});

test.each([
  ["both exact", null, null, 5, null],
  ["what is unknown can only make the rise larger", null, "at_least", 5, "at_least"],
  ["what is unknown can only make the fall larger", "at_least", null, -5, "at_least"],
  ["what is unknown could undo the fall", null, "at_least", -5, "approx"],
  ["what is unknown could undo the rise", "at_least", null, 5, "approx"],
  ["one is about", "approx", null, 5, "approx"],
] as const)("how sure a change is: %s", (_, before, after, change, expected) => {
  expect(qualifierOfChange(before, after, change)).toBe(expected);
});
