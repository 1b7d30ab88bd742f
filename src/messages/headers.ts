import type { Text } from "./text.ts";

const quoted = (names: readonly string[]): Text => ({
  zh: names.map((name) => `“${name}”`).join("、"),
  en: names.map((name) => `"${name}"`).join(", "),
});

/** Messages about headers that must be asked about. */
export const HEADERS = {
  row: (texts: readonly string[]): Text => ({
    zh: `表头：${texts.join(" | ")}`,
    en: `header: ${texts.join(" | ")}`,
  }),
  missing: (columns: readonly string[]): Text => ({
    zh: `缺少：${columns.join("、")}`,
    en: `missing: ${columns.join(", ")}`,
  }),
  "which-column": (usual: string, headers: readonly string[]): Text => ({
    zh: `“${usual}”可能是${quoted(headers).zh}`,
    en: `"${usual}" may be ${quoted(headers).en}`,
  }),
  "which-field": (header: string, usual: readonly string[]): Text => ({
    zh: `“${header}”可能是${quoted(usual).zh}`,
    en: `"${header}" may be ${quoted(usual).en}`,
  }),
  "perhaps-personal": (header: string): Text => ({
    zh: `“${header}”一列像是人名，如是请删去`,
    en: `"${header}" looks like names of persons; if so, delete the column`,
  }),
  "unread-row": (texts: string): Text => ({
    zh: `下一行表头没有读懂：${texts}`,
    en: `the next row of the header was not understood: ${texts}`,
  }),
  repeated: (headers: string): Text => ({
    zh: `同一指标每行重复出现，分组或并排的表没有读懂：${headers}`,
    en: `a figure stands several times in each row, and its groups or tables side by side were not understood: ${headers}`,
  }),
  "other-table": (headers: string): Text => ({
    zh: `下方另有一张表，请另存为一个文件：${headers}`,
    en: `another table stands below; save it as a file of its own: ${headers}`,
  }),
  unnamed: (header: string): Text => ({
    zh: `“${header}”右侧的数字没有表头`,
    en: `the numbers to the right of "${header}" have no header`,
  }),
  "no-figure": (areas: string): Text => ({
    zh: `各列是乡镇（${areas}），但看不出是什么数字，请在标题或首列写明，如“活动场次”`,
    en: `the columns are townships (${areas}), but nothing says what their numbers are; name it in the title or the first column`,
  }),
  "no-rows": (header: string): Text => ({
    zh: `各列是乡镇，但看不出各行是什么，请把首列表头“${header}”改为年度、季度、月份、指标等`,
    en: `the columns are townships, but nothing says what the rows are; change the first header "${header}" to 年度, 季度, 月份, 指标 or the like`,
  }),
  "no-area": (header: string): Text => ({
    zh: `“${header}”一列在各乡镇之间，既不是乡镇也不是合计，请写明，或在headers.csv中忽略`,
    en: `"${header}" stands among the townships and is neither one of them nor their total; name it, or ignore it in headers.csv`,
  }),
  "no-item": (header: string): Text => ({
    zh: `“${header}”一列在各指标之间，既不是测评指标也不是总分，请写明，或在headers.csv中忽略`,
    en: `"${header}" stands among the items and is neither one of them nor their total; name it, or ignore it in headers.csv`,
  }),
  "other-points": (header: string): Text => ({
    zh: `“${header}”的分值与测评指标或所打分数不符，请核对`,
    en: `the points of "${header}" differ from the catalogue, or a score is above them; please check`,
  }),
  "other-sum": (header: string, lines: readonly string[]): Text => ({
    zh: `“${header}”与各项之和不符，请核对第${lines.join("、")}行`,
    en: `"${header}" differs from the sum of the items; check line ${lines.join(", ")}`,
  }),
  resembles: (header: string, like: string): Text => ({
    zh: `“${header}”像“${like}”`,
    en: `"${header}" resembles "${like}"`,
  }),
} as const;
