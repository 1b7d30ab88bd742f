import type { Text } from "../text.ts";

/** An error in a script or a definition, with its message in both languages. */
export class ScriptError extends Error {
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

/** The messages for authors of scripts, by code. */
export const SCRIPT_ERRORS = {
  "no-text": (what: string, given: string): Text => ({
    zh: `${what}应写成 { zh: "…", en: "…" }，现在是 ${given}`,
    en: `${what}: expected { zh: "…", en: "…" }, got ${given}`,
  }),
  "no-sentence": (what: string, given: string): Text => ({
    zh: `${what}只收由数据算出的句子或 remark(…)，现在是 ${given}；说明文字用 page.note`,
    en: `${what}: expected a computed sentence or remark(...), got ${given}; use page.note for text`,
  }),
  "no-chart": (given: string): Text => ({
    zh: `page.chart 只收由结果画成的图，如 twoTier(…)，现在是 ${given}`,
    en: `page.chart: expected a chart such as twoTier(...), got ${given}`,
  }),
  "no-result": (given: string, kinds: string): Text => ({
    zh: `page.show 只收结果，如 measure("audience").compare()，现在是 ${given}；可用的种类：${kinds}`,
    en: `page.show: expected a result such as measure("audience").compare(), got ${given}; there are ${kinds}`,
  }),
  "outer-variable": (name: string): Text => ({
    zh: `Arquero 的动词看不到脚本里的变量“${name}”：写成 escape((d) => …)，里面可用任何变量`,
    en: `a verb of Arquero cannot see the variable "${name}" of the script; write escape((d) => ...), where any variable may stand`,
  }),
  async: (): Text => ({
    zh: "脚本不能是 async：数据已经读好，去掉 async 和 await 即可",
    en: "a script cannot be async; the data are read already: remove async and await",
  }),
  "async-chapter": (): Text => ({
    zh: "page.chapter 里的函数不能是 async：去掉 async 和 await 即可",
    en: "page.chapter: its function cannot be async; remove async and await",
  }),
  "too-late": (): Text => ({
    zh: "页面已经做完，这里写得太晚（在定时器或未等待的 Promise 里）：请直接写在脚本里",
    en: "written after the page was finished, in a timer or a promise; write it in the script itself",
  }),
} as const;
