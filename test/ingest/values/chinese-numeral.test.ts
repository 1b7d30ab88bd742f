import fc from "fast-check";
import { expect, test } from "vitest";
import { chineseNumeral } from "../../../src/ingest/values/chinese-numeral.ts";

test.each([
  ["三", 3],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["一百零五", 105],
  ["一百二", 120],
  ["一百二十", 120],
  ["两千", 2000],
  ["一千零五十", 1050],
  ["三万二", 32000],
  ["三万零五百", 30500],
  ["3万5千", 35000],
  ["一亿三千万", 130_000_000],
  ["壹仟贰佰", 1200],
  ["伍萬", 50000],
  ["二〇二三", 2023],
  ["〇", 0],
])("%s is %d", (numeral, value) => {
  expect(chineseNumeral(numeral)).toBe(value);
});

test("two bare digits may be an estimate", () => {
  expect(chineseNumeral("三五")).toBeNaN();
  expect(chineseNumeral("一〇")).toBe(10);
});

test.each(["", "百千", "十十", "几十", "一般", "两三百", "十几"])("%j is no numeral", (text) => {
  expect(chineseNumeral(text)).toBeNull();
});

const DIGITS = "零一二三四五六七八九";
const POWERS = ["", "十", "百", "千"];

/** The usual spelling of 1 to 9999, written down place by place. */
function spelled(count: number): string {
  const places = [...String(count)].map(
    (digit, i, all) => [Number(digit), all.length - 1 - i] as const,
  );
  return places
    .map(([digit, place]) => (digit === 0 ? "零" : DIGITS[digit]! + POWERS[place]!))
    .join("")
    .replace(/零+/g, "零")
    .replace(/零$/, "");
}

test("every numeral up to 99 999 999 reads back", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 9999 }),
      (wan, rest) => {
        const zero = wan > 0 && rest < 1000 ? "零" : "";
        const head = wan > 0 ? `${spelled(wan)}万${zero}` : "";
        expect(chineseNumeral(head + spelled(rest))).toBe(wan * 10_000 + rest);
      },
    ),
  );
});
