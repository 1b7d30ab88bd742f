import { beforeAll, expect, test } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import type { FileResult } from "../../src/ingest/result/file-result.ts";
import type { DataTable, TableCell } from "../../src/model/tables/data-table.ts";
import { checksTable } from "../../src/report/check-tables/checks-table.ts";
import { correctionsTable } from "../../src/report/check-tables/corrections-table.ts";
import { questionsTable } from "../../src/report/check-tables/questions-table.ts";
import { uncheckedTable } from "../../src/report/check-tables/unchecked-table.ts";
import { gapsTable } from "../../src/report/filing-tables/gaps-table.ts";
import { quarantineReasonsTable } from "../../src/report/filing-tables/quarantine-reasons-table.ts";
import { returnsTable } from "../../src/report/filing-tables/returns-table.ts";
import { statedTotalsTable } from "../../src/report/filing-tables/stated-totals-table.ts";
import { warningsTable } from "../../src/report/filing-tables/warnings-table.ts";
import { attainmentByYearTable } from "../../src/report/result-tables/attainment-by-year-table.ts";
import { crossTable } from "../../src/report/result-tables/cross-table.ts";
import { deductionsTable } from "../../src/report/score-tables/deductions-table.ts";
import type { Review } from "../../src/review/review.ts";
import { ROOT } from "../cli/run-report.ts";

let review: Review;
beforeAll(async () => {
  const data = `${ROOT}data`;
  ({ review } = await openReview({
    toolkitData: data,
    data,
    year: null,
    asOf: null,
    onFile: () => {},
  }));
});

const shown = (cell: TableCell): string | number => {
  if ("value" in cell) return cell.value;
  if ("status" in cell) return cell.status;
  return typeof cell.text === "string" ? cell.text : cell.text.zh;
};
const rowsOf = ({ rows }: DataTable) => rows.map(({ cells }) => cells.map(shown));
const rowOf = (table: DataTable, name: string) => rowsOf(table).find(([first]) => first === name);

test("returns: a sign a year, gaps where they are", () => {
  const table = returnsTable(review.measures);
  const heads = table.columns.map(({ label }) => label.zh);
  const lacking = Object.fromEntries(heads.map((head, i) => [head, rowOf(table, "松柏乡")![i]]));
  expect(lacking).toMatchObject({ 活动: "■■▲■■", 清单落实: "–––■□", 测评得分: "■■■■■" });
  // The data that every area filed whole in every year stand in one column.
  expect(heads.at(-1)).toBe("其余各类（均齐）");
  expect(rowOf(table, "松柏乡")!.at(-1)).toBe("■");
  expect(table.rows).toHaveLength(31);
});

test("gaps: the same return lacks once, whatever it holds; the latest first", () => {
  expect(rowsOf(gapsTable(review.measures))).toEqual([
    ["松柏乡", "2023年", "清单落实", "未报送：清单项目、已落实清单项目、未落实清单项目"],
    ["望川镇", "2023年", "统计事项", "未报送：召开会议"],
    ["梨树乡", "2022年", "测评得分", "不全：得分"],
    ["松柏乡", "2021年三季度", "活动", "未报送：活动场次、受众、线上受众、活动经费"],
  ]);
});

test("planned and received by year are the sums of the facts", () => {
  const rows = rowsOf(
    attainmentByYearTable(review.measure("funds_planned"), review.measure("funds_received")),
  );
  const facts = review.facts("funds").objects() as Record<string, number>[];
  const sum = (year: number, column: string) =>
    facts
      .filter((fact) => fact.year === year)
      .reduce((total, fact) => total + (fact[column] ?? 0), 0);
  expect(rows).toHaveLength(5);
  for (const [i, year] of review.years.entries()) {
    const [, planned, received, gap, rate] = rows[i] as [string, number, number, number, number];
    expect(planned).toBeCloseTo(sum(year, "planned_yuan") / 10_000, 6);
    expect(received).toBeCloseTo(sum(year, "received_yuan") / 10_000, 6);
    expect(gap).toBeCloseTo(received - planned, 6);
    expect(rate).toBeCloseTo(received / planned, 9);
  }
});

test("a deduction is listed where it stands", () => {
  expect(rowsOf(deductionsTable(review.files, review.measure("funds_received")))).toEqual([
    ["funds/raw/funds.csv:260", "河西街道", "2021", -20000],
  ]);
  expect(deductionsTable(review.files, review.measure("funds_planned")).rows).toEqual([]);
});

test("a cross table adds up both ways, in values and in changes", () => {
  const { rows } = crossTable(
    review.measure("designations"),
    { breakdown: "category", label: { zh: "类别", en: "Category" } },
    { breakdown: "level", label: { zh: "级别", en: "Level" }, order: ["国家级", "省级"] },
  );
  const numbers = rows.map(({ cells }) =>
    cells.slice(1).map((cell) => ("value" in cell ? [cell.value, cell.change ?? 0] : [])),
  );
  const add = (all: number[][]) => [0, 1].map((k) => all.reduce((sum, each) => sum + each[k]!, 0));
  for (const row of numbers) expect(add(row.slice(0, -1))).toEqual(row.at(-1));
  for (const column of numbers[0]!.keys())
    expect(add(numbers.slice(0, -1).map((row) => row[column]!))).toEqual(numbers.at(-1)![column]);
  expect(numbers.at(-1)!.at(-1)).toEqual([112, -8]);
});

test("the ledger has every check once, and those that did not look say why", () => {
  const results = review.checks();
  const table = checksTable(results);
  expect(table.rows).toHaveLength(new Set(results.map(({ id }) => id)).size);
  const namesIn = (column: number): string[] =>
    rowsOf(table)
      .flatMap((row) => String(row[column]).split("、"))
      .filter((name) => name !== "—");
  const having = (wanted: string) => results.filter(({ status }) => status === wanted);
  expect(namesIn(1)).toHaveLength(having("fail").length);
  for (const name of namesIn(1)) expect(name).toMatch(/（▲\d+处）$/);
  expect(namesIn(2).sort()).toEqual(
    having("pass")
      .map(({ dataset }) => dataset.label.zh)
      .sort(),
  );
  const unchecked = rowsOf(uncheckedTable(results));
  expect(unchecked).toHaveLength(
    results.filter(({ status }) => status !== "pass" && status !== "fail").length,
  );
  for (const [, , why] of unchecked) expect(why).toMatch(/^(未能检查|免查|不适用)：./);
});

test("questions carry file and line, and are cut with a count", () => {
  const rows = rowsOf(questionsTable(review.checks()));
  expect(rows.map(([, says]) => says)).toContainEqual(
    expect.stringMatching(/（activities\/raw\/activities\.csv:1743）$/),
  );
  const [fail] = review.checks().filter(({ findings }) => findings.length > 0);
  const many = { ...fail!, findings: Array.from({ length: 75 }, () => fail!.findings[0]!) };
  const cut = rowsOf(questionsTable([many]));
  expect(cut).toHaveLength(61);
  expect(cut.at(-1)).toEqual(["另有15处", "…", "…"]);
});

test("reasons, warnings and stated totals are counted by what they are", () => {
  const entry = (reason: string) => ({ line: 3, column: null, raw: "", reason });
  const file = (name: string, ...reasons: string[]) =>
    ({
      file: name,
      quarantine: reasons.map(entry),
      totals: [],
      warnings: [],
    }) as never as FileResult;
  const files = [
    file("a.csv", "INVALID_DATE", "DUPLICATE_ROW"),
    file("b.csv", "DUPLICATE_ROW", "DUPLICATE_ROW"),
  ];
  expect(rowsOf(quarantineReasonsTable(files)).map(([, n, of]) => [n, of])).toEqual([
    [3, 2],
    [1, 1],
  ]);
  const warned = rowsOf(warningsTable(review.files));
  expect(warned.reduce((sum, [, n]) => sum + Number(n), 0)).toBe(
    review.files.reduce((sum, { warnings }) => sum + warnings.length, 0),
  );
  const measures = { audience: { stated: 5, computed: 4, match: false }, sessions: MATCH };
  const totals = [{ line: 9, axis: "column", label: "合计", scope: "all", measures }];
  const stated = {
    ...file("c.csv"),
    totals,
    dataset: review.counted("activities").cube.dataset,
  } as FileResult;
  expect(rowsOf(statedTotalsTable([stated]))).toEqual([["c.csv:9", "合计", "受众人次", 5, 4]]);
});
const MATCH = { stated: 2, computed: 2, match: true };

test("corrections: applied and refused stay apart", () => {
  const correction = { column: "经费", from: "52", to: "520000", reason: "" };
  const table = correctionsTable({
    applied: [{ correction, file: "a.csv", line: 4 }],
    refused: [{ correction, number: 2, why: "NO_SUCH_FACT", says: { zh: "没有", en: "none" } }],
  } as never);
  expect(rowsOf(table)).toEqual([
    ["a.csv:4", "经费", "52", "520000", "已采用", "—"],
    ["corrections.csv:3", "经费", "52", "520000", "没有", "—"],
  ]);
});
