import type { Text } from "../text.ts";

const list = (words: readonly string[]): Text => ({
  zh: words.map((word) => `“${word}”`).join("、"),
  en: words.map((word) => `"${word}"`).join(", "),
});

/** The questions and notes of `npm run check -- --accept`. */
export const ACCEPT = {
  file: (file: string, dataset: Text | null): Text => ({
    zh: `${file}（${dataset?.zh ?? "数据集不明"}）`,
    en: `${file} (${dataset?.en ?? "dataset unknown"})`,
  }),
  column: (header: string, usual: string): Text => ({
    zh: `  “${header}”  ->  ${usual}`,
    en: `  "${header}"  ->  ${usual}`,
  }),
  "column-by-meaning": (header: string, usual: string): Text => ({
    zh: `  “${header}”  ->  ${usual}（按含义识别）`,
    en: `  "${header}"  ->  ${usual} (by its meaning)`,
  }),
  "column-unused": (header: string): Text => ({
    zh: `  “${header}”  ->  未使用`,
    en: `  "${header}"  ->  not used`,
  }),
  "which-dataset": (file: string, labels: readonly Text[]): Text => ({
    zh: `${file} 是哪一种表？\n${labels.map(({ zh }, i) => `  ${i + 1} ${zh}`).join("\n")}\n  直接回车：以后再说\n> `,
    en: `which kind of table is ${file}?\n${labels.map(({ en }, i) => `  ${i + 1} ${en}`).join("\n")}\n  Enter: later\n> `,
  }),
  "which-field": (header: string, usual: readonly string[]): Text => ({
    zh: `“${header}”是哪一列？\n${usual.map((name, i) => `  ${i + 1} ${name}`).join("\n")}\n  0 忽略这一列；直接回车：以后再说\n> `,
    en: `which column is "${header}"?\n${usual.map((name, i) => `  ${i + 1} ${name}`).join("\n")}\n  0 ignore the column; Enter: later\n> `,
  }),
  "each-row": (file: string, usual: string): Text => ({
    zh: `${file} 每行是一项活动，没有“${usual}”一列。每行各计1吗？\n  1 是\n  直接回车：以后再说\n> `,
    en: `each row of ${file} is an event, and there is no column "${usual}"; does each row count as 1?\n  1 yes\n  Enter: later\n> `,
  }),
  "not-an-answer": (given: string): Text => ({
    zh: `“${given}”不是所列的答案，请写前面的数字。`,
    en: `"${given}" is not one of the answers; write the number in front`,
  }),
  "same-area": (name: string, spellings: readonly string[]): Text => ({
    zh: `${list(spellings).zh}就是“${name}”吗？回车：是；n：不是\n> `,
    en: `is ${list(spellings).en} the same as "${name}"? Enter: yes; n: no\n> `,
  }),
  "which-answer": (
    number: number,
    of: number,
    question: string,
    answers: readonly Text[],
  ): Text => ({
    zh: `问题${number}（共${of}个，影响大的在前）：${question}\n${answers.map(({ zh }, i) => `  ${i + 1} ${zh}`).join("\n")}\n  直接回车：以后再说\n> `,
    en: `question ${number} of ${of}, the largest effect first: ${question}\n${answers.map(({ en }, i) => `  ${i + 1} ${en}`).join("\n")}\n  Enter: later\n> `,
  }),
  "why-confirmed": (): Text => ({
    zh: "属实的理由（会印在数字旁边；不写个人姓名、电话）\n> ",
    en: "the reason why it is right (printed beside the number; no names or phone numbers of persons)\n> ",
  }),
  "which-office": (before: string): Text => ({
    zh: `答复单位${before ? `（直接回车：${before}）` : ""}\n> `,
    en: `the office that answers${before ? ` (Enter: ${before})` : ""}\n> `,
  }),
  "county-name": (named: string): Text => ({
    zh: `县（市、区）的名称？直接回车：${named || "以后再说"}\n> `,
    en: `the name of the county? Enter: ${named || "later"}\n> `,
  }),
  "county-found": (named: string): Text => ({
    zh: `按标题，县（市、区）为“${named}”，请在 review.csv 中核对。`,
    en: `by the titles the county is ${named}: check it in review.csv`,
  }),
  "open-headers": (path: string, count: number): Text => ({
    zh: `${path} 有${count}个表头没有回答：请在“字段”一列填写通用表头，不要的写“忽略”，再运行一次。`,
    en: `${path} has ${count} header(s) without an answer: fill in the column 字段 with the usual header, or 忽略 to ignore, and run again`,
  }),
  "fields-to-choose": (dataset: Text, usual: readonly string[]): Text => ({
    zh: `  ${dataset.zh}可填：${usual.join("、")}`,
    en: `  for ${dataset.en}: ${usual.join(", ")}`,
  }),
  "unclear-area": (name: string, of: readonly string[]): Text => ({
    zh: `“${name}”可能是${list(of).zh}，没有归并：请写进 areas.csv 里其中一行的“别名”。`,
    en: `"${name}" may be ${list(of).en}, so it is not folded: write it into 别名 of one of these lines of areas.csv`,
  }),
  "left-out": (names: readonly string[]): Text => ({
    zh: `没有写进 areas.csv（片区、合计）：${names.join("、")}`,
    en: `not in areas.csv, being groups or totals: ${names.join(", ")}`,
  }),
  "other-file": (path: string): Text => ({
    zh: `${path}：已有一个别的文件，没有覆盖。请给它改名，再运行一次。`,
    en: `${path}: another file has that name, so it was kept; rename it and run again`,
  }),
  written: (path: string): Text => ({ zh: `已写出 ${path}`, en: `written: ${path}` }),
  "nothing-to-accept": (): Text => ({
    zh: "表头、名录和设置都已齐全，没有需要确认的。",
    en: "headers, areas and settings are complete; nothing to confirm",
  }),
  next: (data: string): Text => ({
    zh: `下一步：npm start -- --data ${data}`,
    en: `next: npm start -- --data ${data}`,
  }),
} as const;
