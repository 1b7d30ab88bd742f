// 领导简报：一页A4，发生了什么、多少、在哪里、要核实什么？
// Leader's brief on one A4 page: what happened, how much, where, and what is to be checked?
import {
  actionsTable,
  attainment,
  COLUMN_ROOM,
  columnHeight,
  compareParts,
  heldCandidate,
  ifFiled,
  LEVELS,
  missingCandidate,
  mix,
  notebook,
  op,
  partRows,
  proposalEffects,
  proposalsCandidate,
  questionsCandidate,
  sayRevisions,
  sayUnfiled,
  scoreBandsTable,
  scorecards,
  scoreDots,
  scoreTable,
  scoreTile,
  selectFindings,
  shareCandidate,
  shortfallCandidate,
  tileOf,
  topMovers,
  totalCandidate,
  twoTier,
  undecidedCandidate,
} from "../src/index.ts";

export default notebook(
  import.meta,
  {
    zh: "领导简报",
    en: "Leader's brief",
    print: "one-page",
    asks: {
      zh: "发生了什么，多少，在哪里，要核实什么？",
      en: "What happened, how much, where, what needs action?",
    },
  },
  (tools) => {
    const { checks, facts, indicators, measure, page, revisions, unfiled, year } = tools;
    // 没有报送的数据，有关内容从缺；三项合计都没有，这一页不做
    const totals = ["sessions", "audience", "funds_received"].flatMap((id) =>
      ifFiled(() => measure(id)),
    );
    const [main = measure("sessions")] = totals;
    const units = ifFiled(() => measure("designations"));
    const scored = ifFiled(() => scorecards(measure("score"), indicators));
    const plans = ifFiled(() => {
      const received = measure("funds_received");
      return attainment(measure("funds_planned").panel(), received.panel(), received.period);
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

    const effect = proposalEffects(tools); // 采纳建议的更正会改变哪些合计

    // 同类中取最大的，至多三条；有例外或数据问题的，至少一条。更正存疑数据会改变升降方向的，排在最前
    page.findings(
      ...selectFindings([
        ...totals.map(totalCandidate),
        ...mixes.flatMap(shareCandidate),
        ...heldCandidate(checks()),
        ...proposalsCandidate(effect),
        ...plans.map(shortfallCandidate),
        ...scored.flatMap(undecidedCandidate),
        ...totals.flatMap(missingCandidate),
        ...questionsCandidate(checks()),
      ]),
    );
    for (const each of [year, year - 1]) {
      const revised = sayRevisions(revisions(each), tools); // 本年和上年公布的数字变了没有
      if (revised) page.say(revised);
    }
    page.tiles(...[...totals, ...units].map((each) => tileOf(each)), ...scored.map(scoreTile));
    page.columns(
      (left) => left.chart(topMovers(main.compare())), // 本年比上年，同口径
      (right) => {
        const heights = scored.map(({ rows }) => columnHeight(rows.map(({ name }) => name)));
        // 乡镇多、名称长，一栏放不下得分图的，只列分档
        for (const [i, all] of scored.entries())
          if (heights[i]! <= COLUMN_ROOM) right.chart(scoreDots(scoreTable(all)));
          else
            right.table(
              { zh: `${all.period}年测评得分分档`, en: `Scores by band, ${all.period}` },
              scoreBandsTable(all),
            );
        // 得分图长的，占满一栏
        const isFull = heights.some((each) => each > COLUMN_ROOM / 2 && each <= COLUMN_ROOM);
        if (!isFull) for (const each of units) right.chart(twoTier(compareParts(each, BY_LEVEL)));
      },
    );
    page.table(
      { zh: "要核实的（影响大的在前）", en: "To look into (largest effect first)" },
      actionsTable(checks(), 2),
    );
    page.note(NOTES, ...sayUnfiled(unfiled));
  },
);

const BY_LEVEL = { breakdown: "level", of: { zh: "级别", en: "levels" }, order: LEVELS };

const BY_YEAR = { period: "year", value: "value", area: "code" }; // 到乡镇，才能判断占比变动是否超出常年波动

const NOTES = {
  zh: "增减按同口径比较；同一档内按代码排列，不分先后。只描述变化，不推断原因。依据和全部核实事项见“数据质量”。",
  en: "Changes are like for like, described and not explained; in a band by code. All points: Data quality.",
};
