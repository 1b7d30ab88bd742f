import { basename, join } from "node:path";
import type { DrawChart } from "../../chart/vega/draw-job.ts";
import { jsonText } from "../../ingest/persons/shown.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { OFFICE } from "../../messages/commands/office.ts";
import type { Catalogue, SecondLanguage } from "../../report/html/second-language.ts";
import { PROJECT, TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import type { Review } from "../../review/review.ts";
import { type EarlierPages, earlierPages } from "../keep/earlier-pages.ts";
import { type Link, linksIn, makePages } from "../review/make-pages.ts";
import { notebookPaths } from "../review/notebook.ts";
import { type OpenedReview, openReview, type ReviewOfArea } from "../review/open-review.ts";
import { dataFolder, requestOf } from "../review/review-request.ts";
import { writeOffice } from "../review/write-office.ts";
import type { Effects } from "../terminal/effects.ts";
import type { Session } from "../terminal/session.ts";
import { writeDataNames } from "./data-names.ts";
import type { KeptRun, KeptRuns } from "./kept-run.ts";
import { deadLinks, profilesIn, workbookIn } from "./linked-pages.ts";
import { type ReportRequest, reportFolder, reportsFolder, tagOf } from "./report-folder.ts";
import { revisedNotice, revisionsSince, writeRevisions } from "./revised.ts";
import { logOf, type RunClock } from "./run-log.ts";
import { openRun, type Run, subjectOf } from "./run-record.ts";
import type { Recorder } from "./run-steps.ts";
import { catalogueToFill, readCatalogue, secondLanguage } from "./second-language.ts";
import { setsOf } from "./sets-of-areas.ts";
import { typeFindings } from "./type-findings.ts";
import { filesIn, writeFiles, writePages } from "./write-pages.ts";

/** True for a report of all notebooks. */
export const isFull = ({ words }: Pick<ReportRequest, "words">): boolean => words.length === 0;

/** A run that was made, but for its steps. */
interface MadeRun extends Omit<KeptRun, "steps"> {
  /** True if every page could be made and every claim holds, in one set of pages. */
  readonly isWhole: boolean;
}

/** The means of drawing charts, where they are not the usual ones, the results that are kept, and the clock of a run. */
interface Means {
  readonly draw: DrawChart | undefined;
  readonly kept: Pick<KeptRuns, "files" | "reviewKey" | "isSettled"> | null;
  readonly clock: () => RunClock;
}

/** Reads the data, runs the notebooks, and writes their pages and files, set by set; the first set is that of the whole. */
export async function makeReport(
  options: ReportRequest,
  { effects, recorded }: Recorder,
  { draw, kept, clock }: Means,
): Promise<MadeRun> {
  const { first: lang, second: tag } = options.lang;
  const request = requestOf(options, effects);
  const catalogue = tag === null ? null : readCatalogue(request.data, tag);
  const opened = await openOnce(effects.session, kept, () =>
    openReview({
      ...request,
      ...{ lang, inEnglish: lang === "en" || tag === "en", area: options.area },
      ...(kept ? { read: kept.files.read } : {}),
      onFile: (file, index, of) => effects.progress(COMMANDS.reading(file, index, of)[lang]),
    }),
  );
  for (const notice of opened.notices) effects.err(notice[lang]);
  const sets = setsOf(options, opened);
  const made: MadeRun[] = [];
  for (const { out, open, beside } of sets) {
    const { refused, untaken } = opened;
    const own = { ...(await open()), refused, untaken };
    const place = { ...options, out };
    const folder = reportsFolder(place);
    const subject = subjectOf(own.review);
    const opening = openRun(folder, subject, { exchanging: effects.exchanging, clock });
    const run = recorded(opening, folder);
    try {
      const earlier = earlierPages(run.isOther && isFull(options) ? null : reportFolder(place));
      const making = { opened: own, run, earlier, catalogue, draw, beside };
      made.push({ ...(await publish(place, effects, making)), subject, asked: earlier.asked });
    } finally {
      run.discard();
    }
  }
  await afterPages(opened.review, options, effects);
  const [first, ...others] = made;
  const code = Math.max(...made.map((each) => each.code));
  return { ...first!, code, isWhole: first!.isWhole && others.length === 0 };
}

/** Opens a review; in a session the last one, if all that it read is as it was. */
async function openOnce(
  session: Session | null,
  kept: Means["kept"],
  open: () => Promise<OpenedReview>,
): Promise<OpenedReview> {
  if (session === null || kept === null) return open();
  const known = session.find(session, "review", kept.reviewKey);
  if (known !== undefined) return known as OpenedReview;
  const opened = await open();
  if (kept.isSettled()) session.keep(session, "review", kept.reviewKey, opened);
  return opened;
}

/** The review of a report, the run that writes it, and the means to make its pages. */
interface Making {
  readonly opened: ReviewOfArea & Pick<OpenedReview, "refused" | "untaken">;
  /** The sets of pages of the areas above and below. */
  readonly beside: readonly Link[];
  readonly run: Run;
  readonly earlier: EarlierPages;
  readonly catalogue: Catalogue | null;
  readonly draw: DrawChart | undefined;
}

/** Makes all pages and files, and publishes them together. */
async function publish(
  options: ReportRequest,
  effects: Effects,
  { opened, run, earlier, catalogue, draw, beside }: Making,
): Promise<Pick<MadeRun, "code" | "isWhole">> {
  const { review, shown, english, refused, untaken } = opened;
  const { first: lang, second: tag } = options.lang;
  const paths = notebookPaths(options.words);
  const [folder, out, printed] = [reportFolder(options), reportsFolder(options), options.print];
  const names = lang === "en" ? english : null;
  const remembering = effects.keeping?.outside.length === 0 ? effects.session : null;
  const making = {
    ...{ lang, load: effects.load, earlier, draw, names: names?.english, beside },
    session: remembering,
  };
  const made = await makePages(paths, shown, making);
  for (const notice of made.notices) effects.err(notice[lang]);
  const pages = made.notebooks.flatMap((notebook) => notebook.pages);
  const coming = [...pages.map(({ info }) => join(folder, info.file)), ...filesIn(out)];
  for (const notice of isFull(options) ? run.clear(coming) : run.keep()) effects.err(notice[lang]);
  const links = await linksIn(earlier, made.notebooks, effects.load, shown);
  const dead = deadLinks(made.notebooks, [...links, ...beside], earlier);
  for (const notice of dead) effects.err(notice[lang]);
  const workbook = workbookIn(earlier, pages);
  const trees = { tree: review.tree, shown: shown.tree, english: english?.english };
  const second = tag === null ? undefined : secondLanguage(tag, catalogue, trees);
  const profiles = profilesIn(earlier, pages, shown.tree.areas);
  const rendering = { lang, second, pages: links, workbook, profiles, names, printed };
  const target = { run, folder, earlier, progress: effects.progress, session: effects.session };
  const unwritten = writePages(target, made.notebooks, rendering);
  for (const { says } of unwritten) effects.err(says[lang]);
  const lost = new Set(unwritten.map(({ page }) => page));
  const whole = pages.filter(({ info }) => !lost.has(info.file));
  const asked = { pages: whole, formats: options.to, rendering, review: shown, folder, run };
  const office = await writeOffice(asked);
  for (const notice of office.notices) effects.err(notice[lang]);
  const written = whole.map(({ info }) => info.file);
  const failed = made.failed + lost.size + office.failed;
  const untranslated = writeUntranslated(folder, second, run);
  const revised = revisionsSince(review);
  if (isFull(options)) {
    writeFiles(out, review, target);
    writeRevisions(out, revised, review, run);
  }
  await run.publish(
    logOf(review, { names: namesOf(options), lang: tagOf(options), pages: written }),
  );
  if (untranslated.length > 0)
    effects.err(COMMANDS.untranslated(untranslated.length, join(folder, TO_TRANSLATE))[lang]);
  for (const notice of revised.map(revisedNotice)) effects.err(notice[lang]);
  const told = { folder, pages: written, failed, broken: made.broken, refused, untaken };
  const more = {
    ...(second ? { untranslated } : {}),
    ...(options.to.length > 0 ? { files: office.files } : {}),
  };
  if (options.json) effects.data(jsonText({ ...told, ...more }));
  else tell(options, effects, { folder, pages: written.length, files: office.files.length });
  const isWhole = failed + made.broken === 0;
  return { code: isWhole && refused + untaken === 0 ? 0 : 1, isWhole };
}

/** Writes the names of the data for editors, and says what the type checker finds in the scripts of an office. */
async function afterPages(
  review: Review,
  options: ReportRequest,
  { err, session }: Effects,
): Promise<void> {
  writeDataNames(review, dataFolder(options));
  if (session !== null || PROJECT === TOOLKIT) return; // watch says it by itself
  for (const finding of await typeFindings()) err(finding[options.lang.first]);
}

/** Tells on the terminal what was written. */
function tell(
  { lang, to }: ReportRequest,
  { out }: Effects,
  written: { readonly folder: string; readonly pages: number; readonly files: number },
): void {
  out(COMMANDS.written(written.pages, written.folder)[lang.first]);
  if (to.length > 0) out(OFFICE["files-written"](written.files)[lang.first]);
}

/** Names the notebooks of a request, also those given as a path. */
const namesOf = ({ words }: ReportRequest): string[] => words.map((word) => basename(word, ".ts"));

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
