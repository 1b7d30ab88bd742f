import { median } from "simple-statistics";
import { validity } from "../../model/areas/areas.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { yearOf } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import type { Figure } from "../figures/figure.ts";
import { completeCells } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { countyOrArea } from "./level.ts";
import {
  byArea,
  type ComputedFigure,
  countyOf,
  eachAlone,
  type FigureInput,
  figureInput,
  inBoth,
  SAME_QUOTIENT,
  type StatisticDefinition,
  type TracedFigure,
} from "./statistic.ts";

/** A measure of an area for each of its residents, in the year under review; pages print it per 1,000 or 10,000. */
export const perHead: StatisticDefinition<"per_head"> = {
  ...{
    name: "per_head",
    isPlain: true,
    format: "ratio",
    isSum: false,
    isChange: false,
    isOverAreas: false,
  },
  kinds: [{ compute: perHeads }],
  inputs: (view, figure) => [countyOrArea(view.panel("year", figure.basis), figure)],
  words: {
    name: { zh: "人均", en: ", per resident" },
    ofLaterYear: { zh: "人均", en: ", per resident" },
    definition: (sum, { period }) => ({
      zh: `${sum.zh}，除以${yearOf(period)}年末常住人口（乡镇名单）。`,
      en: `${sum.en}, divided by the residents at the end of ${yearOf(period)} in the list of areas.`,
    }),
  },
  parts: eachAlone,
  recheck: ([sum = 0], { value, scale }, { cells, figure }) => {
    const residents = residentsIn(cells[0]!.members, yearOf(figure.period)) ?? Number.NaN;
    return {
      shown: inBoth(`${exactDecimal(sum, scale)} ÷ ${residents} = ${value}`),
      addsUp: Math.abs(sum / scale / residents - value) <= SAME_QUOTIENT * Math.max(1, value),
    };
  },
};

/** The median of a measure for each resident, over the areas of which it is known. */
export const headMedian: StatisticDefinition<"head_median"> = {
  ...{
    name: "head_median",
    isPlain: true,
    format: "ratio",
    isSum: false,
    isChange: false,
    isOverAreas: true,
  },
  kinds: [
    {
      compute: (view) => {
        const all = headsOf(view);
        return all === null
          ? []
          : [{ ...all.whole, area: countyOf(view), value: all.median, qualifier: null }];
      },
    },
  ],
  inputs: headInputs,
  words: {
    name: { zh: "人均的中位数", en: ", median per resident" },
    ofLaterYear: { zh: "人均的中位数", en: ", median per resident" },
    definition: (sum, { period }, inputs) => ({
      zh: `各地分别求${sum.zh}，除以${yearOf(period)}年末常住人口，取这${inputs.length}个数的中位数。`,
      en: `${sum.en}, area by area, divided by the residents at the end of ${yearOf(period)}: the median of these ${inputs.length} numbers.`,
    }),
  },
  parts: byArea,
  recheck: (sums, { value, scale }, traced) => {
    const found = median(headsIn(sums, scale, traced));
    return { shown: inBoth(`${found} = ${value}`), addsUp: isSame(found, value) };
  },
};

/** The number of areas of which a measure is known for each resident. */
export const heads: StatisticDefinition<"heads"> = {
  ...headMedian,
  ...{ name: "heads", format: "count" },
  kinds: [
    {
      compute: (view) => {
        const all = perHeads(view);
        const [first] = all;
        if (!first) return [];
        const { panel, period } = first;
        const codes = new Set(all.map(({ area }) => area));
        const sources = panel.sources(
          panel.areas.filter(({ code }) => codes.has(code)),
          period,
        );
        const definition = `number of areas with ${view.id} / residents`;
        const own = { area: countyOf(view), value: all.length, qualifier: null };
        return [{ ...own, panel, period, sources, definition }];
      },
    },
  ],
  words: {
    name: { zh: "可折算人均的个数", en: ", number known by residents" },
    ofLaterYear: { zh: "可折算人均的个数", en: ", number known by residents" },
    definition: (sum) => ({
      zh: `${sum.zh}和常住人口都齐全的，数其个数。`,
      en: `${sum.en}, and the residents: the number of areas that have both.`,
    }),
  },
  recheck: (sums, { value }) => ({
    shown: { zh: `${sums.length}个`, en: `${sums.length}` },
    addsUp: sums.length === value,
  }),
};

/** A measure of an area for each of its residents, as a part of the median over all areas. */
export const headIndex: StatisticDefinition<"head_index"> = {
  ...{
    name: "head_index",
    isPlain: true,
    format: "percent",
    isSum: false,
    isChange: false,
    isOverAreas: true,
  },
  kinds: [
    {
      compute: (view) => {
        const all = headsOf(view);
        if (all === null || all.median <= 0) return [];
        return all.heads.map(({ area, value, qualifier }) => ({
          ...{ ...all.whole, area, value: value! / all.median, qualifier },
        }));
      },
    },
  ],
  inputs: (view, figure) => {
    const inputs = headInputs(view, figure);
    const isOwn = ({ area }: FigureInput): boolean => area.code === figure.area;
    return [...inputs.filter(isOwn), ...inputs.filter((each) => !isOwn(each))];
  },
  words: {
    name: { zh: "人均为中位数的", en: ", per resident, of the median" },
    ofLaterYear: { zh: "人均为中位数的", en: ", per resident, of the median" },
    definition: (sum, { period }, inputs) => ({
      zh: `各地分别求${sum.zh}，除以${yearOf(period)}年末常住人口；本地的除以这${inputs.length}个数的中位数。`,
      en: `${sum.en}, area by area, divided by the residents at the end of ${yearOf(period)}: that of the area, of the median of these ${inputs.length} numbers.`,
    }),
  },
  parts: byArea,
  recheck: (sums, { value, scale }, traced) => {
    const heads = headsIn(sums, scale, traced);
    const found = heads[0]! / median(heads);
    return {
      shown: inBoth(`${heads[0]} ÷ ${median(heads)} = ${value}`),
      addsUp: isSame(found, value),
    };
  },
};

const isSame = (found: number, value: number): boolean =>
  Math.abs(found - value) <= SAME_QUOTIENT * Math.max(1, value);

/** With fewer areas there is no median. */
const FEWEST_AREAS = 4;

/** Computes the values of all areas for each resident, and their median; null of too few. */
function headsOf(view: MeasureView) {
  const heads = perHeads(view);
  if (heads.length < FEWEST_AREAS) return null;
  const panel = view.panel("year", "like-for-like");
  const codes = new Set(heads.map(({ area }) => area));
  const areas = panel.areas.filter(({ code }) => codes.has(code));
  const sources = panel.sources(areas, view.period);
  return {
    heads,
    median: median(heads.map(({ value }) => value!)),
    whole: { panel, period: view.period, sources, definition: `${view.id} / residents, median` },
  };
}

function headInputs(view: MeasureView, { basis, period }: Figure): FigureInput[] {
  const panel = view.panel("year", basis);
  const codes = new Set(perHeads(view).map(({ area }) => area));
  return panel.areas
    .filter(({ code }) => codes.has(code))
    .map((area) => figureInput(panel, area, period));
}

/** Divides the sum of each area by its residents. */
const headsIn = (
  sums: readonly number[],
  scale: number,
  { cells, figure }: TracedFigure,
): number[] =>
  sums.map((sum, i) => {
    const residents = residentsIn(cells[i]!.members, yearOf(figure.period)) ?? Number.NaN;
    return sum / scale / residents;
  });

function perHeads(view: MeasureView): ComputedFigure[] {
  if (view.overAreas !== "sum") return [];
  const panel = view.panel("year", "like-for-like");
  return completeCells(panel, view.period).flatMap(({ area, value, sources, qualifier }) => {
    const residents = residentsIn(panel.members(area), yearOf(view.period));
    if (residents === null || residents <= 0) return [];
    return {
      ...{ panel, period: view.period, area: area.code, value: value! / residents },
      ...{ qualifier, sources, definition: `${view.id} / residents` },
    };
  });
}

/** Adds up the residents of areas at the end of a year, of those that were there; null where one is not known. */
export function residentsIn(members: FigureInput["members"], year: number): number | null {
  const there = members.filter((each) => validity(each, `${year}-12-31`) === "whole");
  const counts = there.map((each) => each.residents.get(year) ?? null);
  const known = counts.filter((count) => count !== null);
  return there.length === 0 || known.length < counts.length ? null : exactSum(known);
}
