import { lastDay } from "../../model/periods/period.ts";
import { inYear, matchPeriod } from "./match-period.ts";
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

function endOfMonth(year: number, month: number, third: string | undefined): string | null {
  const day = third === undefined || third === "下" ? null : LAST_DAYS[third as "上" | "中"];
  return month < 1 || month > 12 ? null : dayOf(year, month, day ?? daysIn(month, year));
}

const dayOf = (year: number, month: number, day: number): string | null =>
  month < 1 || month > 12 || day < 1 || day > daysIn(month, year)
    ? null
    : `${year}-${two(month)}-${two(day)}`;
