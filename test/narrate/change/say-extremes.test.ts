import { expect, test } from "vitest";
import { sayExtremes } from "../../../src/narrate/change/say-extremes.ts";
import { COUNTY, comparison, type Row, SPAN } from "../made.ts";
import { said } from "../well-said.ts";

const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇"];
const extremes = (...rows: Row[]) => sayExtremes(comparison(rows));

test("fastest and steepest by rate; small bases are counted, not compared", () => {
  const finding = extremes(["甲镇", 100, 131], ["乙镇", 22, 18], ["丙镇", 19, 40], ["丁镇", 9, 1]);
  expect(said(finding, NAMES)).toEqual([
    "按比例看，甲镇增长最快（31.0%），乙镇下降最多（18.2%）；基数小于20的2个乡镇未参与比较。",
    "By rate, the fastest growth was in 甲镇 (31.0%); the steepest fall was in 乙镇 (18.2%); townships with a base under 20 are not compared (2).",
  ]);
  expect(finding.figures).toContain(`sessions.rate/${SPAN}/${COUNTY}101`);
});

test.each([
  ["base 20 takes part", [["甲镇", 20, 22]], "按比例看，甲镇增长最快（10.0%）。"],
  ["base 19 does not", [["甲镇", 19, 22]], "各乡镇基数均小于20，不比较增速。"],
  ["base 0", [["甲镇", 0, 22]], "各乡镇基数均小于20，不比较增速。"],
  ["+100 % is told in times", [["甲镇", 50, 100]], "按比例看，甲镇增长最快（为上年的2.0倍）。"],
  ["-100 %", [["甲镇", 50, 0]], "按比例看，甲镇下降最多（100.0%）。"],
  [
    "a tie",
    [
      ["甲镇", 50, 55],
      ["乙镇", 100, 110],
    ],
    "按比例看，甲镇、乙镇增长最快（10.0%）。",
  ],
  ["no change", [["甲镇", 50, 50]], "按比例看，各乡镇均与上年持平。"],
  ["nothing comparable", [["甲镇", 50, null]], "各乡镇均不可比。"],
] as const)("%s", (_, rows, zh) => {
  const names = [...NAMES].sort();
  expect(said(extremes(...(rows as readonly Row[])), names)[0]).toSatisfy(
    (sentence: string) => sentence === zh || sentence === zh.replace("甲镇、乙镇", "乙镇、甲镇"),
  );
});
