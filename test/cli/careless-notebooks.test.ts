import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, type Run, spawnReport } from "./run-report.ts";

/** Notebooks with a mistake in line 4, by name: the mistake, and what is said of it. */
const MISTAKES = {
  note: ['page.note("说明");', 'page.note应写成 { zh: "…", en: "…" }，现在是 "说明"'],
  section: ["page.section({ zh: '只有中文' });", "page.section应写成"],
  caption: ['page.table("表", { columns: [], rows: [{ cells: [] }] });', "page.table应写成"],
  say: ['page.say("一句话");', "page.say只收由数据算出的句子或 remark(…)"],
  drawn: [
    'page.chart({ ...yearColumns(measure("audience").totals()), spec: () => { throw new Error("no ink"); } });',
    "no ink",
  ],
  cell: [
    "page.table({ zh: '表', en: 'T' }, { columns: [{ label: { zh: '数', en: 'N' }, kind: 'count' }], rows: [{ cells: [{ value: 0 / 0 }] }] });",
    "NaN is not a number",
  ],
  link: [
    "page.links([{ file: 'http://elsewhere', label: { zh: '外', en: 'x' }, about: { zh: '', en: '' } }]);",
    "is no page of the report",
  ],
  pageAt: ['pageAt("more.html", "标题").note({ zh: "一", en: "1" });', "pageAt应写成"],
  timer: ['setTimeout(() => page.note({ zh: "晚", en: "late" }), 0);', "写得太晚"],
  slowTimer: ['setTimeout(() => page.note({ zh: "晚", en: "late" }), 5000);', "写得太晚"],
  groupby: ['facts("activities").groupby("tipe");', "没有列“tipe”，是不是“type”？"],
  rollup: [
    'facts("activities").rollup({ a: op.sum("audiense") });',
    "没有列“audiense”，是不是“audience”？",
  ],
  derive: ['facts("activities").derive({ a: (d) => d.sesions + 1 });', "没有列“sesions”"],
  orderby: ['facts("funds").orderby(desc("recieved_yuan"));', "是不是“received_yuan”？"],
  joined: ['facts("funds").join(facts("activities"), "kode");', "没有列“kode”，是不是“code”？"],
  outer: ['facts("funds").filter((d) => d.year === year);', "看不到脚本里的变量“year”"],
  escaped: [
    'facts("funds").filter(escape((d) => d.yaer === year));',
    "没有列“yaer”，是不是“year”？",
  ],
  plotted: ['page.plot({ title: { zh: "图", en: "P" } });', "page.plot 应写成"],
  plotTitle: ['page.plot({ title: "图", spec: {} });', "page.plot应写成"],
  plotRows: ['page.plot({ title: { zh: "图", en: "P" }, spec: { mark: "bar" } });', "没有数据"],
  plotColumn: [
    'page.plot(bars(facts("funds"), { x: "recieved_yuan", y: "source" }));',
    "是不是“received_yuan”？",
  ],
  plotUrl: [
    'page.plot({ title: { zh: "图", en: "P" }, spec: { data: { values: [{ a: 1 }] }, mark: "image", encoding: { url: { field: "a" } } } });',
    "不读文件，不连网址",
  ],
  plotPie: [
    'page.plot({ title: { zh: "图", en: "P" }, spec: { data: { values: [{ a: 1 }] }, mark: "arc", encoding: { theta: { field: "a" } } } });',
    "slices of a pie",
  ],
  plotCut: [
    'page.plot({ title: { zh: "图", en: "P" }, spec: { data: { values: [{ a: 90 }] }, mark: "bar", encoding: { x: { field: "a", type: "quantitative", scale: { zero: false } } } } });',
    "bars begin at zero",
  ],
  plotField: [
    'page.plot({ title: { zh: "图", en: "P" }, spec: { data: { values: [{ a: 90 }] }, mark: "bar", encoding: { x: { field: "b", type: "quantitative" } } } });',
    "没有字段“b”",
  ],
  promise: ['void Promise.reject(new Error("nobody waits"));', "nobody waits"],
} as const;

const script = (mistake: string, head = "({ facts, measure, page, pageAt, year }) => {"): string =>
  `import { bars, desc, escape, notebook, op, yearColumns } from "${ROOT}/src/index.ts";
export default notebook(import.meta, { zh: "坏了", en: "Broken" }, ${head}
  page.note({ zh: "第一行", en: "first" });
  ${mistake}
  void measure, pageAt, yearColumns, facts, year, bars, desc, escape, op;
});
`;

/** Mistakes that show when the page is done: it is written. */
const AFTERWARDS = ["timer", "slowTimer", "promise"];

/** Notebooks with a mistake in line 2. */
const HEADS = {
  async: [
    script("await Promise.resolve();", "async ({ facts, measure, page, pageAt, year }) => {"),
    "async",
  ],
  asyncThrows: [
    script('throw new Error("later");', "async ({ facts, measure, page, pageAt, year }) => {"),
    "async",
  ],
  title: [
    script("").replace('{ zh: "坏了", en: "Broken" }', '"我的标题"'),
    'notebook(import.meta, …)应写成 { zh: "…", en: "…" }，现在是 "我的标题"',
  ],
  noEnglish: [script("").replace(', en: "Broken"', ""), "notebook(import.meta, …)应写成"],
} as const;

/** Folders of scripts as people name them. */
const FOLDER = "年终 报告(1)";

describe("notebooks with mistakes beside sound ones", () => {
  let run: Run;
  let out: string;
  const names = [...Object.keys(MISTAKES), ...Object.keys(HEADS)];

  beforeAll(() => {
    const folder = join(emptyFolder(), FOLDER);
    mkdirSync(folder);
    out = emptyFolder();
    for (const [name, [mistake]] of Object.entries(MISTAKES))
      writeFileSync(join(folder, `${name}.ts`), script(mistake));
    for (const [name, [text]] of Object.entries(HEADS))
      writeFileSync(join(folder, `${name}.ts`), text);
    for (const name of names.filter((each) => !AFTERWARDS.includes(each)))
      writeFileSync(join(out, `${name}.html`), `${name} of last week`);
    const paths = names.map((name) => join(folder, `${name}.ts`));
    run = spawnReport([...paths, "audiences", "activities", "--out", out]);
  }, 120_000);

  it("ends with 1 and writes the sound pages; no stack, no dump", () => {
    expect(run.code).toBe(1);
    const sound = Object.keys(bytesIn(out)).filter((file) => !names.includes(file.slice(0, -5)));
    expect(sound).toEqual(["activities.html", "audiences.html"]);
    expect(run.err).not.toMatch(/^ {4}at /m);
    expect(Math.max(...run.err.split("\n").map((line) => line.length))).toBeLessThan(700);
  });

  it.each(Object.entries(MISTAKES))("%s: names file, line and frame", (name, [mistake, says]) => {
    const err = `\n\n${run.err}`;
    const place = err.indexOf(`${FOLDER}/${name}.ts:4:`);
    const said = err.slice(err.lastIndexOf("\n", err.lastIndexOf("\n", place) - 1), place + 900);
    expect(said).toContain(says);
    expect(said).toContain(`> 4 |   ${mistake}`);
  });

  it.each(Object.entries(HEADS))("%s: names file, line and frame", (name, [, says]) => {
    const said = run.err.slice(run.err.indexOf(`${name}.ts 出错`));
    expect(said.slice(0, 300)).toContain(says);
    expect(said).toContain(`${FOLDER}/${name}.ts:2:`);
  });

  it.each(names.filter((name) => !AFTERWARDS.includes(name)))("%s: keeps its old page", (name) => {
    expect(run.err).toMatch(new RegExp(`^${name}\\.ts 出错，原来的页面保留不动：`, "m"));
    expect(readFileSync(join(out, `${name}.html`), "utf8")).toBe(`${name} of last week`);
  });
});
