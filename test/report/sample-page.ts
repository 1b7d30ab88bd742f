import { type View, WIDTHS } from "../../src/chart/chart.ts";
import { en, linked, phrase, zh } from "../../src/model/tables/phrase.ts";
import { finding } from "../../src/narrate/sentence/finding.ts";
import type { Block, FigureBlock, Page, PageLink, Tile } from "../../src/report/page/page.ts";
import {
  area,
  county,
  levels,
  sampleTable,
  scorecard,
  sessions,
  TOWNS,
  text,
  watch,
  workbook,
  year,
} from "./sample-tables.ts";

export const PAGES: readonly PageLink[] = [
  { file: "index.html", label: text("目录", "Index") },
  { file: "brief.html", label: text("简报", "Brief") },
  { file: "activities.html", label: text("活动", "Activities") },
  { file: "year-over-year.html", label: text("同比核对", "Year over year") },
];

/** Draws bars beside names: a stand-in for a chart where no chart is tested. */
function bars(width: number, label: string): string {
  const row = 24;
  const scale = (width - 160) / 280;
  const drawn = TOWNS.map(
    ([name, now, before], i) =>
      `<text x="66" y="${row * i + 16}" text-anchor="end" fill="var(--ink,#1a2129)">${name}</text>` +
      `<rect x="72" y="${row * i + 3}" width="${Math.round(before * scale)}" height="18" fill="var(--py,#8793a1)"/>` +
      `<rect x="72" y="${row * i + 7}" width="${Math.round(now * scale)}" height="10" fill="var(--ac,#17375e)"/>` +
      `<text x="${78 + Math.round(Math.max(now, before) * scale)}" y="${row * i + 16}" font-weight="700" fill="var(--ink,#1a2129)">${now}</text>`,
  );
  const height = row * TOWNS.length;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="12" role="img" aria-label="${label}">${drawn.join("")}</svg>`;
}

/** The workbook behind the links of the sample. */
const BOOK = "year-over-year.html";

export const WORKBOOK = {
  files: new Set([BOOK]),
  figures: new Map(
    [
      `activities/2023/${county}`,
      `audience/2023/${county}`,
      `designations/2023/${county}`,
      `designations.share/2023/${county}/level=省级`,
      `activities.change/2022..2023/${area(4)}`,
    ].map((id) => [id, BOOK] as const),
  ),
};

const number = (figure: string, zh: string, en: string) => linked(figure, text(zh, en));
const [held, people] = [`activities/2023/${county}`, `audience/2023/${county}`];
const share = `designations.share/2023/${county}/level=省级`;
const fall = `activities.change/2022..2023/${area(4)}`;

const findings = [
  finding(
    phrase(
      zh`全县开展活动${number(held, "1234场次", "")}，比上年增加91场次，增长8.0%；受众${number(people, "37.0万人次", "")}，增长10.0%。12个乡镇中10个活动场次增加。`,
      en`The county held ${number(held, "", "1,234 sessions")}, 91 more than in 2022 (+8.0%); attendances were ${number(people, "", "369,700")} (+10.0%). 10 of 12 townships rose.`,
    ),
    text("活动和受众同步增长。", "Sessions and attendances both rose."),
  ),
  finding(
    phrase(
      zh`示范单位共${number(`designations/2023/${county}`, "82个", "")}，其中省级及以上13个，占${number(share, "15.9%", "")}，比上年提高2.3个百分点。`,
      en`There are ${number(`designations/2023/${county}`, "", "82 demonstration units")}, 13 of them at provincial level or above (${number(share, "", "15.9%")}), up 2.3 percentage points.`,
    ),
    text("示范单位净增8个，省级以上占比提高。", "Eight more demonstration units."),
  ),
  finding(
    phrase(
      zh`西河镇活动减少${number(fall, "15场次", "")}，下降12.7%；白云乡减少11场次，下降22.4%，经费未报送，暂不定分。`,
      en`Xihe fell by ${number(fall, "", "15 sessions")} (−12.7%); Baiyun by 11 (−22.4%), did not report funds and has no score.`,
    ),
    text("西河镇下滑较大，白云乡数据不完整。", "Xihe fell; Baiyun is incomplete."),
  ),
];

const span = text("2019—2023年", "2019–2023");
const tiles: readonly Tile[] = [
  {
    label: text("活动", "Sessions"),
    value: text("1234", "1,234"),
    unit: sessions,
    change: { direction: "up", verdict: "good", text: text("增长8.0%", "+8.0%") },
    small: [text("比上年增加91场次", "91 more than in 2022")],
    spark: { values: [820, 905, 1010, 1143, 1234], span, unit: sessions },
  },
  {
    label: text("受众", "Attendances"),
    value: text("37.0", "369,700"),
    unit: text("万人次", ""),
    change: { direction: "up", verdict: "good", text: text("增长10.0%", "+10.0%") },
    small: [text("比上年增加3.4万人次", "33,500 more than in 2022")],
    spark: {
      values: [210_400, 251_000, null, 336_200, 369_700],
      span,
      unit: text("人次", "attendances"),
    },
  },
  {
    label: text("经费", "Funds"),
    flag: text("缺1个乡镇", "1 missing"),
    value: text("243.5", "2.435"),
    unit: text("万元", "CNY million"),
    change: { direction: "up", verdict: "neutral", text: text("增长8.0%", "+8.0%") },
    small: [
      text("比上年增加18.0万元", "CNY 180,000 more"),
      text("按11个乡镇同口径比较", "like for like, 11 townships"),
    ],
  },
  {
    label: text("示范单位", "Units"),
    value: text("82", "82"),
    unit: text("个", ""),
    change: { direction: "up", verdict: "good", text: text("增长10.8%", "+10.8%") },
    small: [text("比上年增加8个", "8 more than in 2022")],
    spark: { values: [51, 60, 66, 74, 82], span, unit: text("个", "units") },
  },
  {
    label: text("得分中位数", "Median score"),
    value: text("79.2", "79.2"),
    unit: text("分", "points"),
    change: { direction: "down", verdict: "bad", text: text("下降1.7分", "down 1.7") },
    small: [text("上年80.9分", "80.9 in 2022"), text("11个乡镇", "11 townships")],
  },
];

const figure = (
  id: string,
  widths: readonly View["width"][] = ["wide", "narrow"],
): FigureBlock => ({
  kind: "figure",
  id,
  title: finding(
    phrase(
      zh`活动：10个乡镇增加，西河、白云减少`,
      en`Sessions: 10 townships rose, Xihe and Baiyun fell`,
    ),
  ),
  subtitle: text("活动场次，按2023年排序。单位：场次", "Sessions, ordered by 2023. Unit: sessions"),
  legend: [
    { key: "this-year", label: year },
    { key: "pending", label: text("2023年待审", "2023, pending") },
    { key: "last-year", label: text("2022年（修订）", "2022 (revised)") },
  ],
  drawings: widths.map((width) => ({
    width,
    svg: bars(WIDTHS[width], "条形图：青岭镇274场次最多，白云乡38场次最少"),
  })),
  notes: [text("12个乡镇均已报送。", "All 12 townships reported.")],
  table: sampleTable,
  csvName: "activities-by-township.csv",
});

const note: Block = {
  kind: "note",
  notes: [
    text("2022年为修订后数，1项修订见表。", "2022 as revised; one revision, see the table."),
    text(
      "部分数据因四舍五入，存在总计与分项合计不等的情况。",
      "Parts may not add up to totals because of rounding.",
    ),
    text("本页描述变化，不推断原因。", "This page describes changes and infers no causes."),
  ],
};

const info = {
  county: { zh: "青岭县", en: "Qingling County" },
  review: text("2023年度乡镇工作年终评估", "year-end review of townships, 2023"),
  status: [
    text("数据截至2023年12月31日", "data up to 31 December 2023"),
    text("初步数", "provisional"),
    text("12个乡镇，11个数据完整", "12 townships, 11 complete"),
  ],
  warning: text("样例数据，均为虚构", "Invented sample data"),
  version: text("样例数据　截至2024-01-15", "Sample data, as of 2024-01-15"),
};

/** One A4 sheet for a leader. */
export const samplePage: Page = {
  info: {
    ...info,
    file: "brief.html",
    kicker: text("领导简报", "Leader's brief"),
    title: text("青岭县2023年度乡镇工作年终评估", "Qingling: year-end review of townships, 2023"),
    print: "one-page",
  },
  blocks: [
    { kind: "findings", findings },
    { kind: "tiles", tiles },
    {
      kind: "columns",
      left: [figure("by-township", ["column"])],
      right: [
        { kind: "table", id: "watch", caption: text("需要关注（3项）", "To watch"), table: watch },
        {
          kind: "table",
          id: "levels",
          caption: text("示范单位按类别和等级", "Units by kind and level"),
          table: levels,
        },
      ],
    },
    note,
  ],
};

/** Several sheets for a reviewer: sections, open tables, a landscape sheet, every kind of cell. */
export const sampleReview: Page = {
  info: {
    ...info,
    file: "activities.html",
    kicker: text("分项评估", "Chapter"),
    title: text("活动：办得多还是来得多", "Sessions and attendances"),
    print: "full",
  },
  blocks: [
    {
      kind: "lead",
      value: text("85.0", "85.0"),
      captions: [text("分", "points"), text("良好档", "band: good")],
      findings,
    },
    { kind: "section", id: "overall", title: text("总体", "Overall") },
    { kind: "statement", findings: findings.slice(0, 2) },
    figure("by-township"),
    { kind: "section", id: "scores", title: text("评分", "Scores") },
    {
      kind: "table",
      id: "scorecard",
      caption: text("记分卡：各指标得分率，2023年", "Scorecard, 2023"),
      table: scorecard,
      notes: [text("▼为比上年下降1个百分点以上。", "▼ fell by more than 1 percentage point.")],
      csvName: "scorecard.csv",
    },
    {
      kind: "table",
      id: "workbook",
      caption: text("逐项核对表（县级）", "Workbook"),
      table: workbook,
      csvName: "workbook.csv",
      wide: true,
    },
    {
      kind: "links",
      links: PAGES.map((page) => ({ ...page, about: text("截至2024-01-15", "as of 2024-01-15") })),
    },
    note,
  ],
};
