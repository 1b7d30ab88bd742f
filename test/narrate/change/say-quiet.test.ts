import { expect, test } from "vitest";
import { sayQuiet } from "../../../src/narrate/change/say-quiet.ts";
import { comparison, type Row } from "../made.ts";
import { said } from "../well-said.ts";

test.each([
  [
    "within",
    [
      ["甲镇", 100, 104.8],
      ["乙镇", 100, 97],
    ],
    "各乡镇增减均在±4.8%以内，无突出变化。",
  ],
  [
    "small bases apart",
    [
      ["甲镇", 100, 103],
      ["乙镇", 9, 1],
    ],
    "各乡镇增减均在±3.0%以内，无突出变化（基数小的1个不计算增速）。",
  ],
  ["rounds to 0.0", [["甲镇", 10_000, 10_001]], "各乡镇均与上年基本持平。"],
  ["no change", [["甲镇", 100, 100]], "各乡镇均与上年基本持平。"],
  ["small bases only", [["甲镇", 9, 1]], "各乡镇基数均小，不计算增速。"],
  ["nothing comparable", [["甲镇", null, 1]], "各乡镇均不可比。"],
] as const)("%s", (_, rows, zh) => {
  expect(said(sayQuiet(comparison(rows as readonly Row[])))[0]).toBe(zh);
});
