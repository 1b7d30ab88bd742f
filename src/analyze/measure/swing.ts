import { type Measure, periodsAlike } from "../../model/datasets/measure.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { isYearBefore, type Period } from "../../model/periods/period.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { type OrdinarySwing, ordinarySwing } from "../../statistics/trend/ordinary-swing.ts";
import { completeValue } from "./complete.ts";

/** A change of the county's total beside what is ordinary for it. */
export type Swing = OrdinarySwing;

/** A relative change below this is small, whatever is ordinary: nobody acts on it. */
const SMALL = 0.01;

/** A change within the ordinary swing is little up to this; beyond it, it may still be chance, but is not little. */
const LITTLE = 0.05;

/** The judgement of a change: news, or too small for it, or no larger than usual. */
export type Weight = "beyond" | "little" | "usual";

/**
 * Judges the change of the county from one year to the next by the earlier years of a like-for-like panel of years;
 * null for a stock, which does not fluctuate, for what does not add up, and where nothing tells.
 */
export function swingOf(panel: Panel, before: Period, after: Period): Swing | null {
  const { measure, areas } = panel;
  const isFlow = measure.overAreas === "sum" && measure.overTime === "sum";
  if (!isFlow || !isYearBefore(before, after)) return null;
  const periods = periodsAlike(measure, panel.periods, after);
  const values = areas.map((area) =>
    periods.map((period) => completeValue(panel.cell(area, period))),
  );
  const swing = ordinarySwing(values, { isCount: isCountOf(measure) });
  return isRefused(swing) ? null : swing;
}

const isCountOf = ({ countLike = false }: Measure): boolean => countLike;

/** Weighs a change; one that cannot be judged is news unless it is small. */
export function weightOf(
  { change, rate }: { readonly change: number | null; readonly rate: number | null },
  swing: Swing | null,
): Weight {
  const size = rate === null ? Number.POSITIVE_INFINITY : Math.abs(rate);
  if (change === 0 || size < SMALL) return "little";
  if (swing === null || swing.isBeyond) return "beyond";
  return size < LITTLE ? "little" : "usual";
}
