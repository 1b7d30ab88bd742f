import { isUnitWord } from "./unit-words.ts";

/** The exponents of the powers of ten. */
export const POWERS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["亿", 8],
  ["万亿", 12],
]);

/** A unit with a power of ten before it: 万人次 is 10000 of 人次; 万 alone is 10000 of anything. */
export interface ScaledUnit {
  readonly factor: number;
  /** The word after the power; empty for a power alone. */
  readonly base: string;
}

const POWER = /^(万亿|[十百千]万|[十百千万亿])?(.*)$/u;
/** Words that count what people attend, and people who attend: each of a group stands for the others. */
const GROUPS: readonly ReadonlySet<string>[] = [
  new Set("人 人次 人数 名 位".split(" ")),
  new Set("场 次 场次 次数 场/次 期 节 堂 班 批 届 项 件".split(" ")),
];
/** Words that count anything. */
const GENERIC: ReadonlySet<string> = new Set(["", "个"]);
/** Places and offices, which a line 单位：… names as well. */
const OFFICE =
  /(?:镇|乡|街道|村|社区|县|区|市|省|局|委|办|部|站|所|厅|院|校|中心|政府|协会|公司)$/u;

/**
 * Reads a unit with its power of ten; null for any other text.
 * @example scaledUnit("万人次") // => {"factor":10000,"base":"人次"}
 */
export function scaledUnit(text: string): ScaledUnit | null {
  const plain = bareUnit(text);
  if (plain === "") return null;
  const known = isBase(plain) ? ["", "", plain] : POWER.exec(plain)!;
  const [, power = "", rest = ""] = known;
  const base = joined(rest);
  if (base !== "" && !isBase(base)) return null;
  return { factor: 10 ** (POWERS.get(power) ?? 0), base };
}

/**
 * Returns the yuan in a unit of money; null for any other text.
 * @example yuanIn("百元") // => 100
 */
export function yuanIn(text: string): number | null {
  const unit = scaledUnit(text);
  return unit?.base === "元" ? unit.factor : null;
}

const isBase = (word: string): boolean => isUnitWord(word) || word === "场/次";

/** Takes 人/次 for 人次. */
const joined = (word: string): string => {
  const whole = word.replace("/", "");
  return whole !== word && isUnitWord(whole) && whole !== "场次" ? whole : word;
};

/** Removes brackets, blanks and the word 单位 around a unit. */
export const bareUnit = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^[([【]{1,9}|[)\]】]{1,9}$/gu, "")
    .replace(/^(?:计量)?单位:?/u, "");

/**
 * True where a text is meant as a unit though it may not be understood: 万人天, 人次/场.
 * @example mayBeUnit("百姓") // => false
 */
export function mayBeUnit(text: string): boolean {
  const plain = bareUnit(text);
  if (plain === "" || plain.length > 8 || /\d/.test(plain) || OFFICE.test(plain)) return false;
  if (scaledUnit(plain)) return true;
  const [, power, rest] = POWER.exec(plain)!;
  const [first = "", second] = rest!.split(/[/每]/u);
  if (second !== undefined) return isBase(first) && /^[\p{Script=Han}%]+$/u.test(second);
  return power !== undefined && rest!.length === 2 && isBase(rest![0]!);
}

/** The measure of how a unit fits a column that counts in words of its own. */
export type Fit = "own" | "any" | "none";

/** Judges whether a unit counts what a column counts: 万人 fits a column of 人次, 万场 does not. */
export function fitOf({ base }: ScaledUnit, unitWords: readonly string[]): Fit {
  if (GENERIC.has(base)) return "any";
  if (unitWords.length === 0) return base === "元" || /[%‰分]/u.test(base) ? "none" : "own";
  const isSame = unitWords.some(
    (word) => word === base || GROUPS.some((group) => group.has(word) && group.has(base)),
  );
  return isSame ? "own" : "none";
}
