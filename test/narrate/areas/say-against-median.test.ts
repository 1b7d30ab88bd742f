import { expect, test } from "vitest";
import { areaTrendsTitle } from "../../../src/narrate/areas/say-against-median.ts";
import { trends } from "../../chart/made-results.ts";
import { said } from "../well-said.ts";

test("the trends of an area: how many stand above the medians", () => {
  const own = trends(30);
  const [high, low] = [0, 29].map((i) => ({ ...own, series: [own.series[i]!] }));
  const compared = {
    kind: "area-trends" as const,
    words: own.words,
    key: high!.series[0]!.key,
    name: "甲镇",
    periods: own.periods,
    trends: [high!, low!],
  };
  expect(said(areaTrendsTitle(compared), ["甲镇"])).toEqual([
    "甲镇2023年：2项中1项高于中位数、1项低于。",
    "甲镇, 2023: 1 of 2 above the median, 1 below.",
  ]);
});
