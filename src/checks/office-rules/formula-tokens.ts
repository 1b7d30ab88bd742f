import { FORMULA_FAULTS } from "../../messages/authors/rules-csv.ts";
import type { Text } from "../../messages/text.ts";

/** A word or a sign of a formula; `at` is the place of its first character, from 1. */
export interface Token {
  readonly kind: "number" | "name" | "sign" | "comparing" | "open" | "close" | "comma" | "end";
  readonly text: string;
  readonly at: number;
}

const SIGNS: Readonly<Record<string, string>> = { "×": "*", "÷": "/", "−": "-", "–": "-" };
const COMPARING: Readonly<Record<string, string>> = {
  "≤": "<=",
  "≦": "<=",
  "≥": ">=",
  "≧": ">=",
  "≠": "!=",
  "==": "=",
  "<>": "!=",
};
const KINDS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["sign", /^[-+*/]$/],
  ["open", /^\($/],
  ["close", /^\)$/],
  ["comma", /^[,、]$/],
];
const PAIRS: ReadonlySet<string> = new Set(["<=", ">=", "==", "<>", "!="]);
const QUOTES: Readonly<Record<string, string>> = {
  "“": "”",
  "「": "」",
  '"': '"',
  "[": "]",
  "【": "】",
};

const NAME_START = /[\p{L}_]/u;
const NAME_PART = /[\p{L}\p{N}\p{M}_.]/u;
const LATIN = /[A-Za-z0-9_]/;

/** Returns the half-width form of the character at a place, as signs are compared. */
const charAt = (text: string, i: number): string => {
  const folded = (text[i] ?? "").normalize("NFKC");
  return SIGNS[folded] ?? folded;
};

/** Cuts a formula into tokens, in time linear in its length; or says which character has no meaning. */
export function tokensOf(text: string): readonly Token[] | Text {
  const tokens: Token[] = [];
  let i = 0;
  while (i < text.length) {
    const length = lengthAt(text, i);
    if (length > 0) tokens.push(tokenAt(text, i, length));
    else if (!/\s/u.test(text[i]!)) return FORMULA_FAULTS["unknown-sign"](i + 1, text[i]!);
    i += Math.max(1, length);
  }
  return [...tokens, { kind: "end", text: "", at: text.length + 1 }];
}

/** Returns the number of characters of the token that begins at a place; 0 where none does. */
function lengthAt(text: string, i: number): number {
  const first = charAt(text, i);
  if (QUOTES[text[i]!]) return quotedLength(text, i, QUOTES[text[i]!]!);
  if (/\d/.test(first)) return numberLength(text, i);
  if (NAME_START.test(first)) return nameLength(text, i);
  if (PAIRS.has(first + charAt(text, i + 1))) return 2;
  return COMPARING[first] || /^[<>=]$/.test(first) || kindOf(first) ? 1 : 0;
}

const kindOf = (sign: string): Token["kind"] | undefined =>
  KINDS.find(([, pattern]) => pattern.test(sign))?.[0];

/** Returns the length of a name in quotes with both of them; 0 where it is not closed. */
const quotedLength = (text: string, i: number, close: string): number =>
  Math.max(0, text.indexOf(close, i + 1) - i + 1);

function numberLength(text: string, i: number): number {
  let end = i;
  while (/[\d.%]/.test(charAt(text, end))) end++;
  return end - i;
}

/** Returns the length of a name; a blank between two Latin words is a part of it. */
function nameLength(text: string, i: number): number {
  let end = i + 1;
  const goesOn = (): boolean =>
    NAME_PART.test(charAt(text, end)) ||
    (/\s/u.test(text[end] ?? "") && LATIN.test(text[end - 1]!) && LATIN.test(text[end + 1] ?? ""));
  while (end < text.length && goesOn()) end++;
  return end - i;
}

function tokenAt(text: string, i: number, length: number): Token {
  const at = i + 1;
  const raw = text.slice(i, i + length);
  const first = charAt(text, i);
  if (QUOTES[text[i]!]) return { kind: "name", text: raw.slice(1, -1).trim(), at };
  if (/\d/.test(first)) return { kind: "number", text: raw.normalize("NFKC"), at };
  if (NAME_START.test(first)) return { kind: "name", text: raw.normalize("NFKC"), at };
  const sign = length === 2 ? first + charAt(text, i + 1) : first;
  const kind = kindOf(sign);
  return kind ? { kind, text: sign, at } : { kind: "comparing", text: COMPARING[sign] ?? sign, at };
}
