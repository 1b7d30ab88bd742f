import fc from "fast-check";
import { describe, expect, it } from "vitest";
import activities from "../../../data/activities/dataset.ts";
import funds from "../../../data/funds/dataset.ts";
import type { Formula } from "../../../src/checks/check/office-rule.ts";
import { toleranceOf, verdictOn } from "../../../src/checks/office-rules/compare-sides.ts";
import { namesOf } from "../../../src/checks/office-rules/find-name.ts";
import { parseFormula } from "../../../src/checks/office-rules/parse-formula.ts";
import { rulesIn } from "../../../src/checks/office-rules/read-rules.ts";
import { fraction, fractionOf, fractionText } from "../../../src/statistics/fraction.ts";

import { growsFasterThanLength } from "../../work-growth.ts";

const NAMES = namesOf([activities, funds], new Map());
const parse = (text: string) => parseFormula(text, NAMES);

function formula(text: string): Formula {
  const parsed = parse(text);
  if ("zh" in parsed) throw new Error(parsed.zh);
  return parsed;
}

describe("a formula", () => {
  it.each([
    ["", "没有公式"],
    ["受众", "没有比较符"],
    ["受众 <= ", "第7个字：这里应是指标"],
    ["受众 <= 场次 <= 经费", "第10个字是多余的比较符"],
    ["受众 <= (场次 + 1", "第7个字的左括号没有右括号"],
    ["受众) <= 场次", "第3个字的右括号没有左括号"],
    ["(受众 <= 场次)", "没有比较符"],
    ["受众 场次 <= 1", "第4个字“场次”之前缺运算符"],
    ["受众 + * 场次 <= 1", "第6个字：这里应是指标"],
    ["受众 <= 3.4.5", "第7个字起的数看不懂"],
    ["受众 <= 场次 ^ 2", "第10个字“^”不能用"],
    ["受众 <= 场此", "第7个字起：没有指标或列“场此”，是不是“场次”（活动）？"],
    ["audiense <= sessions", "第1个字起：没有指标或列“audiense”，是不是“audience”（活动）？"],
    ["资金.受众 <= 场次", "没有指标或列“资金.受众”"],
    ["活冻.受众 <= 场次", "没有指标或列“活冻.受众”，是不是“活动.受众”？"],
    ["activites.audience <= 1", "没有指标或列“activites.audience”，是不是“活动.audience”？"],
    ["活动.受衆 <= 场次", "没有指标或列“活动.受衆”，是不是“活动.受众”？"],
    ["合计(受众 <= 场次", "第3个字的左括号没有右括号"],
    ["受众 % 场次 = 1", "第4个字“%”不能用"],
    ["受众 && 场次 = 1", "第4个字“&”不能用"],
    ["受众 => 场次", "第5个字是多余的比较符"],
    ["合计(受众 + 1) <= 场次", "第1个字起：合计(…)里只能是一个指标"],
    ["合计(受众, 类型别) <= 场次", "第8个字起：没有分类“类型别”，是不是“类别”？"],
    ["1 = 1", "公式里没有指标"],
    ["process.exit() = 1", "没有指标或列“process.exit”"],
    ['eval("1") = 1', "没有指标或列“eval”"],
    ["受众.constructor = 1", "没有指标或列“受众.constructor”"],
    ["__proto__ <= 场次", "没有指标或列“__proto__”"],
    ["`受众` = 1", "第1个字“`”不能用"],
    ["受众 <= 场次; 1", "第9个字“;”不能用"],
    ["() = 1", "第2个字：这里应是指标"],
    ["“受众 = 1", "第1个字““”不能用"],
  ])("%s is refused with its place", (text, says) => {
    const parsed = parse(text);
    expect("zh" in parsed && parsed.zh).toContain(says);
  });

  it("takes names in both languages, quoted, wide and with their table", () => {
    for (const text of [
      "受众<=1",
      "Audience <= 1",
      "audience＜＝1",
      "“受众人次”≤1",
      "活动.受众 <= 1",
      "Activities.audience<=1",
      "[受众]<=1",
    ])
      expect(formula(text).quantities, text).toMatchObject([
        { column: "audience", dataset: activities },
      ]);
    expect(
      formula("Activity sessions * 2 <= Audience").quantities.map(({ column }) => column),
    ).toEqual(["sessions", "audience"]);
  });

  it("reads any text without failing, and never runs it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string({ unit: fc.constantFrom(..."受众()+-*/<=,上期合计1.%“”[] ") }),
        ),
        (text) => {
          const parsed = parse(text);
          expect("zh" in parsed || parsed.quantities.length > 0).toBe(true);
        },
      ),
    );
  });

  const LONG = 1 << 16;
  it.each([
    ["names", (n: number) => `受众${"+受众".repeat(n / 3)}<=场次`],
    ["brackets", (n: number) => `${"(".repeat(n / 2)}受众${")".repeat(n / 2)}<=场次`],
    ["open brackets", (n: number) => `受众<=${"(".repeat(n)}`],
    ["one word", (n: number) => `受众<=${"字".repeat(n)}`],
    ["signs", (n: number) => `受众<=${"-".repeat(n)}场次`],
    ["digits", (n: number) => `受众<=${"1".repeat(n)}`],
    ["quotes", (n: number) => `受众<=${"“".repeat(n)}`],
    ["sums", (n: number) => `受众<=${"合计(".repeat(n / 3)}`],
    ["earlier periods", (n: number) => `受众<=${"上期(".repeat(n / 4)}受众${")".repeat(n / 4)}`],
    ["products", (n: number) => `受众${"*9999".repeat(n / 5)}<=场次`],
  ] as const)("of 64 Ki (%s) is read and computed in linear time", (_, make) => {
    const verdict = (length: number): void => {
      const parsed = parse(make(length));
      if (!("zh" in parsed))
        verdictOn(
          parsed,
          toleranceOf("")!,
          parsed.quantities.map(() => fraction(7)),
        );
    };
    expect(growsFasterThanLength(verdict, LONG)).toBe(false);
  });
});

describe("a comparison", () => {
  const amounts = fc.integer({ min: -1e9, max: 1e9 });
  const yuan = (fen: number): string => fractionText(fraction(fen, 100), 2);

  it("is exact to the fen at the edge of its tolerance", () => {
    const equal = formula("计划金额=到位金额");
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 1e7 }), (b, allowed) => {
        const holds = (a: number) =>
          verdictOn(equal, toleranceOf(yuan(allowed))!, [fraction(a, 100), fraction(b, 100)])!
            .holds;
        expect([b + allowed, b - allowed, b + allowed + 1, b - allowed - 1].map(holds)).toEqual([
          true,
          true,
          false,
          false,
        ]);
      }),
    );
  });

  it.each(["<=", ">=", "<", ">", "=", "!="] as const)(
    "%s agrees with whole numbers, a share of the right side allowed",
    (sign) => {
      const compared = formula(`受众${sign}场次`);
      fc.assert(
        fc.property(amounts, amounts, fc.integer({ min: 0, max: 100 }), (a, b, share) => {
          const difference = 100n * (BigInt(a) - BigInt(b));
          const allowed = BigInt(share) * (b < 0 ? -BigInt(b) : BigInt(b));
          const apart = difference < 0n ? -difference : difference;
          const expected = {
            "=": apart <= allowed,
            "!=": apart > allowed,
            "<=": difference <= allowed,
            "<": difference < allowed,
            ">=": -difference <= allowed,
            ">": -difference < allowed,
          }[sign];
          expect(
            verdictOn(compared, toleranceOf(`${share}%`)!, [fraction(a), fraction(b)])!.holds,
          ).toBe(expected);
        }),
      );
    },
  );

  it("keeps the order of signs, and adds tenths exactly", () => {
    const value = (text: string): string => {
      const parsed = formula(`${text}=受众`);
      return fractionText(
        verdictOn(
          parsed,
          toleranceOf("")!,
          parsed.quantities.map(() => fraction(0)),
        )!.left,
        6,
      );
    };
    expect(
      ["1+2*3-4/2", "(1+2)*3", "-2*-3", "2-3-4", "8/4/2", "0.1+0.2", "5%*200", "1/3", "--5"].map(
        value,
      ),
    ).toEqual(["5", "9", "6", "-5", "1", "0.3", "10", "0.333333", "5"]);
    expect(verdictOn(formula("1/受众=1"), toleranceOf("")!, [fraction(0)])).toBeNull();
  });

  it.each([
    ["5", "5", false],
    ["0.5万元", "5000", false],
    ["5%", "0.05", true],
    ["±5％", "0.05", true],
    ["1,000元", "1000", false],
    ["", "0", false],
  ])("takes the tolerance %s", (text, amount, isShare) => {
    const tolerance = toleranceOf(text)!;
    expect([fractionText(tolerance.amount, 4), tolerance.isShare]).toEqual([amount, isShare]);
  });

  it.each(["五", "5元左右", "-5", "5%%", "百分之五", "5千万里"])(
    "refuses the tolerance %s",
    (text) => {
      expect(toleranceOf(text)).toBeNull();
    },
  );
});

describe("a line of rules.csv", () => {
  const RIGHT = {
    编号: "R1",
    名称: "",
    范围: "表内",
    等级: "核实",
    公式: "场次<=受众",
    容差: "",
    提示语: "",
    位置: "",
  };
  const fault = (cells: Partial<typeof RIGHT>): string =>
    rulesIn([{ row: { ...RIGHT, ...cells }, line: 2 }], [activities, funds], new Map()).faults[0]
      ?.says.zh ?? "";

  it.each([
    [{ 编号: "" }, "没有编号"],
    [{ 范围: "表里" }, "不认识范围“表里”，是不是“表内”？"],
    [{ 等级: "强治" }, "不认识等级“强治”，是不是“强制”？"],
    [{ 容差: "五" }, "看不懂容差“五”"],
    [{ 范围: "表间" }, "公式却只用到活动"],
    [{ 公式: "经费<=到位资金" }, "公式却用到活动、资金"],
    [{ 范围: "上期" }, "公式里却没有上期(…)"],
    [{ 公式: "受众<=同期(受众)" }, "请把范围改为“同期”"],
    [{ 位置: "经费" }, "位置“经费”不在公式里"],
    [{ 位置: "受纵" }, "是不是“受众”？"],
    [{ 公式: "remark<=1" }, "没有指标或列“remark”"],
  ] as const)("%o is refused", (cells, says) => {
    expect(fault(cells)).toContain(says);
  });

  it("has a number of its own, and English heads as well", () => {
    const english = {
      id: "r1",
      scope: "within",
      grade: "mandatory",
      formula: "sessions <= audience",
      tolerance: "1%",
      message: "m",
      place: "audience",
    };
    const { rules, faults } = rulesIn(
      [
        { row: english, line: 2 },
        { row: english, line: 4 },
      ],
      [activities],
      new Map(),
    );
    expect(rules).toMatchObject([
      { id: "r1", scope: "within", grade: "mandatory", place: { column: "audience" } },
    ]);
    expect(faults).toMatchObject([
      { line: 4, says: { zh: "编号“r1”与第2行重复。请改成不重复的编号。" } },
    ]);
  });

  it("reads no number that is too long", () => {
    expect(fractionOf("9".repeat(41))).toBeNull();
  });
});
