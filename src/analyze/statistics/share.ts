import type { Area } from "../../model/areas/areas.ts";
import { existsIn } from "../../model/datasets/measure.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Panel, Source } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import type { Figure } from "../figures/figure.ts";
import { isDivided } from "../figures/figure-id.ts";
import { compare } from "../measure/comparison.ts";
import { completeCells } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import type { TracePart } from "./statistic.ts";
import {
  type ComputedFigure,
  type FigureInput,
  inBoth,
  SAME_QUOTIENT,
  type StatisticDefinition,
  slicesOf,
} from "./statistic.ts";
import { yearsOf } from "./year-changes.ts";

/** The share of a part in the county's total of a year: one type of activity, one source of funds. */
export const share: StatisticDefinition<"share"> = {
  name: "share",
  format: "percent",
  isSum: false,
  isChange: false,
  isOverAreas: false,
  kinds: [
    { has: (id) => !isDivided(id), compute: areaShares },
    {
      has: isDivided,
      compute: (view) =>
        countyShares(view).map(({ panel, period, breakdown, value, sources }) => ({
          panel,
          period,
          area: panel.county(period).area.code,
          breakdown,
          value,
          qualifier: null,
          sources,
          definition: `${view.id} of the part / ${view.id} of all parts`,
        })),
    },
  ],
  inputs: (view, figure) =>
    isDivided(figure) ? partAndRest(view.panel(), figure.period) : areaAndOthers(view, figure),
  words: {
    name: { zh: "占比", en: ", share" },
    ofLaterYear: { zh: "占比", en: ", share" },
    definition: (sum, { period }) => ({
      zh: `${sum.zh}，除以${periodName(period).zh}各项（各地）合计。`,
      en: `${sum.en}, divided by the sum of all parts (areas) in ${periodName(period).en}.`,
    }),
  },
  parts: sharesOf,
  recheck: ([part = 0, rest = 0], { value, scale }) => {
    const whole = part + rest;
    return {
      shown: inBoth(`${exactDecimal(part, scale)} ÷ ${exactDecimal(whole, scale)} = ${value}`),
      addsUp: Math.abs(part / whole - value) <= SAME_QUOTIENT,
    };
  },
};

/** A part of the county's total of a year, such as one type or one source. */
interface CountyShare {
  readonly panel: Panel;
  readonly period: Period;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value: number;
  /** The rows of all parts. */
  readonly sources: readonly Source[];
}

/** Computes the share of every value of every breakdown; none where the county's total is not above zero. */
function countyShares(view: MeasureView): CountyShare[] {
  if (view.overAreas !== "sum") return [];
  const whole = view.panel();
  return slicesOf(view).flatMap((breakdown) => {
    const panel = view.where(breakdown).panel();
    return whole.periods.flatMap((period): CountyShare[] => {
      const { value: total, sources } = whole.county(period);
      const part = panel.county(period).value;
      if (total === null || part === null || total <= 0) return [];
      return [{ panel: whole, period, breakdown, value: part / total, sources }];
    });
  });
}

/** Returns the two inputs of a share: the part of the county or of some of its areas, and the rest of it. */
export function partAndRest(
  panel: Panel,
  period: Period,
  areas: readonly Area[] = panel.areas,
): FigureInput[] {
  const county: FigureInput = {
    area: panel.county(period).area,
    members: [...new Set(areas.flatMap((area) => panel.members(area)))],
    inherited: [],
    period,
    sign: 1,
  };
  return [county, { ...county, isRest: true }];
}

/** Parts a trace of shares: each input by itself. */
export function sharesOf(inputs: readonly FigureInput[]): TracePart[] {
  return inputs.map((input) => {
    const { zh, en } = periodName(input.period);
    return {
      label:
        input.isRest || input.isOthers
          ? { zh: `${zh}其余`, en: `${en}, the rest` }
          : { zh: `${zh}该项`, en: `${en}, the part` },
      sign: 1,
      inputs: [input],
    };
  });
}

/** Computes the share of each complete area in their sum, in the year under review. */
function areaShares(view: MeasureView): ComputedFigure[] {
  if (view.overAreas !== "sum") return [];
  const panel = view.panel();
  const period = panel.periods.at(-1)!;
  const cells = completeCells(panel, period);
  const total = exactSum(cells.map(({ value }) => value!));
  if (total <= 0) return [];
  const areas = cells.map(({ area }) => area);
  const sources = panel.sources(areas, period);
  return cells.map(({ area, value }) => ({
    ...{ panel, period, area: area.code, value: value! / total, qualifier: null, sources },
    definition: `${view.id} of the area / ${view.id} of ${cells.length} areas`,
  }));
}

/** Returns two inputs: the area, and all other complete ones together. */
function areaAndOthers(view: MeasureView, { period, area, basis }: Figure): FigureInput[] {
  const panel = view.panel("year", basis);
  const areas = completeCells(panel, period).map((cell) => cell.area);
  const own = areas.filter(({ code }) => code === area);
  const others = areas.filter(({ code }) => code !== area);
  return [own, others].map((members) => ({
    ...{ area: panel.county(period).area, inherited: [], period, sign: 1 as const },
    members: [...new Set(members.flatMap((each) => panel.members(each)))],
    isOthers: members === others,
  }));
}

/**
 * The move of a share from one year to the next, over the areas that are complete in both, as a fraction: 0.01 is one
 * percentage point.
 */
export const shift: StatisticDefinition<"shift"> = {
  name: "shift",
  format: "points",
  isSum: false,
  isChange: true,
  isOverAreas: false,
  kinds: [
    {
      compute: (view) => {
        if (view.overAreas !== "sum") return [];
        const { periods } = view.panel();
        return periods
          .slice(1)
          .flatMap((after, i) => shiftsBetween(view, periods[i]!, after))
          .filter(({ value }) => Number.isFinite(value));
      },
    },
  ],
  inputs: (view, { period }) => {
    const [before = "", after = ""] = period.split("..");
    const areas = areasInBoth(view, before, after);
    return [after, before].flatMap((each) => partAndRest(comparedPanel(view), each, areas));
  },
  words: {
    name: { zh: "占比变动", en: ", change of share" },
    ofLaterYear: { zh: "占比比上年变动", en: ", change of share on the year before" },
    definition: (sum, figure) => {
      const [before, after] = yearsOf(figure);
      return {
        zh: `${sum.zh}，除以各项合计：${after.zh}的减去${before.zh}的。`,
        en: `${sum.en}, divided by the sum of all parts: that of ${after.en} less that of ${before.en}.`,
      };
    },
  },
  parts: sharesOf,
  recheck: ([part = 0, rest = 0, partBefore = 0, restBefore = 0], { value, scale }) => {
    const quotient = (of: number, other: number) =>
      `${exactDecimal(of, scale)} ÷ ${exactDecimal(of + other, scale)}`;
    const moved = part / (part + rest) - partBefore / (partBefore + restBefore);
    return {
      shown: inBoth(`${quotient(part, rest)} − ${quotient(partBefore, restBefore)} = ${value}`),
      addsUp: Math.abs(moved - value) <= SAME_QUOTIENT,
    };
  },
};

const comparedPanel = (view: MeasureView): Panel => view.panel("year", "like-for-like");

/** Lists the areas whose returns are complete in both periods, on today's boundaries; none that was split. */
function areasInBoth(view: MeasureView, before: Period, after: Period): Area[] {
  const panel = comparedPanel(view);
  const compared = compare(panel, before, after).rows.filter(
    ({ change, isEstimated }) => change !== null && !isEstimated,
  );
  const codes = new Set(compared.map(({ key }) => key));
  return panel.areas.filter(({ code }) => codes.has(code));
}

function shiftsBetween(view: MeasureView, before: Period, after: Period): ComputedFigure[] {
  const panel = comparedPanel(view);
  const areas = areasInBoth(view, before, after);
  const sumIn = (of: Panel, period: Period): number =>
    exactSum(areas.map((area) => of.cell(area, period).value ?? 0));
  const [from, to] = [sumIn(panel, before), sumIn(panel, after)];
  if (areas.length === 0 || from <= 0 || to <= 0) return [];
  const sources = [before, after].flatMap((period) => panel.sources(areas, period));
  const lasting = slicesOf(view).filter((slice) =>
    [before, after].every((period) => existsIn(view, slice, period)),
  );
  return lasting.map((breakdown) => {
    const part = comparedPanel(view.where(breakdown));
    return {
      ...{ panel, period: `${before}..${after}`, area: panel.county(after).area.code, breakdown },
      value: sumIn(part, after) / to - sumIn(part, before) / from,
      qualifier: null,
      sources,
      definition: `${view.id} share ${after} minus share ${before}, over ${areas.length} areas complete in both periods`,
    };
  });
}
