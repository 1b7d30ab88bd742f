import { describe, expect, it } from "vitest";
import { completionsOf } from "../../../src/analyze/plans/completion.ts";
import { nextYear } from "../../../src/analyze/plans/next-year.ts";
import { attainmentOfTargets } from "../../../src/analyze/plans/target-attainment.ts";
import { planBars } from "../../../src/chart/scores/plan-bars.ts";
import { sayCompletions } from "../../../src/narrate/plans/say-completions.ts";
import { attainmentTitle } from "../../../src/narrate/scores/say-attainment.ts";
import {
  completionsTable,
  judgedTargets,
} from "../../../src/report/plan-tables/completions-table.ts";
import type { Review } from "../../../src/review/review.ts";
import { csv, studyOfFiles } from "../../checks/folder-study.ts";

/** Targets: of the county, of one township, of each; at least, at most, ranges; of zero; of a part year. */

const TOWNS = ["云溪镇", "石门镇", "平安镇"];
const AREAS = csv([
  ["代码", "名称", "类型", "别名", "曾用名", "有效起始", "有效截止", "并入代码"],
  ...TOWNS.map((town, i) => [`99012310${i + 1}`, town, "镇", "", "", "2010-01-01", "", ""]),
]);
const FUNDS = csv([
  ["乡镇", "年度", "资金来源", "到位金额（万元）"],
  ["云溪镇", 2023, "县级财政", 8.15],
  ["石门镇", 2023, "县级财政", 10],
]);
const activities = (quarters: number) =>
  csv([
    ["乡镇", "季度", "活动类别", "场次", "受众人次"],
    ...TOWNS.flatMap((town, i) =>
      Array.from({ length: quarters }, (_, q) => [town, `2023-Q${q + 1}`, "培训讲座", 2 + i, 100]),
    ),
  ]);
const TARGETS = csv([
  ["指标", "分组", "年度", "范围", "要求", "目标", "单位"],
  ["活动场次", "", "2023", "全县", "", 36, "场"],
  ["活动场次", "培训讲座", "2023", "", "", "10-30", "场"],
  ["活动场次", "", "2023", "各乡镇", "不少于", 12, "场"],
  ["受众", "", "2023年一季度", "石门镇", "", 100, "人次"],
  ["线上受众", "", "2023", "", "", 5, ""],
  ["到位资金", "", "2023", "云溪镇", "", 8.15, "万元"],
  ["到位资金", "", "2023", "全县", "", 20, "万元"],
  ["受众", "", "2023", "", "不超过", 0, "人次"],
]);

const study = (quarters: number, config = ""): Promise<Review> =>
  studyOfFiles({
    "areas/乡镇.csv": AREAS,
    "资金.csv": FUNDS,
    "活动.csv": activities(quarters),
    "targets.csv": TARGETS,
    ...(config === "" ? {} : { "review.csv": config }),
  });

const verdicts = (review: Review, id: string) =>
  completionsOf(review.measure(`target:${id}`)).map(({ area, verdict, rate, gap }) => [
    area?.name ?? "全县",
    verdict,
    rate === null ? null : Math.round(rate * 1000) / 1000,
    gap,
  ]);

describe("targets of a whole year", async () => {
  const review = await study(4);

  it("compares the county, each township and a part, and both ends of a range", () => {
    expect(verdicts(review, "sessions")).toEqual([
      ["全县", "met", 1, 0],
      ["全县", "met", 3.6, 26],
      ["全县", "missed", 1.2, 6],
      ["云溪镇", "missed", 0.667, -4],
      ["石门镇", "met", 1, 0],
      ["平安镇", "met", 1.333, 4],
    ]);
  });

  it("reads money in its unit, and is reached by exactly that much", () => {
    expect(verdicts(review, "funds_received")).toEqual([
      ["云溪镇", "met", 1, 0],
      // Of one township nothing was reported: the sum may still be reached.
      ["全县", "unknown", 0.908, -18_500],
    ]);
  });

  it("makes no rate of a target of zero", () => {
    expect(verdicts(review, "audience")).toEqual([
      ["石门镇", "met", 1, 0],
      ["全县", "missed", null, 1200],
    ]);
    const ids = review.figures.all().map(({ id }) => id);
    const rates = ids.filter((id) => /^target:audience\.(?:completion|limit)/.test(id));
    expect(rates).toEqual(["target:audience.completion/2023-Q1/990123102"]);
    const value = (id: string) => review.figures.find(id)?.value;
    const [county = ""] = ids.flatMap(
      (id) => /^target:audience\.cap\/2023\/(\d{6})$/.exec(id)?.[1] ?? [],
    );
    expect(value(`target:audience.cap/2023/${county}`)).toBe(0);
    expect(value(`target:audience.over/2023/${county}`)).toBe(1200);
  });

  it("says of a line that fits nothing what is wrong and where", () => {
    expect(review.plans.troubles.map(({ zh }) => zh)).toEqual([
      "targets.csv:6：没有指标“线上受众”。这项没有采用。",
    ]);
  });

  it("draws the targets of all townships as a plan and its outcome", () => {
    const [drawn, ...others] = attainmentOfTargets(review.measure("target:sessions"));
    expect(others).toEqual([]);
    expect(attainmentTitle(drawn!).zh).toContain("个低于目标。");
    expect(attainmentTitle(drawn!).en).toContain("of the target in");
    const { legend, table } = planBars(drawn!);
    expect(legend!.map(({ label }) => label.zh)).toEqual(["目标", "实际"]);
    expect(table.columns[1]!.label).toEqual({ zh: "目标", en: "Target" });
    expect(drawn!.rows.map(({ name, rate }) => [name, rate])).toEqual([
      ["云溪镇", 8 / 12],
      ["石门镇", 1],
      ["平安镇", 16 / 12],
    ]);
    expect(drawn!.total).toMatchObject({ planned: 36, actual: 36 });
  });

  it("says how many were reached, and lists each once", () => {
    const targets = judgedTargets(review.plans.targets);
    expect(targets).toHaveLength(8);
    expect(sayCompletions(targets).zh).toBe(
      "8项目标中4项达到，3项未达到（活动场次（培训讲座）、各乡镇活动场次、受众），1项因报送不全不能判断。",
    );
    expect(completionsTable(review.plans.targets).rows).toHaveLength(8);
  });
});

it("in a part year the time elapsed stands beside the rate, and nothing is missed yet", async () => {
  const review = await study(3, "项目,内容\n截止日期,2023-09-30\n");
  const all = completionsOf(review.measure("target:sessions"));
  expect(all.map(({ pace }) => pace)).toEqual(all.map(() => 0.75));
  expect(all[0]).toMatchObject({ verdict: "pending", rate: 27 / 36 });
  // More than at most is missed at once, and at least is met for good.
  expect(all[1]!.verdict).toBe("met");
  expect(completionsOf(review.measure("target:audience"))[1]!.verdict).toBe("missed");
});

describe("a measure in other words", async () => {
  const lines = [
    ["受众人数", "", "2023", "全县", "", 0.03, "万人"],
    ["全年活动场次数", "", "2023", "全县", "", 30, "场"],
    ["受众人数", "", "2023", "全县", "", 300, ""],
    ["受众覆盖率", "", "2023", "全县", "", 90, "%"],
    ["受众人数", "", "2023", "全县", "", 20, "场"],
  ];
  const review = await studyOfFiles({
    "areas/乡镇.csv": AREAS,
    "活动.csv": activities(4),
    "targets.csv": csv([["指标", "分组", "年度", "范围", "要求", "目标", "单位"], ...lines]),
  });

  it("is taken where the unit says so, and asked about else", () => {
    const taken = review.plans.targets.flatMap(({ id, plan }) =>
      plan?.kind === "target" ? plan.targets.map(({ line, value }) => [id, line, value]) : [],
    );
    expect(taken).toEqual([
      ["target:sessions", 3, 30],
      ["target:audience", 2, 300],
    ]);
    expect(review.plans.troubles.map(({ zh }) => zh.slice(0, 13))).toEqual([
      "targets.csv:4",
      "targets.csv:5",
      "targets.csv:6",
    ]);
  });
});

describe("the year ahead", async () => {
  const years = [2019, 2020, 2021, 2022, 2023];
  const rows = years.flatMap((year, y) =>
    TOWNS.map((town, i) => [town, year, 100 * (i + 1) + 20 * ((y * (i + 2)) % 3), 900]),
  );
  const files = (target: number) => ({
    "areas/乡镇.csv": AREAS,
    "活动.csv": csv([["乡镇", "年度", "场次", "受众人次"], ...rows]),
    "targets.csv": csv([
      ["指标", "年度", "范围", "目标"],
      ["活动场次", "2024", "全县", target],
    ]),
  });
  const sums = years.map((year) =>
    rows.filter((row) => row[1] === year).reduce((sum, row) => sum + Number(row[2]), 0),
  );
  const [baseline, highest] = [sums.at(-1)!, Math.max(...sums)];

  it.each([
    [baseline - 1, "below-baseline"],
    [highest + 1, "never-reached"],
  ])("a target of %s is remarked on as %s", async (target, remark) => {
    const review = await studyOfFiles(files(target));
    const [row] = nextYear(review.measures, review.plans.targets);
    expect(row).toMatchObject({ baseline, remark, isPartial: false });
    expect(row!.highest!.value).toBe(highest);
  });

  it("knows no baseline in a part year", async () => {
    const review = await study(3, "项目,内容\n截止日期,2023-09-30\n");
    const sessions = nextYear(review.measures, []).filter(({ view }) => view.id === "sessions");
    expect(sessions).toEqual([]);
  });
});
