/** A text as a translator gets it, and the numbers and names of one place of it. */
export interface TranslationKey {
  /** Numbers and names stand as {1}, {2}, in their order: {1}年与{2}年比较. */
  readonly key: string;
  readonly values: readonly string[];
}

const NUMBER = "\\d(?:[\\d,.]*\\d)?";

/** What changes from one report to the next: numbers, and these names. A name within a longer one is not found. */
export function changingParts(names: readonly string[]): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"));
  return new RegExp([...escaped, NUMBER].join("|"), "gu");
}

/**
 * Cuts what changes out of a text, so that one translation serves every year and every township.
 * @example translationKey("石桥镇2023年：前3位", changingParts(["石桥镇"])) // => { "key": "{1}{2}年：前{3}位", "values": ["石桥镇", "2023", "3"] }
 */
export function translationKey(text: string, parts: RegExp): TranslationKey {
  const values: string[] = [];
  const key = text.replace(parts, (part) => `{${values.push(part)}}`);
  return { key, values };
}

/**
 * Puts numbers and names into a translation, in any order; what has no value stays as it is.
 * @example filledIn("{2}: {1}", ["石桥镇", "2023"]) // => "2023: 石桥镇"
 */
export const filledIn = (translation: string, values: readonly string[]): string =>
  translation.replace(/\{(\d+)\}/g, (place, number) => values[Number(number) - 1] ?? place);

/**
 * Whether anything is left to translate once numbers and names are out.
 * @example hasWords("{1}—{2}") // => false
 */
export const hasWords = (key: string): boolean => /\p{L}/u.test(key);
