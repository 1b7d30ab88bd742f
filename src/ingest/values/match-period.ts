import type { Period } from "../../model/periods/period.ts";
import { halfWidth } from "../cells/normalize-cell.ts";
import { chineseNumeral } from "./chinese-numeral.ts";
import { dayRange } from "./day-range.ts";
import { daysIn, monthsTogether, type NamedPeriod, two, type YearPart } from "./year-part.ts";

const YEAR = String.raw`(?<y>(?:19|20)\d\d)`;
const MONTH = String.raw`(?<m>\d{1,2})`;
const DAY = String.raw`(?<d>\d{1,2})`;
const LATER = String.raw`(?<m2>\d{1,2})`;
const NTH = "(?:st|nd|rd|th)?";

/** All spellings of a period after `normalizePeriod`: the usual day, then the most definite. */
const PATTERNS: readonly RegExp[] = [
  `${YEAR}-(?<m>\\d\\d)-(?<d>\\d\\d)`,
  `${YEAR}(?:年度?|年份|\\.0)?(?:全年度?)?`,
  "全年度?",
  `(?:${YEAR}(?:年度?)?[-/.]?)?(?<p>[HQ]\\d)`,
  `(?<p>[HQ]\\d)[-/,.]?${YEAR}年?`,
  `(?<q>[1-4])q[-/]?${YEAR}`,
  `(?:${YEAR}(?:年度?)?[-/.]?)?${MONTH}月份?`,
  `${YEAR}[-/.]${MONTH}`,
  `${YEAR}(?<m>\\d{2})`,
  `${YEAR}年?[-/.]?M(?<m>\\d\\d)`,
  `M(?<m>\\d\\d)(?:[-/,.]?${YEAR})?`,
  `(?:${YEAR}[年./])?${MONTH}月?[-~至到]${LATER}月份?(?:累计)?`,
  `${YEAR}[年.]${MONTH}[-~]${LATER}`,
  `${YEAR}[-年./]${MONTH}月?[-~/至到](?<y2>\\d{4})[-年./]${LATER}月?(?:累计)?`,
  `截[至止](?:${YEAR}年)?${LATER}月(?:份|底|末)?(?:累计)?`,
  `M(?<m>\\d\\d)[-~]M(?<m2>\\d\\d)(?:,?${YEAR})?`,
  `(?:${YEAR}[-年./])?${MONTH}月${DAY}[日号]?`,
  `${YEAR}[-年./]${MONTH}[-./]${DAY}日?`,
  `${YEAR}(?<m>\\d\\d)(?<d>\\d\\d)`,
  `${DAY}${NTH}[-/]?M(?<m>\\d\\d)(?:[-/,]?${YEAR})?`,
  `M(?<m>\\d\\d)${DAY}${NTH}(?:,?${YEAR})?`,
].map((pattern) => new RegExp(`^(?:${pattern})$`, "u"));

/** Two-digit years, day and month in an unknown order, ranges and lists of days. */
const AMBIGUOUS: readonly RegExp[] = [
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{1,2})$/u,
  /^\d{2}年(?:\d{1,2}月(?:\d{1,2}[日号]?)?)?$/u,
  /^\d{6}$/u,
  /^(?:\d{1,2}[-/]?)?M\d\d[-/']\d{2}$/u,
  /^[\d年月日号./HQ]+[-~至到、,和及][-\d年月日号./HQ]+$/u,
];

/** The length of the longest date. */
const LONGEST = 60;

/**
 * Finds the period that a text names, with or without its year. Does not check that the year is
 * likely.
 * @example matchPeriod("2023年第1季度") // => {"year":2023,"part":"Q1"}
 */
export function matchPeriod(text: string): NamedPeriod | "ambiguous" | "invalid" {
  if (text.length > LONGEST) return "invalid";
  const spelling = normalizePeriod(text);
  for (const pattern of PATTERNS) {
    const found = pattern.exec(spelling);
    if (found) return found.groups ? named(found.groups) : { year: null, part: "" };
  }
  const range = dayRange(spelling);
  if (range !== null) return range;
  return AMBIGUOUS.some((pattern) => pattern.test(spelling)) ? "ambiguous" : "invalid";
}

function named(groups: Partial<Record<string, string>>): NamedPeriod | "ambiguous" | "invalid" {
  const { y, y2 } = groups;
  if (y2 !== undefined && y2 !== y) return "ambiguous";
  const year = y === undefined ? null : Number(y);
  const part = partOf(groups, year);
  return part === null ? "invalid" : { year, part };
}

/** Makes the part of a year; null where there is no such month or day. */
function partOf(groups: Partial<Record<string, string>>, year: number | null): YearPart | null {
  const { p, q, m, m2, d } = groups;
  if (p) return p;
  if (q) return `Q${q}`;
  if (m2) return monthsTogether(Number(m ?? 1), Number(m2));
  if (!m) return "";
  const month = Number(m);
  if (month < 1 || month > 12) return null;
  if (!d) return two(month);
  return Number(d) >= 1 && Number(d) <= daysIn(month, year)
    ? `${two(month)}-${two(Number(d))}`
    : null;
}

/**
 * Completes a part of a year to a period.
 * @example inYear("01/06", 2023) // => "2023-01/2023-06"
 */
export const inYear = (part: YearPart, year: number): Period =>
  part === ""
    ? String(year)
    : part
        .split("/")
        .map((end) => `${year}-${end}`)
        .join("/");

const MONTH_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAME =
  /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\.?/g;

const TIME =
  /[t ]{1,3}\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]m)?(?:z|[+-]\d{2}:?\d{2})?$|(?:上午|下午|晚上|中午)?\d{1,2}[时点:](?:\d{1,2}(?:分|:\d{1,2})?|半)?$/u;
const WEEKDAY = /\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$/u;
const YEAR_IN_NUMERALS = /^[一二][〇○零一二三四五六七八九]{3}(?=年)/u;
const PART_IN_NUMERALS = /[一二三四五六七八九十]{1,3}(?=[月日号])/gu;
const QUARTER_DIGIT: Readonly<Record<string, string>> = { 一: "1", 二: "2", 三: "3", 四: "4" };

/**
 * Normalises the spelling of a date or a period for the patterns: no blanks, no time of day, no
 * weekday; `Q1` for 第一季度, `H1` for 上半年, `M03` for March, digits for numerals.
 * @example normalizePeriod("2023年 第一季度") // => "2023年Q1"
 */
export function normalizePeriod(text: string): string {
  return halfWidth(text)
    .trim()
    .toLowerCase()
    .replace(/\s+/gu, " ")
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
