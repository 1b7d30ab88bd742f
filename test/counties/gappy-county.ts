import fc from "fast-check";
import { csv } from "../checks/folder-study.ts";

/** The values of a cell: often zero, sometimes empty. */
const cell = (most: number) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constant("") },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: most }) },
  );

type Row = readonly (string | number)[];

const NAMES = ["东山镇", "西河乡", "南坪镇", "北沟乡", "中和街道"];
const codeOf = (name: string): string => String(990_300_101 + NAMES.indexOf(name));
const TYPES = ["主题展览", "知识竞赛"];
const QUARTERS = [1, 2, 3, 4];

/** Keeps most of some rows: a return may lack. */
const most = (rows: fc.Arbitrary<Row>[]): fc.Arbitrary<Row[]> =>
  fc
    .tuple(...rows.map((row) => fc.tuple(row, fc.integer({ min: 0, max: 9 }))))
    .map((drawn) => drawn.flatMap(([row, chance]) => (chance === 0 ? [] : [row])));

const activities = (names: readonly string[], years: readonly number[]) =>
  most(
    years.flatMap((year) =>
      names.flatMap((name) =>
        QUARTERS.flatMap((quarter) =>
          TYPES.map((type) =>
            fc
              .tuple(cell(20), cell(5000))
              .map(
                ([held, came]) => [name, `${year}年第${quarter}季度`, type, held, came] as const,
              ),
          ),
        ),
      ),
    ),
  ).map((rows) => [["乡镇", "季度", "活动类别", "场次", "受众人次"], ...rows]);

const funds = (names: readonly string[], years: readonly number[]) =>
  most(
    years.flatMap((year) =>
      names.flatMap((name) =>
        ["县级财政", "社会筹集"].map((source) =>
          fc
            .tuple(cell(90_000), cell(90_000))
            .map(([planned, received]) => [year, name, source, planned, received] as const),
        ),
      ),
    ),
  ).map((rows) => [["年度", "乡镇", "资金来源", "计划金额(元)", "到位金额(元)"], ...rows]);

const scores = (names: readonly string[], years: readonly number[]) =>
  most(
    years.flatMap((year) =>
      names.flatMap((name) =>
        ["A1", "A2"].map((indicator) =>
          cell(50).map((score) => [year, "乡镇", codeOf(name), name, indicator, score] as const),
        ),
      ),
    ),
  ).map((rows) => [["年度", "对象类型", "对象代码", "对象名称", "指标代码", "得分"], ...rows]);

const areas = (names: readonly string[]): Row[] => [
  ["代码", "名称", "类型", "别名", "人口2023"],
  ...names.map((name, i) => [codeOf(name), name, "乡镇", "", i === 1 ? 0 : 9000 + i]),
];

const indicators: readonly Row[] = [
  ["序号", "指标代码", "测评项目", "测评指标", "测评内容", "分值", "责任单位"],
  [1, "A1", "组织", "组织领导", "有安排", 50, "县委办"],
  [2, "A2", "宣传", "宣传教育", "有活动", 50, "宣传部"],
  [3, "A3", "宣传", "一票否决", "无事故", 0, "县政府办"],
];

/** Counties of any size from one township and one year on, full of zeros and gaps: path -> text. */
export const gappyCounty: fc.Arbitrary<Record<string, string>> = fc
  .tuple(
    fc.integer({ min: 1, max: NAMES.length }),
    fc.integer({ min: 1, max: 4 }),
    fc.subarray(["activities", "funds", "scores", "indicators"], { minLength: 1 }),
  )
  .chain(([townships, span, filed]) => {
    const names = NAMES.slice(0, townships);
    const years = Array.from({ length: span }, (_, i) => 2024 - span + i);
    return fc
      .record({
        activities: activities(names, years),
        funds: funds(names, years),
        scores: scores(names, years),
      })
      .map((drawn) => {
        const files: Record<string, readonly Row[]> = { ...drawn, indicators, areas: areas(names) };
        return Object.fromEntries(
          ["areas", ...filed].map((name) => [`${name}/raw/${name}.csv`, csv(files[name]!)]),
        );
      });
  });
