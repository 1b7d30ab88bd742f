import { expect, test } from "vitest";
import { sayBand, sayCard } from "../../../src/narrate/scores/say-profile.ts";
import { cardScore } from "../../../src/statistics/parts/scorecard.ts";
import { score } from "../made.ts";
import { BANDS } from "../methods.ts";
import { said } from "../well-said.ts";

const card = (scores: readonly (number | null)[]) =>
  said(
    sayCard(
      "甲镇",
      cardScore(
        scores,
        scores.map(() => 20),
      ),
      20 * scores.length,
      score,
    ),
    ["甲镇"],
  );

test("a complete card, an open one, and one of which too little is scored", () => {
  expect(card([18, 16])).toEqual([
    "甲镇得34.0分（满分40分）。",
    "甲镇: 34.0 points out of 40 points.",
  ]);
  expect(card([18, 18, 18, 18, null])).toEqual([
    "甲镇尚有1项未评：得分在72.0分～92.0分之间，已评部分得分率90.0%，暂不排名。",
    "甲镇, items not scored yet (1): between 72.0 points and 92.0 points, 90.0% of the points scored so far; not ranked.",
  ]);
  expect(card([18, null])[0]).toBe("甲镇尚有1项未评：得分在18.0分～38.0分之间，暂不排名。");
  expect(card([0, 0])[0]).toBe("甲镇得0.0分（满分40分）。");
  expect(card([null, null])[0]).toBe("甲镇尚有2项未评：得分在0.0分～40.0分之间，暂不排名。");
});

test.each([
  [0, 1, "甲镇由合格档升至良好档。", "甲镇 moved up from the pass to the good band."],
  [2, 1, "甲镇由优秀档降至良好档。", "甲镇 moved down from the very good to the good band."],
  [1, 1, "甲镇两年均在良好档。", "甲镇 remained in the good band."],
  [
    null,
    1,
    "甲镇本年为良好档，上年未定档。",
    "甲镇 is in the good band; it had none the year before.",
  ],
  [1, null, "甲镇本年暂不定档。", "甲镇 is not placed in a band this year."],
])("from band %s to %s", (before, after, zh, en) => {
  expect(said(sayBand("甲镇", BANDS, before, after, null), ["甲镇"])).toEqual([zh, en]);
});

test("a band that is none", () => {
  expect(() => sayBand("甲镇", BANDS, 0, 7, null)).toThrow("no band 7; there are 3");
});

test("a score that half a point on one indicator would put into another band", () => {
  const edge = { zh: "0.5分", en: "0.5 points" };
  expect(said(sayBand("甲镇", BANDS, 1, 1, edge), ["甲镇"])).toEqual([
    "甲镇两年均在良好档，处于分档边缘（一项指标相差0.5分即换档）。",
    "甲镇 remained in the good band, at its edge (0.5 points on one indicator would move it).",
  ]);
});
