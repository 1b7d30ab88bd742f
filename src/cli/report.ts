import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { proposedCorrectionsCsv } from "../analyze/checks/proposed-corrections.ts";
import { quarantineCsv } from "../ingest/quarantine-csv.ts";
import { COMMANDS } from "../messages/commands.ts";
import type { Lang, Text } from "../messages.ts";
import { type BoundWords, type BrokenClaim, boundWords } from "../report/bound-words.ts";
import { explainFigures } from "../report/explain-figures.ts";
import { figuresFile } from "../report/figures-file.ts";
import type { Page } from "../report/page.ts";
import { draftPage } from "../report/page-builder.ts";
import { type PageFrame, pageInfo } from "../report/page-info.ts";
import { renderPage } from "../report/render-page.ts";
import type { SecondLanguage } from "../report/second-language.ts";
import { NothingFiled, type Study } from "../report/study.ts";
import { TOOLKIT } from "../report/toolkit.ts";
import { unknownWord } from "../table/nearest.ts";
import { codeFrame } from "./code-frame.ts";
import type { Effects, Load } from "./effects.ts";
import type { Notebook, NotebookTools } from "./notebook.ts";
import { type ReportOptions, UsageError } from "./options.ts";
import { readStudy } from "./read-study.ts";
import { catalogueToFill, readCatalogue, secondLanguage } from "./second-language.ts";
import { workbookIn } from "./workbook-in.ts";
import { writeWhole } from "./write-file.ts";

const NOTEBOOKS = join(TOOLKIT, "analysis");

/**
 * `npm start`: reads the exports, runs the notebooks, writes the pages and, on a full run, every figure, what
 * was set aside and the corrections that the checks propose.
 * A notebook that throws leaves the others done and its old page in place.
 * @returns 0 done; 1 a file was refused, a script failed or claims what the data do not say.
 */
export async function report(options: ReportOptions, effects: Effects): Promise<number> {
  const paths = notebookPaths(options.names);
  const { lang, second: tag } = options;
  const data = resolve(options.data ?? join(TOOLKIT, "data"));
  const catalogue = tag === null ? null : readCatalogue(data, tag);
  const { study, shown, notices, refused } = await readStudy({
    toolkitData: join(TOOLKIT, "data"),
    data,
    lang,
    year: options.year,
    asOf: options.asOf,
    onFile: (file, index, of) => effects.err(COMMANDS.reading(file, index, of)[lang]),
    load: effects.load,
  });
  for (const notice of notices) effects.err(notice[lang]);
  const out = resolve(options.out ?? join(TOOLKIT, "reports"));
  const folder = folderOf(out, options);
  const made = await runNotebooks(paths, shown, folder, { lang, load: effects.load });
  for (const notice of made.notices) effects.err(notice[lang]);
  const links = await linksIn(folder, made.notebooks, effects.load);
  const pages = made.notebooks.flatMap((notebook) => notebook.pages);
  const workbook = workbookIn(folder, pages);
  const trees = { tree: study.tree, shown: shown.tree };
  const second = tag === null ? undefined : secondLanguage(tag, catalogue, trees);
  for (const page of pages)
    writeWhole(
      join(folder, page.info.file),
      renderPage(page, { lang, second, pages: links, workbook }),
    );
  const untranslated = writeUntranslated(folder, second);
  if (untranslated.length > 0)
    effects.err(COMMANDS.untranslated(untranslated.length, join(folder, TO_TRANSLATE))[lang]);
  if (options.names.length === 0) writeFiles(out, study);
  effects.out(
    options.json
      ? JSON.stringify({
          folder,
          pages: pages.map(({ info }) => info.file),
          failed: made.failed,
          broken: made.broken,
          refused,
          ...(second ? { untranslated } : {}),
        })
      : COMMANDS.written(pages.length, folder)[lang],
  );
  return refused + made.failed + made.broken > 0 ? 1 : 0;
}

/** Chinese pages lie in the folder itself, others in one of their languages: `en`, `zh-mn`. */
const folderOf = (out: string, { lang, second }: ReportOptions): string =>
  lang === "zh" && second === null ? out : join(out, second === null ? lang : `${lang}-${second}`);

const TO_TRANSLATE = "to-translate.csv";

/** Lists what the second language lacks beside its pages; a list from before goes where nothing is lacking. */
function writeUntranslated(folder: string, second: SecondLanguage | undefined): readonly string[] {
  if (second === undefined) return [];
  const texts = second.untranslated();
  const path = join(folder, TO_TRANSLATE);
  if (texts.length > 0) writeWhole(path, catalogueToFill(texts));
  else rmSync(path, { force: true });
  return texts;
}

/** What a full run writes besides pages: the same in every language. */
function writeFiles(out: string, study: Study): void {
  writeWhole(join(out, "figures.json"), figuresFile(study));
  writeWhole(join(out, "quarantine.csv"), quarantineCsv(study.files));
  writeWhole(join(out, "proposed-corrections.csv"), proposedCorrectionsCsv(study.checks()));
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

interface MadeNotebook {
  readonly pages: readonly Page[];
  readonly link: Link;
}

type Link = NotebookTools["pages"][number];

interface Made {
  readonly notebooks: readonly MadeNotebook[];
  readonly notices: readonly Text[];
  readonly failed: number;
  /** Claims that the figures do not bear out. */
  readonly broken: number;
}

/** Runs the notebooks one by one; one that throws leaves the others done. */
async function runNotebooks(
  paths: readonly string[],
  study: Study,
  folder: string,
  { lang, load }: { readonly lang: Lang; readonly load: Load },
): Promise<Made> {
  const notebooks: MadeNotebook[] = [];
  const notices: Text[] = [];
  let failed = 0;
  let broken = 0;
  for (const path of paths) {
    try {
      const notebook = await notebookAt(path, load);
      const others = notebooks.map(({ link }) => link);
      const words = boundWords(study, (claim) => {
        broken++;
        notices.push(brokenClaim(claim, path));
      });
      const pages = await pagesOf(notebook, study, others, lang, words);
      notebooks.push({ pages, link: linkTo(notebook) });
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
  return { notebooks, notices, failed, broken };
}

/** The claim with the place in the script where it is made. */
function brokenClaim(claim: BrokenClaim, path: string): Text {
  const frame = codeFrame(claim, dirname(path)).slice(claim.message.length);
  const { zh, en } = claim.says;
  return COMMANDS["claim-broken"](basename(path), { zh: zh + frame, en: en + frame });
}

async function notebookAt(path: string, load: Load): Promise<Notebook> {
  const { default: made } = (await load(path)) as { readonly default?: Notebook };
  if (!made?.build)
    throw new Error(
      `${basename(path)}: no notebook; end it with "export default notebook(import.meta, ...)"`,
    );
  // A notebook that another one takes in may lie in a bundle: its own path says what it is called.
  return { ...made, name: basename(path, ".ts") };
}

/** The pages of a notebook: its own where it says anything, and those it opened besides. */
export async function pagesOf(
  { name, title, build }: Notebook,
  study: Study,
  pages: readonly Link[],
  lang: Lang,
  words: BoundWords,
): Promise<Page[]> {
  const open = (file: string, frame: PageFrame) => ({
    draft: draftPage(basename(file, ".html"), study.files),
    info: pageInfo(file, frame, study),
  });
  const own = open(`${name}.html`, title);
  const all = [own];
  build({
    ...study,
    ...words,
    page: own.draft.page,
    pageAt: (file, frame) => {
      const further = open(file, frame);
      all.push(further);
      return further.draft.page;
    },
    pages,
  });
  const finished: Page[] = [];
  for (const { draft, info } of all)
    finished.push(explainFigures(await draft.finish(info, lang), study));
  return finished.filter(({ blocks }) => blocks.length > 0);
}

const linkTo = ({ name, title }: Notebook): Link => ({
  file: `${name}.html`,
  label: title,
  about: title.asks ?? { zh: "", en: "" },
});

/** The navigation: pages made now, and those of other notebooks that lie there from before. */
async function linksIn(folder: string, made: readonly MadeNotebook[], load: Load): Promise<Link[]> {
  const links = new Map(made.map(({ link }) => [link.file, link]));
  for (const path of notebookPaths([])) {
    const file = `${basename(path, ".ts")}.html`;
    if (links.has(file) || !existsSync(join(folder, file))) continue;
    const notebook = await notebookAt(path, load).catch(() => null);
    if (notebook) links.set(file, linkTo(notebook));
  }
  return [...links.values()].sort(
    (a, b) =>
      Number(b.file === "index.html") - Number(a.file === "index.html") ||
      (a.file < b.file ? -1 : 1),
  );
}
