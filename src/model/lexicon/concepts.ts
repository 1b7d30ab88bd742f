import { FIGURE_WORDS } from "./figure-words.ts";
import { THING_WORDS } from "./thing-words.ts";

/** The meaning of a word of a header: `times` for 场次, `received` for 到位. */
export type Concept = keyof typeof FIGURE_WORDS | keyof typeof THING_WORDS;

/** Chinese words of headers by concept. */
export const CHINESE_WORDS: Readonly<Record<Concept, string>> = { ...FIGURE_WORDS, ...THING_WORDS };

export const isConcept = (name: string): name is Concept => Object.hasOwn(CHINESE_WORDS, name);

/** The concepts of each word of a lexicon; a word may have several. */
export type Lexicon = ReadonlyMap<string, readonly Concept[]>;

/**
 * A lexicon from words by concept.
 * @example lexiconOf({ times: "场次 次" }).get("次") // => ["times"]
 */
export function lexiconOf(words: Readonly<Partial<Record<Concept, string>>>): Lexicon {
  const lexicon = new Map<string, Concept[]>();
  for (const [concept, list] of Object.entries(words))
    for (const word of list.split(/\s+/u)) {
      const concepts = lexicon.get(word) ?? [];
      if (isConcept(concept) && word !== "") lexicon.set(word, [...concepts, concept]);
    }
  return lexicon;
}
