import { join } from "node:path";
import { CAUSE_WORDS, COMPARE } from "../../messages/commands/compare.ts";
import type { Text } from "../../messages/text.ts";
import { revisionsCsv } from "../../review/editions/revisions-csv.ts";
import type { Review } from "../../review/review.ts";
import { CAUSES, type Revisions } from "../../revisions/revision.ts";
import type { Run } from "./run-record.ts";

/** Finds what has changed since the editions of last year and of this year, where anything has. */
export const revisionsSince = (review: Review): Revisions[] =>
  [review.year - 1, review.year]
    .flatMap((year) => review.revisions(year) ?? [])
    .filter((found) => differencesIn(found) > 0);

const differencesIn = ({ revisions, ranks, findings }: Revisions): number =>
  revisions.length + ranks.length + findings.length;

/** Says on the terminal that published numbers have changed, and why. */
export function revisedNotice(found: Revisions): Text {
  const { revisions, ranks, findings, published } = found;
  const causes = new Set([
    ...revisions.flatMap((each) => each.causes.map(({ cause }) => cause)),
    ...[...ranks, ...findings].flatMap((each) => each.causes),
  ]);
  const words = CAUSES.filter((cause) => causes.has(cause)).map((cause) => CAUSE_WORDS[cause]);
  return COMPARE.revised(published.year, differencesIn(found), {
    zh: words.map(({ zh }) => zh).join("、"),
    en: words.map(({ en }) => en).join(", "),
  });
}

/** Writes `revisions.csv`; removes that of an earlier run where nothing is revised any more. */
export function writeRevisions(
  out: string,
  revised: readonly Revisions[],
  review: Review,
  { write, remove }: Run,
): void {
  const path = join(out, "revisions.csv");
  if (revised.length > 0) write(path, revisionsCsv(revised, review));
  else remove(path);
}
