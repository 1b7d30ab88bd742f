import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefused } from "../../../src/ingest/cells/cell-reading.ts";
import { readPeriod, readPeriodHeader } from "../../../src/ingest/values/read-period.ts";
import { periodKind } from "../../../src/model/periods/period.ts";

const ALONE = { asOf: "2024-06-30", year: null };
const IN_2023 = { asOf: "2024-06-30", year: 2023 };

describe("dates and periods that name their year", () => {
  test.each([
    ["2023/3/5", "2023-03-05", []],
    ["2023.3.6", "2023-03-06", []],
    ["2023年3月5日", "2023-03-05", []],
    ["2023年03月05号", "2023-03-05", []],
    ["2023 年 3 月 5 日", "2023-03-05", []],
    ["2023-03-07", "2023-03-07", []],
    ["20230308", "2023-03-08", []],
    ["２０２３年３月９日", "2023-03-09", ["FULLWIDTH_NORMALISED"]],
    ["2023/3/10 0:00:00", "2023-03-10", []],
    ["2023-03-10T08:30:00Z", "2023-03-10", []],
    ["2023年3月5日上午9时", "2023-03-05", []],
    ["2023年3月5日（星期日）", "2023-03-05", ["FULLWIDTH_NORMALISED"]],
    ["2024-02-29", "2024-02-29", []],
    ["二〇二三年三月五日", "2023-03-05", ["CHINESE_NUMERAL"]],
    ["Mar 5, 2023", "2023-03-05", []],
    ["5 March 2023", "2023-03-05", []],
    ["2023年3月", "2023-03", ["MONTH_PRECISION"]],
    ["2023.3", "2023-03", ["MONTH_PRECISION"]],
    ["2023-03", "2023-03", ["MONTH_PRECISION"]],
    ["202303", "2023-03", ["MONTH_PRECISION"]],
    ["2023年3月份", "2023-03", ["MONTH_PRECISION"]],
    ["2023年第一季度", "2023-Q1", []],
    ["2023年4季度", "2023-Q4", []],
    ["2023Q1", "2023-Q1", []],
    ["2023-Q2", "2023-Q2", []],
    ["Q3 2023", "2023-Q3", []],
    ["2023年上半年", "2023-H1", []],
    ["2023H2", "2023-H2", []],
    ["2023年1-6月", "2023-01/2023-06", []],
    ["2023年1月至6月", "2023-01/2023-06", []],
    ["2023-01/2023-06", "2023-01/2023-06", []],
    ["2023年4-6月", "2023-Q2", []],
    ["2023年7-12月", "2023-H2", []],
    ["2023年", "2023", []],
    ["2023年度", "2023", []],
    ["2023", "2023", []],
    ["2024", "2024", []],
  ])("%j is %s", (cell, value, warnings) => {
    expect(readPeriod(cell, ALONE)).toEqual({ value, flag: "", warnings });
  });

  test.each([
    ["45000", "2023-03-15"],
    ["44927", "2023-01-01"],
    ["45012.5", "2023-03-27"],
    ["36526", "2000-01-01"],
  ])("serial %s is %s", (cell, value) => {
    expect(readPeriod(cell, ALONE)).toMatchObject({ value, warnings: ["EXCEL_SERIAL_DATE"] });
  });
});

describe("a year from the title", () => {
  test.each([
    ["3月5日", "2023-03-05"],
    ["1月", "2023-01"],
    ["一季度", "2023-Q1"],
    ["Q4", "2023-Q4"],
    ["上半年", "2023-H1"],
    ["1-6月", "2023-01/2023-06"],
    ["截至9月底", "2023-01/2023-09"],
    ["3/15", "2023-03-15"],
  ])("%j is %s", (cell, value) => {
    const reading = readPeriod(cell, IN_2023);
    expect(reading).toMatchObject({ value, detail: "2023" });
    expect(reading.warnings).toContain("YEAR_FROM_CONTEXT");
    expect(readPeriod(cell, ALONE)).toMatchObject({ reason: "DATE_WITHOUT_YEAR" });
  });

  test("a bare number under a header of months or quarters", () => {
    expect(readPeriod("3", { ...IN_2023, bare: "month" })).toMatchObject({ value: "2023-03" });
    expect(readPeriod("3", { ...IN_2023, bare: "quarter" })).toMatchObject({ value: "2023-Q3" });
    expect(readPeriod("3", IN_2023)).toMatchObject({ reason: "INVALID_DATE" });
  });

  test("29 February is a day only in leap years", () => {
    expect(readPeriod("2月29日", { ...IN_2023, year: 2020 })).toMatchObject({
      value: "2020-02-29",
    });
    expect(readPeriod("2月29日", IN_2023)).toMatchObject({ reason: "INVALID_DATE" });
  });

  test("a date outside the year of the title is loaded with a warning", () => {
    expect(readPeriod("2022-12-30", IN_2023)).toMatchObject({ warnings: ["PERIOD_OUTSIDE_TITLE"] });
  });
});

test.each([
  ["2023-02-30", "INVALID_DATE"],
  ["2023-13-01", "INVALID_DATE"],
  ["2023年2月29日", "INVALID_DATE"],
  ["20231301", "INVALID_DATE"],
  ["2023年13月", "INVALID_DATE"],
  ["2023年5季度", "INVALID_DATE"],
  ["三月上旬", "INVALID_DATE"],
  ["2023年春季", "INVALID_DATE"],
  ["去年3月", "INVALID_DATE"],
  ["60001", "INVALID_DATE"],
  ["=TODAY()", "INVALID_DATE"],
  ["######", "ERROR_CELL"],
  ["2025-03-05", "FUTURE_DATE"],
  ["2024年7月", "FUTURE_DATE"],
  ["2025", "FUTURE_DATE"],
  ["23.3.5", "AMBIGUOUS_DATE"],
  ["23年3月5日", "AMBIGUOUS_DATE"],
  ["230305", "AMBIGUOUS_DATE"],
  ["5/3/2023", "AMBIGUOUS_DATE"],
  ["Mar-23", "AMBIGUOUS_DATE"],
  ["2023/3/5-3/7", "AMBIGUOUS_DATE"],
  ["2023年3月5日至7日", "AMBIGUOUS_DATE"],
  ["3月5日、6日", "AMBIGUOUS_DATE"],
  ["2022-2023", "AMBIGUOUS_DATE"],
])("%j gives %s", (cell, reason) => {
  expect(readPeriod(cell, ALONE)).toMatchObject({ reason });
});

test("nothing stated is missing, not refused", () => {
  expect(readPeriod(" ", ALONE)).toMatchObject({ value: null, flag: "blank" });
  expect(readPeriod("—", ALONE)).toMatchObject({ value: null, flag: "marker" });
});

test.each([
  ["2019年", { kind: "period", period: "2019" }],
  ["2019", { kind: "period", period: "2019" }],
  ["（2023年）", { kind: "period", period: "2023" }],
  ["一季度", { kind: "part", part: "Q1" }],
  ["第三季度", { kind: "part", part: "Q3" }],
  ["Q1", { kind: "part", part: "Q1" }],
  ["5月", { kind: "part", part: "05" }],
  ["january", { kind: "part", part: "01" }],
  ["Sept", { kind: "part", part: "09" }],
  ["上半年", { kind: "part", part: "H1" }],
  ["1-9月", { kind: "part", part: "01/09" }],
  ["1-6月累计", { kind: "part", part: "01/06" }],
  ["7-9月", { kind: "part", part: "Q3" }],
  ["全年", { kind: "total", year: null, part: "" }],
  ["合计", { kind: "total", year: null, part: "" }],
  ["本年累计", { kind: "total", year: null, part: "" }],
  ["年度合计", { kind: "total", year: null, part: "" }],
  ["2023年合计", { kind: "total", year: 2023, part: "" }],
  ["一季度小计", { kind: "total", year: null, part: "Q1" }],
  ["YTD", { kind: "total", year: null, part: "" }],
  ["Total", { kind: "total", year: null, part: "" }],
  ["年度", null],
  ["场次", null],
  ["branch", null],
  ["zip code", null],
  ["3", null],
  ["3.5", null],
  ["月份", null],
  ["__proto__", null],
])("header %j", (text, expected) => {
  expect(readPeriodHeader(text, null)).toEqual(expected);
});

test("a header takes its year from the title", () => {
  expect(readPeriodHeader("一季度", 2023)).toEqual({ kind: "period", period: "2023-Q1" });
  expect(readPeriodHeader("1-3月", 2023)).toEqual({ kind: "period", period: "2023-01/2023-03" });
  expect(readPeriodHeader("2021年", 2023)).toEqual({ kind: "period", period: "2021" });
  expect(readPeriodHeader("全年", 2023)).toEqual({ kind: "total", year: 2023, part: "" });
});

test("every day reads back from every spelling", () => {
  const days = fc.date({
    min: new Date("1990-01-01"),
    max: new Date("2024-06-30"),
    noInvalidDate: true,
  });
  const spellings: readonly ((y: number, m: number, d: number) => string)[] = [
    (y, m, d) => `${y}/${m}/${d}`,
    (y, m, d) => `${y}.${m}.${d}`,
    (y, m, d) => `${y}年${m}月${d}日`,
    (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")} 09:30`,
    (y, m, d) => String(y * 10_000 + m * 100 + d),
    (y, m, d) => String(Date.UTC(y, m - 1, d) / 86_400_000 + 25_569),
  ];
  fc.assert(
    fc.property(days, fc.constantFrom(...spellings), (day, spell) => {
      const text = spell(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
      expect(readPeriod(text, ALONE)).toMatchObject({ value: day.toISOString().slice(0, 10) });
    }),
  );
});

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({
    unit: fc.constantFrom(..."0123456789年月日季度Qq上下半/-.:~至 一二三十全合计M".split("")),
    maxLength: 14,
  }),
);

test("any text ends in a reading, and a value is a period", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readPeriod(text, IN_2023);
      const isNone = isRefused(reading) || reading.value === null;
      expect(isNone || periodKind(reading.value)).toBeTruthy();
      readPeriodHeader(text, null);
    }),
    { numRuns: 500 },
  );
});
