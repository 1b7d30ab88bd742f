import { expect, test } from "vitest";
import { sayDrivers } from "../../../src/narrate/change/say-drivers.ts";
import { COUNTY, comparison, funds, type Row, SPAN, score } from "../made.ts";
import { said } from "../well-said.ts";

const NAMES = ["甲镇", "乙镇", "丙镇"];
const drivers = (rows: readonly Row[], measure?: Parameters<typeof comparison>[1]) =>
  sayDrivers(comparison(rows, measure));

test("the largest share of a net change that all large moves make up", () => {
  const finding = drivers([
    ["甲镇", 100, 160],
    ["乙镇", 80, 120],
    ["丙镇", 60, 55],
  ]);
  expect(said(finding, NAMES)).toEqual([
    "净增95场，其中甲镇增加60场，占净增量的63.2%。",
    "A net increase of 95; 甲镇 added 60, 63.2% of it.",
  ]);
  expect(finding.figures).toEqual([`sessions.change/${SPAN}/${COUNTY}101`]);
});

test.each([
  [
    "a net fall",
    [
      ["甲镇", 100, 40],
      ["乙镇", 80, 40],
    ],
    "净减100场，其中甲镇减少60场，占净减量的60.0%。",
  ],
  [
    "a large move the other way: no shares",
    [
      ["甲镇", 100, 200],
      ["乙镇", 80, 40],
    ],
    "净增60场：1个乡镇共增加100场，1个共减少40场。",
  ],
  [
    "a net change small beside the moves: no shares",
    [
      ["甲镇", 100, 200],
      ["乙镇", 200, 110],
    ],
    "净增10场：1个乡镇共增加100场，1个共减少90场。",
  ],
  [
    "moves that cancel out",
    [
      ["甲镇", 10, 20],
      ["乙镇", 20, 10],
    ],
    "增减相抵，净变化为0：1个乡镇共增加10场，1个共减少10场。",
  ],
  ["nothing moved", [["甲镇", 10, 10]], "各乡镇均无变化。"],
  [
    "a tie",
    [
      ["甲镇", 10, 20],
      ["乙镇", 10, 20],
    ],
    "净增20场，其中甲镇、乙镇各增加10场，各占净增量的50.0%。",
  ],
  [
    "a newcomer is listed apart",
    [
      ["甲镇", 10, 20],
      ["乙镇", null, 7, "not-due"],
    ],
    "净增10场，其中甲镇增加10场，占净增量的100.0%；新增上报7场单列。",
  ],
  ["nothing comparable", [["甲镇", null, 7]], "各乡镇均不可比。"],
] as const)("%s", (_, rows, zh) => {
  expect(said(drivers(rows as readonly Row[]), NAMES)[0]).toBe(zh);
});

test("one that no longer reports", () => {
  expect(
    said(
      drivers([
        ["甲镇", 10, 20],
        ["乙镇", 6, null],
      ]),
      NAMES,
    ),
  ).toEqual([
    "净增10场，其中甲镇增加10场，占净增量的100.0%；未再上报6场单列。",
    "A net increase of 10; 甲镇 added 10, 100.0% of it; 6 no longer reported, listed apart.",
  ]);
});

test("money; scores do not add up", () => {
  expect(said(drivers([["甲镇", 100_000, 280_000]], funds), NAMES)[1]).toBe(
    "A net increase of CNY 180,000; 甲镇 added CNY 180,000, 100.0% of it.",
  );
  expect(said(drivers([["甲镇", 80, 85]], score), NAMES)[0]).toBe(
    "得分不相加，不计算各乡镇的贡献。",
  );
});
