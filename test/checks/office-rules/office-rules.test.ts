import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emptyFolder, runCommand, runReport } from "../../cli/run-report.ts";
import { activities, checked, county, RETURNS, ROWS, returns } from "./county.ts";

const FORMULAS = {
  表内: "线上人次 <= 受众",
  表间: "活动.受众 = 报表受众",
  上期: "受众 <= 上期(受众)*3",
  同期: "受众 <= 同期(受众)*1.5",
} as const;
const GRADES = ["强制", "核实", "提示"] as const;

/** Counts what holds, by sums of its own. */
const audience = (town: string, year: number, quarter?: number): number =>
  ROWS.filter((row) => row[0] === town && row[1] === year && (quarter ?? row[2]) === row[2]).reduce(
    (sum, row) => sum + row[4],
    0,
  );
const EXPECTED = {
  表内: count(ROWS.map((row) => (row[5] === "" ? null : row[5] <= row[4]))),
  表间: count(RETURNS.map(([town, year, total]) => audience(town, year) === total)),
  上期: count(
    ROWS.map(([town, year, quarter, , now]) => {
      const before = quarter > 1 ? audience(town, year, quarter - 1) : audience(town, year - 1, 4);
      return before === 0 ? null : now <= before * 3;
    }),
  ),
  同期: count(
    ROWS.map(([town, year, quarter, , now]) =>
      year === 2022 ? null : 2 * now <= 3 * audience(town, year - 1, quarter),
    ),
  ),
};

function count(held: readonly (boolean | null)[]) {
  const of = (wanted: boolean | null) => held.filter((each) => each === wanted).length;
  return { passed: of(true), failed: of(false), unjudged: of(null) };
}

describe("an office's own rules", () => {
  const rules = Object.entries(FORMULAS).flatMap(([scope, formula], i) =>
    GRADES.map((grade, j) => [
      `R${i}${j}`,
      `${scope}${grade}`,
      scope,
      grade,
      formula,
      "",
      "请核对原表",
      "",
    ]),
  );
  const data = county(rules);

  it("are run in every scope and grade", async () => {
    const run = await checked(data);
    expect(run.rules).toHaveLength(12);
    for (const rule of run.rules) {
      const expected = EXPECTED[rule.scope as keyof typeof EXPECTED];
      const { passed, failed, unjudged } = expected;
      const found = Object.values(rule.not_judged).reduce((sum, each) => sum + each, 0);
      expect([rule.name, rule.passed, rule.failed, found]).toEqual([
        rule.name,
        passed,
        failed,
        unjudged,
      ]);
      expect(failed).toBeGreaterThan(0);
      const asked = run.questions.filter((each) => each.rule === `rule:${rule.id}`);
      expect(asked).toHaveLength(rule.grade === "提示" ? 0 : failed);
      expect(rule.notes).toHaveLength(rule.grade === "提示" ? failed : 0);
      for (const each of [...asked, ...rule.notes]) expect(each.message).toContain("请核对原表。");
      for (const each of asked) expect(each.held).toBe(rule.grade === "强制");
    }
    expect(run.code).toBe(1);
    // Questions of mandatory rules come first.
    expect(run.questions.map(({ held }) => held)).toEqual(
      run.questions.map(({ held }) => held).toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  it("name the row of a question, the column and both numbers", async () => {
    const { questions } = await checked(data);
    expect(questions.find(({ rule }) => rule === "rule:R00")).toMatchObject({
      dataset: "activities",
      area: "990101101",
      period: "2022-Q3",
      column: "其中线上人次",
      file: join(data, "activities.csv"),
      line: 4,
      value: "600 / 500",
      message: expect.stringContaining("线上人次＝600，受众＝500，相差100"),
    });
    expect(questions.find(({ rule }) => rule === "rule:R11")).toMatchObject({
      area: "990101101",
      period: "2023",
      file: null,
      value: "6500 / 6520",
    });
  });

  it("stand on the pages: held ones first and on the brief, notes apart", async () => {
    const out = emptyFolder();
    await runReport("brief", "data-quality", "--data", data, "--out", out);
    const [brief, quality] = ["brief", "data-quality"].map((name) =>
      readFileSync(join(out, `${name}.html`), "utf8").replaceAll(
        /<\/?(span|b|strong|a)[^>]*>/gu,
        "",
      ),
    ) as [string, string];
    for (const page of [brief, quality]) {
      expect(page).toContain(
        "不符合本单位的强制规则（R00 表内强制、R10 表间强制、R20 上期强制、R30 同期强制）",
      );
    }
    expect(brief).toContain("不符合规则“");
    expect(quality).toContain("本单位规则（rules.csv）的核对结果");
    expect(quality).toContain("未能判断：没有此前数据8处");
    expect(quality).toContain("东河镇2023-Q1不符合规则“上期提示”");
    const english = emptyFolder();
    await runReport("data-quality", "--data", data, "--out", english, "--lang", "en");
    expect(readFileSync(join(english, "en/data-quality.html"), "utf8")).toContain(
      "Rules of the office (rules.csv)",
    );
  });

  it.each([
    // The difference that is left over, of the one row that breaks each.
    ["表内", FORMULAS.表内, "100"],
    ["表间", "活动.受众 = 报表受众", "20"],
    ["上期", "受众 <= 上期(受众)*3", "3500"],
    ["同期", "受众 <= 同期(受众)*1.5", "4250"],
  ])(
    "hold at the edge of their tolerance, and not a hundredth below it: %s",
    async (scope, formula, edge) => {
      const below = String(Number(edge) - 0.01);
      const rules = [edge, below].map((tolerance, i) => [
        `R${i}`,
        "",
        scope,
        "核实",
        formula,
        tolerance,
        "",
        "",
      ]);
      const run = await checked(county(rules));
      expect(run.rules.map(({ failed }) => failed)).toEqual([0, 1]);
    },
  );

  it("say apart why they cannot be run", async () => {
    const lines = [
      ["A", "", "表间", "核实", "到位资金 >= 经费", "", "", ""],
      ["B", "", "表内", "核实", "受衆 <= 场次", "", "", ""],
      ["C", "", "表内", "核实", "合计(场次, 类别=讲坐) <= 合计(场次)", "", "", ""],
      ["D", "", "上期", "核实", "报表受众 <= 上期(上期(报表受众))", "", "", ""],
      ["E", "", "表内", "核实", "经费 / (场次 - 场次) > 1", "", "", ""],
    ];
    const { rules, code } = await checked(county(lines));
    const why = new Map(rules.map((rule) => [rule.id, [rule.value, rule.why]]));
    expect(Object.fromEntries(why)).toEqual({
      A: [null, "没有资金的数据"],
      B: [
        null,
        "公式第1个字起：没有指标或列“受衆”，是不是“受众”（活动）？请写指标或表头的通用名称。",
      ],
      C: [null, "活动里没有“讲坐”，有：培训讲座、演出"],
      D: [null, "没有此前数据4处"],
      E: [null, "除数为零或数值过大16处"],
    });
    expect(code).toBe(0);
  });

  it("say where one side is missing", async () => {
    const more = { "returns/returns.csv": returns(RETURNS.slice(0, 3)) };
    const { rules } = await checked(
      county([["A", "", "", "", "活动.受众=报表受众", "", "", ""]], more),
    );
    expect(rules).toMatchObject([
      { scope: "表间", grade: "核实", passed: 2, failed: 1, not_judged: { missing: 1 } },
    ]);
  });

  it("sum over a breakdown, and take other spellings of its values", async () => {
    const lines = [
      ["A", "", "表内", "核实", "合计(场次, 活动类别=讲座) = 合计(场次)", "", "", "合计(场次)"],
      ["B", "", "within", "verify", "sum(sessions, type) = sum(Activity sessions)", "", "", ""],
    ];
    const { rules, questions } = await checked(county(lines));
    // The fourth quarter is no lecture; every row has a type.
    expect(rules.map(({ passed, failed }) => [passed, failed])).toEqual([
      [12, 4],
      [16, 0],
    ]);
    expect(questions.map(({ period }) => period?.slice(5))).toEqual(["Q4", "Q4", "Q4", "Q4"]);
  });
});

describe("a question of a rule", () => {
  it("is answered like any other, and asked again once either number changes", async () => {
    const data = county([
      ["R1", "与报表一致", "表间", "强制", "活动.受众 = 报表受众", "15", "", ""],
    ]);
    const asked = await checked(data);
    expect(asked.questions).toMatchObject([{ value: "6500 / 6520", answer: "", held: true }]);
    const { id } = asked.questions[0]!;
    const answer = `id,value,answer,text,office,date,document\n${id},6500 / 6520,属实,报表含线上,镇政府,2024-01-05,3号`;
    writeFileSync(join(data, "explanations.csv"), answer);
    const answered = await checked(data);
    expect(answered.questions).toMatchObject([{ id, answer: "属实", held: false }]);
    expect(answered.code).toBe(0);
    writeFileSync(
      join(data, "returns/returns.csv"),
      returns(RETURNS.map(([town, year, n]) => [town, year, n + (n === 6520 ? 1 : 0)])),
    );
    const again = await checked(data);
    expect(again.questions).toMatchObject([{ id, value: "6500 / 6521", answer: "" }]);
    expect(again.questions[0]!.message).toContain(
      "此前就6500 / 6520答复“属实”，数据已变，请重新核实。",
    );
    // Within the tolerance it is asked no more.
    writeFileSync(
      join(data, "returns/returns.csv"),
      returns(RETURNS.map(([town, year, n]) => [town, year, n === 6520 ? 6515 : n])),
    );
    expect(await checked(data)).toMatchObject({
      code: 0,
      questions: [],
      rules: [{ passed: 4, failed: 0, value: 1 }],
    });
  });

  it("is gone once a correction mends the row", async () => {
    const corrections =
      "file,line,column,from,to,reason\nactivities.csv,4,其中线上人次,600,60,多写一个零";
    const { questions, rules } = await checked(
      county([["R1", "", "表内", "强制", "线上人次<=受众", "", "", ""]], {
        "corrections.csv": corrections,
      }),
    );
    expect([questions.length, rules[0]!.failed]).toEqual([0, 0]);
  });
});

describe("the text of rules", () => {
  it("is text on pages, in CSV and on the terminal", async () => {
    const evil = "<img src=x onerror=alert(1)>";
    const data = county(
      [
        ["=1+1", evil, "表内", "强制", "线上人次<=受众", "", `${evil}=cmd|'x'!A1`, ""],
        ["<b>", evil, "表内", "强", "x", "", "", ""],
      ],
      { "activities.csv": activities() },
    );
    const out = emptyFolder();
    await runReport("data-quality", "brief", "--data", data, "--out", out);
    for (const page of ["data-quality.html", "brief.html"]) {
      const html = readFileSync(join(out, page), "utf8");
      expect(html).not.toContain("<img src=x");
      expect(html).toContain("&lt;img src=x");
    }
    const run = await runCommand("check", "--data", data, data);
    expect(run.out).toContain("rules.csv 第3行");
  });

  it("names nobody: a rule with a name or a number of a person is not run, and not shown", async () => {
    const { rules } = await checked(
      county([
        ["R1", "联系人：王小二", "表内", "核实", "线上人次<=受众", "", "电话13800138000", ""],
      ]),
    );
    expect(JSON.stringify(rules)).not.toMatch(/王小二|13800138000/u);
    expect(rules).toMatchObject([{ value: null, why: expect.stringContaining("未采用") }]);
  });
});
