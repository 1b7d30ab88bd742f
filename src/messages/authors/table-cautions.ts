import type { Text } from "../text.ts";

/** A column of a condition, with the value of its first row. */
interface UsedColumn {
  readonly name: string;
  readonly value: unknown;
}

/** Steps on tables that are rarely meant, by code. */
export const TABLE_CAUTIONS = {
  emptied: (before: number, used: readonly UsedColumn[]): Text => ({
    zh: `筛选之后一行也没有留下，原有${before}行。${used.map(inChinese).join("")}请核对条件；确实没有的，不必改。`,
    en: `the filter left none of ${before} rows;${used.map(inEnglish).join("")} check its condition, unless there are none indeed`,
  }),
  lost: (left: number, right: number): Text => ({
    zh: `join 只留下两边都有的：前一张表有${left}行、后一张表有${right}行没有对上，未列入。要留下前一张表的全部行，请改用 join_left。`,
    en: `join keeps what both tables have: ${left} rows of the first and ${right} of the second are left out; join_left keeps all of the first`,
  }),
  repeated: (verb: string, before: number, after: number): Text => ({
    zh: `${verb} 之后由${before}行变成${after}行：同一个键在另一张表里有几行，再求和会重复。请先用 groupby 和 rollup 合成一行。`,
    en: `${verb} made ${after} rows of ${before}: a key has several rows in the other table, and sums count twice; first make one row of them by groupby and rollup`,
  }),
  untraced: (column: string, count: number, all: number): Text => ({
    zh: `列“${column}”的${all}个数里有${count}个与同名指标的数不同，不能追溯：可能筛掉了一部分、同一行合了几年，或分组里没有 code（township）、year。请核对；是另一种数的，去掉 measure。`,
    en: `${count} of the ${all} numbers in "${column}" are not those of the measure and cannot be traced: rows were filtered away, a row adds several years, or code (township) or year is not among its groups; check it, or leave out measure where it is another number`,
  }),
  "no-number": (column: string): Text => ({
    zh: `列“${column}”没有一个数算得出来：可能除以了零，或对文字的列求了和。请核对算式。`,
    en: `no number in "${column}" could be computed: a division by zero, or the sum of a column of texts; check its expression`,
  }),
  "no-fraction": (column: string, example: number): Text => ({
    zh: `列“${column}”的数多在10以上，如 ${example}，印出来是几千以上的百分数：kind: "percent" 收的是比值，0.27 印成27.0%。已是百分数的，除以100；不是的，改用 "count"。`,
    en: `most numbers in "${column}" are 10 or more, such as ${example}: kind: "percent" takes fractions, 0.27 is printed as 27.0%; divide percentages by 100, and use "count" for other numbers`,
  }),
  "no-figures": (column: string, count: number, all: number, example: string): Text => ({
    zh: `列“${column}”的${all}个编号里有${count}个不存在，如“${example}”，这些数不能追溯。请核对编号，或改写 measure: "指标"，由工具去找。`,
    en: `${count} of the ${all} ids in "${column}" do not exist, such as "${example}", and their numbers cannot be traced; check them, or write measure: "..." and they are found`,
  }),
  partial: (column: string, count: number): Text => ({
    zh: `列“${column}”里有${count}个数所在的时期没有报全，不宜与报全的比较或排序。`,
    en: `${count} numbers in "${column}" belong to an incomplete time and do not compare with complete ones`,
  }),
} as const;

const inChinese = ({ name, value }: UsedColumn): string =>
  typeof value === "number"
    ? `列“${name}”是数，如 ${value}，不加引号。`
    : `列“${name}”是文字，如 "${value}"，要加引号。`;

const inEnglish = ({ name, value }: UsedColumn): string =>
  typeof value === "number"
    ? ` the column "${name}" has numbers such as ${value}, without quotation marks;`
    : ` the column "${name}" has texts such as "${value}", in quotation marks;`;
