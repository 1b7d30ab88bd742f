// 年度总评估：各篇合为一册，另加变化由谁带来、差异是否超出偶然、要核实什么、口径与方法
// Annual review: all chapters in one file, with the sources of the changes, the tests against chance, the points to check and the methods
import { completionsTable, dutyGrid, notebook, sayCompletions, sayDuty } from "../src/index.ts";
import {
  agendaOf,
  checksTable,
  exceptionsTable,
  gapsTable,
  itemsTable,
  judgedTargets,
  measuresTable,
  sayCheckSummary,
  sayTasks,
  selectFindings,
  tasksTable,
  totalCandidate,
} from "../src/more.ts";
import activities from "./activities.ts";
import audiences from "./audiences.ts";
import brief from "./brief.ts";
import designations from "./designations.ts";
import funds from "./funds.ts";
import scorecard from "./scorecard.ts";

export default notebook(
  import.meta,
  {
    zh: "年度总评估",
    en: "Annual review",
    print: "appendix",
    isReview: true,
    asks: {
      zh: "全部内容合为一册：各项进展、得分、待核实事项、口径与方法",
      en: "Everything in one file: results, scores, what to look into, methods",
    },
  },
  (tools) => {
    const { checks, measures, page, plans, year } = tools;
    page.chapter({ zh: "总体", en: "Overview" }, () => brief.build(tools));
    for (const topic of [audiences, activities, funds, designations, scorecard])
      page.chapter(topic.title, () => topic.build(tools));

    const tallies = measures.filter(({ dataset }) => dataset.items);
    const targets = judgedTargets(plans.targets);
    if (tallies.length + targets.length + plans.duties.length + plans.tasks.length > 0)
      page.chapter({ zh: "统计事项、目标与职责", en: "Tallies, targets and duties" }, () => {
        page.findings(
          ...selectFindings(tallies.map(totalCandidate)),
          ...(targets.length > 0 ? [sayCompletions(targets)] : []),
          ...(plans.tasks.length > 0 ? [sayTasks(plans)] : []),
          ...plans.duties.map((duty) => sayDuty(dutyGrid(duty))),
        );
        if (tallies.length > 0)
          page.table(
            { zh: "各事项与上年比较", en: "Items and the year before" },
            itemsTable(tallies),
          );
        if (targets.length > 0)
          page.table(
            { zh: "目标与实际", en: "Targets and results" },
            completionsTable(plans.targets),
          );
        if (plans.tasks.length > 0)
          page.table(
            {
              zh: "重点任务：由谁负责，指标做到了多少",
              en: "Tasks: who answers for them, and what their measures did",
            },
            tasksTable(plans, year),
          );
        if (plans.phases.length > 0) page.show(agendaOf(plans, year));
      });

    page.chapter({ zh: "待核实事项", en: "Records to check" }, () => {
      page.say(sayCheckSummary(checks()));
      page.table(
        { zh: "每一处及其依据的规则", en: "Every point, with the rule that fired" },
        exceptionsTable(checks()),
      );
      page.table(
        { zh: "缺报和不全的报表", en: "Missing and incomplete returns" },
        gapsTable(measures),
      );
      page.table({ zh: "检查台账", en: "Checks" }, checksTable(checks()));
    });

    page.chapter({ zh: "口径与方法", en: "Methods and definitions" }, () => {
      page.table({ zh: "指标口径", en: "Measures" }, measuresTable(measures));
      page.note(...METHODS);
    });
  },
);

const METHODS = [
  {
    zh: "同口径：只比较两期报送都完整的乡镇，按现行区划归并；未报送的不按零计算，不计入增减。",
    en: "Like for like: only townships complete in both periods, on today's boundaries; what was not reported is no zero and in no change.",
  },
  {
    zh: "增速：基数小于10的不计算，10～19的注明基数小；示范单位按年末实有数，各年不相加。",
    en: "Rates: none on a base under 10, marked on 10 to 19; demonstration units are stocks at the end of the year.",
  },
  {
    zh: "常年波动：按各乡镇往年逐年增减的差异推算合计的波动（刀切法，95%），场次不小于计数的偶然波动；变化在此之内不作为结论，也不能排除偶然。占比同样判断。",
    en: "Usual variation: of the total, from how differently the townships moved in earlier years (jackknife, 95%), for sessions at least chance; a change within it is no finding, and may be chance. Shares likewise.",
  },
  {
    zh: "趋势：按年度数检验（Mann-Kendall精确检验、Theil-Sen斜率），不足五年，或乡镇多而年份少、没有一个能通过检验时，不作判断，只列连续升降的；看不出趋势不等于没有变化。",
    en: "Trends: yearly values (exact Mann-Kendall, Theil-Sen slope), no verdict under five years or where none of so many townships could pass, runs are named instead; no visible trend is not the same as no change.",
  },
  {
    zh: "漏斗图：应有数随常住人口变化，梯度由各乡镇实际数拟合，与其余相差悬殊的乡镇不参与拟合；界限按计数的偶然波动（精确泊松），乡镇间差异普遍大于偶然时放宽，只点名放宽后仍超出的；在界限内不等于没有差别。人次和金额不用。",
    en: "Funnel: expectations follow residents along the gradient fitted to the townships themselves, without one that stands far from all others; exact Poisson limits, widened where townships differ by more than chance throughout, and only those beyond the widened ones are named; within limits is not the same as no difference. Never for attendances or yuan.",
  },
  {
    zh: "名次：计数的为95%区间，按计数的偶然波动和同一乡镇各年之间的波动计算，乡镇之间差异再大也不使其变宽；得分的为各项权重（±20%以内）和每项评分同时略有出入时九成试算所在的名次（不是置信区间）；区间重叠的难分先后。",
    en: "Ranks: 95% intervals for counts, from chance and from how the same townships vary between years, never from how they differ among themselves; for scores the places held in nine of ten trials with all weights (up to 20%) and all scores slightly different (no confidence interval); overlapping ones cannot be told apart.",
  },
  {
    zh: "完成率、平均每场等按合计相除，不取各乡镇平均；资金以分为单位相加。",
    en: "Rates of completion and sizes are sums divided by sums, never means of townships; money is added in fen.",
  },
  {
    zh: "部分数据因四舍五入，存在总计与分项合计不等的情况；描述变化，不推断原因。",
    en: "Parts may not add up to totals because of rounding; changes are described, no causes are inferred.",
  },
];
