import type { Text } from "../text.ts";

/** A place in a formula, counted from 1. */
type At = number;

const near = (word: string | null): Text =>
  word === null
    ? { zh: "。", en: "" }
    : { zh: `，是不是“${word}”？`, en: `; did you mean "${word}"?` };

const listed = (all: readonly Text[]): Text => ({
  zh: all.map(({ zh }) => zh).join("、"),
  en: all.map(({ en }) => en).join(", "),
});

/** Troubles with a line of `rules.csv`, with the fix. The rule is then not run. */
export const RULES_CSV = {
  "no-number": (): Text => ({
    zh: "没有编号。请在“编号”列填一个不重复的编号。",
    en: "no id; give the rule an id of its own",
  }),
  "same-number": (id: string, line: number): Text => ({
    zh: `编号“${id}”与第${line}行重复。请改成不重复的编号。`,
    en: `the id "${id}" is that of line ${line}; give the rule an id of its own`,
  }),
  "unknown-scope": (word: string, nearest: string | null, known: readonly Text[]): Text => ({
    zh: `不认识范围“${word}”${near(nearest).zh}请填${listed(known).zh}之一。`,
    en: `unknown scope "${word}"${near(nearest).en}; write one of ${listed(known).en}`,
  }),
  "unknown-grade": (word: string, nearest: string | null, known: readonly Text[]): Text => ({
    zh: `不认识等级“${word}”${near(nearest).zh}请填${listed(known).zh}之一。`,
    en: `unknown grade "${word}"${near(nearest).en}; write one of ${listed(known).en}`,
  }),
  "bad-tolerance": (text: string): Text => ({
    zh: `看不懂容差“${text}”。请写成 5、0.5万元 或 5%。`,
    en: `the tolerance "${text}" cannot be read; write 5, 0.5万元 or 5%`,
  }),
  personal: (): Text => ({
    zh: "名称或提示语中疑有个人姓名标记、证件号码或电话，未采用。请只写事项。",
    en: "the name or the message seems to hold a person's name, identity or phone number; write the matter only",
  }),
  "one-table": (scope: Text, tables: readonly Text[]): Text => ({
    zh: `范围写的是“${scope.zh}”，公式却用到${listed(tables).zh}。请把范围改为“表间”。`,
    en: `the scope is "${scope.en}", and the formula uses ${listed(tables).en}; change the scope to between`,
  }),
  "two-tables": (scope: Text, table: Text): Text => ({
    zh: `范围写的是“${scope.zh}”，公式却只用到${table.zh}。请把范围改为“表内”，或写明另一份报表的指标。`,
    en: `the scope is "${scope.en}", and the formula uses ${table.en} alone; change the scope to within, or name a measure of the other table`,
  }),
  "earlier-needed": (scope: Text): Text => ({
    zh: `范围写的是“${scope.zh}”，公式里却没有${scope.zh}(…)。请写成如 受众<=${scope.zh}(受众)*3，或改范围。`,
    en: `the scope is "${scope.en}", and the formula has no ${scope.zh}(…); write for example 受众<=${scope.zh}(受众)*3, or change the scope`,
  }),
  "earlier-there": (scope: Text, own: Text): Text => ({
    zh: `范围写的是“${scope.zh}”，公式里却有${own.zh}(…)。请把范围改为“${own.zh}”。`,
    en: `the scope is "${scope.en}", and the formula has ${own.zh}(…); change the scope to ${own.en}`,
  }),
  "no-place": (word: string, nearest: string | null): Text => ({
    zh: `位置“${word}”不在公式里${near(nearest).zh}请填公式里的一个指标。`,
    en: `the place "${word}" is not in the formula${near(nearest).en}; name a measure of the formula`,
  }),
} as const;

/** Troubles with a formula, each at its place. */
export const FORMULA_FAULTS = {
  empty: (): Text => ({
    zh: "没有公式。请写成如 线上人次<=受众。",
    en: "no formula; write for example 线上人次<=受众",
  }),
  "unknown-sign": (at: At, sign: string): Text => ({
    zh: `公式第${at}个字“${sign}”不能用。可用：+ - * / ( ) = <= >= < > !=。`,
    en: `character ${at} of the formula, "${sign}", means nothing here; use + - * / ( ) = <= >= < > !=`,
  }),
  "unknown-name": (at: At, word: string, nearest: Text | null): Text => ({
    zh: `公式第${at}个字起：没有指标或列“${word}”${nearest ? `，是不是${nearest.zh}？` : "。"}请写指标或表头的通用名称。`,
    en: `character ${at} of the formula: no measure or column "${word}"${nearest ? `; did you mean ${nearest.en}?` : ";"} write the usual name of a measure or header`,
  }),
  "several-tables": (at: At, word: string, tables: readonly Text[]): Text => ({
    zh: `公式第${at}个字起：“${word}”在${listed(tables).zh}里都有。请写明是哪一份，如 ${tables[0]!.zh}.${word}。`,
    en: `character ${at} of the formula: "${word}" is in ${listed(tables).en}; say which, as ${tables[0]!.en}.${word}`,
  }),
  "unknown-breakdown": (
    at: At,
    word: string,
    nearest: string | null,
    known: readonly string[],
  ): Text => ({
    zh: `公式第${at}个字起：没有分类“${word}”${near(nearest).zh}${known.length > 0 ? `可用：${known.join("、")}。` : "这份报表没有分类。"}`,
    en: `character ${at} of the formula: no breakdown "${word}"${near(nearest).en}; ${known.length > 0 ? `there are ${known.join(", ")}` : "the table has none"}`,
  }),
  "no-name": (): Text => ({
    zh: "公式里没有指标。请写上要核对的指标。",
    en: "the formula names no measure; name what is to be checked",
  }),
  "value-expected": (at: At): Text => ({
    zh: `公式第${at}个字：这里应是指标、数或左括号。`,
    en: `character ${at} of the formula: a measure, a number or a bracket is expected here`,
  }),
  "sign-expected": (at: At, word: string): Text => ({
    zh: `公式第${at}个字“${word}”之前缺运算符。请补 + - * / 或比较符。`,
    en: `character ${at} of the formula: a sign is missing before "${word}"; add + - * / or a comparison`,
  }),
  "bad-number": (at: At): Text => ({
    zh: `公式第${at}个字起的数看不懂或太长。请写成 1000、0.5 或 5%。`,
    en: `character ${at} of the formula: the number cannot be read or is too long; write 1000, 0.5 or 5%`,
  }),
  "not-closed": (at: At): Text => ({
    zh: `公式第${at}个字的左括号没有右括号。请补上。`,
    en: `character ${at} of the formula: the bracket is not closed; close it`,
  }),
  "not-opened": (at: At): Text => ({
    zh: `公式第${at}个字的右括号没有左括号。请删去或补上左括号。`,
    en: `character ${at} of the formula: the bracket was not opened; delete it, or open one`,
  }),
  "no-comparison": (): Text => ({
    zh: "公式里没有比较符。请写成两边比较，如 受众=受众报表.受众。",
    en: "the formula compares nothing; write two sides, for example 受众=受众报表.受众",
  }),
  "second-comparison": (at: At): Text => ({
    zh: `公式第${at}个字是多余的比较符。一条规则只比较一次，请拆成两条。`,
    en: `character ${at} of the formula: one rule compares once; make two rules of it`,
  }),
  "sum-of-name": (at: At): Text => ({
    zh: `公式第${at}个字起：合计(…)里只能是一个指标，如 合计(场次, 类别) 或 合计(场次, 类别=讲座)。`,
    en: `character ${at} of the formula: sum(…) takes one measure, as sum(sessions, type) or sum(sessions, type=lecture)`,
  }),
} as const;
