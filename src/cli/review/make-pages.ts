import { basename, dirname } from "node:path";
import { NothingFiled } from "../../analyze/measure/nothing-filed.ts";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { SCRIPT_ERRORS, ScriptError } from "../../messages/authors/script-errors.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { NODE } from "../../messages/commands/node.ts";
import type { Lang, Text } from "../../messages/text.ts";
import type { Caution } from "../../model/arquero/table-cautions.ts";
import { type InWords, inAreaWords } from "../../narrate/areas/in-area-words.ts";
import { requireText, shown } from "../../report/page/check-block.ts";
import { type BrokenClaim, type Claims, claimsOf } from "../../report/page/claims.ts";
import { draftPage } from "../../report/page/draft-page.ts";
import { figureSources } from "../../report/page/figure-sources.ts";
import type { Page } from "../../report/page/page.ts";
import { type PageFrame, pageInfo } from "../../report/page/page-info.ts";
import { placedAt } from "../../report/page/placed-error.ts";
import type { Review } from "../../review/review.ts";
import { rowFigureFinder } from "../../review/trace/row-figure.ts";
import type { EarlierPages } from "../keep/earlier-pages.ts";
import { codeFrame } from "../terminal/code-frame.ts";
import type { Load } from "../terminal/effects.ts";
import type { Session } from "../terminal/session.ts";
import { type Notebook, type NotebookTools, notebookAt, notebookPaths } from "./notebook.ts";
import { inReadingOrder } from "./reading-order.ts";
import { scriptMeasure } from "./script-measure.ts";

/** A notebook with its pages. */
export interface MadeNotebook {
  /** The path of the script. */
  readonly path: string;
  readonly pages: readonly Page[];
  readonly link: Link;
}

/** A page in the navigation, with the question it answers. */
export type Link = NotebookTools["pages"][number];

/** The result of running notebooks. */
export interface Made {
  readonly notebooks: readonly MadeNotebook[];
  readonly notices: readonly Text[];
  readonly failed: number;
  /** The number of claims that the figures contradict. */
  readonly broken: number;
}

/** The settings for making pages. */
interface Making {
  readonly lang: Lang;
  readonly load: Load;
  readonly draw?: DrawChart | undefined;
  /** The names of the data in the language of the pages, where it is not theirs. */
  readonly names?: ReadonlyMap<string, string> | undefined;
  /** The sets of pages of the areas above and below, for the index. */
  readonly beside?: readonly Link[];
  /** The pages of earlier runs. */
  readonly earlier: EarlierPages;
  /** The memory of a process that runs the notebooks again; null where each of them is run. */
  readonly session?: Session | null;
}

/**
 * Runs the notebooks; if one throws, the others are still run. All of them start before the first chart is
 * awaited; the index runs last, because it lists the others.
 */
export async function makePages(
  paths: readonly string[],
  review: Review,
  making: Making,
): Promise<Made> {
  const isIndex = (path: string): boolean => basename(path) === "index.ts";
  const make = (some: readonly string[], others: readonly Link[]): Promise<Made[]> =>
    Promise.all(some.map((path) => madeOf(path, review, others, making)));
  const first = await make(
    paths.filter((path) => !isIndex(path)),
    [],
  );
  const links = inReadingOrder(first.flatMap(({ notebooks }) => notebooks.map(({ link }) => link)));
  const listed = [...links, ...(making.beside ?? [])];
  const all = [...first, ...(await make(paths.filter(isIndex), listed))];
  return {
    notebooks: all.flatMap(({ notebooks }) => notebooks),
    notices: all.flatMap(({ notices }) => notices),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    broken: all.reduce((sum, { broken }) => sum + broken, 0),
  };
}

/** The pages of a notebook as it was when they were made. */
interface Remembered {
  readonly build: Notebook["build"];
  readonly made: Made;
}

async function madeOf(
  path: string,
  review: Review,
  others: readonly Link[],
  { load, earlier, session = null, ...drawing }: Making,
): Promise<Made> {
  const notices: Text[] = [];
  const file = basename(path);
  let broken = 0;
  try {
    const notebook = await notebookAt(path, load);
    const known = session?.find(review, path, drawing.lang) as Remembered | undefined;
    if (known?.build === notebook.build && others.length === 0) return known.made;
    const words = claimsOf(review, (claim) => {
      broken++;
      notices.push(brokenClaim(claim, path));
    });
    const told = new Set<Caution>();
    const caution = (one: Caution) => void told.add(one);
    const pages = await pagesOf(notebook, review, others, { ...drawing, words, caution });
    notices.push(...[...told].map((each) => cautionOf(each, path)));
    const made = pages.length === 0 ? [] : [{ path, pages, link: linkTo(notebook, review) }];
    const result: Made = { notebooks: made, notices, failed: 0, broken };
    if (notices.length === 0)
      session?.keep(review, path, drawing.lang, { build: notebook.build, made: result });
    return result;
  } catch (error) {
    const isUnfiled = error instanceof NothingFiled;
    const page = file.replace(/\.ts$/, ".html");
    const notice = isUnfiled
      ? nothingFiled(file, error.what, review)
      : failureOf(error, { path, page, earlier });
    return { notebooks: [], notices: [...notices, notice], failed: isUnfiled ? 0 : 1, broken };
  }
}

/** Says that a page is not made because nobody filed what it is about, or only areas below did. */
function nothingFiled(
  file: string,
  what: string,
  { unfiled, datasets }: Pick<Review, "unfiled" | "datasets">,
): Text {
  const absent = unfiled.find(({ measures }) => measures.includes(what));
  const say = absent?.isBelow ? NODE["filed-below"] : COMMANDS["nothing-filed"];
  const { label } = absent ?? datasets.find(({ name }) => name === what) ?? {};
  return say(file, label ?? { zh: what, en: what });
}

/** Says which page a script could not make, and whether an earlier one stays. */
export function failureOf(
  error: unknown,
  {
    path,
    page,
    earlier,
  }: { readonly path: string; readonly page: string; readonly earlier: EarlierPages },
): Text {
  const script = basename(path);
  const name = page === script.replace(/\.ts$/, ".html") ? script : `${script} (${page})`;
  return COMMANDS["notebook-failed"](name, codeFrame(error, dirname(path)), earlier.has(page));
}

/** Describes a broken claim with its place in the script. */
const brokenClaim = (claim: BrokenClaim, path: string): Text =>
  COMMANDS["claim-broken"](basename(path), codeFrame(claim, dirname(path)));

/** Describes a step that is rarely meant with its place in the script. */
export const cautionOf = ({ says, call }: Caution, path: string): Text =>
  COMMANDS.caution(basename(path), codeFrame(placedAt(new ScriptError(says), call), dirname(path)));

/** Makes the pages of a notebook: its own and those it added; empty ones are left out. */
export async function pagesOf(
  notebook: Notebook,
  review: Review,
  pages: readonly Link[],
  {
    words,
    ...drawing
  }: Omit<Making, "load" | "earlier" | "session"> & {
    readonly words: Claims;
    readonly caution?: (caution: Caution) => void;
  },
): Promise<Page[]> {
  const inWords = inAreaWords(review.tree.words);
  const open = (file: string, frame: PageFrame) => ({
    draft: draftPage({
      ...{ name: basename(file, ".html"), files: review.files, inWords },
      ...{ datasets: review.datasets.map(({ name }) => name), ...drawing },
      figures: rowFigureFinder(review),
    }),
    info: pageInfo(file, frameInWords(frame, inWords), review),
  });
  const own = open(`${notebook.name}.html`, notebook.title);
  const all = [own];
  const taken = new Set([own.info.file]);
  notebook.build({
    ...review,
    ...words,
    facts: review.facts as NotebookTools["facts"], // typed by the names of the data
    measure: scriptMeasure(review),
    page: own.draft.page,
    pageAt: (file, frame) => {
      requireText("pageAt", frame);
      requirePageFile(file, taken);
      const further = open(file, frame);
      taken.add(further.info.file);
      all.push(further);
      return further.draft.page;
    },
    pages,
  });
  const finished = await Promise.all(
    all.map(({ draft, info }) =>
      draft.drawn(figureSources({ info, blocks: draft.blocks }, review)),
    ),
  );
  return finished.filter(({ blocks }) => blocks.length > 0);
}

/** @throws ScriptError for what is no page below the folder of the report, or is one already. */
function requirePageFile(file: unknown, taken: ReadonlySet<unknown>): void {
  if (!/^(?!.*\.\.)[^/\\:*?"<>|][^\\:*?"<>|]*\.html$/u.test(String(file)))
    throw new ScriptError(SCRIPT_ERRORS["no-page-file"](shown(file)));
  if (taken.has(file)) throw new ScriptError(SCRIPT_ERRORS["page-taken"](shown(file)));
}

const frameInWords = (frame: PageFrame, inWords: InWords): PageFrame => ({
  ...frame,
  ...inWords(frame),
  ...(frame.kicker ? { kicker: inWords(frame.kicker) } : {}),
});

function linkTo({ name, title }: Notebook, { tree }: Pick<Review, "tree">): Link {
  const inWords = inAreaWords(tree.words);
  const about = inWords(title.asks ?? { zh: "", en: "" });
  return { file: `${name}.html`, label: { ...title, ...inWords(title) }, about };
}

/** Lists the pages for the navigation: those made now, and those of other notebooks from earlier runs. */
export async function linksIn(
  earlier: EarlierPages,
  made: readonly MadeNotebook[],
  load: Load,
  review: Pick<Review, "tree">,
): Promise<Link[]> {
  const links = new Map(made.map(({ link }) => [link.file, link]));
  for (const path of notebookPaths([])) {
    const file = `${basename(path, ".ts")}.html`;
    if (links.has(file) || !earlier.has(file)) continue;
    const notebook = await notebookAt(path, load).catch(() => null);
    if (notebook) links.set(file, linkTo(notebook, review));
  }
  return inReadingOrder([...links.values()]);
}
