import { expect, test } from "vitest";
import { sayTotal } from "../../../src/narrate/change/say-total.ts";
import { audience, COUNTY, comparison, type Row, SPAN, totals } from "../made.ts";
import { said } from "../well-said.ts";

const USUAL = { limit: 66.4, basis: "units", moves: 3, isBeyond: false } as const;
const NAMES = ["甲镇", "乙镇", "丙镇", "丁镇"];

function total(rows: readonly Row[], swing: Parameters<typeof sayTotal>[1]["swing"] = null) {
  const sum = (at: 1 | 2) => rows.reduce((all, row) => all + row[at]!, 0);
  return sayTotal(totals([sum(1), sum(2)]), { ...comparison(rows), swing });
}

test("a change no larger than usual is little, or within the usual, and never a rise", () => {
  const little = total([["甲镇", 573, 574]], USUAL);
  expect(said(little, NAMES)).toEqual([
    "全县活动场次574场，比上年增加1场，增长0.2%，未超出常年波动（±66场）。",
    "Activity sessions in the county totalled 574 in 2023, up 1 from 2022 (+0.2%), within the usual variation from year to year (±66).",
  ]);
  expect(little.lead).toEqual({
    zh: "活动场次与上年相近。",
    en: "Activity sessions: little changed.",
  });
  const usual = total([["甲镇", 500, 560]], USUAL);
  expect(usual.lead).toEqual({
    zh: "活动场次变化在往年范围内。",
    en: "Activity sessions: a change like other years.",
  });
});

test("a change beyond the usual is a rise, unless it is tiny", () => {
  const news = { ...USUAL, isBeyond: true };
  expect(total([["甲镇", 500, 700]], news).lead?.zh).toBe("活动场次增加。");
  expect(total([["甲镇", 5000, 5020]], { ...news, limit: 0 }).lead?.zh).toBe(
    "活动场次与上年相近。",
  );
});

test("where only chance is known, it cannot be ruled out; it is not called normal", () => {
  const chance = total([["甲镇", 5, 9]], { ...USUAL, basis: "chance", moves: 0 });
  expect(chance.lead?.zh).toBe("活动场次增减可能出于偶然。");
  expect(said(chance, NAMES)[0]).toContain("，不能排除偶然。");
});

test.each([
  [[416, 0, 0], "其中甲镇增加416场，其余2个乡镇均持平"],
  [[416, -200, -56], "其中甲镇增加416场，其余2个乡镇合计减少256场"],
  [[-416, 20, 10], "其中甲镇减少416场，其余2个乡镇合计增加30场"],
  [[416, 10, 20], "其中甲镇增加416场，其余2个乡镇合计增加30场"],
  [[416, 30, -30], "其中甲镇增加416场，其余2个乡镇增减相抵"],
])("one township makes a change of %j", (changes, clause) => {
  const finding = total(changes.map((change, i): Row => [NAMES[i]!, 500, 500 + change]));
  expect(said(finding, NAMES)[0]).toContain(`，${clause}。`);
  expect(finding.figures).toContain(`sessions.change/${SPAN}/${COUNTY}101`);
});

test("several that share in a change are not named", () => {
  const finding = total([
    ["甲镇", 500, 600],
    ["乙镇", 500, 590],
    ["丙镇", 500, 580],
  ]);
  expect(finding.zh).not.toContain("其中");
});

test("people as well as events", () => {
  const rows: Row[] = [["甲镇", 40_000, 41_000]];
  const swing = { ...USUAL, limit: 3830.6 };
  const finding = sayTotal(totals([40_000, 41_000], { measure: audience }), {
    ...comparison(rows, audience),
    swing,
  });
  expect(finding.zh).toContain("未超出常年波动（±3831人次）");
});
