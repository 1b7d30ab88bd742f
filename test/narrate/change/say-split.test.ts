import fc from "fast-check";
import { expect, test } from "vitest";
import { saySplit } from "../../../src/narrate/change/say-split.ts";
import { mixSplit, type SplitCell } from "../../../src/statistics/parts/mix-split.ts";
import { audience, comparison, type Row } from "../made.ts";
import { said } from "../well-said.ts";

const TYPE = { zh: "活动类别", en: "type" };

/** Splits what was held and who came, before and after, in cells of a township each unless told. */
function split(
  cells: readonly (readonly [held: number, came: number, heldNow: number, cameNow: number])[],
  unit = (i: number) => `township ${i}`,
  swing: ReturnType<typeof comparison>["swing"] = null,
) {
  const made = cells.map(
    ([held, came, heldNow, cameNow], i): SplitCell => ({
      unit: unit(i),
      activities: [held, heldNow],
      people: [came, cameNow],
    }),
  );
  const result = mixSplit(made);
  const rows = cells.map(([, came, , cameNow], i): Row => [`${i}镇`, came, cameNow]);
  return saySplit({
    measure: audience,
    comparison: { ...comparison(rows, audience), swing },
    of: TYPE,
    split: "refused" in result ? null : result,
    division: null,
  });
}

test("more held, or more came?", () => {
  const finding = split([[2, 20, 3, 36]]);
  expect(said(finding)).toEqual([
    "受众比上年+16人次，其中场次多少+11人次、乡镇构成0人次、活动类别构成0人次、每场规模+5人次。",
    "Audience: +16 from 2022, of which number of sessions +11, which townships held them 0, their mix by type 0, size of each +5.",
  ]);
  expect(finding.lead).toEqual({ zh: "主要是办得多。", en: "Mainly more sessions." });
});

test.each([
  ["fewer held", [[4, 40, 2, 18]], "主要是办得少。"],
  ["more came", [[2, 20, 2, 30]], "主要是每场来得多。"],
  ["fewer came", [[2, 20, 2, 10]], "主要是每场来得少。"],
  // A large township holds two more, three small ones hold twelve fewer: fewer are held, and more come.
  [
    "other townships",
    [
      [55, 330_000, 57, 342_000],
      [50, 3000, 38, 2280],
    ],
    "主要是乡镇构成的变化。",
  ],
] as const)("%s", (_, cells, lead) => {
  const finding = split(cells);
  said(finding, ["0镇", "1镇"]);
  expect(finding.lead?.zh).toBe(lead);
});

test("each type larger, and fewer come: the types did it", () => {
  const finding = split(
    [
      [12, 480, 42, 1932],
      [36, 7200, 10, 2300],
    ],
    () => "one township",
  );
  expect(finding.lead?.zh).toBe("主要是活动类别构成的变化。");
  expect(finding.zh).toMatch(/每场规模\+/);
});

test("no reason for what is no larger than usual, for nothing, and where nothing compares", () => {
  const usual = { limit: 90, basis: "units", moves: 3, isBeyond: false } as const;
  expect(said(split([[20, 200, 21, 230]], undefined, usual))[0]).toBe(
    "受众的变化不大于常年波动，不分解原因。",
  );
  expect(said(split([[2, 20, 2, 20]]))[0]).toBe("受众与上年持平，不分解原因。");
  expect(said(split([]))[0]).toBe("各乡镇均不可比。");
  expect(said(split([[0, 0, 3, 36]]))[0]).toBe("有一年没有活动，受众的增减不分解。");
});

test("who came where nothing was held stands apart", () => {
  const finding = split([
    [2, 20, 3, 36],
    [0, 30, 4, 100],
  ]);
  expect(said(finding, ["0镇", "1镇"])[0]).toContain("有人次而无场次的单列（+70人次）");
});

test("the lead never says that more were held where fewer were, or the other way", () => {
  const cell = fc.tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 5000 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 5000 }),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const lead = split(cells, (i) => String(i % 3)).lead?.zh ?? "";
      const explained = cells.filter(
        ([held, came, heldNow, cameNow]) =>
          !((held === 0 && came > 0) || (heldNow === 0 && cameNow > 0)),
      );
      const more = explained.reduce((sum, [held, , now]) => sum + now - held, 0);
      if (lead.includes("办得多")) expect(more).toBeGreaterThan(0);
      if (lead.includes("办得少")) expect(more).toBeLessThan(0);
    }),
  );
});
