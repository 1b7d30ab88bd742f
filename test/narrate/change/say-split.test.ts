import { expect, test } from "vitest";
import { saySplit } from "../../../src/narrate/change/say-split.ts";
import { volumeRateSplit } from "../../../src/statistics/parts/volume-rate-split.ts";
import { audience } from "../made.ts";
import { said } from "../well-said.ts";

const split = (before: [held: number, came: number], after: [held: number, came: number]) =>
  saySplit(
    volumeRateSplit(
      { activities: [before[0]], audience: [before[1]] },
      { activities: [after[0]], audience: [after[1]] },
    ),
    audience,
  );

test("more held, or more came?", () => {
  const finding = split([2, 20], [3, 36]);
  expect(said(finding)).toEqual([
    "受众净变化+16人次，其中场次多少+11人次、每场规模+5人次。",
    "Audience: net change +16, of which number of activities +11 and size of each +5.",
  ]);
  expect(finding.lead).toEqual({ zh: "主要是办得多。", en: "Mainly more activities." });
});

test.each([
  ["fewer held", [4, 40], [2, 18], "主要是办得少。"],
  ["more came", [2, 20], [2, 30], "主要是每场来得多。"],
  ["fewer came", [2, 20], [2, 10], "主要是每场来得少。"],
  ["apart", [2, 20], [4, 20], "场次与每场规模一增一减。"],
  ["nothing", [2, 20], [2, 20], "场次与每场规模均无变化。"],
] as const)("%s", (_, before, after, lead) => {
  const finding = split([...before], [...after]);
  said(finding);
  expect(finding.lead?.zh).toBe(lead);
});

test("units without activities stand apart", () => {
  expect(said(split([0, 0], [3, 36]))[0]).toBe(
    "受众净变化+36人次，其中场次多少0人次、每场规模0人次；有一期没有活动的不可分解，单列（+36人次）。",
  );
});
