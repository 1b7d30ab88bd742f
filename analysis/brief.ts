// 领导简报：一页A4，发生了什么、多少、在哪里、要核实什么？
// Leader's brief, one A4 page: what happened, how much, where, what needs action?
import {
  actionsTable,
  attainment,
  cards,
  largestShift,
  mix,
  mostMoved,
  notebook,
  op,
  partRows,
  sayAttainment,
  sayLedger,
  sayShare,
  sayStandings,
  sayTotal,
  scoreBandsTable,
  scoreTile,
  selectFindings,
  standingsOf,
  tileOf,
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
  ({ checks, facts, indicators, measure, page, year }) => {
    const sessions = measure("sessions");
    const received = measure("funds_received");
    const totals = [sessions, measure("audience"), received];
    const change = sessions.compare(); // 本年比上年，同口径
    const all = cards(measure("score"), indicators);
    const standings = standingsOf(all);
    const plan = attainment(measure("funds_planned").panel(), received.panel(), String(year));

    // 活动类别的结构：占比变动最大的一类
    const byType = facts("activities")
      .groupby("type", "year")
      .rollup({ n: op.sum("sessions") });
    const types = mix(
      sessions,
      { zh: "活动类别", en: "type" },
      partRows(byType, { part: "type", period: "year", value: "n" }),
    );
    const shift = largestShift(types);
    const asks = checks().reduce((sum, { findings }) => sum + findings.length, 0);

    // 同类中取最大的，至多三条；有例外或数据问题的，至少一条
    page.findings(
      ...selectFindings([
        ...totals.map((each) => ({
          kind: "total" as const,
          size: each.compare().total.rate ?? 0,
          finding: sayTotal(each.totals(), each.compare()),
        })),
        ...(shift
          ? [
              {
                kind: "structure" as const,
                size: shift.points,
                finding: sayShare(types, shift.key),
              },
            ]
          : []),
        { kind: "exception", size: 1 - (plan.total.rate ?? 1), finding: sayAttainment(plan) },
        ...(standings.undecided.length > 0
          ? [{ kind: "exception" as const, size: 1, finding: sayStandings(standings) }]
          : []),
        ...(asks > 0
          ? [{ kind: "caveat" as const, size: asks, finding: sayLedger(checks()) }]
          : []),
      ]),
    );
    page.tiles(...[...totals, measure("designations")].map(tileOf), scoreTile(all));
    page.columns(
      (left) => left.chart(mostMoved(change)),
      (right) =>
        right.table(
          { zh: `${year}年测评得分分档`, en: `Scores by band, ${year}` },
          scoreBandsTable(all),
        ),
    );
    page.table(
      { zh: "要核实的（每条规则列一处）", en: "To look into (one point of each rule)" },
      actionsTable(checks(), year, 3),
    );
    page.note(NOTES);
  },
);

const NOTES = {
  zh: "增减按同口径比较；同一档内按代码排列，不分先后。只描述变化，不推断原因。依据和全部核实事项见“数据质量”。",
  en: "Changes are like for like; within a band the order is that of the codes. Changes are described, not explained. All points to look into: Data quality.",
};
