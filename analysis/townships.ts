// 乡镇情况：每个乡镇一页A4，得分、走势、指标、人均位置、示范单位
// Township profiles: one A4 page each, with score, trends, indicators, values per head and demonstration units
import {
  areaOverviewTable,
  areaTrends,
  escape,
  ifFiled,
  notebook,
  op,
  peersOf,
  strips,
} from "../src/index.ts";
import {
  bullets,
  ownUnitsTable,
  sayArea,
  sayInherited,
  sayStanding,
  sayUnfiled,
  scorecard,
  scorecards,
  scoreLead,
  standingColumns,
  standingOf,
  trendPanels,
  weakestTable,
} from "../src/more.ts";

export default notebook(
  import.meta,
  {
    zh: "乡镇情况",
    en: "Township profiles",
    asks: {
      zh: "每个乡镇得分多少、走势如何、强弱在哪里？",
      en: "How does each township score, how has it gone, where is it strong or weak?",
    },
  },
  ({ facts, indicators, measure, measures, page, pageAt, plans, tree, unfiled, year }) => {
    // 没有报送的数据，有关内容从缺
    const scored = ifFiled(() => scorecards(measure("score"), indicators));
    const trends = ["sessions", "audience", "funds_received", "score"].flatMap((id) =>
      ifFiled(() => measure(id).trends()),
    );
    const [main = measure("sessions").trends()] = trends;
    const heads = PER_HEAD.flatMap(({ id, per }) =>
      measures
        .filter((each) => each.id === id)
        .map((each) => ({ panel: each.panel("year", "like-for-like"), per })),
    );
    const units = ifFiled(() => measure("designations")).map((designations) => ({
      designations,
      last: designations.year, // 年中还没有本年末数，看上年末的
      standing: facts("designations")
        .filter(escape((d: { year: number }) => d.year === designations.year))
        .groupby("code", "category", "level")
        .rollup({ standing: op.sum("standing") }),
    }));
    const cards = scored.map(({ rows }) => new Set(rows.map((row) => row.key)));
    const townships = main.series
      .filter(({ key }) => cards.every((keys) => keys.has(key)))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1));

    page.section({ zh: "各乡镇", en: "Townships" });
    page.table(
      {
        zh: `${year}年各乡镇主要指标，与上年同口径比较`,
        en: `The townships in ${year}, and like-for-like change`,
      },
      areaOverviewTable(
        OVERVIEW.flatMap((id) => ifFiled(() => measure(id))),
        tree,
      ),
    );
    const isTooMany = townships.length > MOST_PAGES;
    if (isTooMany) page.note(READING, tooMany(townships.length));
    else page.note(READING_WITH_LINKS);

    const held = HELD.flatMap((id) => ifFiled(() => measure(id)));
    const hasPlans = standingColumns(plans).length > 0;
    if (hasPlans) page.links([PLANS]); // 目标与职责页末有各乡镇计划执行一览

    for (const { key, name } of isTooMany ? [] : townships) {
      const own = pageAt(`townships/${key}.html`, {
        zh: `${name}${year}年情况`,
        en: `${name} ${year}`,
        kicker: { zh: "乡镇情况", en: "Township profile" },
        print: "one-page",
      });
      for (const all of scored) own.lead(scoreLead(all, key));
      const peers = heads.length > 0 ? [peersOf(heads, key, tree)] : [];
      const rows = peers.flatMap((each) => each.rows);
      own.say(
        ...TOLD.flatMap((id) => ifFiled(() => sayArea(measure(id), key, rows))),
        ...sayStanding(standingOf(plans, held, key)),
      );
      const ownUnits = (column: Pick<typeof own, "table">) => {
        for (const { last, standing, designations } of units)
          column.table(
            { zh: `${last}年末示范单位（个）`, en: `Units at the end of ${last}` },
            ownUnitsTable(standing, key, designations),
          );
      };
      own.columns(
        (left) => {
          for (const all of scored) {
            const card = scorecard(all, key);
            left.chart(bullets(card));
            left.table({ zh: "得分率最低的指标", en: "Weakest indicators" }, weakestTable(card));
          }
          ownUnits(left);
        },
        (right) => {
          for (const each of peers) right.chart(strips(each)); // 先看按人口折算的，再看总量
          right.chart(trendPanels(areaTrends(trends, key)));
        },
      );
      own.note(SCALES, ...sayInherited(measures, key), ...sayUnfiled(unfiled));
    }
  },
);

/** 一览表的指标 */
const OVERVIEW = ["score", "sessions", "audience", "funds_received", "designations"];

/** 与计划一起看的指标：清单、整改 */
const HELD = ["checklist_share", "rectification_open", "rectification_overdue"];

const PLANS = {
  file: "plans.html",
  label: { zh: "计划执行", en: "Plans" },
  about: {
    zh: "各乡镇履职、目标、清单和整改，在“目标与职责”页末",
    en: "Duties, targets, checklists and rectification of the townships, at the end of that page",
  },
};

/** 分乡镇的页面最多做这么多：再多，一台电脑的内存容不下 */
const MOST_PAGES = 4000;

const tooMany = (count: number) => ({
  zh: `共${count}个乡镇，超过${MOST_PAGES}个，没有做分乡镇的页面。需要时请把各县的报表分放在不同的文件夹里，分别运行。`,
  en: `There are ${count} townships, more than ${MOST_PAGES}: they have no pages of their own. Where these are needed, put the exports of each county into a folder of its own and run them one by one.`,
});

const READING = {
  zh: "数后是比上年增减；短线是历年走势，从零画起。",
  en: "After a number its change on the year before; the line shows the years, from zero.",
};
const READING_WITH_LINKS = {
  zh: `${READING.zh}乡镇名称通往该乡镇的页面。`,
  en: `${READING.en} A name leads to the township's profile.`,
};

/** 逐项说明的指标 */
const TOLD = ["sessions", "audience", "funds_received", "designations"];

/** 按人口折算：每多少人 */
const PER_HEAD = [
  { id: "sessions", per: 10_000 },
  { id: "audience", per: 1000 },
  { id: "funds_received", per: 1 },
  { id: "designations", per: 10_000 },
];

const SCALES = {
  zh: "各乡镇用同一刻度，历年走势除外；名次区间是权重和评分略有出入时的可能名次，不是置信区间。",
  en: "All profiles share scales, but for the trends. Rank ranges: places under slightly different weights and scoring, no confidence interval.",
};
