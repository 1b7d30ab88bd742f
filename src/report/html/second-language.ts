import type { Lang, Text } from "../../messages/text.ts";
import {
  changingParts,
  filledIn,
  hasWords,
  type TranslationKey,
  translationKey,
} from "../../messages/translation-key.ts";
import { LANG_TAGS } from "./words.ts";

/** Texts of the first language with their translations into the second. */
export type Catalogue = ReadonlyMap<string, string>;

/** The language beside the first one in headings. */
export interface SecondLanguage {
  /** The tag for `lang` attributes: `mn`, `en`. */
  readonly tag: string;
  /** Translates a heading, or a name from the data (a plain string); undefined where it has no translation. */
  say(text: Text | string): string | undefined;
  /** Lists texts and names without a translation, in the order in which they were requested. */
  untranslated(): readonly string[];
}

/** Makes a built-in language the second one; `names` gives the names of areas in it. */
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
 * Makes a second language of a catalogue of Chinese texts (as `translationKey` writes them) and names.
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
