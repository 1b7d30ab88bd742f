import { romanisedPlace, romanisedWords, type Syllables } from "./romanise.ts";

/** The English of the names in the data: declared there, else romanised. */
export interface EnglishNames {
  /** Every name with its English, in the order in which they were given. */
  readonly english: ReadonlyMap<string, string>;
  /** The names of places and bodies. */
  readonly places: ReadonlySet<string>;
  /** The names that nobody declared: their English is made by rule. */
  readonly romanised: ReadonlySet<string>;
}

/** The names of a review, of places and bodies, and of all else: categories, items, offices. */
export interface NamesInData {
  readonly places: Iterable<string>;
  readonly words: Iterable<string>;
}

const HAN = /\p{Script=Han}/u;
/** A text of more characters, or with a stop in it, is a remark and not a name. */
const MOST = 14;
const isName = (text: string): boolean =>
  HAN.test(text) && [...text].length <= MOST && !/[，。；：！？、]/u.test(text);

/**
 * Gives every name in Chinese an English one; places that would share one keep their own in brackets. A name with a character that has no reading, and a text that is no name,
 * has none unless it is declared.
 */
export function englishNames(
  { places, words }: NamesInData,
  declared: ReadonlyMap<string, string>,
  syllables: Syllables,
): EnglishNames {
  const english = new Map<string, string>();
  const romanised = new Set<string>();
  const add = (name: string, said: (name: string, syllables: Syllables) => string | null): void => {
    if (english.has(name) || !HAN.test(name)) return;
    const own = declared.get(name);
    const made = own ?? (isName(name) ? said(name, syllables) : null);
    if (made === null) return;
    english.set(name, made);
    if (own === undefined) romanised.add(name);
  };
  for (const name of places) add(name, romanisedPlace);
  for (const name of shared(english)) english.set(name, `${english.get(name)} (${name})`);
  const named = new Set(english.keys());
  for (const name of words) add(name, romanisedWords);
  return { english, places: named, romanised };
}

/** Lists the names whose English another one has too. */
function shared(english: ReadonlyMap<string, string>): string[] {
  const times = new Map<string, number>();
  for (const said of english.values()) times.set(said, (times.get(said) ?? 0) + 1);
  return [...english].flatMap(([name, said]) => (times.get(said)! > 1 ? [name] : []));
}
