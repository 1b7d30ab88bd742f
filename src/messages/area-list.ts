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
  "odd-code": (name: string, code: string): Text => ({
    zh: `${name}的代码“${code}”不能用，暂按名称编码；各表里填这个代码的行认不出来。代码只用数字、字母、横线，请更正。`,
    en: `${name}: the code "${code}" cannot be used, so one is made of the name; rows with that code are not recognised; use digits, letters and dashes alone`,
  }),
  "same-code": (name: string, code: string, other: string): Text => ({
    zh: `${name}和${other}的代码都是 ${code}：代码算${other}的，${name}暂按名称编码。请更正其中一个。`,
    en: `${name} and ${other} both have the code ${code}: it counts as that of ${other}, and one is made of the name for ${name}; correct one of them`,
  }),
  "same-line": (name: string, code: string): Text => ({
    zh: `${name} ${code} 列了两次，后一行没有采用。请删去一行。`,
    en: `${name} ${code} is listed twice, and the second line is not used; delete one`,
  }),
  "no-name": (name: string, code: string): Text => ({
    zh: `代码“${code}”、名称“${name}”的一行没有采用。请填写名称。`,
    en: `the line of code "${code}" and name "${name}" is not used; fill in its name`,
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
  "parent-unknown": (who: string, parent: string, near: string | null): Text => ({
    zh: `${who}的上级“${parent}”不在名录里，按没有上级处理。${near === null ? "请核对“上级代码”，或在名录里补上。" : `是不是${near}？`}`,
    en: `${who} belongs to "${parent}", which is not in the list: taken as belonging to none; ${near === null ? "check parent, or add the area" : `did you mean ${near}?`}`,
  }),
  "parent-circle": (who: string): Text => ({
    zh: `${who}的上级逐级往上又回到自己，按没有上级处理。请核对“上级代码”。`,
    en: `${who} belongs to itself by way of its parents: taken as belonging to none; check parent`,
  }),
  circle: (who: string): Text => ({
    zh: `${who}几经并入、拆分又回到自己，按没有并入、没有拆分处理。请核对名录。`,
    en: `${who} was merged or split back into itself: taken as never merged or split; check the list`,
  }),
} as const;
