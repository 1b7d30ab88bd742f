import { expect, test } from "vitest";
import { sayYearToDate } from "../../../src/narrate/change/say-year-to-date.ts";
import type { Value } from "../../../src/statistics/known-values.ts";
import { sessions } from "../made.ts";
import { said } from "../well-said.ts";

const ytd = (current: readonly Value[], previous: readonly Value[]) =>
  said(sayYearToDate({ measure: sessions, year: 2023, current, previous }));

test("the same months of both years, however many the year before has", () => {
  expect(ytd([50, 60, 70], [40, 50, 60, 90, 90])).toEqual([
    "2023年1—3月活动场次累计180场，比上年同期增加30场，增长20.0%。",
    "Activity sessions totalled 180 in January–March 2023, up 30 from the same months of 2022 (+20.0%).",
  ]);
});

test("months known in one year only are named and count nowhere", () => {
  expect(ytd([50, null, 70, 80], [40, 50, null, 90])).toEqual([
    "2023年1月、4月活动场次累计130场，与上年同期持平；本年缺2月，上年缺3月，已同时剔除。",
    "Activity sessions totalled 130 in January, April 2023, unchanged from the same months of 2022; February 2023 missing; March 2022 missing, left out of both years.",
  ]);
});

test.each([
  ["small base", [5], [9], "比上年同期减少4场（基数小，不计算增速）"],
  ["base 10", [5], [10], "比上年同期减少5场，下降50.0%（基数小）"],
  ["from zero", [5], [0], "比上年同期增加5场（上年同期为0，不计算增速）"],
  ["to zero", [0], [40], "比上年同期减少40场，下降100.0%"],
  ["nothing in common", [null, 5], [5, null], "两年没有共同的月份，无从比较"],
])("%s", (_, current, previous, zh) => {
  expect(ytd(current, previous)[0]).toContain(zh);
});
