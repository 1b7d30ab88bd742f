import { describe, expect, it } from "vitest";
import { isShortened } from "../../../src/checks/batches/shortened.ts";
import type { CheckId } from "../../../src/checks/check/check-result.ts";
import { csv, studyOfFiles } from "../folder-study.ts";

/** Entries, names, items and totals that are asked about, and those beside them that are not. */

const AREAS = csv([
  ["代码", "名称", "类型", "别名", "曾用名", "有效起始", "有效截止", "并入代码"],
  ["990400101", "甲溪镇", "镇", "甲溪", "", "2010-01-01", "", ""],
  ["990400102", "乙溪镇", "镇", "", "", "2010-01-01", "", ""],
  ["990400103", "丙溪镇", "镇", "", "", "2010-01-01", "", ""],
  ["990400104", "丁溪乡", "乡", "", "", "2010-01-01", "2022-12-31", "990400101"],
]);
const CONFIG = "项目,内容\n县名,四县\n年度,2023\n截止日期,2024-03-31";

const study = (files: Readonly<Record<string, string>>) =>
  studyOfFiles({
    "areas.csv": AREAS,
    "review.csv": CONFIG,
    "funds.csv": "乡镇,年度,资金来源,到位金额(元)\n甲溪镇,2023,县级财政,5000",
    ...files,
  });

async function asked(id: CheckId, files: Readonly<Record<string, string>>) {
  const results = (await study(files)).checks();
  return results.filter((each) => each.id === id).flatMap(({ findings }) => findings);
}

describe("problems entered twice", () => {
  const HEADER = "问题编号,乡镇,问题描述,发现日期,责任单位,整改时限,销号日期,整改状态";
  const ask = (...rows: readonly string[]) =>
    asked("repeated-entries", { "problems.csv": [HEADER, ...rows].join("\n") });

  it("are asked about where number, or township, day and problem agree", async () => {
    const found = await ask(
      "W1,甲溪镇,标识牌破损,2023-03-01,县住建局,2023-05-01,2023-04-01,已销号",
      "W2,甲溪镇,标识牌破损,2023-03-01,县住建局,2023-05-01,2023-04-01,已销号",
      "W2,乙溪镇,台账不全,2023-06-01,县教育局,2023-07-01,,整改中",
      "W3,丙溪镇,台账不全,2023-06-01,县教育局,2023-07-01,,整改中",
    );
    expect(found.map(({ line }) => line)).toEqual([4, 3]);
    expect(found[1]!.says.zh).toBe(
      "甲溪镇第3行与第2行乡镇、发现日期和问题描述都相同，疑为重复登记，现按两项统计。请核实，重复的保留一行。",
    );
    expect(found.every(({ effect }) => effect! > 0)).toBe(true);
  });

  it("are not asked about where a cell is empty", async () => {
    const found = await ask(
      ",甲溪镇,,2023-03-01,县住建局,2023-05-01,,整改中",
      ",甲溪镇,,2023-03-01,县教育局,2023-05-01,,整改中",
    );
    expect(found).toEqual([]);
  });

  it("are one question where numbers tell nothing apart", async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `W${i % 2},甲溪镇,问题${i},2023-03-0${1 + (i % 9)},县住建局,2023-05-01,,整改中`,
    );
    const found = await ask(...rows);
    expect(found).toHaveLength(1);
    expect(found[0]!.says.zh).toContain("有18行与前面的行问题编号相同（如第2行和第4行）");
  });
});

describe("rows of checklists and projects", () => {
  const HEADER = "检查日期,乡镇,对象类型,单位名称,清单项目,有无,佐证材料数";
  const ask = (id: CheckId, ...rows: readonly string[]) =>
    asked(id, { "checklists.csv": [HEADER, ...rows].join("\n") });

  it("of one body and day that say two things are asked about; a second check is not", async () => {
    const found = await ask(
      "repeated-entries",
      "2023-05-01,甲溪镇,学校,甲溪镇中心小学,主题班会,有,1",
      "2023-05-01,甲溪镇,学校,甲溪镇中心小学,主题班会,无,",
      "2023-09-01,甲溪镇,学校,甲溪镇中心小学,主题班会,有,2",
    );
    expect(found.map(({ line }) => line)).toEqual([3]);
  });

  it("that name a body of another township are asked about once, its own alias is not", async () => {
    const found = await ask(
      "names-of-other-areas",
      "2023-05-01,甲溪镇,学校,乙溪镇中心小学,主题班会,有,1",
      "2023-05-01,甲溪镇,学校,乙溪镇中心小学,师资培训,有,1",
      "2023-05-01,甲溪镇,学校,甲溪小学（原乙溪镇小学）,师资培训,有,1",
      // The part of an area that has ended bears its old name.
      "2023-05-01,甲溪镇,学校,丁溪乡中心小学,师资培训,有,1",
    );
    expect(found.map(({ line }) => line)).toEqual([2]);
    expect(found[0]!.says.zh).toContain("甲溪镇有2行的单位名称“乙溪镇中心小学”带有乙溪镇的名称");
  });

  it("of names one character apart are asked about where the character tells nothing", () => {
    expect(isShortened("甲溪镇文化站", "甲溪镇文化服站")).toBe(true);
    expect(isShortened("第一小学", "第小学")).toBe(false);
    expect(isShortened("东街小学", "街小学")).toBe(false);
    expect(isShortened("甲溪小学", "乙溪小学")).toBe(false);
    expect(isShortened("甲站", "甲文站")).toBe(false);
  });
});

describe("items of tallies", () => {
  const HEADER = "年度,乡镇,事项,层级,数量";
  const TOWNS = ["甲溪镇", "乙溪镇", "丙溪镇"];
  const rows = (year: number, ...without: readonly string[]): string[] =>
    TOWNS.flatMap((town) =>
      ["召开会议", "发放手册"].flatMap((item) =>
        without.includes(`${town}${item}`) ? [] : [`${year},${town},${item},,20`],
      ),
    );
  const tallies = (...lines: readonly string[]) => ({
    "tallies.csv": [HEADER, ...lines].join("\n"),
  });

  it("that most filed and one township left out are asked for; not where most gave them up", async () => {
    // Two thirds of the townships are fewer than three quarters: with three of four it is one who left it out.
    const four = [...rows(2022), "2022,丁溪乡,召开会议,,5", "2022,丁溪乡,发放手册,,5"];
    const found = await asked(
      "missing-items",
      tallies(...four, ...rows(2021), "2021,丁溪乡,召开会议,,5"),
    );
    expect(found.map(({ area, period }) => [area?.name, period])).toEqual([]);
    const one = await asked(
      "missing-items",
      tallies(
        ...rows(2021),
        ...["2021,丁溪乡,召开会议,,5", "2021,丁溪乡,发放手册,,5"],
        ...rows(2022, "乙溪镇召开会议"),
        ...["2022,丁溪乡,召开会议,,5", "2022,丁溪乡,发放手册,,5"],
      ),
    );
    expect(one.map(({ area, period, column }) => [area?.name, period, column])).toEqual([
      ["乙溪镇", "2022", "meetings"],
    ]);
    const many = await asked(
      "missing-items",
      tallies(...rows(2022), ...rows(2023, "甲溪镇召开会议", "乙溪镇召开会议")),
    );
    expect(many).toEqual([]);
  });

  it.each([
    ["its own area", "2023,甲溪镇,社团组织,合计,7", "2023,甲溪镇,社团组织,合计,9", 5],
    ["all areas", "2023,合计,社团组织,县级,7", "2023,合计,社团组织,县级,6", 5],
  ])("add up to the total of %s, or are said not to", async (_, right, wrong, line) => {
    const lines = [
      "2023,甲溪镇,社团组织,县级,3",
      "2023,甲溪镇,社团组织,乡级,4",
      "2023,乙溪镇,社团组织,县级,4",
    ];
    for (const [total, mismatches] of [
      [right, []],
      [wrong, [line]],
    ] as const) {
      const { files } = await study(tallies(...lines, total));
      const [file] = files.filter(({ dataset }) => dataset?.name === "tallies");
      expect(file!.totals).toHaveLength(1);
      expect(
        file!.warnings.flatMap(({ code, line: at }) => (code === "TOTAL_MISMATCH" ? at : [])),
      ).toEqual(mismatches);
    }
  });

  it("of another item, year or part are no part of a total", async () => {
    const { files } = await study(
      tallies(
        "2022,甲溪镇,社团组织,县级,3",
        "2023,甲溪镇,社团组织,县级,5",
        "2023,甲溪镇,召开会议,,20",
        "2023,甲溪镇,社团组织,合计,5",
        "2023,乙溪镇,社团组织,合计,5",
      ),
    );
    const [file] = files.filter(({ dataset }) => dataset?.name === "tallies");
    // A total without parts is compared with nothing.
    expect(file!.totals.map(({ line, scope, measures }) => [line, scope, measures])).toEqual([
      [5, "甲溪镇", { associations: { stated: 5, computed: 5, match: true } }],
    ]);
  });
});

describe("lines of targets, tasks and phases", async () => {
  const activities = csv([
    ["乡镇", "年度", "场次", "受众人次"],
    ...[2021, 2022, 2023].flatMap((year) =>
      ["甲溪镇", "乙溪镇", "丙溪镇"].map((town) => [town, year, 20, 900]),
    ),
  ]);
  const { plans, checks } = await study({
    "activities.csv": activities,
    "targets.csv": csv([
      ["指标", "分组", "年度", "范围", "要求", "目标", "单位"],
      ["活动场次", "", 2023, "全县", "", "70-50", "场"],
      ["活动场次", "", 2023, "全县", "不少于", 60, "人次"],
      ["受众", "", 2023, "全县", "不少于", 0.27, "万人"],
      ["受众", "", 2023, "全县", "不少于", 20_000, "人次"],
      ["受众", "", 2023, "全县", "不超过", 3000, "人次"],
      ["活动场次", "", 2023, "各乡镇", "不少于", 10, "场"],
    ]),
    "duties.csv": csv([
      ["编号", "名称", "指标", "分组", "频次", "次数", "范围", "自", "至"],
      ["weekly", "每周活动", "活动场次", "", "每周", 1, "各乡镇", "", ""],
      ["yearly", "全年活动", "活动场次", "", "每年", 10, "各乡镇", "", ""],
      ["before", "早先活动", "活动场次", "", "每周", 1, "各乡镇", "2020-01", "2020-12"],
    ]),
    "tasks.csv": csv([
      ["任务", "责任单位", "指标", "时限"],
      ["宣讲", "甲办", "活动场次", "2023年9月底"],
      ["宣传", "甲办", "活动场次", "2024年3月底"],
      ["宣讲", "乙办", "受众", "2032年9月底"],
    ]),
    "phases.csv": csv([
      ["阶段", "自", "至"],
      ["部署", "2023年1月", "2023年4月"],
      ["实施", "2023年4月", "2023年9月"],
      ["验收", "2023年10月", "2023年12月"],
    ]),
  });

  it("are named with what is wrong", () => {
    expect(plans.troubles.map(({ zh }) => zh)).toEqual([
      "tasks.csv:4：任务“宣讲”在第2行已有，两行都列出。请核对，只保留一行。",
      "tasks.csv:4：任务“宣讲”的时限是2032-09-30，其他任务多在2024年，年份可能写错。请核对。",
      "phases.csv:2：阶段“部署”与“实施”的时间有重叠，其间到期的事项两个阶段都列出。请核对起止时间。",
      "targets.csv:2：“目标”写的是“70-50”，应写成50-70。这一行没有采用。",
      "targets.csv:3：“活动场次”的单位是场，这里写的是“人次”，指标或单位可能写错，数值仍按场计。请核对。",
    ]);
  });

  it("are asked about where they are far from all numbers, contradict each other or cannot be judged", () => {
    const found = checks()
      .filter(({ id }) => id === "unlikely-plans")
      .flatMap(({ findings }) => findings.map(({ file, line, says }) => [file, line, says.zh]));
    expect(found).toEqual([
      [
        "targets.csv",
        5,
        "targets.csv第5行：2023年受众目标不少于20,000人次，历年各数在2700到2700之间，数量级可能有误。请核对文件。",
      ],
      [
        "targets.csv",
        6,
        "targets.csv第6行：2023年受众目标不超过3000人次，与这一指标的好坏方向相反，“不少于”与“不超过”可能写反。请核对文件。",
      ],
      [
        "targets.csv",
        5,
        "targets.csv第5行：2023年受众目标不少于20,000人次，第4行对同一指标、时期和范围已定为2700，现两个都用。请核对文件。",
      ],
      [
        "duties.csv",
        2,
        "duties.csv第2行：职责“每周活动”每期至少1次，2023年报送的数据不能说明任何一期是否做到，频次可能有误。请核对文件。",
      ],
    ]);
  });
});
