import type { Text } from "../../messages/text.ts";
import type { Cadence } from "../../model/datasets/expectations.ts";
import { firstDay, lastDay, type Period, partsOf } from "../../model/periods/period.ts";
import { partName } from "../../model/periods/period-name.ts";

/** One interval of a duty. */
export interface DutyWindow {
  readonly name: Text;
  readonly first: string;
  readonly last: string;
  /** The periods whose cells hold it; the months around it where it is cut by days. */
  readonly periods: readonly Period[];
  /** True where its days do not make whole months. */
  readonly isOfDays: boolean;
}

/**
 * Lists the intervals of a cadence that end in a year. A term of autumn is September to January, one of spring
 * February to July, a school year September to August; a week belongs to the year of its Thursday.
 * @example dutyWindows("quarter", 2023).map(({ last }) => last) // => ["2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31"]
 */
export function dutyWindows(every: Cadence, year: number): DutyWindow[] {
  switch (every) {
    case "month":
    case "quarter":
    case "half":
      return partsOf(String(year), every).map((period) => wholeWindow(partName(period), period));
    case "year":
      return [wholeWindow({ zh: "全年", en: "Year" }, String(year))];
    case "term":
      return [
        ofMonths({ zh: "秋季学期", en: "Autumn term" }, `${year - 1}-09`, `${year}-01`),
        ofMonths({ zh: "春季学期", en: "Spring term" }, `${year}-02`, `${year}-07`),
      ];
    case "school-year":
      return [ofMonths({ zh: "学年", en: "School year" }, `${year - 1}-09`, `${year}-08`)];
    case "half-month":
      return partsOf(String(year), "month").flatMap(halvesOf);
    case "week":
      return weeksOf(year);
  }
}

const wholeWindow = (name: Text, period: Period): DutyWindow => ({
  name,
  first: firstDay(period),
  last: lastDay(period),
  periods: [period],
  isOfDays: false,
});

const ofMonths = (name: Text, from: Period, to: Period): DutyWindow => ({
  name,
  first: firstDay(from),
  last: lastDay(to),
  periods: monthsBetween(firstDay(from), lastDay(to)),
  isOfDays: false,
});

function halvesOf(month: Period): DutyWindow[] {
  const { zh, en } = partName(month);
  const half = (which: Text, first: string, last: string): DutyWindow => ({
    name: { zh: `${zh}${which.zh}`, en: `${en} ${which.en}` },
    ...{ first, last, periods: [month], isOfDays: true },
  });
  return [
    half({ zh: "上半月", en: "1–15" }, `${month}-01`, `${month}-15`),
    half({ zh: "下半月", en: "16–end" }, `${month}-16`, lastDay(month)),
  ];
}

const DAY = 86_400_000;
const dayText = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Lists the weeks of a year: the first is the one with its first Thursday. */
function weeksOf(year: number): DutyWindow[] {
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  const weeks: DutyWindow[] = [];
  for (let time = monday; dayText(time + 3 * DAY) <= `${year}-12-31`; time += 7 * DAY) {
    const [first, last] = [dayText(time), dayText(time + 6 * DAY)];
    const n = weeks.length + 1;
    weeks.push({
      name: { zh: `第${n}周`, en: `Week ${n}` },
      ...{ first, last, periods: monthsBetween(first, last), isOfDays: true },
    });
  }
  return weeks;
}

/** Lists the months that two days and those between them lie in. */
function monthsBetween(first: string, last: string): Period[] {
  const years = [...new Set([first.slice(0, 4), last.slice(0, 4)])];
  return years
    .flatMap((year) => partsOf(year, "month"))
    .filter((month) => month >= first.slice(0, 7) && month <= last.slice(0, 7));
}
