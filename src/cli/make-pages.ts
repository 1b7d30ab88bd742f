import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { COMMANDS } from "../messages/commands.ts";
import type { Lang, Text } from "../messages.ts";
import { type BoundWords, type BrokenClaim, boundWords } from "../report/bound-words.ts";
import { explainFigures } from "../report/explain-figures.ts";
import type { Page } from "../report/page.ts";
import { draftPage } from "../report/page-builder.ts";
import { type PageFrame, pageInfo } from "../report/page-info.ts";
import { NothingFiled, type Study } from "../report/study.ts";
import { codeFrame } from "./code-frame.ts";
import type { Load } from "./effects.ts";
import type { Notebook, NotebookTools } from "./notebook.ts";
import { notebookAt, notebookPaths } from "./notebooks.ts";

interface MadeNotebook {
  readonly pages: readonly Page[];
  readonly link: Link;
}

/** A page in the navigation, with the question it answers. */
export type Link = NotebookTools["pages"][number];

/** What came of the notebooks. */
export interface Made {
  readonly notebooks: readonly MadeNotebook[];
  readonly notices: readonly Text[];
  readonly failed: number;
  /** Claims that the figures do not bear out. */
  readonly broken: number;
}

/** Runs the notebooks one by one; one that throws leaves the others done. */
export async function makePages(
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
export async function linksIn(
  folder: string,
  made: readonly MadeNotebook[],
  load: Load,
): Promise<Link[]> {
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
