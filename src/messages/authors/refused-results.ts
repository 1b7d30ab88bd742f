import type { Text } from "../text.ts";

/** A measure as messages name it. */
interface Named {
  readonly id: string;
  readonly label: Text;
}

const GOOD_PANEL = 'panel("year", "like-for-like")';

/** The reasons why a result is not made or not drawn, with what to do; `call` is the function that a script called. */
export const REFUSED_RESULTS = {
  "no-total": (call: string, { id, label }: Named): Text => ({
    zh: `${call}：“${label.zh}”不能各乡镇相加，没有合计。请用 trends() 或 grid() 逐地显示`,
    en: `${call}(): ${id} has no total over areas; show trends() or a grid`,
  }),
  "no-whole": (call: string, { id, label }: Named): Text => ({
    zh: `${call}：“${label.zh}”不能各乡镇相加，没有构成，也不能分解增减。请逐地显示，或换一个能相加的指标`,
    en: `${call}(): ${id} does not add up over areas: its parts make no whole; show them one by one`,
  }),
  "unlike-periods": (call: string, { id, label }: Named, kinds: string): Text => ({
    zh: `${call}：“${label.zh}”的各期长短不一（${kinds}），不能放在一起比。请只取同一种时期`,
    en: `${call}(): ${id}: expected periods of one kind, got ${kinds}; compare like with like`,
  }),
  "no-rows": (kind: string): Text => ({
    zh: `这种图（${kind}）不是一行一个乡镇，没有可挑选、可突出的：top、order、highlight 用于 compare()、trends() 等`,
    en: `a chart of ${kind} has no row for each area to pick or highlight; top, order and highlight are for compare(), trends() and the like`,
  }),
  "own-order": (kind: string): Text => ({
    zh: `这种图（${kind}）的各行有自己的次序，不能用 order 另排；只列前几行，写 top`,
    en: `the rows of a chart of ${kind} have an order of their own, so order does not apply; top shows the first ones`,
  }),
  "not-redrawn": (option: string): Text => ({
    zh: `page.chart 的图已经画好，不能再用 ${option}：写 page.show(结果, { ${option}: … })`,
    en: `page.chart was given a finished chart, to which ${option} does not apply; write page.show(result, { ${option}: ... })`,
  }),
  "many-periods": (call: string, count: number, most: number): Text => ({
    zh: `${call}：有${count}期，最多画${most}期。请只取最近的几期`,
    en: `${call}(): ${count} periods, at most ${most} fit; pass the last ones`,
  }),
  "many-lines": (call: string, { id, label }: Named, count: number, most: number): Text => ({
    zh: `${call}：“${label.zh}”有${count}条线，最多分得清${most}条。请挑几个：slopesOf(比较, ["甲镇", "乙镇"])，或用 twoTier()`,
    en: `${call}(): ${id}: ${count} lines, at most ${most} can be told apart; choose them: slopesOf(comparison, ["A", "B"]), or use twoTier()`,
  }),
  "gap-in-periods": (call: string, { id, label }: Named, after: string, before: string): Text => ({
    zh: `${call}：“${label.zh}”的 ${before} 之后接着是 ${after}，中间缺期。请把没有数的时期也放进来`,
    en: `${call}(): ${id}: ${after} does not follow ${before}; pass every period, those without data too`,
  }),
  "not-counted": (call: string, { id, label }: Named): Text => ({
    zh: `${call}：“${label.zh}”不是一件一件数出来的（countLike），偶然波动有多大无从知道。请用 twoTier()、strips()，或比较人均`,
    en: `${call}(): ${id} is not a count of separate events (countLike), so chance has no known size; use twoTier() or strips(), or compare values per head`,
  }),
  "as-reported": (call: string, { id, label }: Named): Text => ({
    zh: `${call}：“${label.zh}”要用同口径的数：${GOOD_PANEL}`,
    en: `${call}(): ${id}: expected a like-for-like panel, got one as reported; use ${GOOD_PANEL}`,
  }),
  "no-measures": (call: string): Text => ({
    zh: `${call}：没有给出指标，请至少给一个`,
    en: `${call}(): no measures; give at least one`,
  }),
  "no-stock": (call: string, { id, label }: Named): Text => ({
    zh: `${call}：“${label.zh}”逐期相加，不是期末数。请用 yearColumns() 或 mixBars()`,
    en: `${call}(): ${id} adds up over time and is no stock; show it with yearColumns() or mixBars()`,
  }),
  "is-stock": (call: string, { id, label }: Named): Text => ({
    zh: `${call}：“${label.zh}”是期末数。请用当年新增的数来检验`,
    en: `${call}(): ${id} is a stock; test what was added to it`,
  }),
  "no-duty": (call: string, { id, label }: Named): Text => ({
    zh: `${call}：“${label.zh}”不是 duties.csv 里的任务。请从 plans.duties 里取`,
    en: `${call}(): ${id} is no duty; take one of plans.duties`,
  }),
  "no-part": (call: string, key: string, known: readonly string[]): Text => ({
    zh: `${call}：没有“${key}”这一部分。可用：${known.join("、")}`,
    en: `${call}(): no part "${key}"; the parts are ${known.join(", ")}`,
  }),
  "no-number": (value: number): Text => ({
    zh: `要显示的 ${value} 不是数，多半是除以零。没有结果的格写 { status: "missing" }`,
    en: `formatNumber(): ${value} is not a number; say which status it has instead`,
  }),
  "short-row": (cells: number, columns: number): Text => ({
    zh: `表有${columns}列，有一行却是${cells}格。每格都要写；没有数的写 { status: "missing" }`,
    en: `a row has ${cells} cells in a table of ${columns} columns; every cell says why it has no value, none is left out`,
  }),
  "no-page": (href: string): Text => ({
    zh: `“${href}”不是本报告的页面。请写页面文件（brief.html），或本页的位置（#编号）`,
    en: `localHref(): "${href}" is no page of the report; give a page (brief.html) or a place on this one (#id)`,
  }),
} as const;
