import { halfWidth, normalizeCell } from "../cells/normalize-cell.ts";

/**
 * Headers of columns with data about one person: identity, contact, address, and the traits that
 * make a row the record of a person. 性别 and 年龄 are not listed: returns break counts down by them.
 */
const PERSONAL_HEADERS: readonly RegExp[] = [
  /姓名|名字$|身份证|身份号码|证件号|护照号?|社保号|社会保障号|银行卡|银行账号|微信号$|QQ号?码?$/iu,
  /(电话|手机|座机|联系方式|邮箱)(号|号码|1|2)?$/u,
  /(联系|负责|责任|经办|填表|填报|制表|审核|复核|录入|当事|申请|联络|主讲)(人|人员|员)$/u,
  /住址|户籍(地|所在地|地址)|家庭地址|通讯地址|出生(日期|年月|地)|生日$|籍贯|政治面貌|宗教信仰/u,
  /^民族(成分)?$/u,
  /^((full|first|last|given|family|contact)[ _-]?name|surname|(tele)?phone([ _-]?(no|number))?|mobile([ _-]?(no|number|phone))?|cell[ _-]?phone|e-?mail([ _-]?address)?|contact([ _-]?(person|no|number))?|(national|citizen)?[ _-]?id[ _-]?(card|number|no)|passport([ _-]?(no|number))?|ssn|(date of birth|birth ?day|birth[ _-]?date|dob)|home[ _-]?address|ethnicity)$/iu,
];

/** Headers that count people or name a body, though they contain a personal word. */
const AGGREGATE =
  /(人次|人数|次数|场次|户数|数量|数|率|占比|比例|金额|单位|部门|机构|名称|类别|类型|情况)$/u;

/**
 * True where a header names personal data. Brackets at its end do not count.
 * @example personalHeader("联系电话（手机）") // => true
 */
export function personalHeader(text: string): boolean {
  const header = halfWidth(text)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, "")
    .replace(/[\s*:]/g, "");
  const words = halfWidth(text).trim();
  if (AGGREGATE.test(header)) return false;
  return PERSONAL_HEADERS.some((pattern) => pattern.test(header) || pattern.test(words));
}

/** An identity number of 18 characters: year 18xx to 20xx, month and day of birth are inside it. */
const IDENTITY_18 =
  /(?<![0-9A-Za-z.])[1-9]\d{5}[- ]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[- ]?\d{3}[0-9Xx](?![0-9A-Za-z])/u;
/** An old identity number of 15 digits, without the century and the check digit. */
const IDENTITY_15 =
  /(?<![0-9A-Za-z.])[1-9]\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z]|\.\d)/u;

const MOBILE =
  /(?<![0-9A-Za-z.])(?:(?:tel|phone)[:. ]*)?(?:(?:\+|00)?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Za-z]|\.\d)/iu;

/** A fixed-line number differs from other numbers, such as dates, only by the word before it. */
const FIXED_LINE =
  /(?:电话|手机|座机|传真|tel|phone)[^\d]{0,8}(?!(?:19|20)\d{6}(?!\d))(?:0\d{2,3}\)?[- ]?)?\d{7,8}(?!\d)|联系[^\d]{0,8}0\d{2,3}\)?[- ]\d{7,8}(?!\d)/iu;

/** A text of ASCII only, which needs no normalising, as most ids of a long list. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * Detects an identity number or a phone number in a text. Check digits are not verified: a wrong
 * number is personal too. The number itself is never returned.
 * @example personalValue("HD201900001") // => null
 */
export function personalValue(text: string): "identity" | "phone" | null {
  const folded = PLAIN.test(text)
    ? text
    : normalizeCell(text).text.replace(/[\u2010-\u2015\u00a0]/g, "-");
  if (IDENTITY_18.test(folded) || IDENTITY_15.test(folded)) return "identity";
  return MOBILE.test(folded) || FIXED_LINE.test(folded) ? "phone" : null;
}

const SIGNED_BY =
  /(?:填表|填报|制表|统计|审核|复核|审批|负责|责任|经办|联系|联络|报送|上报|录入|校对|报表|主管|分管)(?:人|人员|员|领导)\s*[:(]|(?:制表|填表|审核|复核|审批|校对)\s*:|联系(?:电话|方式)|(?:电话|手机|传真|邮箱|签字|签名|签章)\s*:/u;

/**
 * True where a cell announces a person or a number: 填表人：, 联系电话：.
 * @example contactLabel("填表人：某某") // => true
 */
export const contactLabel = (text: string): boolean => SIGNED_BY.test(halfWidth(text));

/**
 * True where a line above or below a table names a person or a phone number: 填表人, 审核人, 联系电话. 填报单位
 * and 填报日期 do not name persons.
 * @example personalFooter("填报单位：石桥镇人民政府") // => false
 */
export function personalFooter(text: string): boolean {
  return contactLabel(text) || personalValue(text) !== null;
}
