import { dirname, join } from "node:path";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { proposedCorrectionsCsv } from "../../checks/proposed-corrections.ts";
import { questionsOf } from "../../checks/questions.ts";
import { questionsCsv } from "../../checks/questions-csv.ts";
import { jsonText } from "../../ingest/persons/shown.ts";
import { quarantineCsv } from "../../ingest/result/quarantine-csv.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { REPORT_HELP } from "../../messages/commands/report.ts";
import type { Text } from "../../messages/text.ts";
import type { Catalogue, SecondLanguage } from "../../report/html/second-language.ts";
import { type PageOptions, renderPage } from "../../report/render/render-page.ts";
import type { Review } from "../../review/review.ts";
import { figuresFile } from "../../review/trace/figures-file.ts";
import {
  failureOf,
  type Link,
  linksIn,
  type MadeNotebook,
  makePages,
} from "../review/make-pages.ts";
import { notebookPaths } from "../review/notebook.ts";
import {
  type OpenedReview,
  openReview,
  type ReviewOfArea,
  requestOf,
} from "../review/open-review.ts";
import { codeFrame } from "../terminal/code-frame.ts";
import { command } from "../terminal/command.ts";
import type { Effects } from "../terminal/effects.ts";
import { withStrayErrors } from "../terminal/stray-errors.ts";
import { startChartWorker } from "./chart-worker.ts";
import { profilesIn, workbookIn } from "./linked-pages.ts";
import { REPORT_FLAGS, type ReportOptions, reportFolder, reportsFolder } from "./report-folder.ts";
import { revisedNotice, revisionsSince, writeRevisions } from "./revised.ts";
import { openRun, type Run } from "./run-record.ts";
import { catalogueToFill, readCatalogue, secondLanguage } from "./second-language.ts";
import { setsOf } from "./sets-of-areas.ts";

type Request = ReportOptions & { readonly words: readonly string[] };

/**
 * `npm start`: reads the exports, runs the notebooks, writes the pages and, on a full run, every figure, the
 * quarantine and the corrections that the checks propose.
 * If a notebook throws, the others are still run, and its old page stays in place.
 * Ends with 0 if done; with 1 if a file was refused, or a script failed or makes a claim that the data contradict.
 */
export const report = command({
  help: REPORT_HELP,
  words: (names) => names,
  flags: REPORT_FLAGS,
  run: async (request, effects) => {
    const thread = effects.drawing === null ? null : startChartWorker(effects.drawing);
    let code = 0;
    const stray = (error: unknown) => {
      code = 1;
      const frame = codeFrame(error, ...notebookPaths(request.words).map(dirname));
      effects.err(COMMANDS["stray-error"](frame)[request.lang.first]);
    };
    const made = await withStrayErrors(stray, () =>
      makeReport(request, effects, thread?.draw).finally(() => thread?.close()),
    );
    return Math.max(code, made);
  },
});

async function makeReport(
  options: Request,
  effects: Effects,
  draw: DrawChart | undefined,
): Promise<number> {
  const { first: lang, second: tag } = options.lang;
  const request = requestOf(options, effects);
  const catalogue = tag === null ? null : readCatalogue(request.data, tag);
  const opened = await openReview({
    ...request,
    ...{ lang, inEnglish: lang === "en" || tag === "en", area: options.area },
    onFile: (file, index, of) => effects.err(COMMANDS.reading(file, index, of)[lang]),
  });
  for (const notice of opened.notices) effects.err(notice[lang]);
  let code = 0;
  for (const { out, open, beside } of setsOf(options, opened)) {
    const { refused } = opened;
    const own = { ...(await open()), refused };
    const run = openRun(reportsFolder({ out }), own.review, effects.exchanging);
    try {
      const making = { opened: own, run, catalogue, draw, beside };
      code = Math.max(code, await publish({ ...options, out }, effects, making));
    } finally {
      run.discard();
    }
  }
  return code;
}

/** The review of a report, the run that writes it, and the means to make its pages. */
interface Making {
  readonly opened: ReviewOfArea & Pick<OpenedReview, "refused">;
  /** The sets of pages of the areas above and below. */
  readonly beside: readonly Link[];
  readonly run: Run;
  readonly catalogue: Catalogue | null;
  readonly draw: DrawChart | undefined;
}

/** Makes all pages and files, and publishes them together; returns the exit code. */
async function publish(
  options: Request,
  effects: Effects,
  { opened, run, catalogue, draw, beside }: Making,
): Promise<number> {
  const { review, shown, english, refused } = opened;
  const { first: lang, second: tag } = options.lang;
  const paths = notebookPaths(options.words);
  const folder = reportFolder(options);
  const out = reportsFolder(options);
  const isFull = options.words.length === 0;
  const earlier = run.isOther && isFull ? null : folder;
  const names = lang === "en" ? english : null;
  const making = { lang, load: effects.load, folder: earlier, draw, names: names?.english, beside };
  const made = await makePages(paths, shown, making);
  for (const notice of made.notices) effects.err(notice[lang]);
  const pages = made.notebooks.flatMap((notebook) => notebook.pages);
  const coming = [...pages.map(({ info }) => join(folder, info.file)), ...filesIn(out)];
  for (const notice of isFull ? run.clear(coming) : run.keep()) effects.err(notice[lang]);
  const links = await linksIn(earlier, made.notebooks, effects.load, shown);
  const workbook = workbookIn(earlier, pages);
  const trees = { tree: review.tree, shown: shown.tree, english: english?.english };
  const second = tag === null ? undefined : secondLanguage(tag, catalogue, trees);
  const profiles = profilesIn(earlier, pages, shown.tree.areas);
  const rendering = { lang, second, pages: links, workbook, profiles, names };
  const unwritten = writePages({ run, folder, earlier }, made.notebooks, rendering);
  for (const { says } of unwritten) effects.err(says[lang]);
  const lost = new Set(unwritten.map(({ page }) => page));
  const written = pages.filter(({ info }) => !lost.has(info.file)).map(({ info }) => info.file);
  const failed = made.failed + lost.size;
  const untranslated = writeUntranslated(folder, second, run);
  const revised = revisionsSince(review);
  if (isFull) {
    writeFiles(out, review, run);
    writeRevisions(out, revised, review, run);
  }
  await run.publish();
  if (untranslated.length > 0)
    effects.err(COMMANDS.untranslated(untranslated.length, join(folder, TO_TRANSLATE))[lang]);
  for (const notice of revised.map(revisedNotice)) effects.err(notice[lang]);
  const more = second ? { untranslated } : {};
  if (options.json)
    effects.data(
      jsonText({ folder, pages: written, failed, broken: made.broken, refused, ...more }),
    );
  else effects.out(COMMANDS.written(written.length, folder)[lang]);
  return refused + failed + made.broken > 0 ? 1 : 0;
}

/** The target of pages: the folder, the run that writes them, and the folder of earlier pages of the same data. */
interface Target {
  readonly run: Run;
  readonly folder: string;
  readonly earlier: string | null;
}

/** Writes the pages of notebooks; returns those that cannot be rendered, whose earlier pages stay. */
function writePages(
  { run, folder, earlier }: Target,
  notebooks: readonly MadeNotebook[],
  options: PageOptions,
): { readonly page: string; readonly says: Text }[] {
  return notebooks.flatMap(({ path, pages }) =>
    pages.flatMap((page) => {
      const { file } = page.info;
      const html = orError(() => renderPage(page, options));
      if (typeof html !== "string")
        return [{ page: file, says: failureOf(html.error, { path, page: file, folder: earlier }) }];
      run.write(join(folder, file), html);
      return [];
    }),
  );
}

function orError<Made>(make: () => Made): Made | { readonly error: unknown } {
  try {
    return make();
  } catch (error) {
    return { error };
  }
}

const TO_TRANSLATE = "to-translate.csv";

/** Writes the texts without a translation beside the pages; removes an earlier list if there are none. */
function writeUntranslated(
  folder: string,
  second: SecondLanguage | undefined,
  run: Run,
): readonly string[] {
  if (second === undefined) return [];
  const texts = second.untranslated();
  const path = join(folder, TO_TRANSLATE);
  if (texts.length > 0) run.write(path, catalogueToFill(texts));
  else run.remove(path);
  return texts;
}

const filesIn = (out: string) =>
  [
    join(out, "figures.json"),
    join(out, "quarantine.csv"),
    join(out, "proposed-corrections.csv"),
    join(out, "questions.csv"),
  ] as const;

/** Writes the files of a full run that are the same in every language. */
function writeFiles(out: string, review: Review, { write }: Run): void {
  const [figures, quarantine, proposed, questions] = filesIn(out);
  write(figures, figuresFile(review));
  write(quarantine, quarantineCsv(review.files));
  write(proposed, proposedCorrectionsCsv(review.checks()));
  write(questions, questionsCsv(questionsOf(review.checks(), review.files)));
}
