const DIGITS = "零一二三四五六七八九";

/** Other characters for the same digits and powers: formal, traditional and colloquial. */
const SAME: Readonly<Record<string, string>> = {
  〇: "零",
  "○": "零",
  两: "二",
  兩: "二",
  壹: "一",
  贰: "二",
  貳: "二",
  叁: "三",
  參: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  陸: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
  萬: "万",
  億: "亿",
};

const BELOW_WAN =
  /^(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?十)?零?([一二三四五六七八九])?$/u;
/** A shortened numeral, such as 三万二, 3万2 and 一百二: the last digit counts the next lower power. */
const SHORTENED = /([百千万亿])([一二三四五六七八九1-9])$/u;
const NEXT_LOWER: Readonly<Record<string, string>> = { 百: "十", 千: "百", 万: "千", 亿: "千万" };

/** All characters of Chinese numerals. */
export const NUMERAL_SIGNS = `${DIGITS}十百千万亿${Object.keys(SAME).join("")}`;

/**
 * Reads a whole number in Chinese numerals, also with digits before the powers (3万5千). Two bare
 * digits such as 三五 may mean three to five and give NaN. Null where the text is no numeral.
 * @example chineseNumeral("一千零二十") // => 1020
 */
export function chineseNumeral(text: string): number | null {
  if (text === "" || text.length > 40) return null;
  const numeral = [...text].map((sign) => SAME[sign] ?? sign).join("");
  if (/^[零一二三四五六七八九]{2,}$/u.test(numeral)) return digitByDigit(numeral);
  return whole(numeral.replace(SHORTENED, (_, power, digit) => power + digit + NEXT_LOWER[power]));
}

/** Reads a numeral digit by digit: 二〇二三 is 2023. */
function digitByDigit(numeral: string): number {
  const isListOfTwo = numeral.length === 2 && !numeral.includes("零");
  return isListOfTwo
    ? Number.NaN
    : Number([...numeral].map((digit) => DIGITS.indexOf(digit)).join(""));
}

function whole(numeral: string): number | null {
  return split(numeral, "亿", 100_000_000) ?? split(numeral, "万", 10_000) ?? belowWan(numeral);
}

/** Splits a numeral at the last 亿 (or 万): the part before counts it, the part after is added. */
function split(numeral: string, power: string, size: number): number | null {
  const at = numeral.lastIndexOf(power);
  if (at < 0) return null;
  const count = at === 0 ? 1 : whole(numeral.slice(0, at));
  const rest = at === numeral.length - 1 ? 0 : whole(numeral.slice(at + 1));
  return count === null || rest === null || rest >= size ? null : count * size + rest;
}

function belowWan(numeral: string): number | null {
  if (/^\d{1,9}$/.test(numeral)) return Number(numeral);
  const found = BELOW_WAN.exec(bareHead(numeral).replace(/\d/g, (digit) => DIGITS[Number(digit)]!));
  if (!found) return null;
  const [thousands, hundreds, tens, ones] = found
    .slice(1)
    .map((digit) => DIGITS.indexOf(digit ?? "零"));
  const hasBareTen = numeral.includes("十") && tens === 0;
  return thousands! * 1000 + hundreds! * 100 + (hasBareTen ? 1 : tens!) * 10 + ones!;
}

/** Completes 百 and 千 alone, as in 百余人, to one hundred and one thousand. */
const bareHead = (numeral: string): string =>
  /^[百千]$/u.test(numeral) ? `一${numeral}` : numeral;
