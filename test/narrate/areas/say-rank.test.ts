import { expect, test } from "vitest";
import { sayRank } from "../../../src/narrate/areas/say-rank.ts";
import { sayScore } from "../../../src/narrate/scores/say-score.ts";
import { sayWeights } from "../../../src/narrate/scores/say-weights.ts";
import { weightSensitivity } from "../../../src/statistics/parts/weight-sensitivity.ts";
import { COUNTY, OF, SPAN, score } from "../made.ts";
import { said } from "../well-said.ts";

const names = ["甲镇", "乙镇", "丙镇", "丁镇"];
const spans = [{ lower: 1, upper: 1 }, { lower: 2, upper: 3 }, { lower: 2, upper: 3 }, null];
const ranking = { names, spans, of: OF };

test.each([
  [0, "甲镇名次区间仅第1位。", "甲镇 ranks 1."],
  [
    1,
    "乙镇名次区间第2～3位，与另外1个乡镇难分先后。",
    "乙镇 ranks between 2 and 3, not distinguishable from 1 other township.",
  ],
  [3, "丁镇未参与排名。", "丁镇 is not ranked."],
])("rank %d", (index, zh, en) => {
  expect(said(sayRank(ranking, index), names)).toEqual([zh, en]);
});

test("all alike", () => {
  const all = { names, spans: names.map(() => ({ lower: 1, upper: 4 })), of: OF };
  expect(said(sayRank(all, 0), names)[0]).toBe("甲镇名次区间第1～4位，与另外3个乡镇难分先后。");
});

const move = {
  place: { name: "乙镇", code: `${COUNTY}102` },
  measure: score,
  before: "2022",
  after: "2023",
};

test("a score has its change in points and its ranks", () => {
  const finding = sayScore({ ...move, scores: [83.8, 85] }, ranking, 1);
  expect(said(finding, names)).toEqual([
    "乙镇得分85.0分，比上年提高1.2分；名次区间第2～3位，与另外1个乡镇难分先后。",
    "乙镇: score 85.0 points, up 1.2 points from 2022; ranks between 2 and 3, not distinguishable from 1 other township.",
  ]);
  expect(finding.figures).toEqual([`score/2023/${COUNTY}102`, `score.change/${SPAN}/${COUNTY}102`]);
});

test.each([
  ["no score before", [null, 85], "乙镇得分85.0分，上年无得分；"],
  ["no score now", [83, null], "乙镇得分未报送，暂不定分。"],
  ["zero", [0, 0], "乙镇得分0.0分，与上年持平；"],
  ["rounds to 0.0", [85, 85.04], "乙镇得分85.0分，与上年基本持平；"],
] as const)("%s", (_, scores, zh) => {
  expect(said(sayScore({ ...move, scores }, ranking, 1), names)[0]).toContain(zh);
});

test("other weights", () => {
  const range = weightSensitivity(
    [
      [9, 6],
      [6, 9.5],
      [1, 1],
      [5, null],
    ],
    [1, 1],
  );
  expect(said(sayWeights(names, range, 0, 0.25), names)).toEqual([
    "任一权重上下浮动25%，甲镇名次区间第1～2位。",
    "With any one weight changed by ±25%, 甲镇 ranks between 1 and 2.",
  ]);
  expect(said(sayWeights(names, range, 2, 0.25), names)[0]).toBe(
    "任一权重上下浮动25%，丙镇名次不变（第3位）。",
  );
  expect(said(sayWeights(names, range, 3, 0.25), names)[0]).toBe("丁镇有未评项，未参与排名。");
});
