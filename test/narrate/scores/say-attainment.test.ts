import { expect, test } from "vitest";
import type { Attainment, AttainmentRow } from "../../../src/analyze/results/attainment.ts";
import { attainmentTitle, sayAttainment } from "../../../src/narrate/scores/say-attainment.ts";
import { titleOf } from "../../../src/narrate/title-of.ts";
import { COUNTY, funds, WORDS } from "../made.ts";
import { said } from "../well-said.ts";

const planned = { ...funds, id: "planned", label: { zh: "计划资金", en: "Funds planned" } };
const actual = { ...funds, id: "received", label: { zh: "到位资金", en: "Funds received" } };

const row = (name: string, plan: number | null, got: number | null): AttainmentRow => ({
  key: name,
  name,
  planned: plan,
  actual: got,
  status: plan === null || got === null ? "missing" : "reported",
  rate: plan !== null && got !== null && plan > 0 ? got / plan : null,
  gap: plan === null || got === null ? null : got - plan,
});

function made(...rows: readonly [name: string, plan: number | null, got: number | null][]) {
  const all = rows.map((each) => row(...each));
  const both = all.filter(({ gap }) => gap !== null);
  const sum = (of: "planned" | "actual") => both.reduce((total, each) => total + each[of]!, 0);
  const total = row("", sum("planned"), sum("actual"));
  return {
    kind: "attainment",
    planned,
    actual,
    words: WORDS,
    period: "2023",
    rows: all,
    total: { ...total, key: COUNTY },
  } satisfies Attainment;
}

const NAMES = ["甲镇", "乙镇", "丙镇"];
const sentence = (of: Attainment) => said(sayAttainment(of), NAMES);

test("the rate is sum over sum, with who fell short and by how much", () => {
  const result = made(["甲镇", 400000, 300000], ["乙镇", 100000, 150000], ["丙镇", 20000, 10000]);
  expect(sentence(result)).toEqual([
    "2023年全县到位资金46.0万元，为计划资金52.0万元的88.5%（3个乡镇合计）；2个乡镇未完成计划，合计少11.0万元，差额最大的是甲镇（10.0万元）；1个超额，合计多5.0万元。",
    "Funds received in the county came to CNY 460,000 in 2023, 88.5% of funds planned (CNY 520,000, over 3 of 3 townships); 2 townships fell short, by CNY 110,000 together, most of all 甲镇 (CNY 100,000); 1 exceeded it, by CNY 50,000 together.",
  ]);
  expect(attainmentTitle(result).zh).toBe(
    "2023年到位资金为计划资金的88.5%，3个乡镇中2个低于计划。",
  );
  expect(titleOf(result).en).toBe(
    "Funds received reached 88.5% of the plan in 2023; 2 of 3 townships fell short",
  );
});

test("both sums are figures of the county only where every township reported both", () => {
  const whole = made(["甲镇", 400000, 300000], ["乙镇", 100000, 150000]);
  expect(sayAttainment(whole).figures).toEqual([
    `received/2023/${COUNTY}`,
    `planned/2023/${COUNTY}`,
  ]);
  const part = made(["甲镇", 400000, 300000], ["乙镇", 100000, null]);
  expect(sayAttainment(part).figures).toEqual([]);
  expect(sentence(part)[1]).toContain("over 1 of 2 townships");
});

test("nobody short, one short, several alike", () => {
  expect(sentence(made(["甲镇", 10000, 10000]))[0]).toContain("；没有未完成计划的乡镇。");
  expect(sentence(made(["甲镇", 20000, 10000], ["乙镇", 10000, 20000]))[0]).toContain(
    "；只有甲镇未完成计划（少1.0万元）；1个超额，合计多1.0万元。",
  );
  const alike = made(["甲镇", 20000, 10000], ["乙镇", 30000, 20000]);
  expect(sentence(alike)[0]).toContain("差额最大的是甲镇、乙镇（各1.0万元）");
});

test("the lead says on which side of the plan it ended", () => {
  const lead = (got: number) => sayAttainment(made(["甲镇", 100, got])).lead?.zh;
  expect([99, 100, 101].map(lead)).toEqual([
    "到位资金低于计划。",
    "到位资金等于计划。",
    "到位资金高于计划。",
  ]);
});

test("without a plan above zero there is no rate", () => {
  for (const result of [made(["甲镇", 0, 500]), made(["甲镇", -1, 500]), made()]) {
    expect(sentence(result)[0]).toBe("2023年计划资金不大于0或未报送，不计算到位资金的完成率。");
    expect(titleOf(result).zh).not.toMatch(/NaN|%/);
  }
});
