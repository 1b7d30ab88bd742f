import type { Period } from "../../model/periods/period.ts";
import { mayBeUnit, scaledUnit } from "../units/scaled-unit.ts";
import { readPeriodHeader } from "../values/read-period.ts";

/** A full date: the day a return was filled in, rarely its period. */
const FULL_DATE = /\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/gu;
const YEAR = /(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/g;
const PERIOD =
  /\d{4}\s*年?度?\s*(?:[上下]半年|第?[一二三四1-4]季度|\d{1,2}\s*[-—–~至]\s*\d{1,2}\s*月|\d{1,2}\s*月)?/u;

const withoutDates = (text: string): string => text.normalize("NFKC").replace(FULL_DATE, " ");

/**
 * Finds the year that a title or a file name gives: the only one in it apart from full dates.
 * @example yearIn("2023年活动统计表 填报日期：2024年1月5日") // => 2023
 */
export function yearIn(text: string): number | null {
  const years = new Set([...withoutDates(text).matchAll(YEAR)].map(([year]) => Number(year)));
  const [year] = years;
  return years.size === 1 ? year! : null;
}

/**
 * Finds the period that a title names.
 * @example periodIn("2023年上半年活动统计表") // => "2023-H1"
 */
export function periodIn(text: string): Period | null {
  if (yearIn(text) === null) return null;
  const found = PERIOD.exec(withoutDates(text))?.[0] ?? "";
  const header = readPeriodHeader(found, null);
  return header?.kind === "period" ? header.period : null;
}

/**
 * Finds possible senders of a file in its titles: 填报单位, else the text before the year.
 * @example sendersIn("填报单位：石桥镇人民政府") // => ["石桥镇人民政府"]
 */
export function sendersIn(title: string): string[] {
  const named = /(?:^|[\s填报送表制])(?:单位|部门)\s*[:：]\s*([^\s,，:：]+)/u.exec(title)?.[1];
  const before = /^[^\S\n]*([^\s\d（(]{2,20}?)\s*(?:关于)?\s*(?:19|20)\d\d\s*年/mu.exec(title)?.[1];
  return [named, before].filter((sender) => sender !== undefined);
}

/** A statement of units: 单位：场、人次、万元, also as （单位：万元） after a title; 填报单位 states a sender. */
const UNITS = /[报送表制]\s*单\s*位|单\s*位\s*[:：]\s*(?<units>[^)）\]】\n]+)/gu;

/** A bracket at the end of a title: 2023年到位金额（万元）. */
const LAST_BRACKET = /\S[(（【[]([^()（）【】[\]]{1,20})[)）】\]]\s*$/u;

/**
 * Lists the units that a line states for the whole table, understood or not; a bracket at the end of a title
 * states units if it holds nothing else.
 * @example unitsIn("单位：场、人次、万元") // => ["场","人次","万元"]
 */
export function unitsIn(line: string): string[] {
  const stated = [...line.matchAll(UNITS)].find(({ groups }) => groups?.units)?.groups?.units;
  if (stated !== undefined) return stated.split(SEPARATOR).filter(mayBeUnit);
  const bracket = LAST_BRACKET.exec(line.trim())?.[1]?.split(SEPARATOR) ?? [];
  return bracket.every((text) => scaledUnit(text) !== null) ? bracket : [];
}

/** Signs between units; the stroke of 人/次 and 场/次 is none. */
const SEPARATOR = /[、,，;；\s]+|[/／](?!次(?:[、,，;；\s/／]|$))/u;

/**
 * True where a line states units and nothing else.
 * @example isUnitLine("（单位：万元）") // => true
 */
export const isUnitLine = (line: string): boolean =>
  /^[\s([（【]*(?:(?:计量|金额|数量)\s*)?单\s*位\s*[:：]/u.test(line) && unitsIn(line).length > 0;
