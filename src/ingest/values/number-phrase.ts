import { NUMERAL_SIGNS } from "./chinese-numeral.ts";

/** The parts of a cell such as 约 -3.2万余人次. */
export interface NumberPhrase {
  readonly bound: "" | "approx" | "at_least";
  readonly isNegative: boolean;
  /** The number, such as 3.2万. */
  readonly body: string;
  /** The text after the number, such as 人次. */
  readonly unit: string;
}

const APPROX_BEFORE = [
  "约为",
  "约有",
  "大约",
  "大概",
  "大致",
  "约",
  "将近",
  "接近",
  "近",
  "≈",
  "~",
];
const AT_LEAST_BEFORE = [
  "不少于",
  "不低于",
  "至少",
  "超过",
  "超",
  "逾",
  "多于",
  "大于",
  ">=",
  "≥",
  ">",
];
const APPROX_AFTER = ["左右", "上下", "许"];
const AT_LEAST_AFTER = ["及以上", "以上", "有余", "余", "多", "+"];

type Bound = NumberPhrase["bound"];
const BEFORE: readonly (readonly [string, Bound])[] = [
  ...APPROX_BEFORE.map((word) => [word, "approx"] as const),
  ...AT_LEAST_BEFORE.map((word) => [word, "at_least"] as const),
];
const AFTER: readonly (readonly [string, Bound])[] = [
  ...APPROX_AFTER.map((word) => [word, "approx"] as const),
  ...AT_LEAST_AFTER.map((word) => [word, "at_least"] as const),
];

/** The longest run of digits, separators and numerals; `e` only inside a power of ten. */
const BODY = new RegExp(`^(?:\\d-\\d|[\\d.,、' ${NUMERAL_SIGNS}点]|e[+-]?\\d)*`, "iu");

/**
 * Splits a half-width cell into words of estimation, sign, number and unit, without judging them.
 * @example numberPhrase("约200余人次") // => {"bound":"at_least","isNegative":false,"body":"200","unit":"人次"}
 */
export function numberPhrase(text: string): NumberPhrase {
  const front = without(text, BEFORE, fromStart);
  const back = without(front.rest, AFTER, fromEnd);
  const { isNegative, rest } = withoutSign(back.rest);
  const body = BODY.exec(rest)?.[0] ?? "";
  const behind = without(rest.slice(body.length).trim(), AFTER, fromStart);
  const bound = back.bound || behind.bound || front.bound;
  return { bound, isNegative, body: body.trim(), unit: behind.rest.replace(/[()]/g, "") };
}

type Take = (text: string, word: string) => string | null;
const fromStart: Take = (text, word) => (text.startsWith(word) ? text.slice(word.length) : null);
const fromEnd: Take = (text, word) => (text.endsWith(word) ? text.slice(0, -word.length) : null);

/** Removes the first matching word of a list from a text, and returns the bound it states. */
function without(
  text: string,
  words: readonly (readonly [string, Bound])[],
  take: Take,
): { rest: string; bound: Bound } {
  for (const [word, bound] of words) {
    const rest = take(text, word);
    if (rest !== null) return { rest: rest.trim(), bound };
  }
  return { rest: text, bound: "" };
}

function withoutSign(text: string): { isNegative: boolean; rest: string } {
  const isNegative = /^[-\u2212\u2013负]/u.test(text);
  return { isNegative, rest: isNegative || text.startsWith("+") ? text.slice(1).trim() : text };
}
