import type { Text } from "../messages/text.ts";
import type { Qualifier, Status } from "../model/panel/panel.ts";

/** The fixed words of files for an office. */
export const OFFICE_WORDS = {
  cover: { zh: "封面", en: "Cover" },
  notes: { zh: "说明", en: "Notes" },
  figures: { zh: "数字", en: "Figures" },
  sheet: { zh: "工作表", en: "Sheet" },
  title: { zh: "标题", en: "Title" },
  rows: { zh: "行数", en: "Rows" },
  findings: { zh: "要点", en: "Key points" },
  where: { zh: "出处", en: "Belongs to" },
  note: { zh: "说明", en: "Note" },
  page: { zh: "本页", en: "The page" },
  marks: { zh: "标记", en: "Marks" },
  workbook: { zh: "本工作簿", en: "This workbook" },
  id: { zh: "编号", en: "Id" },
  name: { zh: "名称", en: "Name" },
  value: { zh: "数值", en: "Value" },
  unit: { zh: "单位", en: "Unit" },
  status: { zh: "状态", en: "Status" },
  basis: { zh: "口径", en: "Basis" },
  definition: { zh: "算法", en: "Definition" },
  change: { zh: "增减", en: "change" },
  ratio: { zh: "比值", en: "ratio" },
  "about-ids": {
    zh: "“编号”列是各数的数字编号，与figures.json相同；npm run trace -- 编号 列出其来源各行。",
    en: "The columns “Id” hold the ids of the figures, as in figures.json; npm run trace -- ID lists the rows behind one.",
  },
  "ids-in-document": {
    zh: "npm run trace -- 编号 列出数字的来源各行；正文中各数的书签以编号命名，符号改作下划线。",
    en: "npm run trace -- ID lists the rows behind a figure; the bookmarks of the figures in the text are named by their ids, with low lines for signs.",
  },
  romanised: {
    zh: "英文名称未经公布的，按拼音书写。",
    en: "The data name places, bodies and categories in Chinese. Where no English is declared the names are romanised by rule (pinyin without tones) and not official; the page itself lists them with their originals.",
  },
  "about-values": {
    zh: "单元格存原值，未作四舍五入，只按显示位数显示；百分比存小数，百分点存百分数。未报送等没有数的，写明原因，不按零计。",
    en: "Cells hold values as computed, unrounded, and show them with fewer digits; percentages are stored as fractions, percentage points as hundredths. A number that is not there says why, and is never zero.",
  },
  "about-money": {
    zh: "页面上以万元、亿元显示而有编号的金额，连同同表同单位的金额，本工作簿还原为元。",
    en: "Amounts with an id that the page shows in larger units stand here in the unit in which they were filed, and so do those of the same unit in their tables.",
  },
} as const satisfies Record<string, Text>;

/** The words of a status of a figure. */
export const STATUS_WORDS: Readonly<Record<Status, Text>> = {
  reported: { zh: "已报", en: "reported" },
  zero: { zh: "为零", en: "zero" },
  partial: { zh: "未报齐", en: "incomplete" },
  missing: { zh: "未报送", en: "not reported" },
  "not-due": { zh: "不适用", en: "not applicable" },
  "not-scored": { zh: "暂不定分", en: "no score" },
  "not-added": { zh: "不相加", en: "not added" },
  "no-result": { zh: "除数为零", en: "no result" },
  held: { zh: "待核定", en: "held" },
};

/** The words of a qualifier of a figure. */
export const QUALIFIER_WORDS: Readonly<Record<NonNullable<Qualifier>, Text>> = {
  approx: { zh: "约数", en: "approximate" },
  at_least: { zh: "不少于", en: "not less than" },
  estimated: { zh: "估算", en: "estimated" },
};

/** The words of the basis of a change. */
export const BASIS_WORDS: Readonly<Record<"as-reported" | "like-for-like", Text>> = {
  "as-reported": { zh: "按报送", en: "as reported" },
  "like-for-like": { zh: "同口径", en: "like for like" },
};
