import { expect, test } from "vitest";
import { sayTotal } from "../../../src/narrate/change/say-total.ts";
import { audience, COUNTY, comparison, funds, SPAN, score, sessions, totals } from "../made.ts";
import { said } from "../well-said.ts";

const two = comparison([
  ["甲镇", 100, 130],
  ["乙镇", 80, 60],
]);

test("the total, its change, and the figures of both", () => {
  const finding = sayTotal(totals([180, 190]), two);
  expect(said(finding)).toEqual([
    "全县活动场次190场，比上年增加10场，增长5.6%。",
    "Activity sessions in the county totalled 190 in 2023, up 10 from 2022 (+5.6%).",
  ]);
  expect(finding.lead).toEqual({ zh: "活动场次增加。", en: "Activity sessions up." });
  expect(finding.figures).toEqual([
    `sessions/2023/${COUNTY}`,
    `sessions.change/${SPAN}/${COUNTY}`,
    `sessions.rate/${SPAN}/${COUNTY}`,
  ]);
  expect(finding.parts.zh[1]).toEqual({ figure: `sessions/2023/${COUNTY}`, text: "190场" });
});

test("the unit is said where the label does not end in it", () => {
  const people = comparison([["甲镇", 40_000, 34_667]], audience);
  expect(said(sayTotal(totals([40_000, 34_667], { measure: audience }), people))).toEqual([
    "全县受众3.5万人次，比上年减少5333人次，下降13.3%。",
    "Audience in the county totalled 34,667 attendances in 2023, down 5,333 from 2022 (−13.3%).",
  ]);
});

test("money reads as 万元 and as CNY", () => {
  const cost = comparison([["甲镇", 6_000_000, 6_454_000]], funds);
  expect(said(sayTotal(totals([6_000_000, 6_454_000], { measure: funds }), cost))).toEqual([
    "全县活动经费645.4万元，比上年增加45.4万元，增长7.6%。",
    "Activity cost in the county totalled CNY 6.454 million in 2023, up CNY 454,000 from 2022 (+7.6%).",
  ]);
});

test("who cannot be compared is named, with the basis and the reason", () => {
  const gaps = comparison([
    ["甲镇", 100, 130],
    ["松柏乡", 80, null],
    ["新桥街道", null, 20, "not-due"],
    ["白云乡", 50, 40, "held"],
  ]);
  expect(
    said(sayTotal(totals([230, 190], { complete: 28 }), gaps), ["松柏乡", "新桥街道", "白云乡"]),
  ).toEqual([
    "全县活动场次190场（2个乡镇报送不全）；按1个乡镇同口径计算，比上年增加30场，增长30.0%（白云乡数据待核定、新桥街道无可比数据、松柏乡数据不全，未计入）。",
    "Activity sessions in the county totalled 190 in 2023 (2 of 30 townships reported incompletely), up 30 from 2022 (+30.0%) on a like-for-like basis (1 of 4 townships, leaving out 白云乡: data held for review; 新桥街道: no comparable data; 松柏乡: data incomplete).",
  ]);
});

test("nothing can be compared", () => {
  const none = comparison([["甲镇", null, 130]]);
  const finding = sayTotal(totals([null, 130]), none);
  expect(said(finding)).toEqual([
    "全县活动场次130场；与上年不可比。",
    "Activity sessions in the county totalled 130 in 2023, not comparable with 2022.",
  ]);
  expect(finding.lead?.zh).toBe("活动场次不可比。");
});

test("no value, and a measure that does not add up", () => {
  const silent = totals([180, null]);
  const held = silent.rows.map((row) => ({ ...row, status: "held" as const }));
  expect(said(sayTotal({ ...silent, rows: held }, two))).toEqual([
    "2023年没有可用的全县活动场次数据。",
    "There are no usable data on activity sessions in the county for 2023.",
  ]);
  expect(said(sayTotal(silent, two))).toEqual([
    "2023年30个乡镇均未报送活动场次，没有全县合计。",
    "None of 30 townships reported activity sessions for 2023: there is no total for the county.",
  ]);
  const scorecards = comparison([["甲镇", 80, 85]], score);
  expect(said(sayTotal(totals([null, null], { measure: score }), scorecards))[0]).toBe(
    "各乡镇的得分不相加，没有全县合计。",
  );
});

test("a member that is at least so much makes the total at least so much", () => {
  const grown = comparison([["甲镇", 180, 190]]);
  expect(said(sayTotal(totals([180, 190], { qualifier: "at_least" }), grown))).toEqual([
    "全县活动场次不少于190场，比上年增加不少于10场，增长不少于5.6%。",
    "Activity sessions in the county totalled at least 190 in 2023, up at least 10 from 2022 (at least +5.6%).",
  ]);
  const fallen = comparison([["甲镇", 200, 190]]);
  expect(said(sayTotal(totals([200, 190], { qualifier: "at_least" }), fallen))[0]).toBe(
    "全县活动场次不少于190场，比上年减少约10场，下降约5.0%。",
  );
});

test.each([
  ["unchanged", 190, 190, "活动场次持平。", "与上年持平"],
  ["practically unchanged", 19_000, 19_001, "活动场次基本持平。", "与上年基本持平"],
  ["down to zero", 190, 0, "活动场次减少。", "比上年减少190场，下降100.0%"],
  ["up from zero", 0, 190, "活动场次增加。", "比上年增加190场（上年为0，不计算增速）"],
])("%s", (_, before, after, lead, clause) => {
  const finding = sayTotal(
    totals([before, after]),
    comparison([["甲镇", before, after]], sessions),
  );
  expect(finding.lead?.zh).toBe(lead);
  expect(said(finding)[0]).toContain(clause);
});
