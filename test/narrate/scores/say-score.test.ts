import { expect, test } from "vitest";
import { sayScore, sayUnscored } from "../../../src/narrate/scores/say-score.ts";
import { COUNTY, funds, OF, SPAN, score } from "../made.ts";
import { said } from "../well-said.ts";

const names = ["甲镇", "乙镇", "丙镇", "丁镇"];
const spans = [{ lower: 1, upper: 1 }, { lower: 2, upper: 3 }, { lower: 2, upper: 3 }, null];
const ranking = { spans, of: OF };
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

test("what was not filed has no score", () => {
  expect(said(sayUnscored("白云乡", funds.label), ["白云乡"])).toEqual([
    "白云乡活动经费未报送，暂不定分。",
    "白云乡 did not report activity cost; no score assigned.",
  ]);
});
