import { expect, test } from "vitest";
import { areaTrendsTitle } from "../../../src/narrate/trend/area-trends-title.ts";
import { sayCountyTrend } from "../../../src/narrate/trend/say-county-trend.ts";
import { totals, trends } from "../../chart/made-results.ts";
import { said } from "../well-said.ts";

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

test("the courses of an area: how many stand above the medians", () => {
  const own = trends(30);
  const [high, low] = [0, 29].map((i) => ({ ...own, series: [own.series[i]!] }));
  const courses = {
    kind: "courses" as const,
    words: own.words,
    key: high!.series[0]!.key,
    name: "甲镇",
    periods: own.periods,
    trends: [high!, low!],
  };
  expect(said(areaTrendsTitle(courses), ["甲镇"])).toEqual([
    "甲镇2023年：2项中1项高于中位数、1项低于。",
    "甲镇, 2023: 1 of 2 above the median, 1 below.",
  ]);
});
