import { spaced } from "./digit-runs.ts";
import { foldText } from "./fold-text.ts";
import { mayBeSigner, nameAtStart } from "./names-in-sentences.ts";
import { isSureName } from "./person-names.ts";
import {
  FAMILY_NAMES,
  FOREIGN_NAMES,
  FURTHER_FAMILY_NAMES,
  GIVEN_NAMES,
  GUESTS,
  LONG_FAMILY_NAMES,
  NO_NAMES,
  PEOPLE,
  PLACE_ENDS,
  POSTS,
  READING,
  ROLE_ENDS,
  ROLES,
  SIGNED,
  SIGNED_BEFORE_COLON,
  SIGNING,
  TITLES,
} from "./personal-marks.ts";
import { matchesIn, remembered } from "./quick-looks.ts";

/** Blanks inside a word: 填 表 人. */
const BLANK = "\\s{0,4}";
const oneOf = (words: readonly string[]): string => `(?:${words.map(spaced).join("|")})`;

const ROLE = `${oneOf(ROLES)}${BLANK}${oneOf(ROLE_ENDS)}`;
const SEAL = `(?:${BLANK}[([]?${BLANK}${oneOf(["签字", "签名", "签章", "盖章", "章"])}${BLANK}[)\\]]?)`;
const LABEL = `(?:${ROLE}${SEAL}?|${oneOf(SIGNED)})`;
/** Behind a label: a colon, or a bracket with somebody in it. */
const SIGN = `${BLANK}(?:[:=]|—{1,2}|[(\\[](?=[^)\\]]))`;
const BEFORE_COLON = `(?:${oneOf(SIGNED_BEFORE_COLON)}${SEAL}?)${BLANK}:`;
/** A quick look, for one pattern that compiles at once instead of four: most texts have no label at all. */
const ANY_LABEL = new RegExp(`${LABEL}|${oneOf(SIGNED_BEFORE_COLON)}`, "u");
const ANY_TASK = new RegExp(oneOf([...SIGNING, ...POSTS]), "u");
const LABEL_WITH_SIGN = new RegExp(`${LABEL}${SIGN}|${BEFORE_COLON}`, "u");
const WHOLE_LABEL = new RegExp(
  `^[\\s\\d.、]{0,6}(?:\\p{Script=Han}{0,4}${BLANK}${LABEL}|${oneOf(SIGNED_BEFORE_COLON)}${SEAL})${BLANK}[:_([—–-]{0,9}${BLANK}$`,
  "u",
);

const HAN = "\\p{Script=Han}";
const FAMILY = `(?:${LONG_FAMILY_NAMES.join("|")}|[${FAMILY_NAMES}])`;
const PLAIN_NAME = `${FAMILY}${BLANK}${HAN}(?:${BLANK}${HAN})?(?!${HAN})`;
const TITLED = `${FAMILY}${HAN}{0,2}(?:${TITLES.join("|")})(?!${HAN})`;
/** Any short word behind a colon is a name, but for those of places and bodies. */
const ANY_NAME = `${HAN}{1,4}(?:[·•.]${HAN}{1,6}){1,3}|${HAN}{1,2}\\s{0,4}${HAN}{1,2}(?!${HAN})|[A-Za-z]{2,16}(?:\\s[A-Za-z]{2,16}){1,2}`;
const IS_PLACE = new RegExp(`(?:${PLACE_ENDS})$`, "u");

const NAME_BEHIND_SIGN = new RegExp(
  `(?:${LABEL}${SIGN}|${BEFORE_COLON})${BLANK}(${TITLED}|${PLAIN_NAME}|${ANY_NAME})`,
  "gu",
);
const NAME_BEHIND_LABEL = new RegExp(
  `${LABEL}(?:是|为|[^\\p{L}\\p{N}]{0,6})(${TITLED}|${PLAIN_NAME})`,
  "gu",
);

/** A name as it stands behind a word. */
const SOME_NAME = `(?:${TITLED}|${PLAIN_NAME}|(?:${FOREIGN_NAMES.join("|")})${HAN}{1,4}(?!${HAN})|${HAN}{1,6}[·•]${HAN}{1,8}(?!${HAN})|[${FURTHER_FAMILY_NAMES}]${BLANK}${HAN}${BLANK}${HAN}(?!${HAN}))`;

/** A task or a post, and a name apart from it or in brackets: 制 表 王小二, 复核（王小二）, 书记 王小二. */
const NAME_BEHIND_TASK = new RegExp(
  `(?<!${HAN})(?:${oneOf([...SIGNING, ...POSTS])})(?:\\s{1,4}|${BLANK}[(\\[]${BLANK})(${SOME_NAME})`,
  "gu",
);
/** A name and its task, alone in the text or in brackets: 合计（王小二审核）. */
const NAME_BEFORE_TASK = new RegExp(
  `(?:^|[(\\[])\\s{0,4}(${FAMILY}${HAN}{1,2})(?=${oneOf(SIGNING)}\\s{0,4}(?:$|[)\\]]))`,
  "gu",
);

/** People, and names behind a colon: 宣讲员：王小二、李建国. */
const NAMES_BEHIND_PEOPLE = new RegExp(
  `${oneOf(PEOPLE)}${SEAL}?${SIGN}${BLANK}(${SOME_NAME}(?:${BLANK}[、,;/和与及]${BLANK}${SOME_NAME}){0,20})`,
  "gu",
);
/** One person, and a name apart or in brackets: 领队 王小二. */
const NAME_BEHIND_GUEST = new RegExp(
  `${oneOf(GUESTS)}(?:\\s{1,4}|${BLANK}[(\\[]${BLANK})(${SOME_NAME})`,
  "gu",
);
/** One person, and a name right behind: 讲师李建国, 报名找李建国. */
const NAME_AT_GUEST = new RegExp(`${oneOf(GUESTS)}(${SOME_NAME})`, "gu");
/** A name before what its person did: 由李建国同志主讲. */
const NAME_BEFORE_PART = new RegExp(
  `由(${FAMILY}${HAN}{1,2})(?=(?:同志|老师|教授|书记|主任)?(?:主讲|授课|讲课|主持|带队|领队|宣讲|讲解))`,
  "gu",
);
/** Somebody, and a name apart at the end of a line: 呈报人 李建国. */
const NAME_BEHIND_SOMEBODY = new RegExp(
  `(?<!${HAN})${HAN}{1,4}[人员](?:${BLANK}:|\\s)${BLANK}(${SOME_NAME})(?=\\s{0,4}$)`,
  "gu",
);
/** Somebody by a task, and words right behind that may begin with a name: 经办人李建国来电更正. */
const WORDS_BEHIND_ROLE = new RegExp(
  `${ROLE}${SEAL}?(?:${BLANK}[^\\p{L}\\p{N}\\s]?${BLANK}|是|为)(${HAN}{3,8})`,
  "gu",
);
const ENGLISH_NAME =
  /(?:\b(?:[A-Z]?[a-z]{4,10} by|[Cc]ontact|[Ss]peaker|[Ll]ecturer|[Pp]resenter|[Pp]erson in charge)\s{0,2}:|[Cc]ontact person:?)\s{0,2}(?:(?:Mr|Ms|Mrs|Dr|Prof)\.?\s)?([A-Z][a-z]{1,15}(?:\s[A-Z][a-z]{1,15}){1,2})/gu;
const ENGLISH_PLACE =
  /(?:Town|Township|Subdistrict|Street|County|City|District|Village|Office|Bureau|School|Cent(?:er|re)|Committee|Government|Station)$/u;

/** Colons and brackets that a name may stand behind. */
const ANY_SIGN = /[:=([—]/u;
const ANY_GUEST = new RegExp(oneOf(GUESTS), "u");
const IN_ENGLISH = /[a-z]\s?:|ontact/u;

const BEGINS_LIKE_WORD = new RegExp(`^[${FURTHER_FAMILY_NAMES}]`, "u");
/** A name of three letters, or with one that is usual in names. */
const LIKELY = new RegExp(`^(?:.{3,}|.[${GIVEN_NAMES}])$`, "u");
const hasTitle = (name: string): boolean => new RegExp(`(?:${TITLES.join("|")})$`, "u").test(name);

/** Tells if what stands behind a word is a name. */
type IsName = (name: string) => boolean;

const NO_OTHER: IsName = (names) =>
  names.split(/[、,;/和与及]/u).some((name) => !IS_PLACE.test(name.trim()) && !NO_NAMES.test(name));
const isLikely: IsName = (name) => NO_OTHER(name) && LIKELY.test(name);
/** A name behind a task without a colon: one that begins like a word needs letters of given names. */
const isNoWord: IsName = (name) =>
  NO_OTHER(name) && (!BEGINS_LIKE_WORD.test(name) || mayBeSigner(name));
const isSure: IsName = (name) => NO_OTHER(name) && (isSureName(name) || hasTitle(name));

/** Lists the patterns that may find a name in a text, each with what a name is behind its words. */
const patternsFor = (text: string): (readonly [RegExp, IsName])[] => [
  ...(ANY_LABEL.test(text)
    ? [[NAME_BEHIND_SIGN, NO_OTHER] as const, [NAME_BEHIND_LABEL, NO_OTHER] as const]
    : []),
  ...(ANY_TASK.test(text)
    ? [[NAME_BEHIND_TASK, isNoWord] as const, [NAME_BEFORE_TASK, NO_OTHER] as const]
    : []),
  ...(ANY_SIGN.test(text) ? [[NAMES_BEHIND_PEOPLE, NO_OTHER] as const] : []),
  ...(ANY_GUEST.test(text)
    ? [[NAME_BEHIND_GUEST, isLikely] as const, [NAME_AT_GUEST, isSure] as const]
    : []),
  ...(text.includes("由") ? [[NAME_BEFORE_PART, isLikely] as const] : []),
  ...(/[人员][\s:]/u.test(text) ? [[NAME_BEHIND_SOMEBODY, isLikely] as const] : []),
  ...(IN_ENGLISH.test(text)
    ? [[ENGLISH_NAME, (name: string) => !ENGLISH_PLACE.test(name)] as const]
    : []),
];

/** Finds the names behind labels in a folded text: 填表人：王小二, 制表人王小二. */
export const nameBehindLabel = (text: string): { readonly from: number; readonly to: number }[] => [
  ...patternsFor(text).flatMap(([pattern, isName]) =>
    matchesIn(text, pattern)
      .filter(([, name]) => isName(name!))
      .map(({ 0: all, 1: name, index }) => ({
        from: index + all.length - name!.length,
        to: index + all.length,
      })),
  ),
  ...namesInSentences(text),
];

/** A quick look: somebody, and three letters soon behind. */
const MANY_WORDS = /[人员者导志][^\n]{0,24}\p{Script=Han}{3}/u;

const namesInSentences = (text: string): { readonly from: number; readonly to: number }[] =>
  MANY_WORDS.test(text) && ANY_LABEL.test(text)
    ? matchesIn(text, WORDS_BEHIND_ROLE).flatMap(({ 0: all, 1: words, index }) => {
        const name = nameAtStart(words!);
        const from = index + all.length - words!.length;
        return name === "" ? [] : [{ from, to: from + name.length }];
      })
    : [];

/** Nothing longer is a label with a name; a longer text is looked through for numbers only. */
const LONGEST = 4000;

/** Letters of which every label has one, simplified or traditional. */
export const LABEL_LETTER =
  /[人员員者领領领同字名章式话話机機导導计計纳納长長主护護箱件真信证證証照卡QqＱｑ表报報核审審复覆複复批对對办辦制製编編发發填撰供书書师師队隊讲講持干幹宾賓委判练練代任记記管专專授署手找询詢由班:：]|[a-z]\s?[:：]|ontact/u;

/**
 * True where a text announces a person or a number: 填表人：, 联系电话, 制表人王小二.
 * @example contactLabel("填表人：某某") // => true
 */
export const contactLabel = remembered((written: string): boolean => {
  if (written.length > LONGEST || !LABEL_LETTER.test(written)) return false;
  const { text } = foldText(written);
  return LABEL_WITH_SIGN.test(text) || WHOLE_LABEL.test(text) || nameBehindLabel(text).length > 0;
});

/** A line of signatures is short. */
const LONGEST_SIGNED = 80;
/** A short label whatever it is and a name behind its colon, or the task of a reader and a name: 审阅：王小二, 核稿王小二. */
const SIGNATURE = new RegExp(
  `(?:${HAN}(?:${BLANK}${HAN}){0,7}${SEAL}?${BLANK}:${BLANK}|(?:${HAN}{0,4}${BLANK})?${oneOf([...READING, ...SIGNING, ...ROLES])}${SEAL}?${BLANK}[([,;|]?${BLANK})(${SOME_NAME}(?:${BLANK}[、,;/和与及]${BLANK}${SOME_NAME}){0,5})`,
  "gu",
);
/** A quick look, for a pattern that compiles at once: most titles and notes do not end like a name. */
const ENDS_LIKE_NAME = new RegExp(
  `(?:${LONG_FAMILY_NAMES.join("|")}|[${FAMILY_NAMES}${FURTHER_FAMILY_NAMES}])(?:${BLANK}${HAN}){1,4}[^\\p{L}]*(?:(?:日期|时间)[^\\p{L}]*)?(?:\\d[\\d年月日./\\s-]{0,14})?$`,
  "u",
);
/** Labels of what is no person. */
const OF_MATTER =
  /(?:来源|地点|单位|部门|类别|类型|名称|主题|项目|内容|时间|日期|范围|对象|地址|备注|说明)\s{0,4}:/u;
/** The signs, and the day, that may stand beside names in such a line. */
const BESIDE_NAMES = /^[^\p{L}\p{N}]*(?:(?:日期|时间)?[^\p{L}\p{N}]*\d[\d年月日./\s-]{0,14})?$/u;

/**
 * True for a line of nothing but short labels with names, as below a table.
 * @example signedLine("领导审签：王小二、李建国") // => true
 */
export const signedLine = remembered((written: string): boolean => {
  if (written.length > LONGEST_SIGNED) return false;
  const { text } = foldText(written);
  if (!ENDS_LIKE_NAME.test(text) || OF_MATTER.test(text)) return false;
  const rest = text.replace(SIGNATURE, (all, names: string) => (NO_OTHER(names) ? "" : all));
  return rest !== text && BESIDE_NAMES.test(rest);
});
