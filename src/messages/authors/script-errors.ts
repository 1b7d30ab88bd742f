import type { Text } from "../text.ts";

/** An error in a script or a definition, with its message in both languages. */
export class ScriptError extends Error {
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

/** The forms of calls that take what another call makes. */
const FORMS: Readonly<Record<string, Text>> = {
  "page.tiles": { zh: "page.tiles(tileOf(指标), …)", en: "page.tiles(tileOf(measure), ...)" },
  "page.findings": {
    zh: "page.findings(sayTotal(…), …)",
    en: "page.findings(sayTotal(...), ...)",
  },
  "page.links": {
    zh: 'page.links([{ file: "本报告的页面.html", label: { zh: "…", en: "…" }, about: { zh: "…", en: "…" } }])',
    en: 'page.links([{ file: "page.html", label: { zh: "…", en: "…" }, about: { zh: "…", en: "…" } }])',
  },
  "page.lead": {
    zh: 'page.lead({ value: { zh: "…", en: "…" }, captions: [{ zh: "…", en: "…" }], findings: [] })',
    en: 'page.lead({ value: { zh: "…", en: "…" }, captions: [{ zh: "…", en: "…" }], findings: [] })',
  },
  "page.chapter": {
    zh: 'page.chapter({ zh: "…", en: "…" }, () => { … })',
    en: 'page.chapter({ zh: "…", en: "…" }, () => { … })',
  },
};

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
    zh: `page.chart 只收由结果画成的图，如 twoTier(…)，现在是 ${given}；是结果的，用 page.show；bars(…) 等自己的图，用 page.plot`,
    en: `page.chart: expected a chart such as twoTier(...), got ${given}; use page.show for a result, page.plot for bars(...) and the like`,
  }),
  "no-result": (given: string, kinds: string): Text => ({
    zh: `page.show 只收结果，如 measure("audience").compare()，现在是 ${given}；画好的图用 page.chart。可用的种类：${kinds}`,
    en: `page.show: expected a result such as measure("audience").compare(), got ${given}; use page.chart for a chart. There are ${kinds}`,
  }),
  "no-year": (given: string, years: readonly number[]): Text => ({
    zh: `compare 的年份应写成数，如 2023，而且有数据；现在是 ${given}。有数据的年份：${years.join("、")}`,
    en: `compare: expected a year with data such as 2023, got ${given}; there are ${years.join(", ")}`,
  }),
  "years-turned": (before: number, after: number): Text => ({
    zh: `compare 应先写较早的年份：compare(较早, 较晚)；现在是${before}年与${after}年，增减会颠倒`,
    en: `compare takes the earlier year first, compare(earlier, later); got ${before} and ${after}, which would turn rises into falls`,
  }),
  "no-page-file": (given: string): Text => ({
    zh: `pageAt 的文件名应写成 "more.html" 或 "townships/more.html"，现在是 ${given}`,
    en: `pageAt: expected a file such as "more.html" or "townships/more.html", got ${given}`,
  }),
  "dead-link": (file: string): Text => ({
    zh: `page.links 指向“${file}”，但没有这一页：请核对文件名；是别的脚本的页面，先把它做出来`,
    en: `page.links leads to "${file}", but there is no such page; check its name, or make it first if it is that of another script`,
  }),
  "page-taken": (given: string): Text => ({
    zh: `pageAt：这个脚本已有一页叫 ${given}，后写的会盖掉先写的，请换一个文件名`,
    en: `pageAt: this script has a page ${given} already, which the later one would replace; choose another file name`,
  }),
  "no-notebook": (file: string): Text => ({
    zh: `${file} 没有可做的页面：请以 export default notebook(import.meta, …) 结尾`,
    en: `${file}: no notebook; end it with "export default notebook(import.meta, ...)"`,
  }),
  "no-build": (): Text => ({
    zh: 'notebook 缺第三个参数：notebook(import.meta, { zh: "…", en: "…" }, ({ measure, page }) => { … })',
    en: 'notebook: the third argument is missing; write notebook(import.meta, { zh: "…", en: "…" }, ({ measure, page }) => { … })',
  }),
  "no-import-meta": (given: string): Text => ({
    zh: `notebook 的第一个参数应写成 import.meta，现在是 ${given}`,
    en: `notebook: expected import.meta first, got ${given}`,
  }),
  exit: (): Text => ({
    zh: "脚本里不能写 process.exit：其他页面也会停下。去掉这一行；要提前结束这一页，用 return",
    en: "a script cannot call process.exit, which would end the other pages too; remove it, and use return to end this page",
  }),
  "no-figure": (id: string, near: readonly string[]): Text => ({
    zh: `没有编号为“${id}”的数${near.length > 0 ? `，是不是${near.map((each) => `“${each}”`).join("、")}？` : "。"}`,
    en: `no figure "${id}"${near.length > 0 ? `; did you mean ${near.map((each) => `"${each}"?`).join(" or ")}` : ""}`,
  }),
  "no-relation": (given: string): Text => ({
    zh: `claim 的第二个参数应是 ">"、">="、"<"、"<=" 或 "="，现在是 ${given}`,
    en: `claim: expected ">", ">=", "<", "<=" or "=" second, got ${given}`,
  }),
  "no-remark": (given: string): Text => ({
    zh: `remark 应写成 remark(zh\`…\`, en\`…\`)，现在是 ${given}`,
    en: `remark: expected remark(zh\`…\`, en\`…\`), got ${given}`,
  }),
  "no-kind": (call: string, expected: string, given: string): Text => ({
    zh: `${call}(…) 画的是 ${expected}，现在是 ${given}。拿不准时写 page.show(结果)，自动选图`,
    en: `${call}(...) draws ${expected}, got ${given}; page.show(result) chooses the chart by itself`,
  }),
  "wrong-form": (what: string, given: string): Text => ({
    zh: `${what} 收到的内容不合用，现在是 ${given}。${FORMS[what] ? `应写成 ${FORMS[what].zh}` : "写法见 docs/reference.md"}`,
    en: `${what} cannot use what it was given, ${given}; ${FORMS[what] ? `write ${FORMS[what].en}` : "see docs/reference.md"}`,
  }),
  "bad-decimals": (of: string, given: string): Text => ({
    zh: `列“${of}”的 decimals 应是0到10的整数，现在是 ${given}`,
    en: `the column "${of}": expected a whole number from 0 to 10 for decimals, got ${given}`,
  }),
  "no-columns": (given: string): Text => ({
    zh: `page.table 的第三个参数应列出各列：[{ of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" }]，现在是 ${given}`,
    en: `page.table: expected the columns third, such as [{ of: "township", label: { zh: "乡镇", en: "Township" }, kind: "text" }], got ${given}`,
  }),
  "no-table": (what: string, given: string): Text => ({
    zh: `${what}要一张 Arquero 表，如 facts("activities")，现在是 ${given}`,
    en: `${what}: expected an Arquero table such as facts("activities"), got ${given}`,
  }),
  "text-column": (of: string, kind: string, given: string): Text => ({
    zh: `列“${of}”里有文字 ${given}，不能按 kind: "${kind}" 显示：改为 kind: "text"`,
    en: `the column "${of}" has the text ${given}, which kind: "${kind}" cannot show; write kind: "text"`,
  }),
  "empty-word": (what: string, given: string): Text => ({
    zh: `${what}的文字里有“${given}”，多半是 \${…} 里的值没有算出来，或不是文字。数字用 say 和 fig，或先算好`,
    en: `${what}: its text has "${given}": a value in \${...} is missing or no text; use say and fig for figures`,
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
