import type { Period } from "../../model/periods/period.ts";
import { readPeriodHeader } from "../values/read-period.ts";
import { isUnitWord, YUAN } from "../values/unit-words.ts";

/** A day: when a return was filled in, rarely what it is about. */
const FULL_DATE = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/gu;
const YEAR = /(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/g;
const PERIOD =
  /\d{4}\s*年?度?\s*(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}\s*[-—–~至]\s*\d{1,2}\s*月|\d{1,2}\s*月)?/u;

const withoutDates = (text: string): string => text.normalize("NFKC").replace(FULL_DATE, " ");

/**
 * The year that a title or a file name gives: the only one in it besides full dates.
 * @example yearIn("2023年活动统计表 填报日期：2024年1月5日") // => 2023
 */
export function yearIn(text: string): number | null {
  const years = new Set([...withoutDates(text).matchAll(YEAR)].map(([year]) => Number(year)));
  const [year] = years;
  return years.size === 1 ? year! : null;
}

/**
 * The period that a title names, where no column does.
 * @example periodIn("2023年上半年活动统计表") // => "2023-H1"
 */
export function periodIn(text: string): Period | null {
  if (yearIn(text) === null) return null;
  const found = PERIOD.exec(withoutDates(text))?.[0] ?? "";
  const header = readPeriodHeader(found, null);
  return header?.kind === "period" ? header.period : null;
}

/**
 * Who may have sent a file, as far as its titles say: 填报单位, else what stands before the year.
 * @example sendersIn("填报单位：石桥镇人民政府") // => ["石桥镇人民政府"]
 */
export function sendersIn(title: string): string[] {
  const named = /(?:^|[\s填报送表制])(?:单位|部门)\s*[:：]\s*([^\s,，:：]+)/u.exec(title)?.[1];
  const before = /^\s*([^\s\d（(]{2,20}?)\s*(?:关于)?\s*(?:19|20)\d\d\s*年/mu.exec(title)?.[1];
  return [named, before].filter((sender) => sender !== undefined);
}

/** 单位：场、人次、万元, also as （单位：万元） behind a title. */
const UNITS = /(?<![报送表制])单位\s*[:：]\s*([^)）\]】\n]+)/u;

const unitsIn = (line: string): string[] =>
  UNITS.exec(line)?.[1]
    ?.split(/[、,，/;；\s]+/u)
    .filter(isUnitWord) ?? [];

/**
 * The unit of money that a line names for the whole table; null where it names none.
 * @example moneyUnitIn("单位：场、人次、万元") // => "万元"
 */
export const moneyUnitIn = (line: string): string | null =>
  unitsIn(line).find((word) => YUAN.has(word)) ?? null;

/**
 * Whether a line names units and nothing else.
 * @example isUnitLine("（单位：万元）") // => true
 */
export const isUnitLine = (line: string): boolean =>
  /^[\s([（【]*(?:计量|金额|数量)?单位\s*[:：]/u.test(line) && unitsIn(line).length > 0;
