import { foldText } from "./fold-text.ts";
import {
  FAMILY_NAMES,
  LONG_FAMILY_NAMES,
  NO_NAMES,
  PLACE_ENDS,
  POSTS,
  ROLE_ENDS,
  ROLES,
  SIGNED,
  SIGNED_BEFORE_COLON,
  SIGNING,
  TITLES,
} from "./personal-marks.ts";
import { remembered } from "./remembered.ts";

/** Blanks inside a word: 填 表 人. */
const BLANK = "\\s{0,4}";
const spaced = (word: string): string => [...word].join(BLANK);
const oneOf = (words: readonly string[]): string => `(?:${words.map(spaced).join("|")})`;

const ROLE = `${oneOf(ROLES)}${BLANK}${oneOf(ROLE_ENDS)}`;
const SEAL = `(?:${BLANK}[([]?${BLANK}${oneOf(["签字", "签名", "签章", "盖章", "章"])}${BLANK}[)\\]]?)`;
const LABEL = `(?:${ROLE}${SEAL}?|${oneOf(SIGNED)})`;
/** Behind a label: a colon, or a bracket with somebody in it. */
const SIGN = `${BLANK}(?:[:=]|—{1,2}|[(\\[](?=[^)\\]]))`;
const BEFORE_COLON = `(?:${oneOf(SIGNED_BEFORE_COLON)}${SEAL}?)${BLANK}:`;
/** A quick look, for one pattern that compiles at once instead of four: most texts have no label at all. */
const ANY_LABEL = new RegExp(`${LABEL}|${oneOf(SIGNED_BEFORE_COLON)}`, "iu");
const ANY_TASK = new RegExp(oneOf([...SIGNING, ...POSTS]), "u");
const LABEL_WITH_SIGN = new RegExp(`${LABEL}${SIGN}|${BEFORE_COLON}`, "iu");
const WHOLE_LABEL = new RegExp(
  `^[\\s\\d.、]{0,6}(?:\\p{Script=Han}{0,4}${BLANK}${LABEL}|${oneOf(SIGNED_BEFORE_COLON)}${SEAL})${BLANK}[:_([—–-]{0,9}${BLANK}$`,
  "iu",
);

const HAN = "\\p{Script=Han}";
const FAMILY = `(?:${LONG_FAMILY_NAMES.join("|")}|[${FAMILY_NAMES}])`;
const PLAIN_NAME = `${FAMILY}${BLANK}${HAN}(?:${BLANK}${HAN})?(?!${HAN})`;
const TITLED = `${FAMILY}${HAN}{0,2}(?:${TITLES.join("|")})(?!${HAN})`;
/** Any short word behind a colon is a name, but for those of places and bodies. */
const ANY_NAME = `${HAN}{1,4}(?:[·•.]${HAN}{1,6}){1,3}|${HAN}{1,2}\\s{0,4}${HAN}{1,2}(?!${HAN})|[A-Z][a-z]{1,15}(?:\\s[A-Z][a-z]{1,15}){1,2}`;
const IS_PLACE = new RegExp(`(?:${PLACE_ENDS})$`, "u");

const NAME_BEHIND_SIGN = new RegExp(
  `(?:${LABEL}${SIGN}|${BEFORE_COLON})${BLANK}(${TITLED}|${PLAIN_NAME}|${ANY_NAME})`,
  "giu",
);
const NAME_BEHIND_LABEL = new RegExp(
  `${LABEL}(?:是|为|[^\\p{L}\\p{N}]{0,6})(${TITLED}|${PLAIN_NAME})`,
  "giu",
);

/** A task or a post, and a name apart from it or in brackets: 制 表 王小二, 复核（王小二）, 书记 王小二. */
const NAME_BEHIND_TASK = new RegExp(
  `(?<!${HAN})(?:${oneOf([...SIGNING, ...POSTS])})(?:\\s{1,4}|${BLANK}[(\\[]${BLANK})(${PLAIN_NAME})`,
  "giu",
);
/** A name and its task, alone in the text or in brackets: 合计（王小二审核）. */
const NAME_BEFORE_TASK = new RegExp(
  `(?:^|[(\\[])\\s{0,4}(${FAMILY}${HAN}{1,2})(?=${oneOf(SIGNING)}\\s{0,4}(?:$|[)\\]]))`,
  "giu",
);

/** Finds the names behind labels in a folded text: 填表人：王小二, 制表人王小二. */
export function nameBehindLabel(text: string): { readonly from: number; readonly to: number }[] {
  const patterns = [
    ...(ANY_LABEL.test(text) ? [NAME_BEHIND_SIGN, NAME_BEHIND_LABEL] : []),
    ...(ANY_TASK.test(text) ? [NAME_BEHIND_TASK, NAME_BEFORE_TASK] : []),
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(([, name]) => !IS_PLACE.test(name!) && !NO_NAMES.test(name!))
      .map(({ 0: all, 1: name, index }) => ({
        from: index + all.length - name!.length,
        to: index + all.length,
      })),
  );
}

/** Nothing longer is a label with a name; a longer text is looked through for numbers only. */
const LONGEST = 4000;

/** Letters of which every label has one, simplified or traditional. */
export const LABEL_LETTER =
  /[人员員者领領领同字名章式话話机機导導计計纳納长長主护護箱件真信证證証照卡QqＱｑ表报報核审審复覆複复批对對办辦制製编編发發填撰供书書]/u;

/**
 * True where a text announces a person or a number: 填表人：, 联系电话, 制表人王小二.
 * @example contactLabel("填表人：某某") // => true
 */
export const contactLabel = remembered((written: string): boolean => {
  if (written.length > LONGEST || !LABEL_LETTER.test(written)) return false;
  const { text } = foldText(written);
  if (!ANY_LABEL.test(text) && !ANY_TASK.test(text)) return false;
  return LABEL_WITH_SIGN.test(text) || WHOLE_LABEL.test(text) || nameBehindLabel(text).length > 0;
});
