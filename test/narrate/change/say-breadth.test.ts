import { expect, test } from "vitest";
import { textOf } from "../../../src/model/tables/phrase.ts";
import { breadthTitle, sayBreadth } from "../../../src/narrate/change/say-breadth.ts";
import { asTitle } from "../../../src/narrate/sentence/finding.ts";
import { COUNTY, comparison, type Row, SPAN, score } from "../made.ts";
import { said } from "../well-said.ts";

const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇"];
const breadth = (rows: readonly Row[], measure?: Parameters<typeof comparison>[1]) =>
  sayBreadth(comparison(rows, measure));

test("how many, and who most of all", () => {
  const finding = breadth([
    ["甲镇", 100, 131],
    ["乙镇", 80, 82],
    ["丙镇", 60, 42],
    ["丁镇", 5, 5],
  ]);
  expect(said(finding, NAMES)).toEqual([
    "4个乡镇中2个增加、1个减少、1个持平；增加最多的是甲镇（31场），减少的是丙镇（18场）。",
    "2 of 4 townships rose, 1 fell, 1 unchanged; the largest rise was in 甲镇 (31); the only fall was in 丙镇 (18).",
  ]);
  expect(finding.lead).toEqual({
    zh: "增加的乡镇多于减少的。",
    en: "More townships rose than fell.",
  });
  expect(finding.figures).toEqual([
    `sessions.change/${SPAN}/${COUNTY}101`,
    `sessions.change/${SPAN}/${COUNTY}103`,
  ]);
});

test("a tie names all, with no figure of one", () => {
  const finding = breadth([
    ["甲镇", 100, 110],
    ["乙镇", 80, 90],
  ]);
  expect(said(finding, NAMES)).toEqual([
    "2个乡镇均增加；增加最多的是甲镇、乙镇（各10场）。",
    "All 2 townships rose; the largest rise was in 甲镇 and 乙镇 (10 each).",
  ]);
  expect(finding.figures).toEqual([]);
});

test.each([
  [
    "no area changed",
    [
      ["甲镇", 5, 5],
      ["乙镇", 0, 0],
    ],
    "2个乡镇均持平。",
    "活动场次均持平。",
  ],
  [
    "as many rose as fell",
    [
      ["甲镇", 5, 6],
      ["乙镇", 6, 5],
    ],
    "2个乡镇中1个增加、1个减少；增加的是甲镇（1场），减少的是乙镇（1场）。",
    "增加与减少的乡镇同样多。",
  ],
  ["more fell", [["甲镇", 5, 1]], "1个乡镇中1个减少；减少的是甲镇（4场）。", "仅1个乡镇减少。"],
  ["none comparable", [["甲镇", null, 5]], "各乡镇均不可比；甲镇数据不全。", "活动场次不可比。"],
  ["no rows", [], "各乡镇均不可比。", "活动场次不可比。"],
  [
    "one is missing",
    [
      ["甲镇", 5, 6],
      ["乙镇", 5, null],
    ],
    "1个乡镇中1个增加；增加的是甲镇（1场）；乙镇数据不全。",
    "仅1个乡镇增加。",
  ],
  [
    "several rose and none fell",
    [
      ["甲镇", 5, 6],
      ["乙镇", 5, 7],
      ["丙镇", 5, 5],
    ],
    "3个乡镇中2个增加、1个持平；增加最多的是乙镇（2场）。",
    "没有乡镇减少。",
  ],
  [
    "more fell than rose",
    [
      ["甲镇", 5, 6],
      ["乙镇", 7, 5],
      ["丙镇", 9, 6],
    ],
    "3个乡镇中1个增加、2个减少；增加的是甲镇（1场），减少最多的是丙镇（3场）。",
    "减少的乡镇多于增加的。",
  ],
] as const)("%s", (_, rows, zh, lead) => {
  const finding = breadth(rows as readonly Row[]);
  expect(said(finding, NAMES)[0]).toBe(zh);
  expect(finding.lead && textOf(finding.lead).zh).toBe(lead);
});

test("a period that no area reported is the reason, without a list of names", () => {
  const after: Row[] = [
    ["甲镇", 5, null],
    ["乙镇", 6, null],
  ];
  expect(said(breadth(after), NAMES)[0]).toBe("2023年各乡镇均未报送。");
  expect(breadthTitle(comparison(after)).zh).toBe("活动场次：2023年各乡镇均未报送。");
  const before: Row[] = [
    ["甲镇", null, 5],
    ["乙镇", null, 6],
  ];
  expect(said(breadth(before), NAMES)[0]).toBe("没有2022年的数据，各乡镇均不可比。");
});

test("scores rise and fall by points", () => {
  expect(said(breadth([["甲镇", 80, 81.5]], score), NAMES)).toEqual([
    "1个乡镇中1个提高；提高的是甲镇（1.5分）。",
    "1 of 1 townships rose; the only rise was in 甲镇 (1.5 points).",
  ]);
});

test("the title counts and names nobody", () => {
  const rows: Row[] = [
    ["甲镇", 100, 131],
    ["乙镇", 80, 62],
    ["丙镇", 5, null],
  ];
  const title = asTitle(breadthTitle(comparison(rows)));
  expect(title.zh).toBe("活动场次：2个乡镇中1个增加、1个减少；1个不可比");
  expect(title.en).toBe("Activity sessions: 1 of 2 townships rose, 1 fell; 1 not comparable");
});
