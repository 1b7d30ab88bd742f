import type { Text } from "../text.ts";

/** The messages about charts that authors draw themselves, by code. */
export const OWN_PLOTS = {
  "no-plot": (given: string): Text => ({
    zh: `page.plot 应写成 page.plot({ title, spec }) 或 page.plot(bars(table, { x, y }))，现在是 ${given}`,
    en: `page.plot: expected { title, spec } or bars(table, { x, y }), got ${given}`,
  }),
  "no-form": (): Text => ({
    zh: 'bars、lines、dots、ticks 应写成 bars(表, { x: "列名", y: "列名" })，表是 Arquero 表，如 facts("activities")',
    en: 'bars, lines, dots and ticks are written bars(table, { x: "column", y: "column" }), with an Arquero table such as facts("activities")',
  }),
  "is-drawn": (): Text => ({
    zh: "page.plot 收到的是由结果画成的图，如 yearColumns(…)：请用 page.chart",
    en: "page.plot was given a chart of a result such as yearColumns(...); use page.chart",
  }),
  "no-top": (given: string): Text => ({
    zh: `top 应是1以上的整数，现在是 ${given}`,
    en: `top: expected a whole number from 1, got ${given}`,
  }),
  "no-number": (x: string, y: string): Text => ({
    zh: `“${x}”和“${y}”都不是数的列，没有可画的：bars、lines、dots、ticks 至少要有一列是数`,
    en: `neither "${x}" nor "${y}" has numbers; bars, lines, dots and ticks need one column that has`,
  }),
  undrawable: (said: string): Text => ({
    zh: `page.plot 的 spec 画不出来。请核对 mark 和 encoding 的写法（Vega-Lite 的话：${said}）`,
    en: `page.plot: the spec cannot be drawn; check its mark and encoding (${said})`,
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

/** The reasons why a chart is not drawn because it would mislead, by code. */
export const MISLEADING = {
  "two-axes": (): Text => ({
    zh: "一幅图里有两根数值轴（resolve）：两条线在哪里相交没有意义。请画成上下两幅",
    en: "chart: layers with scales of their own are two value axes in one plot, and where their lines cross says nothing; draw two plots above one another",
  }),
  pie: (): Text => ({
    zh: "不画饼图：扇形的大小看不准。请用 mixBars() 或 bars()",
    en: "chart: slices of a pie cannot be compared by eye; use mixBars() or bars()",
  }),
  scale: (field: string, type: string): Text => ({
    zh: `“${field}”的轴是 ${type}，等距不等量。请去掉 scale 里的 type，用普通的轴`,
    en: `chart: field "${field}" stands on a ${type} scale, on which equal steps are not equal; use a linear one`,
  }),
  "no-zero": (field: string, ends: unknown): Text => ({
    zh: `“${field}”的柱不从零起${Array.isArray(ends) ? `（${ends.join("至")}）` : ""}，长短会失真。请去掉 scale 里的 zero 和 domain；数都离零很远的，改用点 dots()`,
    en: `chart: bars of "${field}" on a scale from ${String(ends)}: bars begin at zero; for values far from it use dots`,
  }),
  bridged: (): Text => ({
    zh: '线在缺报处应断开。请写 invalid: "break-paths-show-domains"，缺报的行不要筛掉',
    en: 'chart: a line must break where a value is missing; say invalid: "break-paths-show-domains" and keep rows without a value',
  }),
} as const;
