import { isThere, readWhole } from "../../csv/bytes/open-file.ts";
import { EDITIONS, FREEZE, FREEZE_HELP } from "../../messages/commands/freeze.ts";
import type { Text } from "../../messages/text.ts";
import { buildEdition } from "../../review/editions/build-edition.ts";
import { editionText } from "../../review/editions/write-edition.ts";
import type { Review } from "../../review/review.ts";
import { compareEditions, haveSameNumbers } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import { unreadableKept } from "../review/hand-kept.ts";
import { openReview, requestOf } from "../review/open-review.ts";
import {
  type FailedNotebook,
  loadNotebooks,
  publishedFindings,
} from "../review/published-findings.ts";
import { editionAt, editionPath, toolkitVersion } from "../review/stored-editions.ts";
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
 * other numbers need a reason, and the earlier edition stays beside the new one.
 * Ends with 0 if frozen, or nothing to freeze; with 1 if a reason is missing or a notebook failed: nothing is
 * written then.
 */
export const freeze = command({
  help: FREEZE_HELP,
  words: () => [],
  flags: {
    year: requiredYear,
    data: SHARED.data,
    "as-of": SHARED["as-of"],
    reason: TEXT,
    lang: SHARED.lang,
  },
  run: async ({ year, lang, ...options }, effects) => {
    const say = (text: Text) => effects.err(text[lang]);
    const reason = options.reason?.trim() || null;
    const request = requestOf({ ...options, year }, effects);
    const { data } = request;
    const { review, notices } = await openReview(request);
    for (const notice of notices) say(notice);
    if (unreadableKept(data).length > 0) {
      say(FREEZE["not-whole"]());
      return 1;
    }
    const { edition, failed } = await editionWithFindings(review, effects.load);
    for (const { name, error } of failed) say(FREEZE["notebook-failed"](name, String(error)));
    if (failed.length > 0) return 1;
    const path = editionPath(data, year);
    const published = isThere(path) ? publishedAt(path) : null;
    if (published && haveSameNumbers(published, edition)) {
      effects.out(FREEZE.same(path)[lang]);
      return 0;
    }
    if (published && reason === null) {
      const { revisions } = compareEditions(published, edition);
      say(FREEZE["reason-needed"](path, revisions.length));
      return 1;
    }
    if (published) say(FREEZE.kept(keepBeside(data, year)));
    writeWhole(path, editionText({ ...edition, reason: published && reason }));
    effects.out(FREEZE.frozen(path, edition.figures.size)[lang]);
    return 0;
  },
});

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

/** @throws UsageError if the file cannot be read: then it is not overwritten. */
function publishedAt(path: string): Edition {
  const read = editionAt(path);
  if ("fault" in read) throw new UsageError(EDITIONS.unreadable(path, read.fault));
  return read.edition;
}

/** Copies the edition of a year to its first free number; returns the path. */
function keepBeside(data: string, year: number): string {
  let number = 1;
  while (isThere(editionPath(data, year, number))) number++;
  const path = editionPath(data, year, number);
  writeWhole(path, readWhole(editionPath(data, year)));
  return path;
}
