import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { proposedCorrectionsCsv } from "../../checks/proposed-corrections.ts";
import { quarantineCsv } from "../../ingest/result/quarantine-csv.ts";
import { COMMANDS } from "../../messages/commands.ts";
import type { SecondLanguage } from "../../report/html/second-language.ts";
import { renderPage } from "../../report/render/render-page.ts";
import { figuresFile } from "../../review/figures-file.ts";
import type { Review } from "../../review/review.ts";
import { TOOLKIT } from "../../review/toolkit-folder.ts";
import { linksIn, makePages } from "../review/make-pages.ts";
import { notebookPaths } from "../review/notebooks.ts";
import { openReview, requestOf } from "../review/open-review.ts";
import type { Effects } from "../terminal/effects.ts";
import type { ReportOptions } from "../terminal/options.ts";
import { writeWhole } from "../terminal/write-file.ts";
import { startChartWorker } from "./chart-worker.ts";
import { catalogueToFill, readCatalogue, secondLanguage } from "./second-language.ts";
import { workbookIn } from "./workbook-in.ts";

/**
 * `npm start`: reads the exports, runs the notebooks, writes the pages and, on a full run, every figure, what
 * was set aside and the corrections that the checks propose.
 * A notebook that throws leaves the others done and its old page in place.
 * @returns 0 done; 1 a file was refused, a script failed or claims what the data do not say.
 */
export async function report(options: ReportOptions, effects: Effects): Promise<number> {
  const thread = effects.drawing === null ? null : startChartWorker(effects.drawing);
  return makeReport(options, effects, thread?.draw).finally(() => thread?.close());
}

async function makeReport(
  options: ReportOptions,
  effects: Effects,
  draw: DrawChart | undefined,
): Promise<number> {
  const paths = notebookPaths(options.names);
  const { lang, second: tag } = options;
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
  if (options.names.length === 0) writeFiles(filesFolder(options.out), review);
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
export function reportFolder({ out, lang, second }: ReportOptions): string {
  const tag = second === null ? lang : `${lang}-${second}`;
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
