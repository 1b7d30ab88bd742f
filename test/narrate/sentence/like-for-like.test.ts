import { expect, test } from "vitest";
import { plain } from "../../../src/model/tables/phrase.ts";
import { likeForLike } from "../../../src/narrate/sentence/like-for-like.ts";
import { COUNTY, comparison, WORDS } from "../made.ts";

test("the change over those that can be compared, and who is left out", () => {
  const gaps = comparison([
    ["甲镇", 100, 108],
    ["白云乡", 50, null],
  ]);
  expect(plain(likeForLike(gaps, { name: WORDS.whole, code: COUNTY }, null))).toEqual({
    zh: "按1个乡镇同口径计算，比上年增加8场，增长8.0%（白云乡数据不全，未计入）",
    en: "up 8 from 2022 (+8.0%) on a like-for-like basis (1 of 2 townships, leaving out 白云乡: data incomplete)",
  });
});
