import type { Edition, EditionFinding } from "./edition.ts";
import type { FindingChange } from "./revision.ts";

/**
 * Finds the findings that say something else. Two sentences of a page say the same where their words are equal
 * with the numbers taken out. Only pages that both editions have are compared.
 */
export function findingChanges(published: Edition, now: Edition): FindingChange[] {
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
): FindingChange => ({
  notebook,
  published: published && { zh: published.zh, en: published.en },
  now: now && { zh: now.zh, en: now.en },
  figures: [...new Set([...(published?.figures ?? []), ...(now?.figures ?? [])])].sort(),
});
