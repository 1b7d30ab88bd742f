import { isUnitWord } from "../units/unit-words.ts";

/** A unit of measure: how much of it one makes, and what it counts. */
export interface HeaderUnit {
  readonly scale: number;
  readonly base: string;
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
  ["万", 10_000],
  ["十万", 100_000],
  ["百万", 1_000_000],
  ["千万", 10_000_000],
  ["亿", 100_000_000],
]);

const PREFIX = /^(?:十万|百万|千万|十|百|千|万|亿)/u;

/**
 * Reads a unit of measure with its scale; null for any other text.
 * @example headerUnit("万人次") // => {"scale":10000,"base":"人次"}
 */
export function headerUnit(text: string): HeaderUnit | null {
  if (isUnitWord(text) && !/元$/u.test(text)) return { scale: 1, base: text };
  const prefix = PREFIX.exec(text)?.[0] ?? "";
  const base = text.slice(prefix.length);
  const isUnit = base === "" ? prefix !== "" : isUnitWord(base) || base === "元";
  return isUnit ? { scale: SCALES.get(prefix) ?? 1, base } : null;
}

/** Returns the piece of a header if it is a unit: 万人次, 单位：元, %. */
export function unitIn(piece: string): string | null {
  const text = piece
    .replace(/^(?:计量)?单位\s*[::]?\s*/u, "")
    .replace(/^(?:rmb|cny|yuan)$/iu, "元")
    .trim();
  return headerUnit(text) ? text : null;
}
