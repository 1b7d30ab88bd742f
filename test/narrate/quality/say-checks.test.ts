import { expect, test } from "vitest";
import {
  sayCompleteness,
  sayCumulative,
  sayMagnitude,
  sayOutliers,
  sayReconciled,
  sayRepeatedRows,
  sayTerminalDigits,
  sayYearEnd,
  sayYearJumps,
} from "../../../src/narrate/quality/say-checks.ts";
import { completeness } from "../../../src/statistics/screening/completeness.ts";
import { terminalDigits } from "../../../src/statistics/screening/last-digits.ts";
import { modifiedZ } from "../../../src/statistics/screening/modified-z.ts";
import { magnitudeError } from "../../../src/statistics/screening/power-of-ten-error.ts";
import { reconcile } from "../../../src/statistics/screening/reconcile-total.ts";
import { repeatedRows } from "../../../src/statistics/screening/repeated-rows.ts";
import { yearJumps } from "../../../src/statistics/trend/year-jump.ts";
import { funds, OF, sessions } from "../made.ts";
import { said } from "../well-said.ts";

const names = ["甲镇", "乙镇", "丙镇"];
const ask = (finding: Parameters<typeof said>[0]) => said(finding, names)[0];

test("repeated rows: a question, never an accusation", () => {
  expect(
    said(
      sayRepeatedRows(
        names,
        repeatedRows([
          [3, 5, 8],
          [3, 5, 8],
          [6, 10, 16],
        ]),
        OF,
      ),
      names,
    ),
  ).toEqual([
    "请核实：甲镇、乙镇报送的数值完全相同；甲镇、丙镇报送的数值成固定比例；乙镇、丙镇报送的数值成固定比例。",
    "Please check: 甲镇 and 乙镇 filed the same values; 甲镇 and 丙镇 filed values in one fixed ratio; 乙镇 and 丙镇 filed values in one fixed ratio.",
  ]);
  expect(
    ask(
      sayRepeatedRows(
        names,
        repeatedRows([
          [1, 2, 3],
          [9, 4, 7],
        ]),
        OF,
      ),
    ),
  ).toBe("未发现重复报送的数值。");
});

test("last digits", () => {
  const heaped = terminalDigits([40, 2, 2, 2, 2, 40, 2, 2, 2, 2]);
  expect(ask(sayTerminalDigits("甲镇", heaped, 0.2))).toBe(
    "请核实：甲镇末位为0或5的占83.3%（逐个计数时约为20.0%），可能含估计数。",
  );
  const even = terminalDigits([9, 9, 9, 9, 9, 9, 9, 9, 9, 9]);
  expect(ask(sayTerminalDigits("甲镇", even, 0.2))).toBe("甲镇末位数字分布正常。");
  expect(ask(sayTerminalDigits("甲镇", terminalDigits([1, 1]), 0.2))).toContain("数值太少（2个）");
});

test("a value in the wrong unit", () => {
  const place = { name: "甲镇", period: "2023", value: 52 };
  const wrong = magnitudeError([520_000, 510_000, 52, 530_000], 2);
  expect(ask(sayMagnitude(place, funds, wrong))).toBe(
    "请核实：甲镇2023年活动经费为52元，其他年份约52.0万元，单位或位数可能有误。",
  );
  expect(ask(sayMagnitude(place, funds, magnitudeError([50, 51, 52, 53], 2)))).toBe(
    "甲镇2023年活动经费的数量级与其他年份一致。",
  );
  expect(ask(sayMagnitude(place, funds, magnitudeError([null, 52], 1)))).toContain("数据缺失");
});

test.each([
  [[120, 80, 45], 254, 1, "请核实：甲镇总数与分项合计相差+9场，可能有两位数字颠倒。"],
  [[120, 80, 45], 300, 1, "请核实：甲镇总数与分项合计相差+55场。"],
  [[120, 80, 45], 245, 1, "甲镇总数与分项合计一致。"],
  [[120, 80, 45], 246, 1, "甲镇总数与分项合计相差+1场，属四舍五入。"],
  [[120, null, 45], 246, 1, "甲镇：数据缺失，无法计算。"],
] as const)("%j against %d", (parts, total, unit, zh) => {
  expect(ask(sayReconciled("甲镇", sessions, reconcile(parts, total, unit)))).toBe(zh);
});

test("jumps and outliers", () => {
  const jumps = yearJumps([40, 10, 10], [[10], [10], [10]]);
  expect(ask(sayYearJumps(names, jumps, OF))).toContain("较以前年度的变化与全县不一致");
  expect(ask(sayYearJumps(names, yearJumps([10, 10, 10], [[10], [10], [10]]), OF))).toBe(
    "各乡镇较以前年度的变化与全县一致。",
  );
  expect(ask(sayOutliers(names, modifiedZ([1, 2, 90]), OF))).toBe(
    "请核实：丙镇的数值与其余相距较远（正常数据也可能如此）。",
  );
  expect(ask(sayOutliers(names, modifiedZ([null]), OF))).toBe("乡镇：没有可用的数据。");
});

test("completeness, year end, cumulated columns", () => {
  expect(ask(sayCompleteness("甲镇", completeness([[12, null, 3, 0]])))).toBe(
    "甲镇应报数据已报75.0%，其中零报1处。",
  );
  expect(ask(sayYearEnd("甲镇", 0.41, 0.26))).toBe(
    "请核实：甲镇年末一期占全年的41.0%，以往年份为26.0%。",
  );
  expect(ask(sayYearEnd("甲镇", 0.26, 0.26))).toBe("甲镇年末一期占全年的26.0%，以往年份为26.0%。");
  expect(ask(sayCumulative("甲镇", "cumulative"))).toBe("请核实：甲镇疑为累计数，不是当期数。");
  expect(ask(sayCumulative("甲镇", "period"))).toBe("甲镇为当期数。");
});
