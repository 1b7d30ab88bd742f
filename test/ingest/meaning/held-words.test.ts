import { expect, it } from "vitest";
import { CASES, casesIn, counties, readCase, type Verdict, verdictOf } from "./header-cases.ts";
import { wordsWithout } from "./held-words.ts";

const from = await counties();
const cases = casesIn(CASES);
const DRAWS = [1, 2, 3, 4, 5, 6];

/** How all cases go without the words that a random third of their headers needs. */
function drawn(seed: number): { readonly verdicts: readonly Verdict[]; readonly loaded: number } {
  const words = wordsWithout(cases, seed);
  const readable = cases.filter(({ expect: what }) => what === "read");
  const others = cases.filter(({ expect: what }) => what !== "read");
  return {
    verdicts: readable.map((one) => verdictOf(one, readCase(one, from, words))),
    loaded: others.filter((one) => readCase(one, from, words).disposition.startsWith("load"))
      .length,
  };
}

const sum = (verdicts: readonly Verdict[], of: (verdict: Verdict) => number): number =>
  verdicts.reduce((total, verdict) => total + of(verdict), 0);

it.each(DRAWS)(
  "words never seen cost questions, not wrong columns (draw %i)",
  (seed) => {
    const { verdicts, loaded } = drawn(seed);
    expect(verdicts.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(loaded).toBe(0);
    const columns = sum(verdicts, (verdict) => verdict.columns);
    expect(sum(verdicts, (verdict) => verdict.right) / columns).toBeGreaterThan(0.8);
    const good = verdicts.filter(
      ({ outcome, isOffered }) => outcome === "exact" || (outcome === "asked" && isOffered),
    );
    expect(good.length / verdicts.length).toBeGreaterThanOrEqual(0.9);
  },
  60_000,
);
