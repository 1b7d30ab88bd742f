import { FORMULA_FAULTS } from "../../messages/authors/rules-csv.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { dividedBy, type Fraction, fraction, fractionOf } from "../../statistics/fraction.ts";
import type { Quantity, Side, Step } from "../check/office-rule.ts";
import {
  breakdownNamed,
  candidatesFor,
  type Named,
  type Names,
  unknownName,
  valueNamed,
} from "./find-name.ts";
import type { Token } from "./formula-tokens.ts";

/** The words of the language itself: 上期(x) and 同期(x) look back, 合计(x, 类别) adds up. */
const BACK: ReadonlyMap<string, Quantity["back"]> = new Map([
  ["上期", { periods: 1, years: 0 }],
  ["previous", { periods: 1, years: 0 }],
  ["同期", { periods: 0, years: 1 }],
  ["上年同期", { periods: 0, years: 1 }],
  ["yearbefore", { periods: 0, years: 1 }],
]);
const SUMS: ReadonlySet<string> = new Set(["合计", "sum"]);
const NOW: Quantity["back"] = { periods: 0, years: 0 };

/** True for a word of the language itself. */
export const isOwnWord = (word: string): boolean => BACK.has(word) || SUMS.has(word);

/** The formula around a side, and the quantities found so far. */
interface Surroundings {
  readonly names: Names;
  /** The dataset that decides what names mean; null where there is none. */
  readonly table: Dataset | null;
  readonly quantities: Map<string, Quantity>;
  readonly text: string;
  /** The token behind the side. */
  readonly end: Token;
}

/** A sign or a bracket that waits for what follows. */
interface Waiting {
  readonly sign: "+" | "-" | "*" | "/" | "negative" | "(";
  readonly at: number;
  readonly back: Quantity["back"];
}

const RANK: Readonly<Record<Waiting["sign"], number>> = {
  "(": 0,
  "+": 1,
  "-": 1,
  "*": 2,
  "/": 2,
  negative: 3,
};

/** A side that is being read: brackets may be as deep as they like, for nothing recurs. */
interface Reading extends Surroundings {
  readonly tokens: readonly Token[];
  readonly steps: Step[];
  readonly waiting: Waiting[];
  back: Quantity["back"];
  next: number;
  wantsValue: boolean;
}

/** Reads one side of a formula into steps; or says what is wrong, and at which character. */
export function readSide(tokens: readonly Token[], around: Surroundings): Side | Text {
  const state = { back: NOW, next: 0, wantsValue: true };
  const reading: Reading = { ...around, tokens, steps: [], waiting: [], ...state };
  while (reading.next < tokens.length) {
    const fault = take(tokens[reading.next++]!, reading);
    if (fault) return fault;
  }
  const { text, end, steps, wantsValue } = reading;
  if (wantsValue) return FORMULA_FAULTS["value-expected"](end.at);
  const open = release(reading, 1);
  if (open) return FORMULA_FAULTS["not-closed"](open.at);
  return { words: text.slice(tokens[0]!.at - 1, end.at - 1).trim(), steps };
}

/** Takes a token; returns what is wrong with it. */
function take(token: Token, reading: Reading): Text | null {
  const { kind, at } = token;
  if (kind === "close") return close(at, reading);
  if (kind === "sign") return sign(token, reading);
  const fits = kind === "number" || kind === "name" || kind === "open";
  if (reading.wantsValue !== fits) return expected(token, reading);
  if (!fits) return FORMULA_FAULTS["value-expected"](at);
  if (kind === "open") return open(at, reading, reading.back);
  return kind === "number" ? number(token, reading) : name(token, reading);
}

const expected = ({ at, text }: Token, { wantsValue }: Reading): Text =>
  wantsValue ? FORMULA_FAULTS["value-expected"](at) : FORMULA_FAULTS["sign-expected"](at, text);

function open(at: number, reading: Reading, back: Quantity["back"]): null {
  reading.waiting.push({ sign: "(", at, back: reading.back });
  reading.back = back;
  return null;
}

function close(at: number, reading: Reading): Text | null {
  if (reading.wantsValue) return FORMULA_FAULTS["value-expected"](at);
  const bracket = release(reading, 1);
  if (!bracket) return FORMULA_FAULTS["not-opened"](at);
  reading.waiting.pop();
  reading.back = bracket.back;
  return null;
}

function sign({ text, at }: Token, reading: Reading): Text | null {
  const of = text as "+" | "-" | "*" | "/";
  if (reading.wantsValue) {
    if (of !== "-") return FORMULA_FAULTS["value-expected"](at);
    reading.waiting.push({ sign: "negative", at, back: NOW });
    return null;
  }
  release(reading, RANK[of]);
  reading.waiting.push({ sign: of, at, back: NOW });
  reading.wantsValue = true;
  return null;
}

/** Writes out the waiting signs that bind as strongly; returns the bracket that stopped it. */
function release({ waiting, steps }: Reading, rank: number): Waiting | null {
  for (let last = waiting.at(-1); last && RANK[last.sign] >= rank; last = waiting.at(-1)) {
    if (last.sign !== "(") steps.push({ sign: last.sign });
    waiting.pop();
  }
  return waiting.at(-1) ?? null;
}

const HUNDRED = fraction(100);

function number({ text, at }: Token, reading: Reading): Text | null {
  const value = fractionOf(text.replace(/%$/, ""));
  if (value === null) return FORMULA_FAULTS["bad-number"](at);
  const scaled: Fraction | null = text.endsWith("%") ? dividedBy(value, HUNDRED) : value;
  return put({ number: scaled! }, reading);
}

function put(step: Step, reading: Reading): null {
  reading.steps.push(step);
  reading.wantsValue = false;
  return null;
}

function name(token: Token, reading: Reading): Text | null {
  const { text, at } = token;
  const follows = reading.tokens[reading.next]?.kind === "open";
  const back = BACK.get(text);
  if (back && follows) {
    const { periods, years } = reading.back;
    const further = { periods: periods + back.periods, years: years + back.years };
    return open(reading.tokens[reading.next++]!.at, reading, further);
  }
  if (SUMS.has(text) && follows) return sum(at, reading);
  const found = meant(token, reading);
  return "zh" in found ? found : quantity(found, reading, text, {});
}

/** Finds what a name means: in the table of the formula, else in the only one that has it. */
function meant({ text, at }: Token, { names, table }: Reading): Named | Text {
  const all = candidatesFor(text, names);
  const own = all.length > 1 && table ? all.filter(({ dataset }) => dataset === table) : all;
  const [first, ...others] = own;
  if (!first) return unknownName(text, at, names);
  const tables = own.map(({ dataset }) => dataset.label);
  return others.length > 0 ? FORMULA_FAULTS["several-tables"](at, text, tables) : first;
}

/** Reads 合计(x), 合计(x, 类别) or 合计(x, 类别=讲座), of which the first word was read. */
function sum(at: number, reading: Reading): Text | null {
  const inner = reading.tokens.slice(reading.next + 1, reading.next + LONGEST_SUM);
  const end = inner.findIndex(({ kind }) => kind === "close");
  const [of, comma, by, is, value] = inner.slice(0, Math.max(0, end));
  const shape = inner.slice(0, Math.max(0, end)).map(({ kind }) => kind);
  if (of?.kind !== "name" || !SUM_SHAPES.has(shape.join(" ")))
    return FORMULA_FAULTS["sum-of-name"](at);
  const found = meant(of, reading);
  if ("zh" in found) return found;
  const breakdown = by ? breakdownNamed(by.text, by.at, found.dataset) : null;
  if (breakdown !== null && typeof breakdown !== "string") return breakdown;
  if (comma && is && is.text !== "=") return FORMULA_FAULTS["sum-of-name"](is.at);
  reading.next += end + 2;
  const words = reading.text.slice(at - 1, inner[end]!.at);
  const part =
    breakdown === null
      ? null
      : {
          breakdown,
          value: value ? valueNamed(value.text, breakdown, found.dataset, reading.names) : null,
        };
  return quantity(found, reading, words, { isSum: true, by: part });
}

/** The tokens of the longest sum, with its brackets. */
const LONGEST_SUM = 7;
const SUM_SHAPES: ReadonlySet<string> = new Set([
  "name",
  "name comma name",
  "name comma name comparing name",
  "name comma name comparing number",
]);

/** Puts down a quantity; one that is named again is the same. */
function quantity(
  { dataset, column, measure }: Named,
  reading: Reading,
  words: string,
  { isSum = false, by = null }: Partial<Pick<Quantity, "isSum" | "by">>,
): null {
  const { quantities, back } = reading;
  const key = JSON.stringify([dataset.name, column, measure, isSum, by, back]);
  const known = [...quantities.keys()].indexOf(key);
  if (known >= 0) return put({ quantity: known }, reading);
  quantities.set(key, { dataset, column, measure, isSum, by, back, words });
  return put({ quantity: quantities.size - 1 }, reading);
}
