import { withoutPersons } from "../ingest/persons/without-persons.ts";
import type { Lang, Text } from "../messages/text.ts";
import type { EnglishNames } from "../model/names/english-names.ts";
import { englishIn } from "../report/html/english-names.ts";

/** The words of a file for an office, in the language of its page. */
export interface Wording {
  readonly lang: Lang;
  /** Writes a text of ours or a name from the data; it says nothing about persons and holds no control character. */
  say(text: Text | string): string;
  /** Writes an id as it is in every language; it says nothing about persons either. */
  asIs(text: string): string;
  /** True where names of the data stand in an English that was made by rule. */
  readonly hasRomanised: boolean;
}

/** Signs that XML does not allow: control characters, halves of a pair, and two that are none. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Sets up the words of a page; `names` gives the English of the names in the data, on a page in English. */
export function wordingIn(lang: Lang, names?: EnglishNames | null): Wording {
  const named = names ? englishIn(names) : (text: string) => text;
  const asIs = (text: string): string => withoutPersons(text).replace(NOT_IN_XML, "\uFFFD");
  return {
    lang,
    say: (text) => asIs(named(typeof text === "string" ? text : text[lang])),
    asIs,
    hasRomanised: (names?.romanised.size ?? 0) > 0,
  };
}
