import type { Area } from "../../model/areas/areas.ts";
import { breakdownsOf } from "../../model/datasets/measure.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import type { Panel, Source } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import type { FigureInput } from "./figure-input.ts";
import type { TracePart } from "./statistic.ts";

/** A part of the county's total of a year, such as one type or one source. */
export interface CountyShare {
  readonly panel: Panel;
  readonly period: Period;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly value: number;
  /** The rows of all parts. */
  readonly sources: readonly Source[];
}

/** Computes the share of every value of every breakdown; none where the county's total is not above zero. */
export function countyShares(view: MeasureView): CountyShare[] {
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

/** Lists every value of every breakdown of a measure, each as a slice. */
export const slicesOf = (view: MeasureView): Breakdown[] =>
  breakdownsOf(view).flatMap((name) => view.valuesOf(name).map((value) => ({ [name]: value })));

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
export const sharesOf = (inputs: readonly FigureInput[]): TracePart[] =>
  inputs.map((input) => {
    const { zh, en } = periodName(input.period);
    return {
      label: input.isRest
        ? { zh: `${zh}其余`, en: `${en}, the rest` }
        : { zh: `${zh}该项`, en: `${en}, the part` },
      sign: 1,
      inputs: [input],
    };
  });
