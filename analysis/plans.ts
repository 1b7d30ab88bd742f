// 目标与职责：定下的目标完成了多少，应按期做的做到了没有，谁做到了？
// Targets and duties: how far were the targets reached, and who did in every interval what was to be done?
import {
  areaOverviewTable,
  attainmentOfTargets,
  completionsTable,
  dutyGrid,
  dutyTable,
  ifFiled,
  notebook,
  planBars,
  sayCompletions,
  sayDuty,
} from "../src/index.ts";
import {
  agendaOf,
  agendaTable,
  judgedTargets,
  nextYear,
  nextYearTable,
  sayTasks,
  standingColumns,
  tasksTable,
} from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "目标与职责",
    en: "Targets and duties",
    asks: {
      zh: "目标完成了多少，应按期做的做到了没有，谁做到了？",
      en: "How far were targets reached, what was to be done at intervals, and who did it?",
    },
  },
  ({ measure, measures, plans, page, tree, year }) => {
    const grids = plans.duties.map(dutyGrid);
    const targets = judgedTargets(plans.targets);
    const { tasks, phases, troubles } = plans;
    if (grids.length + targets.length + tasks.length === 0) return; // 没有定目标、职责和任务的，没有这一页
    page.findings(
      ...(targets.length > 0 ? [sayCompletions(targets)] : []),
      ...(tasks.length > 0 ? [sayTasks(plans)] : []),
      ...grids.map(sayDuty),
    );
    page.note(...troubles);

    if (tasks.length > 0) {
      page.section({ zh: "重点任务", en: "Tasks" });
      page.table(
        {
          zh: `${year}年重点任务：由谁负责，指标做到了多少`,
          en: `Tasks of ${year}: who answers for them, and what their measures did`,
        },
        tasksTable(plans, year),
      );
    }

    const agenda = agendaOf(plans, year);
    if (phases.length > 0) {
      page.section({ zh: "阶段", en: "Phases" });
      page.show(agenda);
      page.table(
        { zh: `${year}年各阶段到期的事项`, en: `What was due in each phase of ${year}` },
        agendaTable(agenda),
      );
    }

    if (targets.length > 0) {
      page.section({ zh: "目标", en: "Targets" });
      page.table(
        { zh: `${year}年目标与实际`, en: `Targets and results, ${year}` },
        completionsTable(plans.targets),
      );
      page.note(PACE);
    }

    const ahead = nextYear(measures, plans.targets);
    if (ahead.length > 0) {
      page.section({ zh: "下一年", en: "The year ahead" });
      page.table(
        { zh: `${year + 1}年定目标的依据`, en: `What targets for ${year + 1} can stand on` },
        nextYearTable(ahead),
      );
      page.note(AHEAD);
    }

    for (const grid of grids) {
      page.section(grid.view.label);
      page.table(
        {
          zh: `${year}年${grid.view.label.zh}，逐期（□ 未报送，不等于没有做；– 不适用）`,
          en: `${grid.view.label.en}, ${year}, by interval (□ not reported, which is not the same as not done; – not applicable)`,
        },
        dutyTable(grid),
      );
    }

    const attained = plans.targets.flatMap(attainmentOfTargets);
    if (attained.length > 0) {
      page.section({ zh: "各乡镇的目标", en: "Targets of each township" });
      for (const each of attained) page.chart(planBars(each));
    }

    const standing = standingColumns(plans);
    if (standing.length > 0) {
      page.section({ zh: "各乡镇计划执行", en: "Plans of each township" });
      page.table(
        {
          zh: `${year}年各乡镇履职、目标、清单和整改`,
          en: `Duties, targets, checklists and rectification of the townships in ${year}`,
        },
        areaOverviewTable(
          HELD.flatMap((id) => ifFiled(() => measure(id))),
          tree,
          standing,
        ),
      );
    }
  },
);

/** 与计划一起看的指标：清单、整改 */
const HELD = ["checklist_share", "rectification_overdue"];

const PACE = {
  zh: "完成率为实际数除以目标数，目标为0的不计算；年度未过完时另列时间进度，累计数可与之比较，年末数不比较。报送不全、又未达到的不作判断。",
  en: "Completed: the result divided by the target, none of a target of zero; in a part year the time elapsed stands beside it, for sums, never for stocks. What lacks returns and has not reached its target is not judged.",
};

const AHEAD = {
  zh: "基数为本年数；常年波动按往年各乡镇的增减推算，在此之内的变化不说明工作有变；只列依据，不作预测。",
  en: "Baseline: this year's number. Usual variation follows from how the townships moved in earlier years; a change within it says nothing about the work. These are grounds, no forecast.",
};
