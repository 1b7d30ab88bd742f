import { describe, expect, it } from "vitest";
import { agendaOf } from "../../../src/analyze/plans/agenda.ts";
import { taskOutcome } from "../../../src/analyze/plans/task-outcome.ts";
import { timeline } from "../../../src/chart/trends/timeline.ts";
import { sayTasks } from "../../../src/narrate/plans/say-tasks.ts";
import { agendaTable } from "../../../src/report/plan-tables/agenda-table.ts";
import { tasksTable } from "../../../src/report/plan-tables/tasks-table.ts";
import type { Review } from "../../../src/review/review.ts";
import { csv, studyOfFiles } from "../../checks/folder-study.ts";

/** Tasks and phases at their edges: month ends, a leap day, a phase over the turn of the year, words that fit nothing. */

const TOWNS = ["云溪镇", "石门镇"];
const FILES = {
  "areas/乡镇.csv": csv([
    ["代码", "名称", "类型"],
    ...TOWNS.map((town, i) => [`99012310${i + 1}`, town, "镇"]),
  ]),
  "活动.csv": csv([
    ["乡镇", "季度", "活动类别", "场次", "受众人次"],
    ...["2023", "2024"].flatMap((year) =>
      TOWNS.flatMap((town, i) =>
        [1, 2, 3, 4].map((q) => [town, `${year}-Q${q}`, "培训讲座", 2 + i, 100]),
      ),
    ),
  ]),
  "targets.csv": csv([
    ["指标", "分组", "年度", "范围", "要求", "目标", "单位"],
    ["活动场次", "培训讲座", "2024", "全县", "不少于", 20, "场"],
    ["受众", "", "2024", "各乡镇", "不少于", 500, "人次"],
    ["受众", "", "2024年一季度", "全县", "不少于", 200, "人次"],
  ]),
  "duties.csv": csv([
    ["编号", "名称", "指标", "分组", "频次", "次数", "范围", "自", "至"],
    ["each_quarter", "按季开展", "活动场次", "", "每季度", 3, "各乡镇", "", ""],
  ]),
  "tasks.csv": csv([
    ["任务", "责任单位", "指标", "时限"],
    ["教育培训", "宣传部门、教育部门", "活动场次（培训讲座）", "2024年2月"],
    ["扩大受众", "宣传部门", "受众", "2024年9月底"],
    ["长期工作", "", "活动场次", ""],
    ["写错的指标", "办公室", "活动常次、活动场次（没有的类）", "2024-12-31"],
    ["写错的时限", "办公室", "受众", "尽快"],
  ]),
  "phases.csv": csv([
    ["阶段", "英文名称", "自", "至"],
    ["宣传发动", "Mobilisation", "2023年11月", "2024年2月底"],
    ["组织实施", "Implementation", "2024-03-01", "2024年9月"],
    ["上年阶段", "", "2023-01", "2023-03"],
    ["倒置", "", "2024-09", "2024-03"],
    ["没有起点", "", "", "2024-03"],
  ]),
};

const study = (): Promise<Review> => studyOfFiles(FILES, 2024);

describe("tasks", () => {
  it("are judged by the targets of their measures, of the part that they name", async () => {
    const { plans } = await study();
    const outcomes = plans.tasks.map((task) => [task.label.zh, task.due, taskOutcome(plans, task)]);
    expect(outcomes).toEqual([
      ["教育培训", "2024-02-29", "met"],
      ["扩大受众", "2024-09-30", "missed"],
      ["长期工作", null, null],
      ["写错的指标", "2024-12-31", null],
    ]);
    expect(sayTasks(plans).zh).toBe(
      "重点任务中未达到目标的：扩大受众（宣传部门）；没有定目标的：长期工作、写错的指标。",
    );
  });

  it("say what cannot be used, with file and line", async () => {
    const { plans } = await study();
    expect(plans.troubles.map(({ zh }) => zh)).toEqual([
      "tasks.csv:6：“时限”写的是“尽快”，应写成2023年9月底。这一行没有采用。",
      "phases.csv:5：“至”写的是“2024-03”，应写成2023-09。这一行没有采用。",
      "phases.csv:6：“自”写的是“”，应写成2023-04。这一行没有采用。",
      "tasks.csv:5：没有指标“活动常次”，是不是“活动场次”？这项没有采用。",
      "tasks.csv:5：“活动场次”没有分组“没有的类”，请核对写法。这一行没有采用。",
    ]);
  });

  it("stand in a table with what their measures did, each number with its id", async () => {
    const { plans, figures } = await study();
    const { rows } = tasksTable(plans, 2024);
    const shown = rows.map(({ cells }) =>
      cells.map((cell) => ("text" in cell ? zh(cell.text) : "")),
    );
    expect(shown.slice(0, 5)).toEqual([
      ["教育培训", "宣传部门、教育部门；2月29日", "", "", "", "达到"],
      ["活动场次（培训讲座）", "", "20场", "0场", "不少于20场", "达到"],
      ["扩大受众", "宣传部门；9月30日", "", "", "", "未达到"],
      ["受众", "", "800人次", "0人次", "各不少于500人次", "未达到"],
      ["受众", "", "800人次", "0人次", "不少于200人次", "达到"],
    ]);
    const ids = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => ("figure" in cell && cell.figure ? [cell.figure] : [])),
    );
    expect(ids).toHaveLength(11);
    expect(ids.filter((id) => figures.find(id) === null)).toEqual([]);
  });
});

const zh = (text: string | { readonly zh: string }): string =>
  typeof text === "string" ? text : text.zh;

describe("phases", () => {
  it("hold what was due from their first to their last day, a phase of the turn of the year too", async () => {
    const { plans } = await study();
    const agenda = agendaOf(plans, 2024);
    const shown = agenda.phases.map(({ phase, due }) => [
      phase.label.zh,
      phase.first,
      phase.last,
      due.map(({ label, due, outcome }) => `${label.zh} ${due} ${outcome}`),
    ]);
    expect(shown).toEqual([
      ["宣传发动", "2023-11-01", "2024-02-29", ["教育培训 2024-02-29 met"]],
      [
        "组织实施",
        "2024-03-01",
        "2024-09-30",
        [
          "受众目标 2024-03-31 met",
          "按季开展（一季度） 2024-03-31 missed",
          "按季开展（二季度） 2024-06-30 missed",
          "扩大受众 2024-09-30 missed",
          "按季开展（三季度） 2024-09-30 missed",
        ],
      ],
    ]);
    expect(agenda.outside.map(({ label }) => label.zh)).toEqual([
      "写错的指标",
      "活动场次目标（培训讲座）",
      "受众目标",
      "按季开展（四季度）",
    ]);
    expect(agendaTable(agenda).rows.filter(({ tone }) => tone === "head")).toHaveLength(3);
  });

  it("are drawn on the days of the year, a dot filled only where all that was due was reached", async () => {
    const { plans } = await study();
    const spec = timeline(agendaOf(plans, 2024)).spec({ lang: "zh", width: "wide" });
    const { rows, due } = spec.datasets as Record<string, Record<string, unknown>[]>;
    expect(rows!.map(({ from, to }) => [from, to])).toEqual([
      [0, 60],
      [60, 274],
    ]);
    const fills = due!.map(({ at, fill }) => [at, fill]);
    expect(fills).toEqual([
      [59.5, "#17375e"],
      [90.5, "#ffffff"],
      [181.5, "#ffffff"],
      [273.5, "#ffffff"],
    ]);
  });
});
