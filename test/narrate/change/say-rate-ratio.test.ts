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
    "甲镇7场对4场：+3场，不能排除偶然。",
    "甲镇: 7 sessions against 4 (+3), which chance alone could bring.",
  ],
  [
    12,
    30,
    "甲镇30场对12场：+18场，超出偶然波动。",
    "甲镇: 30 sessions against 12 (+18), more than chance alone could bring.",
  ],
  [
    5,
    0,
    "甲镇0场对5场：−5场，不能排除偶然。",
    "甲镇: 0 sessions against 5 (−5), which chance alone could bring.",
  ],
  [
    6,
    0,
    "甲镇0场对6场：−6场，超出偶然波动。",
    "甲镇: 0 sessions against 6 (−6), more than chance alone could bring.",
  ],
  [
    0,
    7,
    "甲镇7场对0场：+7场，超出偶然波动。",
    "甲镇: 7 sessions against 0 (+7), more than chance alone could bring.",
  ],
  [9, 9, "甲镇两期均为9场，持平。", "甲镇: 9 sessions in both periods, unchanged."],
  [0, 0, "甲镇：两期均为0，无从比较。", "甲镇: zero in both periods, nothing to compare."],
])("%d to %d", (before, after, zh, en) => {
  expect(pair(before, after)).toEqual([zh, en]);
});

test("one of thirty compared at once", () => {
  expect(pair(12, 30, 30)[0]).toBe(
    "甲镇30场对12场：+18场，超出偶然波动（30个乡镇同时比较，预计有1.5个纯属偶然）。",
  );
  expect(pair(4, 7, 30)[0]).not.toContain("纯属偶然");
});

test("additions are tested against the year before, a stock is not", () => {
  const more = viewOf(yearsOf((_, year) => (year === 2021 ? 10 : 2)));
  expect(said(sayAdditions(more.label, more))[0]).toBe(
    "走访次数（2021年对2020年）120次对24次：+96次，超出偶然波动。",
  );
  const alike = viewOf(yearsOf((_, year) => (year === 2021 ? 3 : 2)));
  expect(
    said(sayAdditions("甲", alike, { size: 4, of: { zh: "级别", en: "levels" } }), ["甲"])[0],
  ).toBe("甲36次对24次：+12次，不能排除偶然。");
  const level = viewOf(
    yearsOf(() => 1),
    "visits",
    { overTime: "last" },
  );
  expect(() => sayAdditions("甲", level)).toThrow(/visits is a stock/);
});
