import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { dataNamesText } from "../../src/cli/report/data-names.ts";
import { openReview } from "../../src/cli/review/open-review.ts";
import { typeFinding } from "../../src/messages/commands/type-findings.ts";
import { emptyFolder, ROOT } from "../cli/run-report.ts";

const names = join(ROOT, "data", "names.d.ts");

it("data/names.d.ts names what the definitions and the data have; `npm start` writes it anew", async () => {
  const data = join(ROOT, "data");
  const { review } = await openReview({
    ...{ toolkitData: data, data, year: null, asOf: null, onFile: () => {} },
  });
  expect(readFileSync(names, "utf8")).toBe(dataNamesText(review));
});

/** Lines of a script, each with the code of what the type checker finds in it; null where that is nothing. */
const LINES: readonly (readonly [line: string, code: string | null])[] = [
  ['facts("activities").filter((d) => d.year === "2023");', "2367"],
  ['facts("activities").filter(escape((d) => d.year === "2023"));', "2367"],
  ['facts("activities").filter(escape((d) => d.yaer === 2023));', "2339"],
  ['facts("designations").filter(escape((d) => d.level === "省"));', "2367"],
  [
    'facts("activities").derive({ next: (d) => d.year + 1 }).filter((d) => d.next === "x");',
    "2367",
  ],
  ['measure("audience").table().filter(escape((d) => d.year === "2023"));', "2367"],
  ['measure("audience").table().filter(escape((d) => d.status === "none"));', "2367"],
  ["page.sections(facts);", "2551"],
  ['facts("activities").filter(escape((d) => d.year === 2023 && d.type === "别的"));', null],
  [
    'facts("activities").groupby("type").rollup({ n: op.sum("audience") }).filter((d) => d.n > 1);',
    null,
  ],
  ['facts("of another project").filter(escape((d: { year: number }) => d.year === 2023));', null],
  ['measure("designations").where({ level: "省级" }).where({ category: "机关" }).totals();', null],
];

it("a wrong column, value or kind of value is marked by the type checker, and nothing else", () => {
  const folder = emptyFolder();
  const head = `import { escape, notebook, op } from "${ROOT}/src/index.ts";
export default notebook(import.meta, { zh: "一", en: "One" }, ({ facts, measure, page }) => {
`;
  const script = join(folder, "mine.ts");
  writeFileSync(script, `${head}${LINES.map(([line]) => `  ${line}\n`).join("")}});\n`);
  const settings = join(folder, "tsconfig.json");
  const typeRoots = [join(ROOT, "node_modules", "@types")];
  writeFileSync(
    settings,
    JSON.stringify({
      ...{ extends: join(ROOT, "tsconfig.json"), compilerOptions: { typeRoots } },
      ...{ files: [script, names], include: [] },
    }),
  );
  const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
  const { stdout } = spawnSync(process.execPath, [compiler, "--pretty", "false", "-p", settings], {
    cwd: folder,
    encoding: "utf8",
  });
  const found = new Map(
    Array.from(stdout.matchAll(/\((\d+),\d+\): error TS(\d+)/g), ([, line, code]) => [
      Number(line),
      code!,
    ]),
  );
  expect(LINES.map((_, i) => found.get(i + 3) ?? null)).toEqual(LINES.map(([, code]) => code));
}, 120_000);

it("the commonest findings are said in plain words, with the place and what to do", () => {
  const said = "This comparison appears to be unintentional";
  expect(typeFinding("analysis/mine.ts:5:3", "2367", said)).toEqual({
    zh: `analysis/mine.ts:5:3 比较的两边永远不相等：数不加引号，文字加引号，取值照数据里的写法（类型检查：${said}）`,
    en: `analysis/mine.ts:5:3 the two sides are never equal; numbers stand without quotation marks, texts with them, values as the data write them (${said})`,
  });
});
