import { halfWidth } from "../cells/normalize-cell.ts";
import { chineseNumeral } from "./chinese-numeral.ts";

const MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME =
  /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?/g;

const TIME =
  /[t\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$|(?:上午|下午|晚上|中午)?\d{1,2}[时点:](?:\d{1,2}(?:分|:\d{1,2})?|半)?$/u;
const WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/u;
const YEAR_IN_NUMERALS = /^[一二][〇○零一二三四五六七八九]{3}(?=年)/u;
const PART_IN_NUMERALS = /[一二三四五六七八九十]{1,3}(?=[月日号])/gu;
const QUARTER_DIGIT: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };

/**
 * Brings a date or a period into one spelling for the patterns to match: no blanks, no time of day, no
 * weekday; `Q1` for 第一季度, `H1` for 上半年, `M03` for March, digits for numerals.
 * @example normalizePeriod("2023年 第一季度") // => "2023年Q1"
 */
export function normalizePeriod(text: string): string {
  return halfWidth(text)
    .trim()
    .toLowerCase()
    .replace(TIME, "")
    .replace(WEEKDAY, "")
    .replace(
      MONTH_NAME,
      (name) => `M${String(MONTH_NAMES.indexOf(name.slice(0, 3)) + 1).padStart(2, "0")}`,
    )
    .replace(/\s+/g, "")
    .replace(/[\u2010-\u2015\u2212\u2500]+/g, "-")
    .replace(/[\u301c\uff5e]/g, "~")
    .replace(YEAR_IN_NUMERALS, digits)
    .replace(PART_IN_NUMERALS, digits)
    .replace(/第?([一二三四1-4])季度?/gu, (_, digit) => `Q${QUARTER_DIGIT[digit] ?? digit}`)
    .replace(/([上下])半年度?/gu, (_, half) => (half === "上" ? "H1" : "H2"))
    .replace(/q(?:uarter)?(?=[1-4](?:\D|$|(?:19|20)\d\d$))/g, "Q")
    .replace(/h(?:alf)?(?=[12](?:\D|$|(?:19|20)\d\d$))/g, "H");
}

const digits = (numeral: string): string => String(chineseNumeral(numeral) || numeral);
