import type { Concept, Lexicon } from "../../model/lexicon/concepts.ts";

/** A word of a header and what it may stand for; unknown letters stand for nothing. */
export interface Word {
  readonly text: string;
  readonly concepts: readonly Concept[];
}

const UNKNOWN_LETTER = 1;
const WORD = 0.2;
/** A word of one letter is used only where nothing better fits. */
const LETTER = 0.3;
const LONGEST_WORD = 8;

/**
 * Cuts a text into the words of a lexicon: fewest unknown letters, then fewest words. Neither the longest
 * word from the left nor that from the right does: 受益人次 is 受益 and 人次.
 * @example segment("受益人次", new Map([["受益人", ["people"]], ["受益", ["reach"]], ["人次", ["times"]]])).map(({ text }) => text) // => ["受益", "人次"]
 */
export function segment(text: string, lexicon: Lexicon): Word[] {
  const letters = [...text];
  const costs = [0];
  const lengths = [0];
  for (let end = 1; end <= letters.length; end++) {
    costs[end] = costs[end - 1]! + UNKNOWN_LETTER;
    lengths[end] = -1;
    for (let length = 1; length <= Math.min(LONGEST_WORD, end); length++) {
      if (!lexicon.has(letters.slice(end - length, end).join(""))) continue;
      const cost = costs[end - length]! + (length === 1 ? LETTER : WORD);
      if (cost > costs[end]! - 1e-9) continue;
      costs[end] = cost;
      lengths[end] = length;
    }
  }
  return wordsOf(letters, lengths, lexicon);
}

/** Follows the cheapest cuts back from the end; unknown letters beside each other are one word. */
function wordsOf(letters: readonly string[], lengths: readonly number[], lexicon: Lexicon): Word[] {
  const words: Word[] = [];
  for (let end = letters.length; end > 0; end -= Math.abs(lengths[end]!)) {
    const isKnown = lengths[end]! > 0;
    const text = letters.slice(end - Math.abs(lengths[end]!), end).join("");
    const last = words.at(-1);
    if (isKnown || last === undefined || last.concepts.length > 0)
      words.push({ text, concepts: isKnown ? lexicon.get(text)! : [] });
    else words[words.length - 1] = { text: text + last.text, concepts: [] };
  }
  return words.reverse();
}

const LONGEST_PHRASE = 4;

/** Cuts an English text into words and phrases of a lexicon, the longest phrase first; plurals do not matter. */
export function segmentEnglish(text: string, lexicon: Lexicon): Word[] {
  const parts = text
    .replace(/'s\b|'/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const words: Word[] = [];
  for (let at = 0; at < parts.length; ) {
    const found = phraseAt(parts, at, lexicon);
    words.push(found ?? { text: parts[at]!, concepts: [] });
    at += found ? found.text.split(" ").length : 1;
  }
  return words;
}

function phraseAt(parts: readonly string[], at: number, lexicon: Lexicon): Word | null {
  for (let length = Math.min(LONGEST_PHRASE, parts.length - at); length > 0; length--) {
    const phrase = parts.slice(at, at + length);
    for (const spelling of singulars(phrase.join("-"))) {
      const concepts = lexicon.get(spelling);
      if (concepts) return { text: phrase.join(" "), concepts };
    }
  }
  return null;
}

const singulars = (word: string): string[] => [
  word,
  word.replace(/s$/u, ""),
  word.replace(/es$/u, ""),
  word.replace(/ies$/u, "y"),
];
