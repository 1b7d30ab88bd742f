import { expect, test } from "vitest";
import { sayCountyTrend, sayTrend } from "../../../src/narrate/trend/say-trend.ts";
import type { Value } from "../../../src/statistics/known-values.ts";
import { annualTrend, familyTrends } from "../../../src/statistics/trend/annual-trend.ts";
import { totals } from "../../chart/made-results.ts";
import { COUNTY, OF, sessions } from "../made.ts";
import { said } from "../well-said.ts";

const place = { name: "甲镇", code: `${COUNTY}101` };
const series = (values: readonly Value[]) => ({
  place,
  measure: sessions,
  of: OF,
  years: values.map((_, i) => 2024 - values.length + i),
  values,
});
const trend = (...values: Value[]) => {
  const made = series(values);
  return sayTrend(made, annualTrend(made.years, values));
};
const zhOf = (...values: Value[]) => said(trend(...values), ["甲镇"])[0];

test("up to two years the values are listed, with their figures", () => {
  const finding = trend(40, 52);
  expect(said(finding, ["甲镇"])).toEqual([
    "甲镇活动场次：2022年40场，2023年52场（年份太少，只列数值）。",
    "甲镇, activity sessions: 40 in 2022, 52 in 2023 (too few years, values only).",
  ]);
  expect(finding.figures).toEqual(["2022", "2023"].map((year) => `sessions/${year}/${place.code}`));
  expect(zhOf(null, 52)).toBe("甲镇活动场次：2023年52场（年份太少，只列数值）。");
  expect(zhOf(null, null)).toBe("甲镇活动场次：没有可用的数据。");
});

test("three years in order are two rises, and too few to judge", () => {
  expect(said(trend(40, 52, 61), ["甲镇"])).toEqual([
    "甲镇活动场次：2021—2023年连续2年上升，年均变动在+9场至+12场之间；年份太少，不能判断趋势（3年同升或同降，纯属偶然的可能约33%）。",
    "甲镇, activity sessions: 2 rises in a row over 2021–2023, between +9 and +12 a year; too few years to judge a trend (all 3 years in one direction happen by chance in about 33% of cases).",
  ]);
});

test.each([
  ["four in order", [40, 30, 20, 10], "连续3年下降", "（4年同升或同降，纯属偶然的可能约8%）"],
  ["up and down", [40, 30, 45], "有升有降，年均变动在−10场至+15场之间", "年份太少，不能判断趋势。"],
  ["level", [5, 5, 5], "各年持平，年均变动在0场至0场之间", "年份太少，不能判断趋势。"],
  ["never falling", [5, 5, 9], "未出现下降", "年份太少，不能判断趋势。"],
  ["a year missing: nothing is in a row", [5, null, 7, 9], "有数据的3年逐次上升", "不能判断趋势"],
] as const)("three or four years: %s", (_, values, course, end) => {
  expect(zhOf(...values)).toContain(course);
  expect(zhOf(...values)).toContain(end);
  expect(zhOf(...values)).not.toContain("趋势明确");
});

test("five years in order: clear, with the interval and the caveat on neighbouring years", () => {
  expect(said(trend(10, 14, 19, 25, 30), ["甲镇"])).toEqual([
    "甲镇活动场次：2019—2023年上升趋势明确，年均约增加5场（98.3%区间：+4场至+6场）；相邻年份往往相近，以上判断偏乐观。",
    "甲镇, activity sessions: a clear rise over 2019–2023, about +5 a year (98.3% interval: +4 to +6); neighbouring years are often alike, so this judgement is on the optimistic side.",
  ]);
});

test("signs only, and no stable trend", () => {
  expect(zhOf(10, 14, 19, 18, 30)).toBe("甲镇活动场次：2019—2023年有上升迹象，尚不能确定。");
  expect(zhOf(10, 30, 12, 28, 11)).toBe(
    "甲镇活动场次：2019—2023年看不出稳定趋势（不等于没有变化）。",
  );
  expect(zhOf(7, 7, 7, 7, 7)).toContain("看不出稳定趋势");
});

test("one of a family: the sentence names the size of the family, and is judged by it", () => {
  const rows = [
    [10, 14, 19, 25, 30],
    ...Array.from({ length: 29 }, (_, i) => [10, 14, 12, 13, 11 + (i % 3)]),
  ];
  const years = [2019, 2020, 2021, 2022, 2023];
  const [first] = familyTrends(years, rows);
  const [zh, en] = said(sayTrend(series(rows[0]!), first!), ["甲镇"]);
  expect(zh).toContain("看不出稳定趋势（不等于没有变化），与全部30个乡镇一并检验");
  expect(en).toContain("tested together with all 30 townships");
});

const complete = (values: readonly number[]) => {
  const made = totals(values);
  return { ...made, rows: made.rows.map((row) => ({ ...row, complete: row.expected })) };
};

test("five complete years in order are a clear rise of the county", () => {
  expect(said(sayCountyTrend(complete([10, 14, 19, 25, 30])))[0]).toContain(
    "全县活动场次：2019—2023年上升趋势明确",
  );
});

test("a year that is not complete is no low year: without it there are too few", () => {
  const made = complete([10, 14, 3, 25, 30]);
  const rows = made.rows.map((row, i) => (i === 2 ? { ...row, complete: 29 } : row));
  const [zh] = said(sayCountyTrend({ ...made, rows }));
  expect(zh).toContain("年份太少，不能判断趋势");
  expect(zh).not.toContain("有升有降");
});
