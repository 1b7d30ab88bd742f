import { contactLabel, LABEL_LETTER, nameBehindLabel, signedLine } from "./contact-label.ts";
import { spaced } from "./digit-runs.ts";
import { linesBehindWords } from "./fixed-lines.ts";
import { foldText } from "./fold-text.ts";
import { maskedNumbers } from "./masked-numbers.ts";
import { ANY_DEED, namesBeforeDeeds, namesBesidePosts, POST_LETTER } from "./names-in-sentences.ts";
import { listsOfNames } from "./person-names.ts";
import { PAPER_HEADS, PAPER_WORDS, type PersonalKind } from "./personal-marks.ts";
import { type PersonalPlace, personalNumbers } from "./personal-numbers.ts";
import { matchesIn, remembered } from "./quick-looks.ts";

/**
 * Finds all places of a text that say something about a person: numbers, addresses, ids, names behind a word such as
 * 填表人. The places are those of the text as written.
 */
export const personalPlaces = remembered((written: string): readonly PersonalPlace[] => {
  if (!mayBePersonal(written)) return [];
  const { text, at } = foldText(written);
  const found = [
    ...(LETTER_OR_DIGIT.test(text) ? numbersAndAddresses(text) : []),
    ...namesIn(text).map((place) => ({ ...place, kind: "name" as const, isBare: false })),
  ];
  return found.map((place) =>
    at === null ? place : { ...place, from: at[place.from]!, to: at[place.to]! },
  );
});

const namesIn = (text: string): { readonly from: number; readonly to: number }[] => [
  ...nameBehindLabel(text),
  ...listsOfNames(text),
  ...namesBesidePosts(text),
  ...namesBeforeDeeds(text),
];

/** Finds all that is written in letters and digits; in a folded text these are plain ones. */
const numbersAndAddresses = (text: string): PersonalPlace[] => [
  ...personalNumbers(text),
  ...maskedNumbers(text),
  ...linesBehindWords(text).map((place) => ({ kind: "phone" as const, ...place, isBare: false })),
  ...accounts(text),
  ...emails(text),
  ...papers(text),
  ...(MAY_BE_PLATE.test(text) ? placesOf(text, PLATE, "plate") : []),
];

/**
 * Detects what a text says about a person; null for nothing. The text itself is never returned.
 * @example personalValue("HD201900001") // => null
 */
export const personalValue = (text: string): PersonalKind | null =>
  personalPlaces(text)[0]?.kind ?? null;

/**
 * True where a line above or below a table names a person or a number: 填表人, 审核人, 联系电话, 审阅：王小二. 填报单位
 * and 填报日期 name no persons.
 * @example personalFooter("填报单位：石桥镇人民政府") // => false
 */
export const personalFooter = (text: string): boolean =>
  contactLabel(text) || personalValue(text) !== null || signedLine(text);

const DIGIT_OR_MARK =
  /[\d@#０-９＠ａ-ｚＡ-Ｚ]|[([]at[)\]]|_at_|\sdot\s|艾特|\.(?:com|cn)|w[xe]|vx|[bB]y\s?:|[cC]ontact|[^\x00-\x7f\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/u;
const LETTER_OR_DIGIT = /[\da-z]/iu;
const NUMERALS =
  /[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖][^\p{L}\p{N}]{0,2}[〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖]/u;
const SHORTEST = 4;

/** A quick look: most texts hold nothing of the kind. */
const mayBePersonal = (text: string): boolean =>
  text.length >= SHORTEST &&
  (DIGIT_OR_MARK.test(text) ||
    LABEL_LETTER.test(text) ||
    POST_LETTER.test(text) ||
    ANY_DEED.test(text) ||
    NUMERALS.test(text) ||
    text.includes("、"));

const placesOf = (
  text: string,
  pattern: RegExp,
  kind: PersonalKind,
  isOne: (match: RegExpExecArray) => boolean = () => true,
): PersonalPlace[] =>
  matchesIn(text, pattern)
    .filter(isOne)
    .map((match) => {
      const value = match[1]!;
      const to = match.index + match[0].length;
      return { kind, from: to - value.length, to, isBare: false };
    });

const GAP = "[^\\p{L}\\p{N}]{0,4}";
const WECHAT = new RegExp(
  `(?:微\\s{0,2}信(?!公众|小程序|群|平台|视频|推)(?:账号|帐号|号码|号|id)?|[薇威]信|微x|加微|绿泡泡|钉钉号|weixin|wechat(?:id)?|加v|v信|(?<![a-z])(?:wx|vx)(?:号|id)?)(${GAP}(?:是|为|id)?${GAP})([a-z][-_a-z0-9]{5,19})(?![a-z0-9])`,
  "giu",
);
const WECHAT_ID = /(?<![a-z0-9])(wxid_[a-z0-9]{6,24})/giu;
const QQ =
  /(?:(?<![a-z])q\s?q|(?<![a-z])q(?=号)|(?<=[加我]\s?)q(?![a-z])|(?<![a-z\d])q(?=\s?:)|扣扣|企鹅号?)(?!群(?!主)|空间|音乐|邮箱)(?:群主)?(?:账号|帐号|号码|号|id)?[^\p{L}\p{N}]{0,4}(?:是|为)?[^\p{L}\p{N}]{0,2}([1-9](?:[ -]?\d){4,10})(?!\d)(?!\s*[万人次条个元场])/giu;

/** A quick look, for patterns that compile at once: letters of the words for accounts. */
const MAY_BE_ACCOUNT = /[信微泡钉扣企]|w[ex]|vx|[加v]\s?[v信]|q/iu;

function accounts(text: string): PersonalPlace[] {
  if (!MAY_BE_ACCOUNT.test(text)) return [];
  const named = matchesIn(text, WECHAT)
    .filter(([, gap, id]) => gap !== "" || /[\d_-]/u.test(id!))
    .map(({ 0: all, 2: id, index }) => ({
      kind: "account" as const,
      from: index + all.length - id!.length,
      to: index + all.length,
      isBare: false,
    }));
  return [...named, ...placesOf(text, WECHAT_ID, "account"), ...placesOf(text, QQ, "account")];
}

/** The signs around @ in which an address is read. */
const ADDRESS = 64;
const LOCAL = /([\w.+%-]{1,64})\s{0,2}$/u;
/** An address behind / is a place in a page: index.html#top.cn. */
const LOCAL_OF_OTHER = /(?<![/\w.+-])([\w.+-]{1,64})\s{0,2}$/u;
const PART = "[a-z0-9-]{1,63}";
const DOT = "\\s{0,2}(?:\\.|。|点|[([]dot[)\\]]|(?<=\\s)dot(?=\\s))\\s{0,2}";
const DOMAIN = new RegExp(
  `^\\s{0,2}(?:${PART}(?:${DOT}${PART}){1,5}|${PART},\\s?(?:com|cn)|\\p{Script=Han}{1,10}\\.(?:中国|政务|公益|公司|网络))`,
  "iu",
);
/** A domain behind a sign that has other meanings: name#163.com. */
const USUAL_DOMAIN = new RegExp(
  `^\\s{0,2}${PART}(?:(?:${DOT}|_)${PART}){0,3}(?:${DOT}|_)(?:com|cn|net|org|edu|gov|vip|top|cc)(?![a-z0-9])`,
  "iu",
);
/** An @ as it is, in brackets, in words, or another sign in its place. */
const AT_SIGN =
  /\s?[([{<【*][^()[\]{}<>【】*]{0,4}(?:@|at|艾特)[^()[\]{}<>【】*]{0,2}[)\]}>】*]\s?|\s?\(a\)\s?|@|(艾特|#|%40|_at_|\sat\s)/giu;

function emails(text: string): PersonalPlace[] {
  return matchesIn(text, AT_SIGN).flatMap(({ 0: sign, 1: other, index }) => {
    const to = index + sign.length;
    const local = (other ? LOCAL_OF_OTHER : LOCAL).exec(
      text.slice(Math.max(0, index - ADDRESS), index),
    );
    const domain = (other ? USUAL_DOMAIN : DOMAIN).exec(text.slice(to, to + 2 * ADDRESS));
    if (!local || !domain) return [];
    return [
      {
        kind: "email" as const,
        from: index - local[0].length,
        to: to + domain[0].length,
        isBare: false,
      },
    ];
  });
}

const PAPER = new RegExp(
  `(?:${PAPER_WORDS.map(spaced).join("|")})(?:\\s?(?:编号|号码|号|no\\.?|number))?${GAP}(?:是|为)?${GAP}(?:\\p{Script=Han}{1,2}字)?第?((?:[a-z]{1,3}[ -]?\\d{2}|\\d{3})(?:[ -]?\\d){3,17})(?![a-z0-9])(?!\\s*[万人次本件份个张年月日元%])`,
  "giu",
);
/** A paper or an account of a person by its head, and its number: 结婚证字号J530102-2019-003847, 医保编号5301990028374. */
const PAPER_OF_PERSON = new RegExp(
  `(?:${PAPER_HEADS.join("|")})(?:执业|资格|服务|医学|个人)?(?:(?:证明|证书|证|卡|手册)(?:编号|编码|号码|字号|字|号|no\\.?)?|编号|编码|号码|号|账号)${GAP}(?:是|为)?${GAP}第?((?:\\p{Script=Han}?[a-z]{1,3}[ -]?\\d{2}|\\d{3})(?:[ -]{0,2}\\d){3,17})(?![a-z0-9])(?!\\s*[万人次本件份个张年月日元对户套例宗%])`,
  "giu",
);
/** A quick look, for patterns that compile at once: the digits of the shortest number of a paper. */
const MAY_BE_PAPER = /\d(?:[ -]{0,2}\d){4}/u;
/** A quick look: a letter of the words for papers and their numbers. */
const ANY_PAPER = /[证卡号码册]/u;
/** A number of an officer: 军字第1234567号. */
const OFFICER =
  /(?<!\p{Script=Han})([军政后装南北沈兰济广成空海参武文士警联][字][第]?\s?\d{6,8}(?!\d)号?)/gu;
/** A number before the word for its paper: H12345678港澳通行证. */
const BEFORE_PAPER = new RegExp(
  `(?<![a-z0-9])([a-z]{1,2}\\d{7,9})(?=[\\s,(]{0,3}(?:港澳|台湾)?(?:${PAPER_WORDS.join("|")}))`,
  "giu",
);
/** A day behind the word for a paper, not for its number: 居住证2023-01-05. */
const IS_DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-3]\d)?$/u;
const MAY_BE_PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[A-Za-z]/u;
const PLATE =
  /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[A-HJ-NP-Z](?:[·•.-]|\s{0,2})(?=(?:[A-Z]{0,3}\d){2})[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警港澳])(?![A-Za-z\d])/giu;
const ALONE = /^\s*([EG][A-HJ-NP-Z]?[ -]?\d{7,8})\s*$/gu;

const isNoDay = ([all, id]: RegExpExecArray): boolean =>
  /号|no|number/iu.test(all.slice(0, -id!.length)) || !IS_DAY.test(id!.replace(/[ -]/gu, ""));

const papers = (text: string): PersonalPlace[] =>
  MAY_BE_PAPER.test(text)
    ? [
        ...placesOf(text, PAPER, "passport", isNoDay),
        ...(ANY_PAPER.test(text) ? placesOf(text, PAPER_OF_PERSON, "passport", isNoDay) : []),
        ...placesOf(text, BEFORE_PAPER, "passport"),
        ...placesOf(text, OFFICER, "passport"),
        ...placesOf(text, ALONE, "passport", ([, id]) => isPassport(id!)),
      ]
    : [];

/** True for the letter and the eight digits of a passport, unless they are a year or have many zeros. */
function isPassport(id: string): boolean {
  const digits = id.replace(/\D/gu, "");
  return id.replace(/[^A-Za-z0-9]/gu, "").length === 9 && !/^(?:19|20)\d{2}|0{3}/u.test(digits);
}
