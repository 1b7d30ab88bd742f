import type { EnglishNames } from "../../model/names/english-names.ts";
import { escaped } from "./html.ts";

/** Markup in which the names of the data are English, and the names that stand in it. */
export interface NamedMarkup {
  readonly markup: string;
  /** Each with its English, in the order of the data. */
  readonly used: readonly (readonly [name: string, english: string])[];
}

/** Longer texts are descriptions, and stand in the files that they come from. */
const MOST_LISTED = 12;

/** Elements that are kept as they are, labels in tags, and text. */
const PIECE =
  /<(style|script|code)\b[\s\S]*?<\/\1>|<(\w+)\b(?:"[^"]*"|[^<>"])* lang="zh"(?:"[^"]*"|[^<>"])*>[^<]*<\/\2>|<(?:"[^"]*"|[^<>"])*>|[^<]+/g;
const LABEL = /( aria-label=")([^"]*)(")/;
const HAN = /\p{Script=Han}/u;
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Puts the English of names where a page shows them, in text and in labels: whole names only. Quotations, code and
 * elements that say they are Chinese stay as they are.
 */
export function withEnglishNames(markup: string, { english, places }: EnglishNames): NamedMarkup {
  const names = new Map([...english].map(([name, said]) => [escaped(name), escaped(said)]));
  const found = new Set<string>();
  const pattern = patternOf(names);
  const say = (text: string): string =>
    HAN.test(text)
      ? text.replace(pattern, (kept, name?: string) => {
          if (name === undefined) return kept;
          found.add(name);
          return names.get(name)!;
        })
      : text;
  const named = markup.replace(PIECE, (piece, opaque, chinese) => {
    if (opaque || chinese) return piece;
    if (!piece.startsWith("<")) return say(piece);
    return piece.replace(LABEL, (_, before, label, after) => before + say(label) + after);
  });
  const isThere = ([name, said]: readonly [string, string]): boolean =>
    found.has(escaped(name)) || (places.has(name) && named.includes(escaped(said)));
  const short = [...english].filter(([name]) => [...name].length <= MOST_LISTED);
  return { markup: named, used: short.filter(isThere) };
}

/** Makes the function that puts the English of names into plain text, as pages show it. */
export function englishIn({ english }: EnglishNames): (text: string) => string {
  const pattern = patternOf(english);
  return (text) =>
    HAN.test(text) ? text.replace(pattern, (kept, name = "") => english.get(name) ?? kept) : text;
}

/** Finds quotations, English with Chinese in brackets, and then names, the longest first, that no Han adjoins. */
function patternOf(names: ReadonlyMap<string, string>): RegExp {
  const longest = [...names.keys()].sort((a, b) => b.length - a.length).map(literal);
  const mixed = [...names.values()].filter((said) => HAN.test(said)).map(literal);
  const kept = ["“[^”]*”", ...mixed].join("|");
  const whole = `(?<!\\p{Script=Han})(${longest.join("|") || "(?!)"})(?!\\p{Script=Han})`;
  return new RegExp(`${kept}|${whole}`, "gu");
}
