import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, type Run } from "./run-report.ts";

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
    "要显示的 NaN 不是数",
  ],
  link: [
    "page.links([{ file: 'http://elsewhere', label: { zh: '外', en: 'x' }, about: { zh: '', en: '' } }]);",
    "不是本报告的页面",
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
    "不画饼图",
  ],
  plotCut: [
    'page.plot({ title: { zh: "图", en: "P" }, spec: { data: { values: [{ a: 90 }] }, mark: "bar", encoding: { x: { field: "a", type: "quantitative", scale: { zero: false } } } } });',
    "柱不从零起",
  ],
  plotField: [
    'page.plot({ title: { zh: "图", en: "P" }, spec: { data: { values: [{ a: 90 }] }, mark: "bar", encoding: { x: { field: "b", type: "quantitative" } } } });',
    "没有字段“b”",
  ],
  wrongKind: [
    'page.chart(twoTier(measure("audience").totals()));',
    "twoTier(…) 画的是 comparison，现在是 totals",
  ],
  wrongArgument: ["page.say(sayTotal(year));", "sayTotal(…) 收到的内容不合用"],
  score: ['page.show(measure("score").totals());', "不能各乡镇相加，没有合计"],
  figure: ['fig("audience.shar/2023/990123");', "是不是“audience"],
  claimed: [
    'claim("audience/2023/990123", "=<", 0, { zh: "少", en: "less" });',
    "claim 的第二个参数应是",
  ],
  middle: ["null.length;", "要取“length”，但它前面的值是空的"],
  method: ['measure("audience").trend();', "是不是“trends”？"],
  operator: ['facts("funds").rollup({ a: op.summ("received_yuan") });', "是不是“sum”？"],
  unquoted: ["measure(audience);", "没有名称“audience”"],
  shownColumn: [
    'page.table({ zh: "表", en: "T" }, facts("funds"), [{ of: "recieved_yuan", label: { zh: "数", en: "N" }, kind: "count" }]);',
    "没有列“recieved_yuan”，是不是“received_yuan”？",
  ],
  unimported: ['figureId("audience", "2023", "990123");', "没有名称“figureId”"],
  nameless: ["measure();", "没有指标"],
  yearText: ['measure("audience").compare("2022");', "compare 的年份应写成数，如 2023"],
  breakdown: ['measure("audience").where({ typ: "讲座" });', "没有分类“typ”，是不是“type”？"],
  value: ['measure("audience").where({ type: "文化交" });', "是不是“文化交流”？"],
  periodWord: ['measure("audience").table("years");', "没有写法“years”，是不是“year”？"],
  noColumns: ['page.table({ zh: "表", en: "T" }, facts("funds"));', "第三个参数应列出各列"],
  columnKind: [
    'page.table({ zh: "表", en: "T" }, facts("funds"), [{ of: "rows", label: { zh: "行", en: "R" }, kind: "number" }]);',
    "没有写法“number”。可用：text、count",
  ],
  columnOption: [
    'page.table({ zh: "表", en: "T" }, facts("funds"), [{ of: "rows", label: { zh: "行", en: "R" }, kind: "count", decimal: 1 }]);',
    "没有选项“decimal”，是不是“decimals”？",
  ],
  textAsCount: [
    'page.table({ zh: "表", en: "T" }, facts("funds"), [{ of: "township", label: { zh: "乡镇", en: "T" }, kind: "count" }]);',
    '不能按 kind: "count" 显示',
  ],
  plotOption: [
    'page.plot(bars(facts("funds"), { x: "received_yuan", y: "source", colour: "source" }));',
    "没有选项“colour”，是不是“color”？",
  ],
  plotMark: [
    'page.plot({ title: { zh: "图", en: "P" }, spec: { data: { values: [{ a: 1 }] }, mark: "bars" } });',
    "没有写法“bars”，是不是“bar”？",
  ],
  plotSpec: [
    'page.plot({ title: { zh: "图", en: "P" }, spec: { data: { values: [{ a: 1 }] }, mark: "bar", encoding: { x: { field: "a", type: "quantitative", bin: { step: "x" } } }, transform: [{ calculate: "datum.a +", as: "b" }] } });',
    "page.plot 的 spec 画不出来",
  ],
  figureInText: [
    'page.note({ zh: "有" + fig("audience/2023/990123"), en: "x" });',
    "page.note的文字里有“[object Object]”",
  ],
  nothingInText: ['page.note({ zh: measure.yaer + "年", en: "x" });', "的文字里有“undefined”"],
  columnsAsync: ["page.columns(async () => {}, () => {});", "不能是 async"],
  outside: ['pageAt("../out.html", { zh: "外", en: "Out" });', "pageAt 的文件名应写成"],
  twice: [
    'for (const en of ["A", "B"]) pageAt("twice.html", { zh: "一", en });',
    '这个脚本已有一页叫 "twice.html"',
  ],
  quarantined: ['page.quarantine("activites");', "没有数据“activites”，是不是“activities”？"],
  exit: ["process.exit(0);", "脚本里不能写 process.exit"],
  endless: ["const f = () => f(); f();", "函数不停地调用自己"],
  syntax: ["const = 1;", "语法有误"],
  waiting: ["await 1;", "这里不能写 await"],
  emptied: [
    'page.table({ zh: "表", en: "T" }, facts("funds").filter(escape((d) => d.year === "2023")), [{ of: "rows", label: { zh: "行", en: "R" }, kind: "count" }]);',
    "筛选之后一行也没有留下，原有",
  ],
  lost: [
    'page.table({ zh: "表", en: "T" }, table({ code: ["990123101", "x"] }).join(facts("funds"), "code"), [{ of: "rows", label: { zh: "行", en: "R" }, kind: "count" }]);',
    "前一张表有1行、后一张表有",
  ],
  repeated: [
    'page.table({ zh: "表", en: "T" }, table({ code: ["990123101"] }).join_left(facts("funds"), "code"), [{ of: "rows", label: { zh: "行", en: "R" }, kind: "count" }]);',
    "再求和会重复",
  ],
  labelText: [
    'page.table({ zh: "表", en: "T" }, facts("funds"), [{ of: "rows", label: "行", kind: "count" }]);',
    "page.table应写成",
  ],
  plotTop: [
    'page.plot(bars(facts("funds"), { x: "received_yuan", y: "source", top: -3 }));',
    "top 应是1以上的整数",
  ],
  plotLabels: [
    'page.plot(bars(facts("funds"), { x: "received_yuan", y: "source", labels: { recieved_yuan: "到位" } }));',
    "没有列“recieved_yuan”，是不是“received_yuan”？",
  ],
  plotNumbers: ['page.plot(bars(facts("funds"), { x: "township", y: "source" }));', "都不是数的列"],
  plotOrder: [
    'page.plot(bars(facts("funds"), { x: "received_yuan", y: "source", order: "down" }));',
    "没有写法“down”",
  ],
  plotNames: [
    'page.plot(bars(facts("funds"), { x: "received_yuan", y: "township", highlight: ["石乔镇"] }));',
    "highlight: 没有取值“石乔镇”，是不是“石桥镇”？",
  ],
  chartPlotted: ['page.plot(yearColumns(measure("audience").totals()));', "请用 page.chart"],
  plotCharted: [
    'page.chart(bars(facts("funds"), { x: "received_yuan", y: "source" }));',
    "用 page.plot",
  ],
  divided: [
    'facts("funds").rollup({ a: op.sum("received_yuan") / op.sum("planned_yuan") });',
    "写成 (d) => op.sum(d.…) / op.sum(d.…)",
  ],
  added: [
    'facts("funds").rollup({ a: op.sum("received_yuan") + op.sum("planned_yuan") });',
    "直接拿来加减乘除",
  ],
  assigned: ['facts("funds").filter((d) => d.township = "石桥镇");', "比较写 ==="],
  textMethod: [
    'facts("funds").derive({ a: (d) => d.township.replace("镇", "") });',
    "里不能写 ….replace(…)",
  ],
  chosen: [
    'facts("funds").filter((d) => ["石桥镇"].includes(d.township));',
    "里不能写 ….includes(…)",
  ],
  numberMethod: [
    'facts("funds").derive({ a: (d) => d.received_yuan.toFixed(1) });',
    "整个写在 escape((d) => …) 里",
  ],
  columnName: [
    'facts("funds").filter("township", "石桥镇");',
    "“township”是列名，这里要写条件或算式",
  ],
  condition: ['facts("funds").filter({ township: "石桥镇" });', "Arquero 读不懂这个条件或算式"],
  notAdded: [
    'facts("funds").groupby("code").rollup({ a: (d) => d.received_yuan });',
    '写 op.sum("received_yuan")',
  ],
  turned: ['measure("audience").compare(2023, 2022);', "compare 应先写较早的年份"],
  future: ['measure("audience").compare(2035);', "有数据的年份：2019、"],
  decimals: [
    'page.table({ zh: "表", en: "T" }, facts("funds"), [{ of: "rows", label: { zh: "行", en: "R" }, kind: "count", decimals: "1" }]);',
    "的 decimals 应是0到10的整数",
  ],
  slopeNames: [
    'slopesOf(measure("audience").compare(), ["石乔镇"]);',
    "没有名称或代码“石乔镇”，是不是“石桥镇”？",
  ],
  tiles: ['page.tiles(measure("audience"));', "应写成 page.tiles(tileOf(指标), …)"],
  inColumn: [
    'page.columns((left) => left.section({ zh: "左", en: "L" }), () => {});',
    "栏（page.columns）里没有 section",
  ],
  noNumber: [
    'page.table({ zh: "表", en: "T" }, facts("activities").rollup({ a: op.sum("type") }), [{ of: "a", label: { zh: "数", en: "N" }, kind: "count" }]);',
    "列“a”没有一个数算得出来",
  ],
  noFraction: [
    'page.table({ zh: "表", en: "T" }, facts("activities").groupby("township").rollup({ a: op.sum("audience") }), [{ of: "a", label: { zh: "数", en: "N" }, kind: "percent" }]);',
    "0.27 印成27.0%",
  ],
  noFigure: [
    'page.table({ zh: "表", en: "T" }, facts("activities").groupby("township").rollup({ a: op.sum("audience") }), [{ figure: (row) => "audience/2023/" + row.code, of: "a", label: { zh: "数", en: "N" }, kind: "count" }]);',
    "个不存在，如“audience/2023/undefined”",
  ],
  deadLink: [
    'const label = { zh: "附", en: "x" }; page.links([{ file: "nowhere.html", label, about: label }]);',
    "page.links 指向“nowhere.html”，但没有这一页",
  ],
  shownOption: ['page.show(measure("audience").compare(), { topp: 5 });', "是不是“top”？"],
  shownName: [
    'page.show(measure("audience").compare(), { highlight: ["石乔镇"] });',
    "没有名称或代码“石乔镇”，是不是“石桥镇”？",
  ],
  promise: ['void Promise.reject(new Error("nobody waits"));', "nobody waits"],
} as const;

const script = (
  mistake: string,
  head = "({ claim, facts, fig, measure, page, pageAt, year }) => {",
): string =>
  `import { bars, desc, en, escape, notebook, op, remark, sayTotal, slopesOf, table, twoTier, yearColumns, zh } from "${ROOT}/src/index.ts";
export default notebook(import.meta, { zh: "坏了", en: "Broken" }, ${head}
  page.note({ zh: "第一行", en: "first" });
  ${mistake}
  void measure, pageAt, yearColumns, facts, year, bars, desc, escape, op, claim, fig, remark, zh, en, sayTotal, slopesOf, table, twoTier;
});
`;

/** Mistakes that show when the page is done: it is written. */
const AFTERWARDS = ["timer", "slowTimer", "promise"];

/** Steps that are rarely meant: the page is written, and they are named. */
const DOUBTFUL = ["emptied", "lost", "repeated", "noNumber", "noFraction", "noFigure", "deadLink"];
const WRITTEN = [...AFTERWARDS, ...DOUBTFUL];

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
  noMeta: [script("").replace("import.meta, ", ""), "notebook 的第一个参数应写成 import.meta"],
  noBuild: [
    `import { notebook } from "${ROOT}/src/index.ts";\nexport default notebook(import.meta, { zh: "坏了", en: "Broken" });`,
    "notebook 缺第三个参数",
  ],
  atOnce: [
    `import { notebook } from "${ROOT}/src/index.ts";\nnull.b;\nexport default notebook(import.meta, { zh: "坏", en: "Broken" }, () => {});`,
    "要取“b”，但它前面的值是空的",
  ],
  noFile: [
    `import { notebook } from "${ROOT}/src/index.ts";\nimport other from "./nothing.ts";\nexport default notebook(import.meta, other);`,
    "找不到“./nothing.ts”",
  ],
  noName: [
    `import { notebook }\nfrom "${ROOT}/src/index.ts"; import { twoTiers } from "${ROOT}/src/index.ts";\nexport default notebook(import.meta, twoTiers);`,
    "没有公开名称“twoTiers”，是不是“twoTier”？",
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
    for (const name of names.filter((each) => !WRITTEN.includes(each)))
      writeFileSync(join(out, `${name}.html`), `${name} of last week`);
    const paths = names.map((name) => join(folder, `${name}.ts`));
    // As users start it, without a loader: places come from the maps of the bundle.
    const words = ["src/cli/start.mjs", "report", ...paths, "audiences", "activities"];
    const { status, stdout, stderr } = spawnSync(process.execPath, [...words, "--out", out], {
      cwd: ROOT,
      encoding: "utf8",
    });
    run = { code: status ?? -1, out: stdout, err: stderr };
  }, 120_000);

  it("ends with 1 and writes the sound pages; no stack, no dump", () => {
    expect(run.code).toBe(1);
    const sound = Object.keys(bytesIn(out)).filter((file) => !names.includes(file.slice(0, -5)));
    expect(sound).toEqual(["activities.html", "audiences.html"]);
    expect(run.err).not.toMatch(/^ {4}at /m);
    expect(run.err.split("\n").filter((line) => line.length >= 1500)).toEqual([]);
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

  it.each(names.filter((name) => !WRITTEN.includes(name)))("%s: keeps its old page", (name) => {
    expect(run.err).toMatch(new RegExp(`^${name}\\.ts 出错，原来的页面保留不动：`, "m"));
    expect(readFileSync(join(out, `${name}.html`), "utf8")).toBe(`${name} of last week`);
  });
});
