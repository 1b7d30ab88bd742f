import { type DayNumber, dayNumber, termNumber } from "../../model/periods/day-number.ts";
import { firstDay, lastDay } from "../../model/periods/period.ts";
import { type CellReading, isRefused, read, refused } from "../cells/cell-reading.ts";
import { readMissing } from "../cells/missing-markers.ts";
import { chineseNumeral, NUMERAL_SIGNS } from "./chinese-numeral.ts";
import { inYear, matchPeriod } from "./match-period.ts";
import { readPeriod } from "./read-period.ts";
import { daysIn, two } from "./year-part.ts";

/** A month, with the third of it or the day in it. */
const IN_MONTH =
  /^((?:19|20)\d\d)[-年./](\d{1,2})(?:月(?:份)?)?(?:(上|中|下)旬)?(底|末|底前|末前|内)?$/u;
const DAY = /^((?:19|20)\d\d)[-年./](\d{1,2})[-月./](\d{1,2})日?(?:之?前|以前|止)?$/u;
/** The words behind a year or a part of it that mean its end. */
const AT_END = /(?:底|末|内|底前|末前|结束前)$/u;
const LAST_DAYS = { 上: 10, 中: 20 } as const;

/**
 * Reads the day by which something is due: of a month, a quarter or a year its last day. Null where a text names no
 * such day: 每半年, 2024年7月前.
 * @example readDeadline("2024年7月底") // => "2024-07-31"
 * @example readDeadline("2024年2月") // => "2024-02-29"
 * @example readDeadline("2024年二季度末") // => "2024-06-30"
 * @example readDeadline("长期坚持") // => null
 */
export function readDeadline(text: string): string | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/(?:完成|办结|报送)$/u, "");
  const [, year, month, day] = DAY.exec(plain) ?? [];
  if (year && month && day) return dayOf(Number(year), Number(month), Number(day));
  const [, inYearOf, of, third] = IN_MONTH.exec(plain) ?? [];
  if (inYearOf && of) return endOfMonth(Number(inYearOf), Number(of), third);
  const period = matchPeriod(plain.replace(AT_END, ""));
  if (typeof period === "string" || period.year === null) return null;
  return lastDay(inYear(period.part, period.year));
}

/**
 * Reads the day on which something begins: of a month, a quarter or a year its first day. Null where a text names none.
 * @example readStart("2024年3月") // => "2024-03-01"
 */
export function readStart(text: string): string | null {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  if (DAY.test(plain)) return readDeadline(plain);
  const period = matchPeriod(plain.replace(/(?:初|起)$/u, ""));
  if (typeof period === "string" || period.year === null) return null;
  return firstDay(inYear(period.part, period.year));
}

function endOfMonth(year: number, month: number, third: string | undefined): string | null {
  const day = third === undefined || third === "下" ? null : LAST_DAYS[third as "上" | "中"];
  return month < 1 || month > 12 ? null : dayOf(year, month, day ?? daysIn(month, year));
}

const dayOf = (year: number, month: number, day: number): string | null =>
  month < 1 || month > 12 || day < 1 || day > daysIn(month, year)
    ? null
    : `${year}-${two(month)}-${two(day)}`;

/** Words for a day that has not come, or that was never set. */
const NOT_YET = /^(?:未|尚未|正在|持续|长期|推进中|整改中|进行中|办理中)/u;
const TERM = new RegExp(
  `^([${NUMERAL_SIGNS}]+|\\d+|半)个?(年|月|周|星期|日|天)(?:之?内|以内|期限)?$`,
  "u",
);
/** The event that a term begins with: 反馈后, 收到整改通知之日起; the finding itself is the last it may be. */
const EVENT = /^([^\d]*?)(?:之?后|之日起|日起|起)/u;
const FINDING = /发现|查出|检查|巡查/u;

/**
 * Reads a day; of a month, quarter or year its last one. One after the closing date is refused unless it may lie
 * ahead; then a term such as 反馈后一个月内 is read too.
 * @example readDay("2024年2月底", "2024-06-30", false).value // => 20240229
 * @example readDay("反馈后一个月内", "2024-06-30", true).value // => -1001000
 */
export function readDay(cell: string, asOf: string, mayLieAhead: boolean): CellReading<DayNumber> {
  const missing = readMissing(cell);
  if (missing) return missing;
  const plain = cell.normalize("NFKC").replace(/\s/g, "");
  if (NOT_YET.test(plain)) return { value: null, flag: "marker", warnings: [] };
  const term = mayLieAhead ? readTerm(plain) : null;
  if (term !== null) return read(term);
  const named = readDeadline(plain);
  if (named !== null) return laterThan(asOf, named, mayLieAhead) ?? read(dayNumber(named));
  const found = readPeriod(cell, { asOf: mayLieAhead ? NEVER : asOf, year: null });
  return isRefused(found) || found.value === null
    ? found
    : { ...found, value: dayNumber(lastDay(found.value)) };
}

const NEVER = "9999-12-31";

/** Refuses a day after the closing date; one of a month that has begun is its last day so far. */
const laterThan = (asOf: string, day: string, mayLieAhead: boolean) =>
  day > asOf && !mayLieAhead
    ? day.slice(0, 7) === asOf.slice(0, 7)
      ? read(dayNumber(asOf))
      : refused("FUTURE_DATE")
    : null;

/**
 * Reads a term; null for any other text, also for one of working days, which needs a calendar of holidays.
 * @example readTerm("15日内") // => -15
 */
export function readTerm(text: string): DayNumber | null {
  const [, event] = EVENT.exec(text) ?? [];
  const from = event === undefined ? "known" : FINDING.test(event) ? "last" : "first";
  const [, many, of] = TERM.exec(text.replace(EVENT, "")) ?? [];
  if (many === undefined || (many === "半" && of !== "年")) return null;
  const count = many === "半" ? 0.5 : (chineseNumeral(many) ?? Number(many));
  if (of === "年" || of === "月")
    return termNumber({ months: of === "年" ? 12 * count : count, days: 0, from });
  return termNumber({ months: 0, days: of === "日" || of === "天" ? count : 7 * count, from });
}
