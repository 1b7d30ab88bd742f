import { expect, it } from "vitest";
import { withDefined } from "../../../src/ingest/references/references.ts";
import { COUNTY, readLines } from "../county.ts";

const CATALOGUE = ["指标代码,测评项目,测评指标,分值", "A1,组织,机制,40", "B1,宣传,宣讲,60"];
const REGISTER = [
  "单位编号,单位名称,类别,级别,所在乡镇,命名年份,退出年份",
  "DW001,青岭县教育局,机关,省级,河西街道,2021,",
  "DW002,双溪镇,乡镇,县级,双溪镇,2019,2022",
];
const known = [CATALOGUE, REGISTER].reduce(
  (references, lines) => withDefined(references, readLines(lines).facts!),
  COUNTY,
);

it("scores are checked against the catalogue", () => {
  const file = readLines(
    ["年度,乡镇,指标代码,得分", "2022,石桥镇,a1,40", "2022,石桥镇,B1,60.5", "2022,石桥镇,C1,1"],
    { references: known },
  );
  expect(file.facts?.count).toBe(1);
  expect(file.warnings).toMatchObject([{ code: "NAME_NORMALISED", detail: "a1" }]);
  expect(file.quarantine).toMatchObject([
    { line: 3, reason: "SCORE_ABOVE_MAX", column: "score", limit: 60 },
    { line: 4, reason: "UNKNOWN_INDICATOR", column: "indicator", raw: "C1" },
  ]);
});

it("without a catalogue any indicator may be scored", () => {
  const file = readLines(["年度,乡镇,指标代码,得分", "2022,石桥镇,Z9,400"]);
  expect(file.disposition).toBe("load");
});

it("a body is scored in its township, and is not the township", () => {
  const { facts, quarantine } = readLines(
    [
      "年度,对象类型,对象代码,对象名称,指标代码,得分",
      "2022,单位,DW001,青岭县教育局,A1,30",
      "2022,单位,DW002,双溪镇,A1,31",
      "2022,乡镇,990123104,双溪镇,A1,32",
      "2022,单位,DW009,某单位,A1,33",
    ],
    { references: known },
  );
  const body = facts!.breakdowns.get("body")!;
  expect(Array.from(body.codes, (code) => body.values[code])).toEqual(["DW001", "DW002", ""]);
  expect(Array.from(facts!.area.codes, (code) => facts!.area.values[code]!.name)).toEqual([
    "河西街道",
    "双溪镇",
    "双溪镇",
  ]);
  expect(quarantine).toMatchObject([{ line: 5, reason: "UNKNOWN_TOWNSHIP" }]);
});

it("a body is no township where a dataset has none", () => {
  const file = readLines(["乡镇,年度,场次,受众人次", "DW001,2022,1,20"], { references: known });
  expect(file.quarantine).toMatchObject([{ reason: "UNKNOWN_TOWNSHIP" }]);
});

it("a catalogue without its hundred points is held, and defines nothing", () => {
  const file = readLines(CATALOGUE.slice(0, 2));
  expect(file).toMatchObject({
    disposition: "hold",
    refusal: { reason: "WEIGHTS_NOT_100", stated: null, computed: 40 },
    facts: null,
  });
  expect(file.held?.count).toBe(1);
});

it("levels and categories are those of the schemes; 区级 and 培育 wait for a decision", () => {
  const file = readLines([
    "单位名称,类别,级别,所在乡镇,命名年份,退出年份",
    "甲,社区（村）,省,石桥镇,2020,",
    "乙,机关,区级,石桥镇,2020,",
    "丙,机关,培育,石桥镇,2020,",
    "丁,合作社,县级,石桥镇,2020,",
    "戊,学校,,石桥镇,2020,",
    "己,学校,县级,石桥镇,2020,2019",
  ]);
  expect(file.facts?.count).toBe(1);
  expect(file.warnings.map(({ code }) => code)).toEqual([
    "FULLWIDTH_NORMALISED",
    "CATEGORY_ALIAS",
    "LEVEL_ALIAS",
  ]);
  expect(file.quarantine.map(({ line, reason }) => [line, reason])).toEqual([
    [3, "BAD_LEVEL"],
    [4, "BAD_LEVEL"],
    [5, "BAD_CATEGORY"],
    [6, "MISSING_KEY"],
    [7, "WITHDRAWN_BEFORE_NAMED"],
  ]);
});
