import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { COMMANDS } from "../messages/commands.ts";
import { figuresFile } from "../report/figures-file.ts";
import { draftPage } from "../report/page-builder.ts";
import { pageInfo } from "../report/page-info.ts";
import { renderPage } from "../report/render-page.ts";
import type { Study } from "../report/study.ts";
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
  const written = await writePages(paths, study, folder, options, effects);
  if (options.names.length === 0) writeWhole(join(out, "figures.json"), figuresFile(study));
  effects.out(
    options.json
      ? JSON.stringify({ folder, written, failed: paths.length - written.length, refused })
      : COMMANDS.written(written.length, folder)[lang],
  );
  return refused > 0 || written.length < paths.length ? 1 : 0;
}

/** Scripts asked for by name or path; all where none is. `index` comes first, as it does in the navigation. */
function notebookPaths(names: readonly string[]): string[] {
  const known = readdirSync(NOTEBOOKS)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => basename(file, ".ts"))
    .sort((a, b) => Number(b === "index") - Number(a === "index") || (a < b ? -1 : 1));
  return (names.length === 0 ? known : names).map((name) => {
    if (known.includes(name)) return join(NOTEBOOKS, `${name}.ts`);
    if (name.endsWith(".ts") && existsSync(name)) return resolve(name);
    const words = unknownWord("notebook", name, known);
    throw new UsageError({ zh: `没有笔记本 ${name}（${words}）`, en: words });
  });
}

/** Runs the notebooks one by one and gives the pages that were written. */
async function writePages(
  paths: readonly string[],
  study: Study,
  folder: string,
  { lang }: ReportOptions,
  effects: Effects,
): Promise<string[]> {
  const pages = await linksTo(notebookPaths([]));
  const written: string[] = [];
  for (const path of paths) {
    const file = join(folder, `${basename(path, ".ts")}.html`);
    try {
      writeWhole(file, await pageOf(await notebookAt(path), study, { lang, pages }));
      written.push(file);
    } catch (error) {
      const frame = codeFrame(error, dirname(path));
      effects.err(COMMANDS["notebook-failed"](basename(path), frame, existsSync(file))[lang]);
    }
  }
  return written;
}

async function notebookAt(path: string): Promise<Notebook> {
  const module: { default?: Notebook } = await import(pathToFileURL(path).href);
  if (!module.default?.build)
    throw new Error(
      `${basename(path)}: no notebook; end it with "export default notebook(import.meta, ...)"`,
    );
  return module.default;
}

/** The navigation: every notebook that can be loaded, with the question it answers. */
async function linksTo(paths: readonly string[]): Promise<NotebookTools["pages"]> {
  const links: NotebookTools["pages"][number][] = [];
  for (const path of paths) {
    try {
      const { name, title } = await notebookAt(path);
      links.push({ file: `${name}.html`, label: title, about: title.asks ?? NOTHING });
    } catch {
      // A script that cannot be loaded says so when it is run; here it only has no link.
    }
  }
  return links;
}

const NOTHING = { zh: "", en: "" };

/** One notebook as one HTML file. */
export async function pageOf(
  { name, title, build }: Notebook,
  study: Study,
  { lang, pages }: { lang: ReportOptions["lang"]; pages: NotebookTools["pages"] },
): Promise<string> {
  const draft = draftPage(name, study.files);
  const others = pages.filter(({ file }) => file !== `${name}.html`);
  build({ ...study, page: draft.page, pages: others });
  return renderPage(await draft.finish(pageInfo(name, title, study), lang), { lang, pages });
}
