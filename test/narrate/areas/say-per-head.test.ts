import { expect, test } from "vitest";
import { sayPerHead } from "../../../src/narrate/areas/say-per-head.ts";
import { poissonRate } from "../../../src/statistics/counts/poisson-rate.ts";
import { PER_HEAD } from "../methods.ts";
import { said } from "../well-said.ts";

test("per head, with the range that so small a count leaves", () => {
  expect(
    said(sayPerHead("甲镇", poissonRate(14, 20_000, { per: 10_000 }), PER_HEAD), ["甲镇"]),
  ).toEqual([
    "甲镇每万人7.0场（可能范围3.8～11.7场）。",
    "甲镇: 7.0 sessions per 10,000 residents (plausible range 3.8 to 11.7).",
  ]);
  expect(
    said(sayPerHead("甲镇", poissonRate(0, 20_000, { per: 10_000 }), PER_HEAD), ["甲镇"])[0],
  ).toContain("0.0场（可能范围0.0～1.8场）");
  expect(said(sayPerHead("甲镇", poissonRate(14, 0), PER_HEAD), ["甲镇"])[0]).toBe(
    "甲镇：缺少同期人口等基数，只列绝对数。",
  );
});
