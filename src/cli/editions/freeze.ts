import { isThere, readWhole } from "../../csv/bytes/open-file.ts";
import { EDITIONS, FREEZE, FREEZE_HELP } from "../../messages/commands/freeze.ts";
import type { Text } from "../../messages/text.ts";
import { buildEdition } from "../../review/editions/build-edition.ts";
import { editionText } from "../../review/editions/write-edition.ts";
import { yearsIn } from "../../review/filed-years.ts";
import { toolkitVersion } from "../../review/folder/toolkit-folder.ts";
import type { Review } from "../../review/review.ts";
import { compareEditions, endOf, haveSameNumbers } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import { unreadableKept } from "../review/hand-kept.ts";
import { openReview } from "../review/open-review.ts";
import {
  type FailedNotebook,
  loadNotebooks,
  publishedFindings,
} from "../review/published-findings.ts";
import { requestOf } from "../review/review-request.ts";
import { editionAt, editionPath, editionsFolder, isOfCounty } from "../review/stored-editions.ts";
import { command, readYear, SHARED, TEXT, type ValueFlag } from "../terminal/command.ts";
import type { Load } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";
import { writeWhole } from "../terminal/write-file.ts";

/** A year that must be given. */
const requiredYear: ValueFlag<number> = {
  type: "string",
  read: (given) => {
    if (given === undefined) throw new UsageError(FREEZE["no-year"]());
    return readYear(given);
  },
};

/**
 * `npm run freeze`: stores the figures of a year as they are published. The same numbers again change nothing;
 * other numbers need a reason or are another stage, and the earlier edition stays beside the new one.
 * Ends with 0 if frozen, or the numbers are the same; with 1 if nothing was filed in the year, a reason is missing or
 * a notebook failed: nothing is written then.
 */
export const freeze = command({
  help: FREEZE_HELP,
  words: () => [],
  flags: {
    year: requiredYear,
    data: SHARED.data,
    "as-of": SHARED["as-of"],
    stage: TEXT,
    reason: TEXT,
    area: TEXT,
    store: SHARED.store,
    lang: SHARED.lang,
  },
  run: async ({ year, lang, ...options }, effects) => {
    const say = (text: Text) => effects.err(text[lang]);
    const reason = options.reason?.trim() || null;
    const request = requestOf({ ...options, year }, effects);
    const { data } = request;
    const { review, notices } = await openReview({ ...request, area: options.area });
    for (const notice of notices) say(notice);
    if (unreadableKept(data).length > 0) {
      say(FREEZE["not-whole"]());
      return 1;
    }
    if (!isFiled(review)) {
      say(FREEZE["nothing-filed"](review.year, yearsIn(review.files)));
      return 1;
    }
    const { edition, failed } = await editionWithFindings(review, effects.load);
    for (const { name, error } of failed) say(FREEZE["notebook-failed"](name, String(error)));
    if (failed.length > 0) return 1;
    const stage = options.stage?.trim() || null;
    const folder = editionsFolder(data, review.tree);
    const path = editionPath(folder, edition);
    const published = publishedAt(path, edition);
    const isSameStage =
      published !== null &&
      endOf(published) === endOf(edition) &&
      (stage === null || stage === published.stage);
    if (published && isSameStage && haveSameNumbers(published, edition)) {
      effects.out(FREEZE.same(path)[lang]);
      return 0;
    }
    if (published && isSameStage && reason === null) {
      const { revisions, ranks } = compareEditions(published, edition);
      say(FREEZE["reason-needed"](path, revisions.length, ranks.length));
      return 1;
    }
    if (published) say(FREEZE.kept(keepBeside(folder, path, published)));
    writeWhole(path, editionText({ ...edition, stage, reason: published && reason }));
    effects.out(FREEZE.frozen(path, edition.figures.size)[lang]);
    return 0;
  },
});

/** True where something was filed in the year under review; a register alone has entries of any year. */
function isFiled({ files, year }: Review): boolean {
  const years = yearsIn(files);
  if (years.length > 0) return years.includes(year);
  return files.some(({ dataset, facts }) => dataset?.lifetime && facts && facts.count > 0);
}

/** Makes the edition of a review; collects the notebooks that failed. */
async function editionWithFindings(
  review: Review,
  load: Load,
): Promise<{ readonly edition: Edition; readonly failed: readonly FailedNotebook[] }> {
  const failed: FailedNotebook[] = [];
  const notebooks = await loadNotebooks(load);
  const findings = publishedFindings(notebooks, review, (notebook) => void failed.push(notebook));
  return { edition: { ...buildEdition(review, toolkitVersion()), ...findings }, failed };
}

/**
 * Reads the edition at a path, if there is one.
 * @throws UsageError if it cannot be read, or is of another county: then it is not overwritten.
 */
function publishedAt(path: string, { county, areas }: Edition): Edition | null {
  if (!isThere(path)) return null;
  const read = editionAt(path);
  if ("fault" in read) throw new UsageError(EDITIONS.unreadable(path, read.fault));
  if (!isOfCounty(read.edition, county, areas?.map(({ code }) => code) ?? null))
    throw new UsageError(
      EDITIONS.unreadable(path, EDITIONS["other-county"](read.edition.county ?? "", county ?? "")),
    );
  return read.edition;
}

/** Copies an edition to the first free name of its reporting day; returns the path. */
function keepBeside(folder: string, path: string, edition: Edition): string {
  let place = editionPath(folder, edition);
  for (let number = 1; isThere(place); number++) place = editionPath(folder, edition, number);
  writeWhole(place, readWhole(path));
  return place;
}
