import {
  cycle,
  figureId,
  funnel,
  funnelOf,
  heatGrid,
  intervalRanks,
  mix,
  mixBars,
  notebook,
  op,
  partRows,
  rankingOfRates,
  sayBreadth,
  sayCountyTrend,
  sayDrivers,
  sayExtremes,
  sayFunnel,
  sayTotal,
  smallMultiples,
  twoTier,
  yearColumns,
} from "../src/index.ts";
import { sayDispersion } from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "活动",
    en: "Activities",
    asks: {
      zh: "开展了多少场，谁多谁少，哪类活动、哪个季度最多？",
      en: "How many sessions, by whom, of which types, in which quarters?",
    },
  },
  ({ facts, measure, page, tree }) => {
    const sessions = measure("sessions");
    const { county } = sessions.totals();
    const change = sessions.compare(); // 本年比上年，同口径
    page.findings(sayTotal(sessions.totals(), change), sayBreadth(change));

    page.section({ zh: "历年合计", en: "Totals by year" });
    page.chart(yearColumns(sessions.totals()));

    page.section({ zh: "增减由谁带来", en: "Who brought the change" });
    page.say(
      sayDrivers(change),
      ...(isComparable(change) ? [sayExtremes(change)] : []),
      sayCountyTrend(sessions.totals()),
    );
    page.chart(twoTier(change, { rates: true }));

    page.section({ zh: "各乡镇走势", en: "Trend of each township" });
    page.chart(smallMultiples(sessions.trends()));

    // 事实表是普通的 Arquero 表：一行是一个乡镇、一个月、一类活动；动词都能用
    const byType = facts("activities")
      .groupby("type", "year")
      .rollup({ sessions: op.sum("sessions") });
    const byTypeAndArea = facts("activities")
      .groupby("type", "year", "code")
      .rollup({ value: op.sum("sessions") });
    const types = partRows(byTypeAndArea, {
      part: "type",
      period: "year",
      value: "value",
      area: "code",
    });
    const filed = new Set(byType.array("year")); // 没有报送的年份没有列

    page.section({ zh: "哪类活动", en: "Which types" });
    page.chart(mixBars(mix(sessions, { zh: "活动类别", en: "type" }, types)));
    page.alone(() =>
      page.table(
        { zh: "各类活动历年场次", en: "Sessions by type and year" },
        byType.orderby("year").groupby("type").pivot("year", "sessions").orderby("type"),
        [
          { of: "type", label: { zh: "类别", en: "Type" }, kind: "text" },
          ...sessions.years.filter((each) => filed.has(each)).map(yearColumn(county)),
        ],
      ),
    );

    // 漏斗图只用于场次这样的计数；人次和金额不适用
    const panel = sessions.panel("year", "like-for-like");
    const perHead = funnelOf(panel, sessions.period, { by: "residents", tree });
    page.section({ zh: "差异是否超出偶然", en: "Whether differences exceed chance" });
    page.say(
      sayFunnel(perHead),
      ...(perHead.dispersion
        ? [sayDispersion(perHead.dispersion, tree.words.parts, perHead.figures?.dispersion)]
        : []),
    );
    page.chart(funnel(perHead));

    page.alone(() => {
      page.chart(intervalRanks(rankingOfRates(panel, sessions.period, tree)));

      page.section({ zh: "哪个季度", en: "Which quarter" });
      page.chart(cycle(sessions.seasons()));

      page.section({ zh: "谁报了，谁没报", en: "Who reported" });
      page.chart(heatGrid(sessions.grid("quarter")));
    });

    page.section({ zh: "未计入的数据", en: "Not counted" });
    page.quarantine("activities");
  },
);

const isComparable = ({ rows }: { readonly rows: readonly { readonly change: number | null }[] }) =>
  rows.some(({ change }) => change !== null);

/** 每年一列：2019年、2020年…… */
const yearColumn = (county: string) => (year: number) => ({
  of: String(year),
  figure: ({ type }: Readonly<Record<string, string | number>>) =>
    figureId("sessions", String(year), county, { type: String(type) }),
  label: { zh: `${year}年`, en: String(year) },
  unit: { zh: "场", en: "sessions" },
  kind: "count" as const,
});
