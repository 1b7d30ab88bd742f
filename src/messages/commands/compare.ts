import type { Text } from "../text.ts";

/** The output of `npm run compare -- --help`. */
export const COMPARE_HELP: Text = {
  zh: `npm run compare -- 甲 [乙] [选项]    两版数字有哪些不同，为什么

  甲 乙          editions/ 里的文件或 figures.json，先写早的，后写晚的；只写一版，就与现在的数据比
  --data 文件夹  只写一版时，现在的数据所在的文件夹，默认 data/
  --json         结果以JSON输出
  --store 地址   与各县存入库里的数字比较
  --lang zh|en   输出的语言

退出码：0 相同；1 有不同；2 用法有误、文件读不出，或不是同一个地区的`,
  en: `npm run compare -- A [B] [OPTIONS]    what differs between two sets of figures, and why

  A B            files of editions/ or figures.json, the earlier one first; A alone is compared with today's data
  --data DIR     the folder of today's data, where A stands alone; data/ by default
  --json         the result as JSON
  --store URL    compares with the facts that counties pushed to a store
  --lang zh|en   the language of the output

exit code: 0 the same; 1 different; 2 wrong usage, a file that cannot be read, or another area`,
};

/** The names of the causes of a revision. */
export const CAUSE_WORDS = {
  late: { zh: "迟报", en: "late return" },
  withdrawn: { zh: "文件撤回", en: "file withdrawn" },
  restated: { zh: "重报", en: "restated return" },
  correction: { zh: "更正", en: "correction" },
  scale: { zh: "单位更正", en: "unit put right" },
  boundary: { zh: "区划调整", en: "change of areas" },
  definition: { zh: "口径调整", en: "change of definition" },
  residents: { zh: "人口数调整", en: "change of residents" },
  toolkit: { zh: "工具更新", en: "change of toolkit" },
  unknowable: { zh: "无从得知", en: "cannot be known" },
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
    zh: "请写一个或两个文件：npm run compare -- 甲 乙；只写甲，就与现在的数据比",
    en: "compare takes one file or two: npm run compare -- A B; A alone is compared with today's data",
  }),
  "other-day": (earlier: string, later: string, beyond: number): Text => ({
    zh: `两版的截止日期不同（${earlier}、${later}）：只比两版都已结束的时期，另有${beyond}个数字不比`,
    en: `the two have other reporting days (${earlier}, ${later}): only periods over on both are compared, ${beyond} figures are not`,
  }),
  "causes-unknown": (): Text => ({
    zh: "figures.json 里没有名录、口径和更正：由它们引起的不同写作“无从得知”；要查全，请比 editions/ 里的两版，或只写一版",
    en: 'a figures.json has no areas, definitions or corrections: what they changed is said as "cannot be known"; for all causes compare two files of editions/, or one with today\'s data',
  }),
  "cannot-read": (path: string, fault: Text): Text => ({
    zh: `${path}：${fault.zh}。`,
    en: `${path}: ${fault.en}`,
  }),
  revised: (year: number, count: number, causes: Text): Text => ({
    zh: `${year}年的数字冻结以来，有${count}处不同（${causes.zh}）：见“同比核对表”，逐条列在 revisions.csv`,
    en: `since the figures of ${year} were frozen, ${count} things differ (${causes.en}): see Year over year; revisions.csv lists each`,
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

/** The statuses of figures, where a status is what changed. */
export const STATUS_WORDS = {
  reported: { zh: "报齐", en: "complete" },
  zero: { zh: "报零", en: "zero" },
  partial: { zh: "不全", en: "incomplete" },
  missing: { zh: "缺报", en: "missing" },
  "not-due": { zh: "不报", en: "not due" },
  "not-scored": { zh: "未评", en: "not scored" },
  "no-result": { zh: "除数为零", en: "divided by zero" },
  "not-added": { zh: "不相加", en: "not added up" },
  held: { zh: "暂存", en: "held" },
} as const satisfies Readonly<Record<string, Text>>;

/** The heads of the table of differences. */
export const COMPARE_WORDS = {
  figure: { zh: "数字", en: "figure" },
  published: { zh: "原", en: "then" },
  now: { zh: "现", en: "now" },
  difference: { zh: "差", en: "difference" },
  causes: { zh: "原因", en: "cause" },
  by: { zh: "依据", en: "shown by" },
  material: { zh: "影响", en: "matters to" },
} as const satisfies Readonly<Record<string, Text>>;
