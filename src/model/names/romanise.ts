import { nameParts } from "./generic-parts.ts";

/** Reads Chinese characters aloud: a syllable of pinyin without tone for each, in order. */
export type Syllables = (text: string) => readonly string[];

const HAN = /^\p{Script=Han}$/u;
/** A larger place at the start of the name of a body: 青岭县 of 青岭县教育局. */
const PLACE = /^(\p{Script=Han}{2,4}?[县市区旗镇乡])(\p{Script=Han}{3,})$/u;

/**
 * Writes a Chinese name in the Latin alphabet as maps of China do: pinyin without tones for what is its own, in one
 * word and with an apostrophe where a syllable could be misread; English for its kind. Of a name of one syllable the
 * kind is part: 沙镇 is Shazhen Town. Null where a character has no reading.
 */
export function romanisedPlace(name: string, syllables: Syllables): string | null {
  const parts = nameParts(name);
  if (parts === null) return inOneWord(name, syllables);
  const [, place, rest] = PLACE.exec(name) ?? [];
  if (place && rest) {
    const [larger, body] = [romanisedPlace(place, syllables), romanisedPlace(rest, syllables)];
    return larger && body && `${larger} ${body}`;
  }
  const own = [...parts.own].length === 1 ? parts.own + parts.generic : parts.own;
  const said = inOneWord(own, syllables);
  return said && `${said} ${parts.english}`;
}

/**
 * Writes any other Chinese words in pinyin, two syllables a word, three at the end of an odd number. Null where a
 * character has no reading.
 */
export function romanisedWords(text: string, syllables: Syllables): string | null {
  const words = (text.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []).flatMap((run) =>
    HAN.test([...run][0]!) ? inTwos(run).map((pair) => joined(pair, syllables)) : run.trim(),
  );
  return words.includes(null) ? null : capital(words.filter(Boolean).join(" "));
}

/** Cuts a run of characters into twos; the last of an odd number joins the two before it. */
function inTwos(run: string): string[] {
  const pairs = run.match(/.{1,2}/gsu) ?? [];
  const last = pairs.at(-1)!;
  return [...last].length === 1 && pairs.length > 1
    ? [...pairs.slice(0, -2), pairs.at(-2)! + last]
    : pairs;
}

/** Writes a name as one word with a capital; Latin letters and digits in it stay. */
function inOneWord(name: string, syllables: Syllables): string | null {
  const said = joined(name, syllables);
  return said && capital(said);
}

/** Joins the syllables of a text; null where a character has none. */
function joined(text: string, syllables: Syllables): string | null {
  const said = syllables(text);
  if (said.some((each) => /\p{Script=Han}/u.test(each))) return null;
  return said.reduce(
    (word, each) => (word && /^[aoe]/.test(each) ? `${word}'${each}` : word + each),
    "",
  );
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
