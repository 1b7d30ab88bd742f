import { validity } from "../../model/areas/areas.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { yearOf } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { completeCells } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import type { FigureInput } from "./figure-input.ts";
import { countyOrArea } from "./level.ts";
import {
  type ComputedFigure,
  eachAlone,
  inBoth,
  SAME_QUOTIENT,
  type StatisticDefinition,
} from "./statistic.ts";

/** A measure of an area for each of its residents, in the year under review; pages print it per 1,000 or 10,000. */
export const perHead: StatisticDefinition<"per_head"> = {
  ...{ name: "per_head", format: "ratio", isSum: false, isChange: false, isOverAreas: false },
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
function residentsIn(members: FigureInput["members"], year: number): number | null {
  const there = members.filter((each) => validity(each, `${year}-12-31`) === "whole");
  const counts = there.map((each) => each.residents.get(year) ?? null);
  const known = counts.filter((count) => count !== null);
  return there.length === 0 || known.length < counts.length ? null : exactSum(known);
}
