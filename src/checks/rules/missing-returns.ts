import type { Area } from "../../model/areas/areas.ts";
import { groupBy } from "../../model/group-by.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { duePeriods, returnsOf, within } from "../../model/panel/due-returns.ts";
import type { Entry } from "../../model/panel/entry.ts";
import { lastDay, type Period } from "../../model/periods/period.ts";
import { type Check, type Evidence, notApplicable } from "../check/check.ts";
import type { CheckFinding, Stake } from "../check/check-result.ts";
import { areaName } from "../check/naming.ts";
import { returnPeriod } from "../check/return-period.ts";
import { sizeColumns } from "../check/row-list.ts";

/** Asks for the returns that were due and never filed. A return of zeros was filed. */
export const missingReturns: Check = {
  id: "missing-returns",
  label: { zh: "漏报", en: "Missing returns" },
  smallest: (_, { parts }) => ({
    zh: `一个${parts.zh}漏报一期`,
    en: "one return of one area",
  }),
  look: (evidence) => {
    const { entries } = evidence.counted.cube;
    const filed = entries.filter(({ sums }) => Object.values(sums).some(({ valid }) => valid > 0));
    if (filed.length === 0) return notApplicable("没有按期报送的数值", "no numbers due by period");
    const byArea = groupBy(filed, ({ area, year }) => `${area.code}|${year}`);
    const years = [...new Set(filed.map(({ year }) => year))].sort((a, b) => a - b);
    const areas = evidence.tree.areas;
    return {
      findings: [
        ...yearsWithoutReturns(evidence, years),
        ...areas.flatMap((area) =>
          years.flatMap((year) =>
            missing(evidence, area, year, byArea.get(`${area.code}|${year}`) ?? []).map((period) =>
              findingOf(evidence, area, period),
            ),
          ),
        ),
      ],
    };
  },
};

/** Asks once for each year after the first one in which returns were due and none was filed. */
function yearsWithoutReturns(evidence: Evidence, filed: readonly number[]): CheckFinding[] {
  const { counted, dataset, tree, years } = evidence;
  const isDue = (year: number): boolean =>
    tree.areas.some(
      (area) => duePeriods(area, String(year), dataset.returns, counted.asOf).length > 0,
    );
  return years
    .filter((year) => year > filed[0]! && !filed.includes(year) && isDue(year))
    .map((year) => ({
      ...NO_LINE,
      area: null,
      period: String(year),
      says: {
        zh: `没有收到任何${tree.words.parts.zh}${year}年的${dataset.label.zh}数据，统计中按缺报处理，不按零计算。请催报。`,
        en: `no ${dataset.label.en} of any of the ${tree.words.parts.en} for ${year}: missing, not zero; please ask for them`,
      },
    }));
}

/**
 * Finds the returns due in a year that were not filed; a year that was filed in one return is due in one. For an
 * area that ended within a period nothing is asked: its successor files it.
 */
function missing(
  { counted }: Evidence,
  area: Area,
  year: number,
  filed: readonly Entry[],
): Period[] {
  if (counted.isCovered?.(area, year)) return [];
  const column = Object.keys(filed[0]?.sums ?? {})[0];
  const own = column === undefined ? undefined : counted.of(area, year, column);
  const due = own
    ? own.stretches.flatMap(({ period, grain }) =>
        duePeriods(area, period, returnsOf(grain, counted.cube), counted.asOf),
      )
    : duePeriods(area, String(year), counted.cube.dataset.returns, counted.asOf);
  return due.filter(
    (period) =>
      (area.to === null || area.to >= lastDay(period)) &&
      !filed.some((entry) => within(entry.period, period)),
  );
}

function findingOf(evidence: Evidence, area: Area, period: Period): CheckFinding {
  const { dataset } = evidence;
  const who = areaName(area);
  return {
    ...NO_LINE,
    area,
    period,
    stake: usualReturn(evidence, area),
    says: {
      zh: `没有收到${who.zh}${period}的${dataset.label.zh}数据，统计中按缺报处理，不按零计算。请催报。`,
      en: `no ${dataset.label.en} of ${who.en} for ${period}: missing, not zero; please ask for it`,
    },
  };
}

/** Returns the mean of the returns that an area filed, in each column of times and sizes of the dataset. */
function usualReturn({ counted, dataset }: Evidence, area: Area): Stake[] {
  const { times, sizes } = sizeColumns(dataset);
  return [...(times === null ? [] : [times]), ...sizes].flatMap((column) => {
    const own = counted.cube.entries.filter(
      (entry) => entry.area.code === area.code && (entry.sums[column]?.valid ?? 0) > 0,
    );
    const returns = new Set(own.map(({ period }) => returnPeriod(period, dataset))).size;
    const units = own.reduce((sum, { sums }) => sum + sums[column]!.units, 0);
    return returns === 0
      ? []
      : [{ column, amount: units / unitsPerOne(dataset, column) / returns }];
  });
}

/** A missing return has no line in a file, and no correction. */
const NO_LINE = { column: null, file: null, line: null, proposals: [] } as const;
