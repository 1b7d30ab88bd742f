import { foldText } from "./fold-text.ts";
import {
  BEHIND_NAMES,
  BESIDE_NAMES,
  DEEDS,
  DOING,
  FAMILY_NAMES,
  FOREIGN_NAMES,
  FURTHER_FAMILY_NAMES,
  FURTHER_GIVEN_NAMES,
  GIVEN_NAMES,
  LONG_FAMILY_NAMES,
  NO_NAMES,
  NO_NAMES_IN_SENTENCES,
  PLACE_ENDS,
  RARE_FAMILY_NAMES,
  READING,
  ROLE_ENDS,
  ROLES,
  SIGNED,
  SIGNING,
  SMALL_WORDS,
} from "./personal-marks.ts";
import { matchesIn, remembered } from "./quick-looks.ts";

/** A part of a text. */
interface Part {
  readonly from: number;
  readonly to: number;
}

const HAN = "\\p{Script=Han}";
const LONG_FAMILY = new RegExp(`^(?:${LONG_FAMILY_NAMES.join("|")})`, "u");
const ONE_FAMILY = new RegExp(`^[${FAMILY_NAMES}${FURTHER_FAMILY_NAMES}]`, "u");
const ANY_FAMILY = `[${FAMILY_NAMES}${FURTHER_FAMILY_NAMES}${RARE_FAMILY_NAMES}]`;
/** Family names behind which only a usual given name makes a name. */
const DOUBTFUL = new RegExp(`^[${SMALL_WORDS}${FURTHER_FAMILY_NAMES}]|^.家`, "u");
const IS_WORD = new RegExp(`${NO_NAMES.source}|${NO_NAMES_IN_SENTENCES.source}`, "u");
const IS_PLACE = new RegExp(`(?:${PLACE_ENDS})$`, "u");
const BEHIND_NAME = new RegExp(`^(?:${BEHIND_NAMES.join("|")})`, "u");
const TOWNSHIP_ENDS = /^(?:镇|乡|村|街道|社区|县|市|区)/u;
const USUAL_GIVEN = new RegExp(`[${GIVEN_NAMES}]`, "u");

/** Returns the name with which a sentence begins, whole or with a letter more; empty where it begins with a word. */
export function nameAtStart(words: string): string {
  if (IS_WORD.test(words)) return "";
  const family = LONG_FAMILY.test(words) ? 2 : ONE_FAMILY.test(words) ? 1 : 0;
  if (family === 0) return "";
  const isDoubtful = family === 1 && DOUBTFUL.test(words);
  const short = words.slice(0, family + 1);
  if (!isDoubtful && BEHIND_NAME.test(words.slice(short.length))) return short;
  const whole = words.slice(0, family + 2);
  if (IS_PLACE.test(whole) || TOWNSHIP_ENDS.test(words.slice(whole.length))) return "";
  return isDoubtful && !USUAL_GIVEN.test(whole.slice(family)) ? "" : whole;
}

/** Land and waters end like this, unless a usual given name is before: 青龙山, 陈建山. */
const LAND = /[山河湖岭坡桥岩洞溪井江田地头边门关口泉州省道堂宫楼台]$/u;
const GIVEN = new RegExp(`^[${GIVEN_NAMES}${FURTHER_GIVEN_NAMES}]+$`, "u");
const ANY_GIVEN = new RegExp(`[${GIVEN_NAMES}${FURTHER_GIVEN_NAMES}]`, "u");
/** Family names that need two letters of given names behind them. */
const WEAK_FAMILY = new RegExp(`^[${SMALL_WORDS}${FURTHER_FAMILY_NAMES}${RARE_FAMILY_NAMES}]`, "u");

/** True for a name beside a post or between two words of a sentence: a family name and letters of given names. */
function isPerson(name: string): boolean {
  if (IS_WORD.test(name) || IS_PLACE.test(name) || /^.家/u.test(name)) return false;
  if (!IS_NAME.test(name)) return false;
  if (LONG_FAMILY.test(name)) return name.length > 2;
  const given = name.slice(1);
  if (given.length === 1) return USUAL_GIVEN.test(given) && !WEAK_FAMILY.test(name);
  if (LAND.test(name) && !USUAL_GIVEN.test(given[0]!)) return false;
  return (WEAK_FAMILY.test(name) ? GIVEN : ANY_GIVEN).test(given);
}

/** Names of other languages begin like this: 扎西顿珠, 古丽努尔. */
const FOREIGN = `(?:${FOREIGN_NAMES.join("|")})`;
const POST = `(?:${BESIDE_NAMES.join("|")})`;
const NAME = `(?:(?:${LONG_FAMILY_NAMES.join("|")})${HAN}{1,2}|${ANY_FAMILY}${HAN}{1,2}?)`;
/** Nothing, another sign, or a word that a name often stands behind. */
const EDGE = `(?<=^|[^${HAN}]|[由请邀向经据和与及为聘是让跟给解彰问]|镇|乡|村|街道|局|办|县|社区|中心|站|学校|医院)`;
/** Posts behind a name, couples, families, and in brackets what a person is. */
const BEFORE_POST = new RegExp(
  `${EDGE}(${NAME})(?=副?${POST}|夫妇|夫妻|伉俪|一家|家(?:厨房|危房|住房|房屋|门口)|家庭$|户(?![籍口主数均外])|[([][^()[\\]]{0,12}${POST}[)\\]]|[,;]\\s?[男女](?!${HAN})|(?:19|20)\\d\\d年\\d{1,2}月(?:\\d{1,2}日)?(?:出生|生))`,
  "gu",
);
/** Two persons in one matter: 李建国与王秀英离婚. */
const COUPLE = new RegExp(
  `${EDGE}(${NAME})[与和跟、](${ANY_FAMILY}${HAN}{1,2})(?=[^${HAN}]|$|${HAN}{0,5}(?:婚|纠纷|夫妇|夫妻|矛盾))`,
  "gu",
);
const BEHIND_POST = new RegExp(
  `${POST}(?:是|为)?[([“"：:\\s]{0,2}(?=(?:${ANY_FAMILY}|${FOREIGN})${HAN})`,
  "gu",
);
/** Returns both persons of a match; none where one is a word. */
function coupleIn({ 0: all, 1: one, 2: behind, index }: RegExpExecArray): Part[] {
  const other = [behind!, behind!.slice(0, 2)].find(isPerson);
  if (other === undefined || !isPerson(one!)) return [];
  const from = index + all.length - behind!.length;
  return [
    { from: index, to: index + one!.length },
    { from, to: from + other.length },
  ];
}

const BOUNDARY = new RegExp(
  `^(?:$|[^${HAN}]|${[...BEHIND_NAMES, ...DOING, ...BESIDE_NAMES].join("|")})`,
  "u",
);

/** Finds names that stand at the beginning of some words, one behind the other: 李建国、王秀英参加. */
function namesFrom(text: string, start: number): Part[] {
  const found: Part[] = [];
  let from = start;
  for (;;) {
    const to = endOfName(text, from);
    if (to === 0) return found;
    found.push({ from, to });
    from = to + (/^(?:[、,和与及]\s?|\s)/u.exec(text.slice(to, to + 2))?.[0].length ?? 0);
  }
}

/** Returns the end of the name that begins at a place and is followed by a word or another name; 0 where none does. */
function endOfName(text: string, from: number): number {
  for (const size of SIZES) {
    const name = text.slice(from, from + size);
    if (name.length < size || !(isPerson(name) || isForeign(name))) continue;
    const behind = text.slice(from + size, from + size + MOST_BEHIND);
    if (BOUNDARY.test(behind) || isNameAt(behind)) return from + size;
  }
  return 0;
}

/** The letters of names, the most usual first. */
const SIZES = [3, 4, 2, 5, 6];
const IS_FOREIGN = new RegExp(`^${FOREIGN}${HAN}{2,4}$`, "u");
/** Words and names of places that begin like a foreign name. */
const NOT_FOREIGN =
  /^(?:格桑花|乌兰牧|乌兰浩|呼和浩|扎西德勒|阿尔山|阿拉善)|(?:镇|乡|村|街道|社区|县|市|区|旗|山|湖|河|寺|队|会|节|花)$/u;

/** True for a name of another language in Chinese letters: 扎西顿珠. */
const isForeign = (name: string): boolean => IS_FOREIGN.test(name) && !NOT_FOREIGN.test(name);

/** The letters of the longest word behind a name. */
const MOST_BEHIND = 5;
const IS_NAME = new RegExp(
  `^(?:(?:${LONG_FAMILY_NAMES.join("|")})${HAN}{1,2}|${ANY_FAMILY}${HAN}{1,2})$`,
  "u",
);

const isNameAt = (text: string): boolean => {
  const name = text.slice(0, 3);
  return name.length === 3 && isPerson(name) && USUAL.test(name.slice(1));
};
const USUAL = new RegExp(`^[${GIVEN_NAMES}${FURTHER_GIVEN_NAMES}]{2}$`, "u");

/** Letters of which every word beside a name has one, simplified or traditional. */
export const POST_LETTER =
  /[任委席部村会會社理支教夫护護律警志女阿大傅官检檢究研工农農员員人者生儿兒民众眾兵属屬户戶婆媳年新象宾賓评評奖獎军軍外师師书書长長代男妻婚纷紛家事]/u;

/** A quick look: letters of which a name may be made, beside each other. */
const MAY_BE_NAME = new RegExp(
  `${ANY_FAMILY}${HAN}?[${GIVEN_NAMES}${FURTHER_GIVEN_NAMES}]|${LONG_FAMILY_NAMES.join("|")}|${FOREIGN}`,
  "u",
);
/** A closer look: a word for people, or for what happens to two of them. */
const ANY_POST = new RegExp(
  `${POST}|[男女]|夫[妇妻]|一家|婚|纠纷|家(?:厨房|危房|住房|房屋|门口|庭$)|年\\d{1,2}月`,
  "u",
);

/** Finds names in a folded text that stand beside a post or a kind of people: 李建国书记带队, 村民李建国反映. */
export function namesBesidePosts(text: string): Part[] {
  if (!MAY_BE_NAME.test(text) || !ANY_POST.test(text)) return [];
  return [
    ...matchesIn(text, BEFORE_POST).flatMap(({ 1: name, index }) =>
      isPerson(name!) ? [{ from: index, to: index + name!.length }] : [],
    ),
    ...matchesIn(text, COUPLE).flatMap(coupleIn),
    ...matchesIn(text, BEHIND_POST).flatMap(({ 0: post, index }) =>
      namesFrom(text, index + post.length),
    ),
  ];
}

const DEED = `(?:${DEEDS.join("|")})`;
/** A name before what somebody did about a number, at the beginning of a clause or behind by whom: 经李建国核实. */
const BEFORE_DEED = new RegExp(`(?<=^|[,，。;；:：]|[由经据系])(${NAME})(?=${DEED})`, "gu");
/** A quick look for what somebody did. */
export const ANY_DEED = new RegExp(DEED, "u");

/** Finds names in a folded text before what somebody did: 李建国来电更正. */
export const namesBeforeDeeds = (text: string): Part[] =>
  MAY_BE_NAME.test(text) && ANY_DEED.test(text)
    ? matchesIn(text, BEFORE_DEED)
        .filter(([, name]) => isPerson(name!) && USUAL_GIVEN.test(name!.slice(1)))
        .map(({ 1: name, index }) => ({ from: index, to: index + name!.length }))
    : [];

/** Bodies and places, at whose end a name may stand: 石桥镇李建国. */
const BODY = `(?:镇|乡|村|街道|社区|局|办|站|中心|委|部|科|处|院|校)`;
const AT_END = new RegExp(`(?:^|${BODY}|[\\s、,:;(])(${NAME})[)\\s]*$`, "u");

/**
 * Finds a name behind a body, or alone, in a cell that names the office of an answer: 石桥镇李建国.
 * @example nameInOffice("石桥镇李建国") // => { from: 3, to: 6 }
 */
export function nameInOffice(text: string): Part | null {
  const [, name] = AT_END.exec(text) ?? [];
  if (name === undefined || !isPerson(name)) return null;
  const from = text.lastIndexOf(name);
  return { from, to: from + name.length };
}

/** Words of those who fill in, read and sign, and what is said of it. */
const TASK = new RegExp(
  `(?:${[...ROLES, ...READING, ...SIGNING, ...SIGNED].join("|")}|带班|值班|${POST})(?:${ROLE_ENDS.join("|")})?`,
  "gu",
);
const OF_FORM = new RegExp(
  `[本此该]表|${HAN}{1,5}?${BODY}|[由经已均]|无误|签[字名章]|盖章|[^${HAN}]`,
  "gu",
);
/** A short line that somebody signed is no longer. */
const LONGEST_LINE = 40;

/**
 * True for a short line with the word of a task and a name in any order: 李建国（填表人）, 本表由李建国填写.
 * @example namesSigner("经李建国同志审核无误") // => true
 */
export const namesSigner = remembered((written: string): boolean => {
  if (written.length > LONGEST_LINE) return false;
  const { text } = foldText(written);
  const parts = text.split(TASK);
  return parts.length > 1 && parts.some(holdsName);
});

/**
 * True for a cell with nothing but a name, as far as its form tells.
 * @example mayBeSigner("李建国") // => true
 */
export function mayBeSigner(written: string): boolean {
  const name = foldText(written.trim()).text.replace(/\s/gu, "");
  return isPerson(name) || isForeign(name);
}

const holdsName = (part: string): boolean =>
  part
    .split(OF_FORM)
    .some((words) => words !== undefined && words !== "" && (isPerson(words) || isForeign(words)));
