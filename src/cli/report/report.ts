import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { proposedCorrectionsCsv } from "../../checks/proposed-corrections.ts";
import { quarantineCsv } from "../../ingest/quarantine-csv.ts";
import { COMMANDS } from "../../messages/commands.ts";
import { REPORT_HELP } from "../../messages/report.ts";
import type { Lang } from "../../messages/text.ts";
import type { SecondLanguage } from "../../report/html/second-language.ts";
import { renderPage } from "../../report/render/render-page.ts";
import { figuresFile } from "../../review/figures-file.ts";
import type { Review } from "../../review/review.ts";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import { linksIn, makePages } from "../review/make-pages.ts";
import { notebookPaths } from "../review/notebooks.ts";
import { openReview, requestOf } from "../review/open-review.ts";
import {
  command,
  matching,
  type Options,
  SHARED,
  TEXT,
  type ValueFlag,
} from "../terminal/command.ts";
import type { Effects } from "../terminal/effects.ts";
import { writeWhole } from "../terminal/write-file.ts";
import { startChartWorker } from "./chart-worker.ts";
import { catalogueToFill, readCatalogue, secondLanguage } from "./second-language.ts";
import { workbookIn } from "./workbook-in.ts";

/** The language of the pages, and the tag of a second one in headings: `en` or that of a catalogue. */
interface Languages {
  readonly first: Lang;
  readonly second: string | null;
}

const LANGUAGES = /^(zh|en)(?:,(?!\1$)([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?$/;

/** One of our languages, and perhaps a second one: `zh`, `zh,en`, `zh,mn`. */
const languages: ValueFlag<Languages> = {
  type: "string",
  read: (given = "zh") => {
    const tags = matching("--lang", given, LANGUAGES, "zh | en | zh,en | zh,mn").split(",");
    const [first, second = null] = tags;
    return { first: first as Lang, second };
  },
};

/** The options of a report. */
export const REPORT_FLAGS = {
  data: SHARED.data,
  out: TEXT,
  year: SHARED.year,
  "as-of": SHARED["as-of"],
  lang: languages,
  json: SHARED.json,
} as const;

/** The values of the options of a report. */
export type ReportOptions = Options<typeof REPORT_FLAGS>;

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
    return makeReport(request, effects, thread?.draw).finally(() => thread?.close());
  },
});

async function makeReport(
  options: Request,
  effects: Effects,
  draw: DrawChart | undefined,
): Promise<number> {
  const paths = notebookPaths(options.words);
  const { first: lang, second: tag } = options.lang;
  const request = requestOf(options, effects);
  const catalogue = tag === null ? null : readCatalogue(request.data, tag);
  const { review, shown, notices, refused } = await openReview({
    ...request,
    lang,
    onFile: (file, index, of) => effects.err(COMMANDS.reading(file, index, of)[lang]),
  });
  for (const notice of notices) effects.err(notice[lang]);
  const folder = reportFolder(options);
  const made = await makePages(paths, shown, { lang, load: effects.load, folder, draw });
  for (const notice of made.notices) effects.err(notice[lang]);
  const links = await linksIn(folder, made.notebooks, effects.load);
  const pages = made.notebooks.flatMap((notebook) => notebook.pages);
  const workbook = workbookIn(folder, pages);
  const trees = { tree: review.tree, shown: shown.tree };
  const second = tag === null ? undefined : secondLanguage(tag, catalogue, trees);
  for (const page of pages)
    writeWhole(
      join(folder, page.info.file),
      renderPage(page, { lang, second, pages: links, workbook }),
    );
  const untranslated = writeUntranslated(folder, second);
  if (untranslated.length > 0)
    effects.err(COMMANDS.untranslated(untranslated.length, join(folder, TO_TRANSLATE))[lang]);
  if (options.words.length === 0) writeFiles(filesFolder(options.out), review);
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

/** Where pages go: Chinese ones lie in the folder itself, others in one of their languages: `en`, `zh-mn`. */
export function reportFolder({ out, lang: { first, second } }: ReportOptions): string {
  const tag = second === null ? first : `${first}-${second}`;
  return join(filesFolder(out), tag === "zh" ? "" : tag);
}

/** Where what has no language goes. */
const filesFolder = (out: string | null): string => resolve(out ?? join(TOOLKIT, "reports"));

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
function writeFiles(out: string, review: Review): void {
  writeWhole(join(out, "figures.json"), figuresFile(review));
  writeWhole(join(out, "quarantine.csv"), quarantineCsv(review.files));
  writeWhole(join(out, "proposed-corrections.csv"), proposedCorrectionsCsv(review.checks()));
}
