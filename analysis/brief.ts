// 领导简报：一页A4，发生了什么、多少、在哪里、要核实什么？
// Leader's brief, one A4 page: what happened, how much, where, what needs action?
import {
  actionsTable,
  attainment,
  cards,
  compareParts,
  LEVELS,
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
  scoreDots,
  scoreTile,
  selectFindings,
  standingsOf,
  tileOf,
  twoTier,
} from "../src/index.ts";

/** 乡镇多于此数，图只列增减最大的，得分只列分档 */
const MOST_ROWS = 16;

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
    const units = measure("designations");
    const totals = [sessions, measure("audience"), received];
    const all = cards(measure("score"), indicators);
    const standings = standingsOf(all);
    const plan = attainment(measure("funds_planned").panel(), received.panel(), received.period);
    const asks = checks().reduce((sum, { findings }) => sum + findings.length, 0);

    // 结构：活动按类别、资金按来源，占比各变动了多少
    const types = facts("activities")
      .groupby("type", "year")
      .rollup({ value: op.sum("sessions") });
    const sources = facts("funds")
      .groupby("source", "year")
      .rollup({ value: op.sum("received_yuan") });
    const mixes = [
      mix(
        sessions,
        { zh: "活动类别", en: "type" },
        partRows(types, { part: "type", period: "year", value: "value" }),
      ),
      mix(
        received,
        { zh: "来源", en: "source" },
        partRows(sources, { part: "source", period: "year", value: "value" }),
      ),
    ];

    // 同类中取最大的，至多三条；有例外或数据问题的，至少一条
    page.findings(
      ...selectFindings([
        ...totals.map((each) => ({
          kind: "total" as const,
          size: each.compare().total.rate ?? 0,
          finding: sayTotal(each.totals(), each.compare()),
        })),
        ...mixes.flatMap((each) => {
          const shift = largestShift(each);
          if (shift === null) return [];
          return {
            kind: "structure" as const,
            size: shift.points,
            finding: sayShare(each, shift.key),
          };
        }),
        { kind: "exception", size: 1 - (plan.total.rate ?? 1), finding: sayAttainment(plan) },
        ...(standings.undecided.length > 0
          ? [{ kind: "exception" as const, size: 1, finding: sayStandings(standings) }]
          : []),
        ...(asks > 0
          ? [{ kind: "caveat" as const, size: asks, finding: sayLedger(checks()) }]
          : []),
      ]),
    );
    page.tiles(...[...totals, units].map(tileOf), scoreTile(all));
    page.columns(
      (left) => left.chart(mostMoved(sessions.compare())), // 本年比上年，同口径
      (right) => {
        if (all.rows.length <= MOST_ROWS) right.chart(scoreDots(standings));
        else
          right.table(
            { zh: `${year}年测评得分分档`, en: `Scores by band, ${year}` },
            scoreBandsTable(all),
          );
        right.chart(twoTier(compareParts(units, BY_LEVEL)));
      },
    );
    page.table(
      { zh: "要核实的（每条规则列一处）", en: "To look into (one point of each rule)" },
      actionsTable(checks(), year, 3),
    );
    page.note(NOTES);
  },
);

const BY_LEVEL = { breakdown: "level", of: { zh: "级别", en: "levels" }, order: LEVELS };

const NOTES = {
  zh: "增减按同口径比较；同一档内按代码排列，不分先后。只描述变化，不推断原因。依据和全部核实事项见“数据质量”。",
  en: "Changes are like for like, described and not explained; in a band by code. All points: Data quality.",
};
