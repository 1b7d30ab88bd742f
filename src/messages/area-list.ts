import type { Text } from "./text.ts";

/** Troubles with a line of the list of areas, with the fix. The area then stands for itself. */
export const AREA_LIST = {
  "merged-into-unknown": (who: string, code: string): Text => ({
    zh: `${who}并入的 ${code} 不在名录里，按没有并入处理。请核对“并入代码”。`,
    en: `${who} was merged into ${code}, which is not in the list: taken as not merged; check merged_into`,
  }),
  "split-into-unknown": (who: string, code: string): Text => ({
    zh: `${who}拆分为的 ${code} 不在名录里，以前的数不分摊。请核对“拆分为”，或在名录里补上。`,
    en: `${who} was split into ${code}, which is not in the list: nothing is spread; check split_into, or add the area`,
  }),
  "residents-undated": (header: string): Text => ({
    zh: `“${header}”没有写明是哪一年的人口，人均数没有计算。请在表头写上年份，如 ${header}2023。`,
    en: `"${header}" does not say of which year, so nothing is computed per head; write the year into the header: ${header} 2023`,
  }),
  "split-unreadable": (who: string, text: string): Text => ({
    zh: `${who}的“拆分为”读不懂：${text}。以前的数不分摊。请写成 代码:0.6|代码:0.4 或 代码:60%|代码:40%，小数最多六位。`,
    en: `${who}: cannot read split_into "${text}", nothing is spread; write code:0.6|code:0.4 or code:60%|code:40%, six decimals at most`,
  }),
  "split-not-whole": (who: string, sum: string): Text => ({
    zh: `${who}拆分的比例合计是${sum}，不是1。以前的数不分摊。请核对“拆分为”。`,
    en: `${who}: the shares of split_into add up to ${sum}, not to 1: nothing is spread; correct them`,
  }),
  "split-not-ended": (who: string): Text => ({
    zh: `${who}已拆分，但没有“有效截止”。以前的数不分摊。请填写最后一天。`,
    en: `${who} was split but has no last day: nothing is spread; fill in "to"`,
  }),
  "split-and-merged": (who: string): Text => ({
    zh: `${who}既写了“并入代码”又写了“拆分为”，都不采用。请只留一个。`,
    en: `${who} has both merged_into and split_into, neither is used; keep one of them`,
  }),
  circle: (who: string): Text => ({
    zh: `${who}几经并入、拆分又回到自己，按没有并入、没有拆分处理。请核对名录。`,
    en: `${who} was merged or split back into itself: taken as never merged or split; check the list`,
  }),
} as const;
