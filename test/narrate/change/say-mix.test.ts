import { expect, test } from "vitest";
import { mix } from "../../../src/analyze/parts/mix.ts";
import { sayMix, sayShare } from "../../../src/narrate/change/say-mix.ts";
import { units } from "../made.ts";
import { said } from "../well-said.ts";

const OF = { zh: "级别", en: "levels" };
/** Parts by their values in 2022 and 2023. */
const levels = (parts: Readonly<Record<string, readonly [number, number]>>) =>
  mix(
    units,
    OF,
    Object.entries(parts).flatMap(([part, values]) =>
      values.map((value, i) => ({ part, period: String(2022 + i), value })),
    ),
  );
const names = ["省级", "市级", "县级"];

test("the share of a part and how it moved", () => {
  const made = levels({ 省级: [10, 13], 县级: [64, 69] });
  expect(said(sayShare(made, "省级"), names)).toEqual([
    "2023年示范单位中，省级13个，占15.9%，比上年提高2.3个百分点。",
    "省级 made up 15.9% of total demonstration units in 2023 (13), up 2.3 percentage points from 2022.",
  ]);
  expect(said(sayMix(made), names)[0]).toBe(
    "2023年示范单位中，县级占84.1%，比上年下降2.3个百分点。",
  );
});

test.each([
  ["unchanged", { 省级: [1, 1], 县级: [2, 2] }, "2023年示范单位中，县级占66.7%，与上年持平。"],
  [
    "rounds to 0.0",
    { 省级: [1000, 1000], 县级: [2000, 2001] },
    "2023年示范单位中，县级占66.7%，与上年基本持平。",
  ],
  ["a tie", { 省级: [1, 2], 县级: [2, 2] }, "2023年示范单位中，省级、县级并列最多，各占50.0%。"],
  ["a total of zero", { 省级: [1, 0], 县级: [2, 0] }, "2023年示范单位合计不大于0，不计算占比。"],
  [
    "everything",
    { 省级: [1, 0], 县级: [0, 2] },
    "2023年示范单位中，县级占100.0%，比上年提高100.0个百分点。",
  ],
  ["no total before", { 省级: [0, 0], 县级: [0, 2] }, "2023年示范单位中，县级占100.0%。"],
  ["nothing at all", {}, "示范单位合计不大于0，不计算占比。"],
] as const)("%s", (_, parts, zh) => {
  const sentence = said(sayMix(levels(parts as Parameters<typeof levels>[0])), names)[0];
  expect([zh, zh.replace("省级、县级", "县级、省级")]).toContain(sentence);
});

test("zero of a part, and a part that is none", () => {
  const made = levels({ 省级: [1, 0], 县级: [3, 4] });
  expect(said(sayShare(made, "省级"), names)[0]).toBe(
    "2023年示范单位中，省级0个，占0.0%，比上年下降25.0个百分点。",
  );
  expect(() => sayShare(made, "国家级")).toThrow('no part "国家级"');
});
