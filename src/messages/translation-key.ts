/** A text as a translator gets it, with the numbers and names of one use of it. */
export interface TranslationKey {
  /** The text with numbers and names as {1}, {2}, in their order: {1}年与{2}年比较. */
  readonly key: string;
  readonly values: readonly string[];
}

const NUMBER = "\\d(?:[\\d,.]*\\d)?";

/**
 * Matches the parts that change from one report to the next: numbers, and the given names. A name
 * within a longer one is not matched.
 */
export function changingParts(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp([...escaped, NUMBER].join("|"), "gu");
}

/**
 * Takes the changing parts out of a text, so that one translation serves every year and township.
 * @example translationKey("石桥镇2023年：前3位", changingParts(["石桥镇"])) // => { "key": "{1}{2}年：前{3}位", "values": ["石桥镇", "2023", "3"] }
 */
export function translationKey(text: string, parts: RegExp): TranslationKey {
  const values: string[] = [];
  const key = text.replace(parts, (part) => `{${values.push(part)}}`);
  return { key, values };
}

/**
 * Fills numbers and names into a translation, in any order; a place without a value stays as it is.
 * @example filledIn("{2}: {1}", ["石桥镇", "2023"]) // => "2023: 石桥镇"
 */
export const filledIn = (translation: string, values: readonly string[]): string =>
  translation.replace(/\{(\d+)\}/g, (place, number) => values[Number(number) - 1] ?? place);

/**
 * True if any words are left to translate once numbers and names are out.
 * @example hasWords("{1}—{2}") // => false
 */
export const hasWords = (key: string): boolean => /\p{L}/u.test(key);
