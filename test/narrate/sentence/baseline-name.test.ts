import { expect, test } from "vitest";
import { periodName, spanName } from "../../../src/model/periods/period-name.ts";
import { baselineName } from "../../../src/narrate/sentence/baseline-name.ts";

test.each([
  ["2023", "2023年", "2023"],
  ["2023-H2", "2023年下半年", "H2 2023"],
  ["2023-Q4", "2023年四季度", "Q4 2023"],
  ["2023-03", "2023年3月", "March 2023"],
  ["2023-03-05", "2023年3月5日", "5 March 2023"],
  ["2023-01/2023-06", "2023年1—6月", "January–June 2023"],
])("%s", (period, zh, en) => {
  expect(periodName(period)).toEqual({ zh, en });
});

test.each([
  ["2022", "2023", "上年"],
  ["2021", "2023", "2021年"],
  ["2022-Q1", "2023-Q1", "上年同期"],
  ["2022-Q4", "2023-Q1", "2022年四季度"],
])("%s as seen from %s", (before, after, zh) => {
  expect(baselineName(before, after).zh).toBe(zh);
});

test("a span of years", () => {
  expect(spanName("2019", "2023")).toEqual({ zh: "2019—2023年", en: "2019–2023" });
  expect(spanName("2023", "2023").zh).toBe("2023年");
});
