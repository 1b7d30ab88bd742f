import type { FormItem } from "../../messages/form-items.ts";

/** Makes the pattern of a word that may be spaced: 填 报 单 位. */
const spaced = (word: string): string => [...word].join(String.raw`\s*`);

const anyOf = (words: string): string => `(?:${words.split(" ").map(spaced).join("|")})`;

/** A body that reports or issues, and what it does. */
const BODY = anyOf("单位 部门 机关 机构 乡镇 镇街 街道");
const REPORTS = anyOf("填报 填表 报送 上报 呈报 编报 编制 填制 汇总 综合 报表 报告 制表");

/** The labels of each item after NFKC; of two that begin alike the longer one is first. */
const LABELS: Readonly<Record<FormItem, string>> = {
  form_number: String.raw`${anyOf("表格 报表 表")}\s*(?:编\s*)?号|form\s+(?:no\b\.?|number)`,
  authority: `${anyOf("制定 制发 颁发")}\\s*${BODY}|${anyOf("制表 制")}\\s*${spaced("机关")}|issued\\s+by`,
  approved_by: `${anyOf("批准或备案 批准 备案 审批 核准")}\\s*${BODY}|approved\\s+by`,
  approval: String.raw`(?:${anyOf("批准 备案 审批 核准")}\s*(?:[或、/及()]\s*)*)*${anyOf("文号 文件号 字号")}|${anyOf("批准号 备案号")}|approval\s+(?:no\b\.?|number)`,
  valid_until: String.raw`${spaced("有效")}\s*${anyOf("期限截至 期限至 期截至 期截止 期至 期限 日期至 日期 期 至")}|valid\s+(?:until|to)`,
  reporter: String.raw`${REPORTS}\s*${BODY}(?:\s*${spaced("名称")})?|report(?:ing\s+(?:unit|body|office)|ed\s+by)`,
  filed_on: `${anyOf("填报 填表 报送 上报 呈报 报出 编报 编制 填制 报表 报告 制表")}\\s*${anyOf("日期 时间")}|filed\\s+on|date\\s+of\\s+(?:filing|report)`,
  unit: `${anyOf("计量 金额 数量 货币")}?\\s*${spaced("单位")}|unit(?:\\s+of\\s+measure)?`,
};

const ITEMS = Object.keys(LABELS) as FormItem[];

/** 盖章 and other remarks in brackets behind a label. */
const REMARK = String.raw`(?:\s*\([^()]{0,12}\))?`;

/** The name of a body, a label only with a colon: without one it is the header of a column. */
const BODY_NAME = String.raw`${spaced("单位")}\s*(?:${spaced("详细")}\s*)?${spaced("名称")}`;

/** A label with its colon, not at the end of a longer word. */
const WITH_COLON = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<name>${BODY_NAME})|${anyItem()})${REMARK}\\s*:`,
  "giu",
);

/** A label between blanks. */
const ALONE = new RegExp(`(?<=^|\\s)(?:${anyItem()})${REMARK}(?:\\s+|$)`, "giu");

function anyItem(): string {
  return ITEMS.map((item) => `(?<${item}>${LABELS[item]})`).join("|");
}

/** A label in a text: its item, where it begins, and where its value may begin. */
export interface FoundLabel {
  readonly item: FormItem;
  readonly at: number;
  readonly end: number;
  readonly hasColon: boolean;
}

/**
 * Finds the labels of a text in half-width letters: those with a colon; where there is none, those between blanks.
 * 单位 without a colon stands alone.
 * @example labelsIn("表号:国统X1表").map(({ item }) => item) // => ["form_number"]
 */
export function labelsIn(text: string): FoundLabel[] {
  const found = [...text.matchAll(WITH_COLON)];
  const hasColon = found.length > 0;
  const labels = hasColon ? found : [...text.matchAll(ALONE)];
  return labels
    .map((match) => ({
      item: itemOf(match),
      at: match.index,
      end: match.index + match[0].length,
      hasColon,
    }))
    .filter(({ item, at, end }) => hasColon || item !== "unit" || end - at === text.length);
}

const itemOf = ({ groups }: RegExpExecArray): FormItem =>
  ITEMS.find((item) => groups![item] !== undefined) ?? "reporter";
