import { expect, test } from "vitest";
import { saySmallBase } from "../../../src/narrate/change/say-small-base.ts";
import { sayBreak, sayMissing, sayUnscored } from "../../../src/narrate/quality/say-missing.ts";
import { sayRevision } from "../../../src/narrate/quality/say-revision.ts";
import { funds, sessions } from "../made.ts";
import { said } from "../well-said.ts";

const revision = (
  revised: number | null,
  published: number | null,
  bases: [number, number] = [100, 98],
) => said(sayRevision({ measure: sessions, revised, published, bases }));

test("both bases side by side, and whether the direction holds", () => {
  expect(revision(0.08, 0.071)).toEqual([
    "活动场次按修订后数计算增长8.0%，按原公布数计算增长7.1%，修订影响0.9个百分点，方向不变。",
    "Activity sessions: +8.0% on the revised base, +7.1% as published; the revision makes a difference of 0.9 percentage points and does not change the direction.",
  ]);
  expect(revision(-0.01, 0.02)[0]).toContain(
    "按修订后数计算下降1.0%，按原公布数计算增长2.0%，修订影响3.0个百分点，方向改变。",
  );
  expect(revision(0.0501, 0.0502)[0]).toContain("修订基本不影响增速，方向不变。");
  expect(revision(0, 0.02)[0]).toContain("按修订后数计算基本持平，");
});

test("no revision, and a base too small", () => {
  expect(revision(0.1, 0.1, [100, 100])[0]).toBe("活动场次上年数未修订。");
  expect(revision(null, 0.1, [10, 9])).toEqual([
    "活动场次上年数由10场修订为9场（基数小，不计算增速）。",
    "The base of activity sessions was revised from 10 sessions to 9 sessions (small base, no rate).",
  ]);
});

test.each([
  [
    4,
    9,
    "甲镇活动场次由4场增至9场（基数小，不计算增速）。",
    "甲镇: activity sessions went from 4 to 9 sessions (small base, no rate).",
  ],
  [
    1,
    2,
    "甲镇活动场次由1场增至2场（基数小，不计算增速）。",
    "甲镇: activity sessions went from 1 to 2 sessions (small base, no rate).",
  ],
  [
    9,
    0,
    "甲镇活动场次由9场减至0场（基数小，不计算增速）。",
    "甲镇: activity sessions went from 9 to 0 sessions (small base, no rate).",
  ],
  [3, 3, "甲镇活动场次仍为3场。", "甲镇: activity sessions unchanged at 3 sessions."],
])("small base: %d to %d", (before, after, zh, en) => {
  expect(said(saySmallBase({ name: "甲镇" }, sessions, before, after), ["甲镇"])).toEqual([zh, en]);
});

test("what is missing, and where the definition changed", () => {
  expect(said(sayMissing("白云乡", funds.label, "2023"), ["白云乡"])).toEqual([
    "白云乡2023年活动经费未报送，未计入合计。",
    "白云乡 did not report activity cost for 2023; it is not in the total.",
  ]);
  expect(said(sayUnscored("白云乡", funds.label), ["白云乡"])[0]).toBe(
    "白云乡活动经费未报送，暂不定分。",
  );
  expect(said(sayBreak(sessions.label, "2021"))).toEqual([
    "活动场次2021年口径调整，与以前年度不可比。",
    "The definition of activity sessions changed in 2021; not comparable with earlier years.",
  ]);
});
