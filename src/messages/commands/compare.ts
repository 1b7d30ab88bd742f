import type { Text } from "../text.ts";

/** The output of `npm run compare -- --help`. */
export const COMPARE_HELP: Text = {
  zh: `npm run compare -- 甲 乙 [选项]    两版数字有哪些不同，为什么

  甲 乙          editions/ 里的文件或 figures.json，先写早的，后写晚的
  --json         结果以JSON输出
  --lang zh|en   输出的语言

退出码：0 相同；1 有不同；2 用法有误或文件读不出`,
  en: `npm run compare -- A B [OPTIONS]    what differs between two sets of figures, and why

  A B            files of editions/ or figures.json, the earlier one first
  --json         the result as JSON
  --lang zh|en   the language of the output

exit code: 0 the same; 1 different; 2 wrong usage or a file that cannot be read`,
};

/** The names of the causes of a revision. */
export const CAUSE_WORDS = {
  late: { zh: "迟报", en: "late return" },
  correction: { zh: "更正", en: "correction" },
  restated: { zh: "重报", en: "restated return" },
  boundary: { zh: "区划调整", en: "change of areas" },
  definition: { zh: "口径调整", en: "change of definition" },
  scale: { zh: "单位更正", en: "unit put right" },
  unexplained: { zh: "原因不明", en: "unexplained" },
} as const satisfies Readonly<Record<string, Text>>;

/** Short names of the things that a revision may change. */
export const MATERIAL_WORDS = {
  sign: { zh: "升降方向", en: "direction" },
  rank: { zh: "名次区间", en: "rank interval" },
  finding: { zh: "文字结论", en: "finding" },
} as const satisfies Readonly<Record<string, Text>>;

/** The messages of `npm run compare`. */
export const COMPARE = {
  "two-files": (): Text => ({
    zh: "请写两个文件：npm run compare -- 甲 乙",
    en: "compare takes two files: npm run compare -- A B",
  }),
  "cannot-read": (path: string, fault: Text): Text => ({
    zh: `${path}：${fault.zh}。`,
    en: `${path}: ${fault.en}`,
  }),
  same: (figures: number): Text => ({
    zh: `${figures}个数字全部相同`,
    en: `all ${figures} figures are the same`,
  }),
  differ: (figures: number, revisions: number): Text => ({
    zh: `${figures}个数字中有${revisions}处不同：`,
    en: `${revisions} differences from ${figures} figures:`,
  }),
  ranks: (count: number): Text => ({
    zh: `名次区间有变化的${count}个：`,
    en: `${count} rank interval(s) changed:`,
  }),
  findings: (count: number): Text => ({
    zh: `有变化的结论${count}条：`,
    en: `${count} finding(s) changed:`,
  }),
  none: (): Text => ({ zh: "（无）", en: "(none)" }),
} as const;

/** The heads of the table of differences. */
export const COMPARE_WORDS = {
  figure: { zh: "数字", en: "figure" },
  published: { zh: "原", en: "then" },
  now: { zh: "现", en: "now" },
  difference: { zh: "差", en: "difference" },
  causes: { zh: "原因", en: "cause" },
  material: { zh: "影响", en: "matters to" },
} as const satisfies Readonly<Record<string, Text>>;
