import { plainHeader } from "./header.ts";

/** The kind of row that a label announces: a total, a total of a group, a part of the row above. */
export type TotalKind = "total" | "subtotal" | "of_which";

const OF_WHICH = /^(其中|ofwhich)/u;
/** The sign of yearbooks before a part of the row above. */
const OF_WHICH_SIGN = /^\s*[#＃]\s*\p{Script=Han}/u;
const SUBTOTAL = /^(小计|.{1,8}小计|.{1,8}合计|subtotal.{0,20}|.{1,20}subtotal)$/u;
const TOTAL =
  /^(合计|总计|共计|累计|总合计|[全本](县|市|区|省|年)(合计|总计|共计|小计)?|(县|市|区|省)(合计|总计)|合计数|total|grandtotal|sum)$/u;

/**
 * Finds the kind of total that a label announces; null for any other text.
 * @example totalKind("合 计") // => "total"
 */
export function totalKind(label: string): TotalKind | null {
  const plain = plainHeader(label);
  if (plain.length > 40) return null;
  if (OF_WHICH_SIGN.test(label)) return "of_which";
  if (OF_WHICH.test(plain)) return "of_which";
  if (TOTAL.test(plain)) return "total";
  return SUBTOTAL.test(plain) ? "subtotal" : null;
}

/** Returns the text behind 其中; null where a label does not begin so. */
export const behindOfWhich = (label: string): string | null =>
  /^\s*其中\s*[:：]?\s*(\S.*)$/u.exec(label)?.[1]?.trim() ?? null;

/**
 * Finds the group that a label names: 东片 in 东片小计; empty where it names none.
 * @example groupIn("东片小计") // => "东片"
 */
export const groupIn = (label: string): string =>
  label
    .trim()
    .replace(/[:：\s]/gu, "")
    .replace(/(小计|合计|subtotal)$/iu, "");
