import type { Lang, Text } from "../../messages/text.ts";
import type { Absence, Mark } from "../../model/tables/data-table.ts";

/** The languages in `lang` attributes. */
export const LANG_TAGS: Record<Lang, string> = { zh: "zh-CN", en: "en" };

/** The fixed words of every page. */
export const WORDS = {
  skip: { zh: "跳到正文", en: "Skip to content" },
  pages: { zh: "报告各页", en: "Pages of this report" },
  neighbours: { zh: "上一个、下一个", en: "Previous and next" },
  theme: { zh: "明／暗", en: "Light/dark" },
  print: { zh: "打印", en: "Print" },
  summary: { zh: "要点", en: "Key points" },
  tiles: { zh: "主要指标", en: "Key figures" },
  legend: { zh: "图例", en: "Legend" },
  typedTitle: { zh: "（标题自拟）", en: "(title typed)" },
  dataTable: { zh: "数据表与下载", en: "Data table and download" },
  tooWide: {
    zh: "数据表列数过多，纸上不印：见网页，或下载CSV。",
    en: "The data table has too many columns for paper: see the page, or download the CSV.",
  },
  tableInAppendix: { zh: "数据表见附录", en: "Data table: appendix" },
  appendix: { zh: "附录：各图的数据表", en: "Appendix: the tables of the figures" },
  contents: { zh: "目录", en: "Contents" },
  csv: { zh: "下载CSV", en: "Download CSV" },
  copy: { zh: "复制", en: "Copy" },
  picture: { zh: "存为图片", en: "Save as picture" },
  copied: { zh: "已复制", en: "Copied" },
  scrolls: { zh: "表格可左右滑动", en: "The table scrolls sideways" },
  filter: { zh: "按名称筛选", en: "Filter by name" },
  pair: { zh: "两地并列", en: "Two side by side" },
  kin: {
    zh: "实线框：所选数字；虚线框：它由这些构成；点线框：由它算出（按Esc取消）",
    en: "Solid frames: the number chosen. Dashed: what it is made of. Dotted: what is made of it. (Esc ends this.)",
  },
  marks: { zh: "标记：", en: "Marks: " },
  notes: { zh: "注：", en: "Notes: " },
  remarks: { zh: "备注", en: "Remarks" },
  origin: { zh: "来历", en: "Source" },
  back: { zh: "返回正文", en: "Back to the text" },
  origins: { zh: "数字的来历", en: "Where the figures come from" },
  noValue: { zh: "无数据", en: "no value" },
} as const satisfies Record<string, Text>;

/** A small sign, and its meaning in the legend. */
export interface Sign {
  readonly sign: Text;
  readonly meaning: Text;
}

export const MARKS: Record<Mark, Sign> = {
  missing: {
    sign: { zh: "缺", en: "m" },
    meaning: { zh: "有未报送的，合计不含", en: "some not reported; not in the total" },
  },
  provisional: {
    sign: { zh: "初", en: "p" },
    meaning: { zh: "初步数，未最终审定", en: "provisional, not yet final" },
  },
  doubtful: {
    sign: { zh: "疑", en: "?" },
    meaning: {
      zh: "存疑：采纳建议的更正后会明显不同，见“数据质量”",
      en: "in doubt: the proposed corrections would change it; see Data quality",
    },
  },
  estimated: {
    sign: { zh: "估", en: "e" },
    meaning: {
      zh: "估算数：拆分前的数按申报的比例分摊",
      en: "estimated: what an area reported before it was split, spread by declared shares",
    },
  },
  revised: {
    sign: { zh: "修", en: "r" },
    meaning: { zh: "已修订，与原公布数不同", en: "revised since it was published" },
  },
  corrected: {
    sign: { zh: "更", en: "c" },
    meaning: {
      zh: "含更正，原报数与理由见更正清单",
      en: "corrected; what was filed and why: list of corrections",
    },
  },
  explained: {
    sign: { zh: "注", en: "x" },
    meaning: {
      zh: "经报送单位核实属实，说明见“数据质量”",
      en: "confirmed by the office that filed it; the reason: Data quality",
    },
  },
  break: {
    sign: { zh: "‖", en: "‖" },
    meaning: { zh: "口径调整，前后不可比", en: "definition changed; not comparable across it" },
  },
  "small-base": {
    sign: { zh: "基数小", en: "s" },
    meaning: { zh: "基数为10～19，仅供参考", en: "small base of 10 to 19; read with care" },
  },
};

/** The signs of cells without a number. */
export const NO_NUMBER: Record<Absence, Sign> = {
  missing: {
    sign: { zh: "未报送", en: "not reported" },
    meaning: { zh: "应报未报，不按零计算", en: "due but not there; never counted as zero" },
  },
  "not-due": {
    sign: { zh: "—", en: "—" },
    meaning: { zh: "不适用", en: "not applicable" },
  },
  "not-scored": {
    sign: { zh: "暂不定分", en: "no score" },
    meaning: { zh: "缺指标，补报后定分", en: "an indicator is missing; scored once it is there" },
  },
  held: {
    sign: { zh: "待核定", en: "held" },
    meaning: { zh: "已报送，核定后计入", en: "filed; counted once it is reviewed" },
  },
  "not-added": {
    sign: { zh: "不相加", en: "not added" },
    meaning: { zh: "各期或各地的数不能相加", en: "single periods or areas do not add up" },
  },
  "not-computed": {
    sign: { zh: "不可比", en: "n/c" },
    meaning: { zh: "口径不同，不计算增减", en: "not comparable; no change computed" },
  },
  "small-base": {
    sign: { zh: "基数小", en: "small base" },
    meaning: { zh: "基数小于10，不计算增速", en: "base under 10; no rate computed" },
  },
  "no-result": {
    sign: { zh: "—", en: "—" },
    meaning: { zh: "除数为零，没有结果", en: "divided by zero, so no result" },
  },
};

/** The sign of a number that is not zero, but less than half of the last decimal. */
export const BELOW_UNIT: Sign = {
  sign: { zh: "…", en: "…" },
  meaning: { zh: "不足末位单位的一半", en: "less than half of the last decimal" },
};

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/**
 * Writes the number of a section, 1 to 99.
 * @example sectionNumber(12, "zh") // => "十二、"
 */
export function sectionNumber(n: number, lang: Lang): string {
  if (lang === "en") return `${n}. `;
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens] : ""}${tens ? "十" : ""}${DIGITS[n % 10]}、`;
}

/**
 * Writes the number of a section within its chapter.
 * @example sectionInChapter(2, 3, "zh") // => "（三）"
 */
export function sectionInChapter(chapter: number, section: number, lang: Lang): string {
  return lang === "en"
    ? `${chapter}.${section} `
    : `（${sectionNumber(section, lang).slice(0, -1)}）`;
}

/** Offers the origins of all figures of a page. */
export const allOrigins = (count: number): Text => ({
  zh: `列出全部${count}个数字的来历`,
  en: `List where all ${count} figures come from`,
});

/** @example figureNumber(3).zh // => "图3" */
export const figureNumber = (n: number): Text => ({ zh: `图${n}`, en: `Figure ${n}` });

/** @example tableNumber(2).en // => "Table 2" */
export const tableNumber = (n: number): Text => ({ zh: `表${n}`, en: `Table ${n}` });

/**
 * Writes a label as the head of a column: in English with a capital.
 * @example columnHead({ zh: "乡镇", en: "townships" }).en // => "Townships"
 */
export const columnHead = ({ zh, en }: Text): Text => ({
  zh,
  en: en.slice(0, 1).toUpperCase() + en.slice(1),
});

/**
 * Writes a unit after the label of a column.
 * @example unitInHeader("万元", "zh") // => "（万元）"
 */
export const unitInHeader = (unit: string, lang: Lang): string =>
  lang === "zh" ? `（${unit}）` : ` (${unit})`;

/** @example sideTableName("图3", "zh") // => "图3数据表" */
export const sideTableName = (figure: string, lang: Lang): string =>
  lang === "zh" ? `${figure}数据表` : `${figure}: data table`;

/**
 * Writes the warning beside words that their figure does not support.
 * @example brokenWords("受众增减为−3人次").zh // => "〔与数据不符：受众增减为−3人次〕"
 */
export const brokenWords = (why: string): Text => ({
  zh: `〔与数据不符：${why}〕`,
  en: ` [not what the data say: ${why}]`,
});

/** Joins items: 甲、乙 or a, b. */
export const listOf = (items: readonly string[], lang: Lang): string =>
  items.join(lang === "zh" ? "、" : ", ");

/** Joins a name and its unit: 甲（元） or a (yuan). */
export const inUnit = (name: string, unit: string, lang: Lang): string =>
  lang === "zh" ? `${name}（${unit}）` : `${name} (${unit})`;

/** Joins a name and its description: 甲：乙 or a: b. */
export const said = (name: string, what: string, lang: Lang): string =>
  `${name}${lang === "zh" ? "：" : ": "}${what}`;
