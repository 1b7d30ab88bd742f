import type { Area } from "../../model/areas/areas.ts";
import { existsIn } from "../../model/datasets/measure.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { compare } from "../measure/comparison.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { slicesOf } from "./figure-input.ts";
import { partAndRest, sharesOf } from "./share.ts";
import {
  type ComputedFigure,
  inBoth,
  SAME_QUOTIENT,
  type StatisticDefinition,
} from "./statistic.ts";
import { yearsOf } from "./year-changes.ts";

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
