import { withoutPersons } from "../ingest/persons/without-persons.ts";
import type { Lang, Text } from "../messages/text.ts";
import type { EnglishNames } from "../model/names/english-names.ts";
import { englishIn } from "../report/html/english-names.ts";

/** The words of a file for an office, in the language of its page. */
export interface Wording {
  readonly lang: Lang;
  /** Writes a text of ours or a name from the data; it says nothing about persons and holds no control character. */
  say(text: Text | string): string;
}

/** Signs that XML does not allow: control characters, halves of a pair, and two that are none. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Sets up the words of a page; `names` gives the English of the names in the data, on a page in English. */
export function wordingIn(lang: Lang, names: EnglishNames | null | undefined = null): Wording {
  const named = !names ? (text: string) => text : englishIn(names);
  return {
    lang,
    say: (text) =>
      named(withoutPersons(typeof text === "string" ? text : text[lang])).replace(
        NOT_IN_XML,
        "\uFFFD",
      ),
  };
}
