import { figureIdParts } from "../analyze/figures/figure-id.ts";
import type { Changes } from "./changes.ts";
import type { Edition, EditionFinding } from "./edition.ts";
import {
  CAUSES,
  type Cause,
  type FindingChange,
  type RankChange,
  type Revision,
} from "./revision.ts";

type Moved = Omit<FindingChange, "causes">;

/**
 * Finds the findings that say something else. Two sentences of a page say the same where their words are equal
 * with the numbers taken out. Only pages that both editions have are compared.
 */
export function movedFindings(published: Edition, now: Edition): Moved[] {
  const both = published.notebooks.filter((name) => now.notebooks.includes(name));
  return both.flatMap((notebook) => {
    const before = published.findings.filter((each) => each.notebook === notebook);
    const after = now.findings.filter((each) => each.notebook === notebook);
    const fresh = without(after, before);
    const gone = without(before, after);
    const replaced = gone.map((old) => fresh.find((each) => isAbout(each, old)) ?? null);
    return [
      ...gone.map((old, i) => changeOf(notebook, old, replaced[i] ?? null)),
      ...fresh
        .filter((each) => !replaced.includes(each))
        .map((each) => changeOf(notebook, null, each)),
    ];
  });
}

/**
 * Finds the causes of changed sentences: those of the figures cited and of the ranks of their measures; where none of
 * these changed, those of any figure; else the residents, the settings or the toolkit.
 */
export function findingCauses(
  revisions: readonly Revision[],
  ranks: readonly RankChange[],
  changes: Changes,
): (finding: Moved) => Cause[] {
  const ofFigure = new Map(
    revisions.map(({ id, causes }) => [id, causes.map(({ cause }) => cause)]),
  );
  const ofRanks = (measure: string | undefined): Cause[] =>
    ranks.filter((rank) => rank.measure === measure).flatMap(({ causes }) => causes);
  const anywhere = [...ofFigure.values(), ...ranks.map(({ causes }) => causes)].flat();
  const { areas, definitions, rest } = changes;
  const isOther = {
    boundary: areas.any,
    definition: definitions.settings.length > 0,
    residents: areas.anyResidents,
  };
  return ({ figures }) => {
    const cited = figures.flatMap((id) => [
      ...(ofFigure.get(id) ?? []),
      ...ofRanks(figureIdParts(id)?.measure),
    ]);
    const found = new Set(cited.length > 0 ? cited : anywhere);
    if (cited.length === 0)
      for (const cause of ["boundary", "definition", "residents"] as const)
        if (isOther[cause]) found.add(cause);
    if (found.size === 0) found.add(rest.cause);
    return CAUSES.filter((cause) => found.has(cause));
  };
}

/**
 * Replaces the numbers of a sentence by `#`.
 * @example wordsAlone("全县12.3万人次，增长−8.0%") // => "全县#人次，增长#"
 */
export const wordsAlone = (sentence: string): string =>
  sentence.replace(/[+−-]?\d[\d,.]*(?:\s?(?:%|万|亿|million|billion)(?![a-z]))*/gu, "#");

/** Selects the findings of one list whose words are not in another, each counted as often as it occurs. */
function without(
  findings: readonly EditionFinding[],
  others: readonly EditionFinding[],
): EditionFinding[] {
  const words = others.map(({ zh }) => wordsAlone(zh));
  return findings.filter(({ zh }) => {
    const place = words.indexOf(wordsAlone(zh));
    if (place >= 0) words.splice(place, 1);
    return place < 0;
  });
}

/** True where two sentences cite a common figure. */
const isAbout = (a: EditionFinding, b: EditionFinding): boolean =>
  a.figures.some((figure) => b.figures.includes(figure));

const changeOf = (
  notebook: string,
  published: EditionFinding | null,
  now: EditionFinding | null,
): Moved => ({
  notebook,
  published: published && { zh: published.zh, en: published.en },
  now: now && { zh: now.zh, en: now.en },
  figures: [...new Set([...(published?.figures ?? []), ...(now?.figures ?? [])])].sort(),
});
