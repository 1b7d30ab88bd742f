import { expect, test } from "vitest";
import { sayAdditions, sayRateRatio } from "../../../src/narrate/change/say-rate-ratio.ts";
import { rateRatio } from "../../../src/statistics/counts/rate-ratio.ts";
import { viewOf, yearsOf } from "../../analyze/made-panels.ts";
import { OF, sessions } from "../made.ts";
import { said } from "../well-said.ts";

const pair = (before: number, after: number, family?: number) =>
  said(
    sayRateRatio(
      {
        name: "甲镇",
        measure: sessions,
        before,
        after,
        base: { zh: "上年", en: "2022" },
        ...(family ? { family: { size: family, of: OF } } : {}),
      },
      rateRatio(after, before),
    ),
    ["甲镇"],
  );

test.each([
  [
    4,
    7,
    "甲镇7场，比上年增加3场，未超出偶然波动范围。",
    "甲镇: 7 sessions, up 3 from 2022, which chance alone could bring.",
  ],
  [
    12,
    30,
    "甲镇30场，比上年增加18场，超出偶然波动范围。",
    "甲镇: 30 sessions, up 18 from 2022, more than chance alone could bring.",
  ],
  [
    5,
    0,
    "甲镇0场，比上年减少5场，未超出偶然波动范围。",
    "甲镇: 0 sessions, down 5 from 2022, which chance alone could bring.",
  ],
  [
    6,
    0,
    "甲镇0场，比上年减少6场，超出偶然波动范围。",
    "甲镇: 0 sessions, down 6 from 2022, more than chance alone could bring.",
  ],
  [
    0,
    7,
    "甲镇7场，比上年增加7场，超出偶然波动范围。",
    "甲镇: 7 sessions, up 7 from 2022, more than chance alone could bring.",
  ],
  [9, 9, "甲镇9场，与上年持平。", "甲镇: 9 sessions, unchanged from 2022."],
  [0, 0, "甲镇：两期均为0，无从比较。", "甲镇: zero in both periods, nothing to compare."],
])("%d to %d", (before, after, zh, en) => {
  expect(pair(before, after)).toEqual([zh, en]);
});

test("one of thirty compared at once", () => {
  expect(pair(12, 30, 30)[0]).toBe(
    "甲镇30场，比上年增加18场，超出偶然波动范围（30个乡镇同时比较，预计有1.5个纯属偶然）。",
  );
  expect(pair(4, 7, 30)[0]).not.toContain("纯属偶然");
});

test("additions are tested against the year before, a stock is not", () => {
  const more = viewOf(yearsOf((_, year) => (year === 2021 ? 10 : 2)));
  expect(said(sayAdditions(more.label, more))[0]).toBe(
    "走访次数120次，比上年增加96次，超出偶然波动范围。",
  );
  const alike = viewOf(yearsOf((_, year) => (year === 2021 ? 3 : 2)));
  expect(
    said(sayAdditions("甲", alike, { size: 4, of: { zh: "级别", en: "levels" } }), ["甲"])[0],
  ).toBe("甲36次，比上年增加12次，未超出偶然波动范围。");
  const level = viewOf(
    yearsOf(() => 1),
    "visits",
    { overTime: "last" },
  );
  expect(() => sayAdditions("甲", level)).toThrow(/visits is a stock/);
});
