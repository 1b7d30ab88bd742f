import { COMPARE, COMPARE_HELP } from "../../messages/commands/compare.ts";
import { EDITIONS } from "../../messages/commands/freeze.ts";
import type { Lang } from "../../messages/text.ts";
import { hierarchyOf } from "../../model/areas/hierarchy.ts";
import { lastDay } from "../../model/periods/period.ts";
import { buildEdition } from "../../review/editions/build-edition.ts";
import { toolkitVersion } from "../../review/folder/toolkit-folder.ts";
import { compareEditions, endOf } from "../../revisions/compare-editions.ts";
import type { Edition } from "../../revisions/edition.ts";
import type { Revisions } from "../../revisions/revision.ts";
import { type OpenedReview, openReview, type ReviewOfArea } from "../review/open-review.ts";
import { loadNotebooks, publishedFindings } from "../review/published-findings.ts";
import { requestOf } from "../review/review-request.ts";
import { editionAt, isOfCounty } from "../review/stored-editions.ts";
import { command, SHARED } from "../terminal/command.ts";
import type { Effects } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";
import { compareJson } from "./compare-json.ts";
import { compareText } from "./compare-text.ts";

/**
 * `npm run compare`: the differences between two editions or `figures.json` files, or between one edition and
 * today's data, and their causes. Ends with 0 if there are none; with 1 if there are.
 */
export const compare = command({
  help: COMPARE_HELP,
  words: oneOrTwo,
  flags: { data: SHARED.data, store: SHARED.store, lang: SHARED.lang, json: SHARED.json },
  run: async ({ words: [earlier, later], lang, json, data, store }, effects) => {
    const published = readable(earlier, lang, effects);
    const now =
      later === null
        ? await today(published, { data, store }, effects)
        : readable(later, lang, effects);
    refuseOtherCounty(earlier, published, now);
    const revisions = compareEditions(published, now);
    for (const notice of noticesOf(published, now, revisions)) effects.err(notice[lang]);
    if (json) for (const part of compareJson(revisions)) effects.data(part);
    else for (const part of compareText(revisions, lang)) effects.out(part);
    return isSame(revisions) ? 0 : 1;
  },
});

function oneOrTwo([earlier, later, ...others]: readonly string[]): [string, string | null] {
  if (earlier === undefined || others.length > 0) throw new UsageError(COMPARE["two-files"]());
  return [earlier, later ?? null];
}

const isSame = ({ revisions, ranks, findings }: Revisions): boolean =>
  revisions.length + ranks.length + findings.length === 0;

/** @throws UsageError if the file cannot be read. */
function readable(path: string, lang: Lang, { err }: Effects): Edition {
  const read = editionAt(path);
  if ("fault" in read) throw new UsageError(COMPARE["cannot-read"](path, read.fault));
  if (read.isEdited) err(EDITIONS.edited(path)[lang]);
  return read.edition;
}

/** Makes today's edition for the year and the reporting day of a published one. */
async function today(
  published: Edition,
  place: { readonly data: string | null; readonly store: string | null },
  effects: Effects,
): Promise<Edition> {
  const { year, asOf } = published;
  const request = requestOf({ ...place, year, "as-of": asOf }, effects);
  // The last day of the year holds where no day is given: what is of later years is not set aside for it.
  const isWholeYear = asOf === lastDay(String(year));
  const opened = await openReview(isWholeYear ? { ...request, closing: null } : request);
  const { review } = await reviewOf(published, opened);
  const findings = publishedFindings(await loadNotebooks(effects.load), review);
  return { ...buildEdition(review, toolkitVersion()), ...findings };
}

/** Opens the review of the area of an edition, where the list has several levels; else that of the whole. */
const reviewOf = (
  { county }: Edition,
  opened: OpenedReview,
): ReviewOfArea | Promise<ReviewOfArea> => {
  const { list, review } = opened;
  const node = county === null || county === review.tree.county.code ? null : list.byCode(county);
  return node && hierarchyOf(list).below(node).length > 0 ? opened.at(node) : opened;
};

/** @throws UsageError for editions of two counties. */
function refuseOtherCounty(path: string, { county, areas }: Edition, now: Edition): void {
  const codes = now.areas?.map(({ code }) => code) ?? null;
  if (isOfCounty({ county, areas }, now.county, codes)) return;
  const fault = EDITIONS["other-county"](county ?? "", now.county ?? "");
  throw new UsageError(COMPARE["cannot-read"](path, fault));
}

/** Says what was not compared, and which causes cannot be known. */
function noticesOf(published: Edition, now: Edition, { beyond }: Revisions) {
  const isPartial = published.areas === null || now.areas === null;
  return [
    ...(endOf(published) === endOf(now)
      ? []
      : [COMPARE["other-day"](endOf(published), endOf(now), beyond)]),
    ...(isPartial ? [COMPARE["causes-unknown"]()] : []),
  ];
}
