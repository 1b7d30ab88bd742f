import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { COMMANDS } from "../messages/commands.ts";
import type { Lang, Text } from "../messages.ts";
import { figuresFile } from "../report/figures-file.ts";
import type { Page } from "../report/page.ts";
import { draftPage } from "../report/page-builder.ts";
import { pageInfo } from "../report/page-info.ts";
import { renderPage } from "../report/render-page.ts";
import { NothingFiled, type Study } from "../report/study.ts";
import { unknownWord } from "../table/nearest.ts";
import { codeFrame } from "./code-frame.ts";
import type { Effects } from "./effects.ts";
import type { Notebook, NotebookTools } from "./notebook.ts";
import { type ReportOptions, UsageError } from "./options.ts";
import { readStudy } from "./read-study.ts";
import { writeWhole } from "./write-file.ts";

const TOOLKIT = fileURLToPath(new URL("../..", import.meta.url));
const NOTEBOOKS = join(TOOLKIT, "analysis");

/**
 * `npm start`: reads the exports, runs the notebooks, writes the pages and, on a full run, `figures.json`.
 * A notebook that throws leaves the others done and its old page in place.
 * @returns 0 done; 1 a file was refused or a script failed.
 */
export async function report(options: ReportOptions, effects: Effects): Promise<number> {
  const paths = notebookPaths(options.names);
  const { lang } = options;
  const { study, notices, refused } = await readStudy({
    toolkitData: join(TOOLKIT, "data"),
    data: resolve(options.data ?? join(TOOLKIT, "data")),
    year: options.year,
    asOf: options.asOf,
    onFile: (file, index, of) => effects.err(COMMANDS.reading(file, index, of)[lang]),
  });
  for (const notice of notices) effects.err(notice[lang]);
  const out = resolve(options.out ?? join(TOOLKIT, "reports"));
  const folder = lang === "zh" ? out : join(out, lang);
  const made = await makePages(paths, study, folder, lang);
  for (const notice of made.notices) effects.err(notice[lang]);
  const links = await linksIn(folder, made.pages);
  for (const { page } of made.pages)
    writeWhole(join(folder, page.info.file), renderPage(page, { lang, pages: links }));
  if (options.names.length === 0) writeWhole(join(out, "figures.json"), figuresFile(study));
  effects.out(
    options.json
      ? JSON.stringify({
          folder,
          pages: made.pages.map(({ page }) => page.info.file),
          failed: made.failed,
          refused,
        })
      : COMMANDS.written(made.pages.length, folder)[lang],
  );
  return refused + made.failed > 0 ? 1 : 0;
}

/** Scripts asked for by name or path; all where none is. `index` is made last: it lists the others. */
function notebookPaths(names: readonly string[]): string[] {
  const known = readdirSync(NOTEBOOKS)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => basename(file, ".ts"))
    .sort((a, b) => Number(a === "index") - Number(b === "index") || (a < b ? -1 : 1));
  return (names.length === 0 ? known : names).map((name) => {
    if (known.includes(name)) return join(NOTEBOOKS, `${name}.ts`);
    if (name.endsWith(".ts") && existsSync(name)) return resolve(name);
    const words = unknownWord("notebook", name, known);
    throw new UsageError({ zh: `没有笔记本 ${name}（${words}）`, en: words });
  });
}

interface MadePage {
  readonly page: Page;
  readonly link: Link;
}

type Link = NotebookTools["pages"][number];

interface MadePages {
  readonly pages: readonly MadePage[];
  readonly notices: readonly Text[];
  readonly failed: number;
}

/** Runs the notebooks one by one; one that throws leaves the others done. */
async function makePages(
  paths: readonly string[],
  study: Study,
  folder: string,
  lang: Lang,
): Promise<MadePages> {
  const pages: MadePage[] = [];
  const notices: Text[] = [];
  let failed = 0;
  for (const path of paths) {
    try {
      const notebook = await notebookAt(path);
      const others = pages.map(({ link }) => link);
      const page = await pageOf(notebook, study, others, lang);
      pages.push({ page, link: linkTo(notebook) });
    } catch (error) {
      const file = basename(path);
      if (error instanceof NothingFiled) {
        notices.push(COMMANDS["nothing-filed"](file, error.what));
        continue;
      }
      failed++;
      const isKept = existsSync(join(folder, file.replace(/\.ts$/, ".html")));
      notices.push(COMMANDS["notebook-failed"](file, codeFrame(error, dirname(path)), isKept));
    }
  }
  return { pages, notices, failed };
}

async function notebookAt(path: string): Promise<Notebook> {
  const module: { default?: Notebook } = await import(pathToFileURL(path).href);
  if (!module.default?.build)
    throw new Error(
      `${basename(path)}: no notebook; end it with "export default notebook(import.meta, ...)"`,
    );
  return module.default;
}

/** One notebook as one page. */
export async function pageOf(
  { name, title, build }: Notebook,
  study: Study,
  pages: readonly Link[],
  lang: Lang,
): Promise<Page> {
  const draft = draftPage(name, study.files);
  build({ ...study, page: draft.page, pages });
  return draft.finish(pageInfo(name, title, study), lang);
}

const linkTo = ({ name, title }: Notebook): Link => ({
  file: `${name}.html`,
  label: title,
  about: title.asks ?? { zh: "", en: "" },
});

/** The navigation: pages made now, and those of other notebooks that lie there from before. */
async function linksIn(folder: string, made: readonly MadePage[]): Promise<Link[]> {
  const links = new Map(made.map(({ link }) => [link.file, link]));
  for (const path of notebookPaths([])) {
    const file = `${basename(path, ".ts")}.html`;
    if (links.has(file) || !existsSync(join(folder, file))) continue;
    const notebook = await notebookAt(path).catch(() => null);
    if (notebook) links.set(file, linkTo(notebook));
  }
  return [...links.values()].sort(
    (a, b) =>
      Number(b.file === "index.html") - Number(a.file === "index.html") ||
      (a.file < b.file ? -1 : 1),
  );
}
