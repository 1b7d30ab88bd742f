import { mayBeSigner } from "./names-in-sentences.ts";
import {
  FAMILY_NAMES,
  GIVEN_NAMES,
  LONG_FAMILY_NAMES,
  NO_NAMES,
  PINYIN_FAMILIES,
  PLACE_ENDS,
  TITLES,
} from "./personal-marks.ts";
import { matchesIn } from "./quick-looks.ts";

const LONG = LONG_FAMILY_NAMES.join("|");
const NAME = new RegExp(
  `^(?:[${FAMILY_NAMES}][\\p{Script=Han}]{1,2}|(?:${LONG})\\p{Script=Han}{1,2}|\\p{Script=Han}{1,2}某某?|\\p{Script=Han}[*＊×xX]{1,2}\\p{Script=Han}?|\\p{Script=Han}{1,2}[*＊×]{1,2})$`,
  "u",
);
const PLACE = new RegExp(`(?:${PLACE_ENDS})$`, "u");
const TITLE = new RegExp(`(?:${TITLES.join("|")})$`, "u");
const NAMED = new RegExp(`^[${FAMILY_NAMES}]`, "u");
const WELL_FORMED = new RegExp(
  `^(?:[${FAMILY_NAMES}]|${LONG})(?=\\p{Script=Han}{2}$)\\p{Script=Han}?[${GIVEN_NAMES}]`,
  "u",
);

/** A name in pinyin, the family name first: Wang Xiaoer. */
const PINYIN_NAME = new RegExp(
  `^(?:${PINYIN_FAMILIES.join("|")}) (?:(?:Zh|Ch|Sh|zh|ch|sh|[B-DF-HJ-NP-TW-Zb-df-hj-np-tw-z])?(?:iang|uang|iong|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|a|o|e|i|u)){1,2}$`,
  "u",
);

/** Signs between names. */
const BETWEEN = "[、,，;；/ ]";
const MOST_NAMES = 6;

/** True for one name, or several beside each other, as far as their form tells: 高跷 has it too. */
export function isName(text: string): boolean {
  if (PINYIN_NAME.test(text)) return true;
  const parts = text.split(new RegExp(`${BETWEEN}+`, "u")).filter(Boolean);
  return parts.length > 0 && parts.length <= MOST_NAMES && parts.every(isOneName);
}

const isOneName = (part: string): boolean =>
  (NAME.test(part) && !PLACE.test(part) && !NO_NAMES.test(part)) ||
  isTitled(part) ||
  (part.length === 3 && mayBeSigner(part));

const isTitled = (part: string): boolean =>
  part.length <= 5 && TITLE.test(part) && NAMED.test(part);

/**
 * True for a name that hardly anything else has the form of: a family name and two letters, one of them usual in names.
 * @example isSureName("李建国") // => true
 */
export const isSureName = (text: string): boolean => WELL_FORMED.test(text) && isOneName(text);

const LIST = new RegExp(
  `(?<!\\p{Script=Han})\\p{Script=Han}{2,4}(?:\\s?${BETWEEN}\\s?\\p{Script=Han}{2,4}){2,30}(?=等?(?!\\p{Script=Han}))`,
  "gu",
);

/** Finds lists of three names or more in a folded text, most of which are sure. */
export const listsOfNames = (text: string): { readonly from: number; readonly to: number }[] =>
  matchesIn(text, LIST)
    .filter(([list]) => {
      const parts = list.split(/[^\p{Script=Han}]+/u);
      return parts.every(isOneName) && parts.filter(isSureName).length * 2 > parts.length;
    })
    .map(({ 0: list, index }) => ({ from: index, to: index + list.length }));
