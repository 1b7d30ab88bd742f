import { groupBy } from "../../model/group-by.ts";
import { unitsPerOne } from "../../model/panel/cube.ts";
import { yearOf } from "../../model/periods/period.ts";
import { medianOf } from "../../statistics/screening/median-of.ts";
import { type Check, type Evidence, notApplicable, notRun } from "../check/check.ts";
import type { CheckFinding } from "../check/check-result.ts";
import { about, areaName, columnName } from "../check/naming.ts";
import { placeOf } from "../check/proposal.ts";
import { type RowList, sizeColumns } from "../check/row-list.ts";
import type { CheckSettings } from "../check/settings.ts";
import { sampleOf } from "./medians.ts";

/** Asks once about an area whose sizes each time are many times those of the others in every year. */
export const constantOutlier: Check = {
  id: "constant-outlier",
  label: { zh: "历年悬殊", en: "Far from the others in every year" },
  smallest: ({ outliers: { factor, fewest } }, { parts }) => ({
    zh: `与至少${fewest}个其他${parts.zh}相比，每年每场都为其中位数的${factor}倍以上或1/${factor}以下`,
    en: `each year ${factor} times the median of ${fewest} or more others each time, or 1/${factor} of it`,
  }),
  look: (evidence, { outliers }) => {
    const { times, sizes } = sizeColumns(evidence.dataset);
    const lists = [evidence.events, evidence.returns].filter((list) => list !== null);
    if (times === null || sizes.length === 0 || lists.length === 0)
      return notApplicable("没有每场的规模", "no sizes each time");
    const all = lists.flatMap((list) =>
      sizes.map((column) => ({ column, areas: areasIn(list, times, column) })),
    );
    return all.every(({ areas }) => areas.length <= outliers.fewest)
      ? notRun(`可比的${evidence.tree.words.parts.zh}太少`, "too few areas to compare")
      : { findings: all.flatMap((each) => findingsIn(evidence, each, outliers)) };
  },
};

/** An area with its median size each time, over all years and in each, as logarithms. */
interface AreaSizes {
  readonly place: ReturnType<typeof placeOf>;
  readonly usual: number;
  readonly byYear: readonly number[];
}

function areasIn(list: RowList, times: string, column: string): AreaSizes[] {
  const [often, values] = [list.values(times), list.values(column)];
  const rows = [...sampleOf(list.count)].filter((row) => values(row) > 0 && often(row) > 0);
  const log = (row: number): number => Math.log(values(row) / often(row));
  const byArea = groupBy(rows, (row) => Math.floor(list.group[row]! / list.types));
  return [...byArea.values()].map((own) => {
    const byYear = groupBy(own, (row) => yearOf(placeOf(list.at(row)).period));
    return {
      place: placeOf(list.at(own[0]!)),
      usual: medianOf(own.map(log)),
      byYear: [...byYear.values()].map((each) => medianOf(each.map(log))),
    };
  });
}

function findingsIn(
  evidence: Evidence,
  { column, areas }: { readonly column: string; readonly areas: readonly AreaSizes[] },
  { factor, fewest }: CheckSettings["outliers"],
): CheckFinding[] {
  return areas.flatMap((own) => {
    const others = areas.filter((each) => each !== own).map(({ usual }) => usual);
    if (others.length < fewest) return [];
    const usual = medianOf(others);
    const least = Math.log(factor);
    const isAlways =
      own.byYear.every((each) => each - usual >= least) ||
      own.byYear.every((each) => usual - each >= least);
    return isAlways ? [findingOf(evidence, column, own, usual)] : [];
  });
}

function findingOf(
  { dataset, counted, year, tree }: Evidence,
  column: string,
  { place: { area }, usual }: AreaSizes,
  others: number,
): CheckFinding {
  const [who, name] = [areaName(area), columnName(dataset, column)];
  const [own, peers] = [about(Math.exp(usual)), about(Math.exp(others))];
  const ratio = Math.exp(Math.abs(usual - others));
  const ofYear = counted.of(area, year, column)?.entries ?? [];
  const units = ofYear.reduce((sum, each) => sum + each.sum.units, 0);
  const times = usual > others ? `${about(ratio)}倍` : `1/${about(ratio)}`;
  const timesEn = usual > others ? `${about(ratio)} times` : `1/${about(ratio)} of`;
  return {
    area,
    period: null,
    column,
    file: null,
    line: null,
    stake: { column, amount: (units / unitsPerOne(dataset, column)) * (1 - 1 / ratio) },
    says: {
      zh: `${who.zh}各年每场${name.zh}都在${own}左右，为其他${tree.words.parts.zh}中位数（${peers}）的${times}。请核实统计口径或单位。`,
      en: `${who.en}: ${name.en} is about ${own} each time in every year, ${timesEn} the median of the others (${peers}); please check how, and in which unit, it is counted`,
    },
    proposals: [],
  };
}
