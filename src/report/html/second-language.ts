import type { Lang, Text } from "../../messages/text.ts";
import {
  changingParts,
  filledIn,
  hasWords,
  type TranslationKey,
  translationKey,
} from "../../messages/translation-key.ts";
import { LANG_TAGS } from "./words.ts";

/** Text in the first language of the page -> what the second language calls it. */
export type Catalogue = ReadonlyMap<string, string>;

/** The language that stands beside the first one in headings. */
export interface SecondLanguage {
  /** As `lang` attributes have it: `mn`, `en`. */
  readonly tag: string;
  /** A heading, or a name from the data (a plain string), in this language; undefined where it is not known. */
  say(text: Text | string): string | undefined;
  /** Texts and names that it lacks, in the order in which they were asked for. */
  untranslated(): readonly string[];
}

/** One of our own languages as the second; `names` tells what it calls the areas of the page. */
export function builtInLanguage(lang: Lang, names: Catalogue): SecondLanguage {
  const parts = changingParts([...names.keys()]);
  return {
    tag: LANG_TAGS[lang],
    untranslated: () => [],
    say: (text) =>
      (typeof text === "string" ? text : text[lang]).replace(
        parts,
        (part) => names.get(part) ?? part,
      ),
  };
}

/**
 * A language that is known from a catalogue of Chinese texts (as `translationKey` writes them) and names.
 * `names` gives the Chinese name of each area that the page shows.
 */
export function catalogueLanguage(
  tag: string,
  catalogue: Catalogue,
  names: Catalogue,
): SecondLanguage {
  const parts = changingParts([...names.keys()]);
  const lacking = new Set<string>();
  const lookUp = (key: string): string | undefined => {
    const found = catalogue.get(key);
    if (found === undefined) lacking.add(key);
    return found;
  };
  const called = (value: string): string => {
    const name = names.get(value);
    return (name === undefined ? undefined : lookUp(name)) ?? value;
  };
  const sayKey = ({ key, values }: TranslationKey): string | undefined => {
    const said = hasWords(key) ? lookUp(key) : key;
    return said === undefined ? undefined : filledIn(said, values.map(called));
  };
  return {
    tag,
    untranslated: () => [...lacking],
    say: (text) => {
      const shown = typeof text === "string" ? text : text.zh;
      const name = names.get(shown);
      if (name !== undefined) return lookUp(name);
      return typeof text === "string" ? catalogue.get(text) : sayKey(translationKey(shown, parts));
    },
  };
}
