import { contactLabel } from "./contact-label.ts";
import { foldText } from "./fold-text.ts";
import {
  ASKS,
  CODE_HEADER,
  NO_PERSON,
  OF_PEOPLE,
  PEOPLE,
  PERSONAL_HEADERS,
  PERSONAL_HEADERS_ENGLISH,
  SAFE_IN_HEADERS,
} from "./personal-marks.ts";
import { personalValue } from "./personal-places.ts";
import { remembered } from "./quick-looks.ts";

const SAFE = new RegExp(`^(?:${SAFE_IN_HEADERS.join("|")})*$`, "u");

/** Nothing longer is a header. */
const LONGEST = 300;

/** The words of a header before its remarks, folded, without signs and blanks. */
const core = (written: string): string =>
  foldText(written.slice(0, LONGEST))
    .text.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, "")
    .replace(/[:(].*$/su, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * Returns the word of a header that names personal data; null where it names none. Brackets and what stands behind a
 * colon do not count.
 * @example personalWord("被访人姓名（张三）") // => "姓名"
 */
export const personalWord = remembered((header: string): string | null => {
  const text = core(header);
  if (NO_PERSON.test(text) || ASKS.test(text)) return null;
  const found = PERSONAL_HEADERS.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
  if (found) return found;
  return PERSONAL_HEADERS_ENGLISH.test(text.toLowerCase()) ? text : null;
});

const ENDS_LIKE_PEOPLE = new RegExp(`(?:${PEOPLE.join("|")})\\d?$|^names?$`, "iu");

/**
 * True where a header may be of people or of their number, as its values tell: 宣讲员, 评委.
 * @example namesPeople("宣讲员（必填）") // => true
 */
export const namesPeople = (header: string): boolean =>
  ENDS_LIKE_PEOPLE.test(core(header)) ||
  [core(header), header.trim()].some((text) => OF_PEOPLE.test(text));

/**
 * True where a header names personal data, or holds some: 联系人：王小二.
 * @example personalHeader("联系电话（手机）") // => true
 */
export const personalHeader = (header: string): boolean =>
  personalWord(header) !== null ||
  (/[:：﹕︰]|\s/u.test(header.trim()) && contactLabel(header) && !NO_PERSON.test(core(header)));

/**
 * Returns a header as it may be shown: of one that names or holds personal data only the words for it, else nothing.
 * @example shownHeader("姓名：张三") // => "姓名"
 */
export function shownHeader(header: string): string {
  const word = personalWord(header);
  if (word !== null) return SAFE.test(core(header).replace(word, "")) ? core(header) : word;
  return personalHeader(header) || personalValue(header) !== null ? "" : header;
}

/** True for the header of a column that numbers things. */
export const isCodeColumn = (header: string): boolean =>
  CODE_HEADER.test(core(header)) && personalWord(header) === null;

/** Words for amounts of money at the end of a header: 总产值, 营业收入. */
const AMOUNT =
  /(?:产值|收入|销售额|营业额|成交额|交易额|总额|余额|投资额?|金额|经费|资金|费用?|支出|开支|利润|税收|税额|货值|总值|价值|营收|成本|预算|决算|造价|贷款|补助款?|款|revenue|income|amount|sales|output|cost|budget|investment|expenditure)(?:合计|总计|累计|数)?$/iu;
/** Units of money in brackets, or behind all words. */
const UNIT = "[)\\]]?\\s*$|(?:yuan|cny|rmb)\\)?\\s*$";
const IN_MONEY = new RegExp(`[([/,_:\\s](?:单位:?)?(?:人民币)?[千百十]?[万亿]?元${UNIT}`, "iu");
const IN_YUAN = new RegExp(`[([/,_:\\s](?:单位:?)?(?:人民币)?元${UNIT}`, "iu");

/**
 * True where the unit or the last word of a header says that its numbers are amounts of money.
 * @example isAmountColumn("累计产值（万元）") // => true
 */
export const isAmountColumn = (header: string): boolean =>
  (IN_MONEY.test(foldText(header).text) || AMOUNT.test(core(header))) &&
  personalWord(header) === null;

/**
 * True where a header says that its numbers are yuan.
 * @example isInYuan("累计产值（万元）") // => false
 */
export const isInYuan = (header: string): boolean => IN_YUAN.test(foldText(header).text);
