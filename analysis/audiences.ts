import {
  cycle,
  desc,
  escape,
  figureId,
  heatGrid,
  mix,
  mixBars,
  notebook,
  op,
  partRows,
  sayBreadth,
  sayCountyTrend,
  sayDrivers,
  sayExtremes,
  sayTotal,
  smallMultiples,
  twoTier,
  yearColumns,
} from "../src/index.ts";
import { changeSplit, ratioByPart, sayRatio, saySplit } from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "受众",
    en: "Audiences",
    asks: {
      zh: "多少人次，谁带来的，哪类活动、哪个季度最多？",
      en: "How many attendances, who brought them, in which types and quarters?",
    },
  },
  ({ facts, measure, year, page }) => {
    const audience = measure("audience");
    const change = audience.compare(); // 本年比上年，同口径
    page.findings(sayTotal(audience.totals(), change), sayBreadth(change));

    page.section({ zh: "历年合计", en: "Totals by year" });
    page.chart(yearColumns(audience.totals()));

    page.section({ zh: "增减由谁带来", en: "Who brought the change" });
    page.say(
      sayDrivers(change),
      ...(isComparable(change) ? [sayExtremes(change)] : []),
      sayCountyTrend(audience.totals()),
      // 办得多、来得多，还是构成变了
      ...(isComparable(change)
        ? [saySplit(changeSplit(measure("sessions"), audience, BY_TYPE))]
        : []),
    );
    page.chart(twoTier(change));

    page.section({ zh: "各乡镇走势", en: "Trend of each township" });
    page.chart(smallMultiples(audience.trends()));

    // 各类活动历年受众：事实表是普通的 Arquero 表，动词都能用
    const byType = facts("activities")
      .groupby("type", "year")
      .rollup({ audience: op.sum("audience"), sessions: op.sum("sessions") })
      .derive({ size: (d) => op.round(d.audience / d.sessions) }) // 场次为0的没有结果，表里印“—”
      .orderby("type", "year");
    const byTypeAndArea = facts("activities")
      .groupby("type", "year", "code")
      .rollup({ value: op.sum("audience") });
    const rows = partRows(byTypeAndArea, {
      part: "type",
      period: "year",
      value: "value",
      area: "code",
    });

    const { county } = audience.totals();
    // 没有填类别的行没有编号
    const ofType =
      (id: string) =>
      ({ type }: Readonly<Record<string, string | number | null>>) =>
        type === null ? undefined : figureId(id, audience.period, county, { type: String(type) });

    page.section({ zh: "哪类活动", en: "Which types" });
    page.chart(mixBars(mix(audience, BY_TYPE.of, rows)));
    page.table(
      { zh: `${year}年各类活动的规模`, en: `Size of activities by type, ${year}` },
      byType.filter(escape((d: { year: number }) => d.year === year)).orderby(desc("audience")),
      [
        { of: "type", label: { zh: "类别", en: "Type" }, kind: "text" },
        {
          ...{ of: "sessions", label: { zh: "场次", en: "Sessions" }, kind: "count" },
          figure: ofType("sessions"),
        },
        {
          of: "audience",
          label: { zh: "受众", en: "Audience" },
          unit: audience.unit,
          kind: "count",
          figure: ofType("audience"),
        },
        {
          of: "size",
          label: { zh: "平均每场", en: "Per session" },
          unit: audience.unit,
          kind: "count",
          figure: (row) => {
            const [over, under] = [ofType("audience")(row), ofType("sessions")(row)];
            return over && under && `${over} / ${under}`; // 由两个数字相除
          },
        },
      ],
    );

    // 每场规模：总的、各类的，以及构成变化的影响
    page.say(sayRatio(ratioByPart(audience, measure("sessions"), BY_TYPE), SIZE));

    page.alone(() => {
      page.section({ zh: "哪个季度", en: "Which quarter" });
      page.chart(cycle(audience.seasons()));
      page.chart(heatGrid(audience.grid("quarter")));
    });

    page.section({ zh: "未计入的数据", en: "Not counted" });
    page.quarantine("activities");
  },
);

const isComparable = ({ rows }: { readonly rows: readonly { readonly change: number | null }[] }) =>
  rows.some(({ change }) => change !== null);

const BY_TYPE = { breakdown: "type", of: { zh: "活动类别", en: "type" } };
const SIZE = { zh: "每场规模", en: "Size per session" };
