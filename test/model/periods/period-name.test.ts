import { describe, expect, it } from "vitest";
import { partName, periodName, spanName } from "../../../src/model/periods/period-name.ts";

describe("periodName", () => {
  it.each([
    ["2023", "2023年", "2023"],
    ["2023-H1", "2023年上半年", "H1 2023"],
    ["2023-Q4", "2023年四季度", "Q4 2023"],
    ["2023-03", "2023年3月", "March 2023"],
    ["2023-03-05", "2023年3月5日", "5 March 2023"],
    ["2023-01/2023-06", "2023年1—6月", "January–June 2023"],
  ])("names %s", (period, zh, en) => {
    expect(periodName(period)).toEqual({ zh, en });
  });

  it("names the part of a year alone", () => {
    expect(["2023", "2023-H2", "2023-Q1", "2023-12"].map((period) => partName(period).zh)).toEqual([
      "",
      "下半年",
      "一季度",
      "12月",
    ]);
  });

  it("names a span of any kind of period", () => {
    expect(spanName("2019", "2023").zh).toBe("2019—2023年");
    expect(spanName("2019-Q1", "2023-Q4")).toEqual({
      zh: "2019年一季度—2023年四季度",
      en: "Q1 2019–Q4 2023",
    });
    expect(spanName("2023", "2023")).toEqual({ zh: "2023年", en: "2023" });
  });
});
