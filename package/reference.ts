import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DOORS, declarationsOf } from "./declare-types.ts";

/** The objects that a script is given, each with the interface that says what it can do. */
const GIVEN: readonly (readonly [title: string, name: string, module: string])[] = [
  ["脚本拿到的 · What a script is given", "NotebookTools", "src/cli/review/notebook.ts"],
  ['指标：measure("…") · A measure', "MeasureView", "src/analyze/measure/measure-view.ts"],
  ["页面：page · The page", "PageBuilder", "src/report/page/page-builder.ts"],
  [
    "图的选项：page.chart、page.show · Options of charts",
    "ChartOptions",
    "src/chart/options/chart-options.ts",
  ],
  ["挑选各行：page.show · Picking rows", "RowChoice", "src/analyze/results/pick-rows.ts"],
  [
    "自己的图：bars、lines、dots、ticks · Charts of a table",
    "PlotOptions",
    "src/chart/own/plot-options.ts",
  ],
  ["自己的图：spec · A spec of one's own", "OwnPlot", "src/chart/own/own-plot.ts"],
  ["表的列：page.table · Columns of a table", "TableColumn", "src/report/page/arquero-table.ts"],
  ["列的格式 · The form of a column", "Column", "src/model/tables/data-table.ts"],
  ["数据的定义：dataset.ts · A dataset", "Dataset", "src/model/datasets/dataset.ts"],
  ["定义里的列 · A column of a dataset", "ColumnDefinition", "src/model/datasets/dataset.ts"],
  ["定义里的指标 · A measure of a dataset", "MeasureDefinition", "src/model/datasets/dataset.ts"],
  ["定义里的比值 · A ratio of a dataset", "RatioDefinition", "src/model/datasets/dataset.ts"],
];

/** The stages of the front door in Chinese, in its order. */
const STAGES = [
  "脚本本身，及其文本、设置和数据的类型",
  "表：Arquero 自己的动词",
  "分析：指标或表成为结果",
  "图：结果成为图",
  "图：自己的表成为图（page.plot）",
  "文字：结果成为句子",
  "报告：现成的表和数字块",
  "更多：表",
  "更多：分析",
  "更多：图",
  "更多：文字",
  "更多：报告",
];

/**
 * Writes the reference of the front door: what a script is given, then every public name by stage, with its comment,
 * its types and its example. All of it stands in the sources.
 * @throws where a name has no comment.
 */
export function referenceText(root: string): string {
  const declared = declarationsOf(root);
  const examples = examplesIn(root);
  const given = GIVEN.map(([title, name, module]) => {
    const { text } = declarationIn(declared.get(module)!, name)!;
    return `## ${title}\n\n${code(text)}`;
  });
  const doors = DOORS.map((door) => stagesIn(readFileSync(join(root, door), "utf8")));
  const isMore = doors.flatMap((door, i) => door.map(() => i > 0));
  const stages = doors.flat().map(({ title, names }, i) => {
    const entries = names.map((each) => entryOf(each, declared, examples));
    const said = isMore[i] ? `More: ${title.toLowerCase()}` : title;
    return `## ${STAGES[i]} · ${said}\n\n${entries.join("\n")}`;
  });
  return [HEAD, ...given, ...stages].join("\n");
}

const HEAD = `# 参考 · Reference

由源码中的注释生成（\`npm run docs\`）；怎么用，见 [guide.md](guide.md)。前面是常用的名称，从 \`tallybook\` 引入；“更多”之后是少数页面才用的，从 \`tallybook/more\` 引入（在本仓库里是 \`../src/index.ts\` 和 \`../src/more.ts\`）。
Generated from the comments in the sources (\`npm run docs\`); how to use it is in [guide.md](guide.md). The names of daily
use come first and are imported from \`tallybook\`; those of few pages stand below "More" and are imported from
\`tallybook/more\` (here \`../src/index.ts\` and \`../src/more.ts\`).
`;

/** A public name, and the module that declares it under a name of its own. */
interface PublicName {
  readonly name: string;
  readonly declared: string;
  readonly module: string;
}

/** Cuts the front door at its comments: the names of each stage, in order. */
function stagesIn(front: string): { readonly title: string; readonly names: PublicName[] }[] {
  return front
    .split(/^\/\/ /m)
    .slice(1)
    .map((part) => {
      const [title = "", ...lines] = part.split("\n");
      const exported = [
        ...lines.join("\n").matchAll(/export (?:type )?\{([^}]*)\} from "\.\/([^"]+)"/g),
      ];
      const names = exported.flatMap(([, list = "", module = ""]) =>
        list.split(",").flatMap((each) => {
          const [declared = "", name = declared] = each
            .trim()
            .replace(/^type /, "")
            .split(" as ");
          return declared === "" ? [] : { name, declared, module: `src/${module}` };
        }),
      );
      return { title, names };
    });
}

/** The scripts that run as they are, each with its text: the recipes of the guide and the shipped pages. */
function examplesIn(root: string): ReadonlyMap<string, string> {
  const guide = readFileSync(join(root, "docs", "guide.md"), "utf8");
  const recipes = guide.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g);
  const shipped = readdirSync(join(root, "analysis")).sort();
  return new Map([
    ...Array.from(recipes, ([, name, text]) => [`[${name}](guide.md)`, text!] as const),
    ...shipped.map(
      (file) => [`analysis/${file}`, readFileSync(join(root, "analysis", file), "utf8")] as const,
    ),
  ]);
}

/** Names the first scripts that import a name: they are run by tests. */
function usedIn(name: string, examples: ReadonlyMap<string, string>): string {
  const imports = new RegExp(String.raw`^import [^;]*\b${name}\b[^;]*;`, "m");
  const found = [...examples].filter(([, text]) => imports.test(text)).map(([file]) => file);
  return found.length === 0 ? "" : `用例 · Used in: ${found.slice(0, 2).join(", ")}\n\n`;
}

function entryOf(
  { name, declared, module }: PublicName,
  modules: ReadonlyMap<string, string>,
  examples: ReadonlyMap<string, string>,
): string {
  const found = declarationIn(modules.get(module)!, declared);
  if (!found?.comment) throw new Error(`${module}: ${declared} has no comment`);
  const isObject = /^export (?:interface|type)\b/.test(found.text);
  const shown = isObject ? "" : `\n${code(found.text)}`;
  return `### \`${name}\`\n\n${found.comment}\n\n${usedIn(name, examples)}\`${module}\`\n${shown}`;
}

const code = (text: string): string =>
  `\`\`\`ts\n${text.replace(/^(?: {4})+/gm, (deep) => "  ".repeat(deep.length / 4))}\n\`\`\`\n`;

/** Finds the declaration of a name in the declarations of a module, with the text of its comment. */
function declarationIn(
  module: string,
  name: string,
): { readonly comment: string; readonly text: string } | null {
  const found = new RegExp(
    String.raw`(?:^/\*\*((?:(?!\*/)[\s\S])*)\*/\n)?^export (?:declare )?(?:const|function|interface|type|class) ${name}\b[\s\S]*?(?=^(?:export|/\*\*|interface|type|declare|import|\}\n)|(?![\s\S]))`,
    "m",
  ).exec(module);
  if (!found) return null;
  const comment = (found[1] ?? "").replace(/^\s*\* ?/gm, "").trim();
  const text = found[0]
    .replace(/^\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n/, "")
    .replace(/^export (?:declare )?/, "export ")
    .trim();
  return { comment: inMarkdown(comment), text: closed(text) };
}

/** Ends an interface whose last line was cut off with the next declaration. */
const closed = (text: string): string =>
  /^export interface/.test(text) && !text.endsWith("}") ? `${text}\n}` : text;

/** Sets the tags of a comment apart: each stands in a line of its own. */
const inMarkdown = (comment: string): string =>
  comment
    .replace(/^@example (.*)$/gm, "\n例 · Example: `$1`")
    .replace(/^@throws (.*)$/gm, "\n出错 · Throws: $1")
    .replace(/^@deprecated (.*)$/gm, "\n将移除 · Deprecated: $1")
    .replace(/^@returns? (.*)$/gm, "\n结果 · Returns: $1");
