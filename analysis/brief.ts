// 领导简报：一页A4，发生了什么、多少、在哪里、要核实什么？
// Leader's brief on one A4 page: what happened, how much, where, and what is to be checked?
import {
  ifFiled,
  mix,
  type NotebookTools,
  notebook,
  op,
  partRows,
  scoreTable,
  tileOf,
  topMovers,
} from "../src/index.ts";
import {
  actionsTable,
  attainment,
  heldCandidate,
  missingCandidate,
  overdueActions,
  planCandidate,
  questionsCandidate,
  sayRevisions,
  sayUnfiled,
  scorecards,
  scoreEnds,
  scoresCandidate,
  scoreTile,
  selectFindings,
  shareCandidate,
  totalCandidate,
  unitsCandidate,
} from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "领导简报",
    en: "Leader's brief",
    print: "one-page",
    isReview: true,
    asks: {
      zh: "发生了什么，多少，在哪里，要核实什么？",
      en: "What happened, how much, where, what needs action?",
    },
  },
  (tools) => {
    const { checks, indicators, measure, measures, page, revisions, unfiled, year } = tools;
    // 没有报送的数据，有关内容从缺；三项合计都没有，这一页不做
    const totals = totalsOf(tools);
    const [main = measure("sessions")] = totals;
    const stocks = ifFiled(() => measure("designations"));
    const scored = ifFiled(() => scorecards(measure("score"), indicators));
    page.findings(...keyFindings(tools));
    for (const each of [year, year - 1]) {
      const revised = sayRevisions(revisions(each), tools); // 本年和上年公布的数字变了没有
      if (revised) page.say(revised);
    }
    page.tiles(
      ...[...totals, ...stocks].map((each) => tileOf(each)),
      ...scored.map((cards) => scoreTile(cards, measure("score"))),
    );
    const overdue = overdueActions(measures).slice(0, 1); // 逾期的事项，另占一行
    page.alone(() => {
      page.columns(
        (left) => left.chart(topMovers(main.compare())), // 本年比上年，同口径
        (right) => {
          for (const all of scored) right.chart(scoreEnds(scoreTable(all)));
        },
      );
      page.table(
        { zh: "待核实事项（影响大的在前）", en: "Records to check (largest effect first)" },
        actionsTable(checks(), 2 + overdue.length, overdue, [...totals, ...stocks]), // 本页数字有关的在前
      );
    });
    page.note(NOTES, ...sayUnfiled(unfiled));
  },
);

const totalsOf = ({ measure }: Pick<NotebookTools, "measure">) =>
  ["sessions", "audience", "funds_received"].flatMap((id) => ifFiled(() => measure(id)));

/** 要点：至多五条，一条一句，按对读者的重要性排列。规则见 src/narrate/select-findings.ts；目录也用它。 */
export function keyFindings(tools: NotebookTools) {
  const { checks, facts, indicators, measure } = tools;
  const totals = totalsOf(tools);
  const scored = ifFiled(() => scorecards(measure("score"), indicators));
  const units = ifFiled(() => ({
    stock: measure("designations"), // 年末实有数，以及当年的来去
    named: measure("designations_named"),
    promoted: measure("designations_promoted"),
    left: measure("designations_left"),
  }));
  const plans = ifFiled(() => {
    const received = measure("funds_received");
    const [rate] = ifFiled(() => measure("funds_completion").id);
    return attainment(measure("funds_planned").panel(), received.panel(), received.period, rate);
  });

  // 结构：活动按类别、资金按来源，占比各变动了多少
  const mixes = [
    ...ifFiled(() => {
      const types = facts("activities")
        .groupby("type", "year", "code")
        .rollup({ value: op.sum("sessions") });
      const rows = partRows(types, { ...BY_YEAR, part: "type" });
      return mix(measure("sessions"), { zh: "活动类别", en: "type" }, rows);
    }),
    ...ifFiled(() => {
      const sources = facts("funds")
        .groupby("source", "year", "code")
        .rollup({ value: op.sum("received_yuan") });
      const rows = partRows(sources, { ...BY_YEAR, part: "source" });
      return mix(measure("funds_received"), { zh: "来源", en: "source" }, rows);
    }),
  ];

  return selectFindings([
    ...totals.map(totalCandidate),
    ...units.flatMap(unitsCandidate),
    ...scored.map(scoresCandidate),
    ...plans.flatMap(planCandidate),
    ...mixes.flatMap(shareCandidate),
    ...totals.flatMap(missingCandidate),
    ...heldCandidate(checks()),
    ...questionsCandidate(checks()),
  ]);
}

const BY_YEAR = { period: "year", value: "value", area: "code" }; // 到乡镇，才能判断占比变动是否超出常年波动

const NOTES = {
  zh: "增减按同口径比较。只描述变化，不推断原因。依据和全部核实事项见“数据质量”。",
  en: "Changes are like for like. They are described, not explained. All points: Data quality.",
};
