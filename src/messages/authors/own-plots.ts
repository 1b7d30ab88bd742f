import type { Text } from "../text.ts";

/** The messages about charts that authors draw themselves, by code. */
export const OWN_PLOTS = {
  "no-plot": (given: string): Text => ({
    zh: `page.plot 应写成 page.plot({ title, spec }) 或 page.plot(bars(table, { x, y }))，现在是 ${given}`,
    en: `page.plot: expected { title, spec } or bars(table, { x, y }), got ${given}`,
  }),
  "no-rows": (): Text => ({
    zh: "page.plot 的 spec 里没有数据：写 data: { values: 表 }，表是 Arquero 表或一行一个对象的数组",
    en: "page.plot: the spec has no rows; write data: { values: table }, an Arquero table or an array of objects",
  }),
  "many-colours": (field: string, count: number, most: number): Text => ({
    zh: `page.plot：“${field}”有${count}个值，颜色最多分${most}类，再多就分不清：先筛选，或用 row、column 分成几幅`,
    en: `page.plot: "${field}" has ${count} values and ${most} colours can be told apart; filter first, or make several plots by row or column`,
  }),
  address: (what: string): Text => ({
    zh: `page.plot 的 spec 里有“${what}”：图只画自己的数据，不读文件，不连网址`,
    en: `page.plot: the spec has "${what}"; a chart draws its own rows and reads no file and no address`,
  }),
} as const;
