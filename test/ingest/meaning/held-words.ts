import { type HeaderWords, readHeader } from "../../../src/ingest/meaning/read-header.ts";
import { CHINESE_WORDS, type Lexicon, lexiconOf } from "../../../src/model/lexicon/concepts.ts";
import { ENGLISH_WORDS } from "../../../src/model/lexicon/english-words.ts";
import type { CaseColumn, HeaderCase } from "./header-cases.ts";

/** A generator of numbers from 0 to 1 that gives the same ones every time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const textsOf = (header: CaseColumn["header"]): readonly string[] =>
  typeof header === "string" ? [header] : header;

/** The words that the headers of cases are read by. */
const wordsOf = (headers: readonly string[]): Set<string> =>
  new Set(
    headers.flatMap((header) => {
      const reading = readHeader(header.split("\u0000"));
      return (reading?.orders[0] ?? []).flatMap(({ text, concepts }) =>
        concepts.length > 0 ? [text] : [],
      );
    }),
  );

/** A lexicon without the words that only a random third of the wordings of some cases needs. */
export function wordsWithout(
  cases: readonly HeaderCase[],
  seed: number,
): HeaderWords & { held: ReadonlySet<string> } {
  const wordings = [
    ...new Set(
      cases.flatMap(({ columns }) => columns.map(({ header }) => textsOf(header).join("\u0000"))),
    ),
  ].sort();
  const random = randomFrom(seed);
  const held = new Set(wordings.filter(() => random() < 1 / 3));
  const needed = wordsOf(wordings.filter((wording) => !held.has(wording)));
  const removed = new Set([...wordsOf([...held])].filter((word) => !needed.has(word)));
  const without = (lexicon: Lexicon): Lexicon =>
    new Map([...lexicon].filter(([word]) => !removed.has(word)));
  return {
    held,
    chinese: without(lexiconOf(CHINESE_WORDS)),
    english: without(lexiconOf(ENGLISH_WORDS)),
  };
}
