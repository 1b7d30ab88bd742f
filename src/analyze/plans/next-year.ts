import type { Target } from "../../model/datasets/expectations.ts";
import { periodsAlike } from "../../model/datasets/measure.ts";
import type { Period } from "../../model/periods/period.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** A remark on a target: below what was reached, within what usual variation brings, or beyond anything ever reached. */
export type TargetRemark = "below-baseline" | "within-swing" | "never-reached";

/** A measure of the county as a plan for the next year finds it. Nothing of it is a forecast. */
export interface NextYearRow {
  readonly view: MeasureView;
  /** The number of the year under review; null where nothing was reported. */
  readonly baseline: number | null;
  /** True where some areas did not report it in full. */
  readonly isPartial: boolean;
  /** The largest change that usual variation brings; null where it is not known. */
  readonly swing: number | null;
  /** The largest number of all years, and its period. */
  readonly highest: { readonly value: number; readonly period: Period } | null;
  /** The target that is set for the next year; null where there is none. */
  readonly target: Target | null;
  readonly remark: TargetRemark | null;
}

/**
 * Sets what was reached beside what is planned for the next year, for every measure that adds up over areas; none in
 * a part year, which is no baseline. `targets` are the views of targets.
 */
export function nextYear(
  measures: readonly MeasureView[],
  targets: readonly MeasureView[],
): NextYearRow[] {
  return measures
    .filter(({ overAreas, period }) => overAreas === "sum" && /^\d{4}$/.test(period))
    .map((view) => rowOf(view, countyTarget(view, targets)));
}

/** Finds the target of the county for the year after: the first that is no upper end. */
function countyTarget({ id, year }: MeasureView, targets: readonly MeasureView[]): Target | null {
  const plan = targets.find((each) => each.id === `target:${id}`)?.plan;
  if (plan?.kind !== "target") return null;
  const own = plan.targets.filter(
    ({ period, areas, where }) =>
      period === String(year + 1) && areas === null && Object.keys(where).length === 0,
  );
  return own.find(({ relation }) => relation !== "at-most") ?? null;
}

function rowOf(view: MeasureView, target: Target | null): NextYearRow {
  const { rows } = view.totals();
  const last = rows.at(-1)!;
  const alike = periodsAlike(view, view.panel().periods, last.period);
  const reached = rows.flatMap(({ value, period }) =>
    value === null || !alike.includes(period) ? [] : [{ value, period }],
  );
  const [highest = null] = reached.toSorted((a, b) => b.value - a.value);
  const swing = view.compare().swing?.limit ?? null;
  return {
    ...{ view, highest, target, swing },
    baseline: last.value,
    isPartial: last.complete < last.expected,
    remark: target === null ? null : remarkOn(target.value, last.value, swing, highest?.value),
  };
}

function remarkOn(
  target: number,
  baseline: number | null,
  swing: number | null,
  highest = Number.POSITIVE_INFINITY,
): TargetRemark | null {
  if (baseline === null) return null;
  if (target < baseline) return "below-baseline";
  if (target > highest) return "never-reached";
  return swing !== null && target <= baseline + swing ? "within-swing" : null;
}
