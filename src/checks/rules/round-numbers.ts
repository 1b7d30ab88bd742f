import type { Area } from "../../model/areas/areas.ts";
import { numberOf } from "../../model/facts/number-column.ts";
import { groupBy } from "../../model/group-by.ts";
import { formatPercent } from "../../model/number-format.ts";
import { type Period, periodKind, yearOf } from "../../model/periods/period.ts";
import { terminalDigitCounts } from "../../statistics/screening/last-digits.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { about, areaName, columnName } from "../check/naming.ts";
import { sizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";

/** Asks if the events of an area in the year under review all have the same audience, or a round one. */
export const roundNumbers: Check = {
  id: "round-sizes",
  label: { zh: "每场受众雷同或取整", en: "Constant or round sizes" },
  smallest: ({ roundSizes: { fewest, constant, round } }, { parts }) => ({
    zh: `一个${parts.zh}全年至少${fewest}场，${formatPercent(constant, { digits: 0 })}以上每场人数相同，或${formatPercent(round, { digits: 0 })}以上为整十`,
    en: `${fewest} events of an area in a year, ${formatPercent(constant, { digits: 0 })} of them of one size or ${formatPercent(round, { digits: 0 })} a multiple of ten`,
  }),
  look: (evidence, { roundSizes: limits }) => {
    const { dataset, events, year, tree } = evidence;
    const { times, sizes } = sizeColumns(dataset);
    const size = sizes.find((column) => dataset.columns[column]!.kind === "count");
    if (!events || times === null || size === undefined)
      return notApplicable("不是逐场填报场次和受众的数据", "not a list of events with their sizes");
    const byArea = [...sizesByArea(evidence, times, size)].filter(
      ([, each]) => each.length >= limits.fewest,
    );
    return byArea.length === 0
      ? notRun(
          `${year}年各${tree.words.parts.zh}均不足${limits.fewest}场`,
          `no area has ${limits.fewest} events in ${year}`,
        )
      : {
          findings: byArea.flatMap(([area, each]) => findingOf(evidence, size, area, each, limits)),
        };
  },
};

/** Collects the sizes of the events of the year, each time they took place. */
function sizesByArea({ facts, year }: Evidence, times: string, size: string): Map<Area, number[]> {
  const found = facts.flatMap(({ area, period, numbers, count }) => {
    const isOfYear = period.values.map((value) => isDayOf(value, year));
    const often = numbers.get(times);
    const total = numbers.get(size);
    if (!often || !total) return [];
    const own = area.values.map((of) => ({ of, each: [] as number[] }));
    for (let fact = 0; fact < count; fact++) {
      const [some, all] = [numberOf(often, fact), numberOf(total, fact)];
      if (some > 0 && all > 0 && isOfYear[period.codes[fact]!])
        own[area.codes[fact]!]!.each.push(all / some);
    }
    return own;
  });
  return new Map(
    [...groupBy(found, ({ of }) => of)].map(([area, parts]) => [
      area,
      parts.flatMap(({ each }) => each),
    ]),
  );
}

const isDayOf = (period: Period, year: number): boolean =>
  periodKind(period) === "day" && yearOf(period) === year;

function findingOf(
  { dataset, year }: Evidence,
  size: string,
  area: Area,
  each: readonly number[],
  { constant, round }: CheckSettings["roundSizes"],
): CheckFinding[] {
  const [common, times] = mostCommon(each);
  const tens = terminalDigitCounts(each, { minValue: 10 })[0]!;
  const isConstant = times >= constant * each.length;
  if (!isConstant && tens < round * each.length) return [];
  const share = formatPercent((isConstant ? times : tens) / each.length, { digits: 0 });
  const [who, name] = [areaName(area), columnName(dataset, size)];
  const says = isConstant
    ? { zh: `每场都是${about(common)}`, en: `is ${about(common)} each time` }
    : { zh: "每场为整十", en: "is a multiple of ten each time" };
  return [
    {
      area,
      period: String(year),
      column: size,
      file: null,
      line: null,
      says: {
        zh: `${who.zh}${year}年${each.length}场活动中，${share}${name.zh}${says.zh}。请说明统计办法。`,
        en: `${who.en} ${year}: ${name.en} ${says.en} in ${share} of ${each.length} events; please say how it was counted`,
      },
      proposals: [],
    },
  ];
}

function mostCommon(values: readonly number[]): readonly [value: number, times: number] {
  const sorted = Float64Array.from(values).sort();
  let best = 0;
  let most = 0;
  let first = 0;
  for (let i = 0; i < sorted.length; i++) {
    if (sorted[i] !== sorted[first]) first = i;
    if (i - first + 1 <= most) continue;
    most = i - first + 1;
    best = sorted[i]!;
  }
  return [best, most];
}
