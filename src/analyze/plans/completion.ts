import type { Area } from "../../model/areas/areas.ts";
import type { Target } from "../../model/datasets/expectations.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import { lastDay, type Period, partsOf, periodKind, yearOf } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";
import { isComplete } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";

/** The verdict on a target: `pending` while its period is not over and it is not reached. */
export type Verdict = "met" | "missed" | "pending" | "unknown";

/** One target of one area, or of the county, and the number that it is compared with. */
export interface Completion {
  readonly target: Target;
  /** Null for the county. */
  readonly area: Area | null;
  readonly panel: Panel;
  readonly cell: Cell;
  /** The number divided by the target; null of a target of zero, or without a number. */
  readonly rate: number | null;
  /** The number less the target: negative where it falls short; null without a number. */
  readonly gap: number | null;
  /** The part of the period that is over, which the rate is set beside; null for a stock, or once all is over. */
  readonly pace: number | null;
  readonly verdict: Verdict;
}

/**
 * Compares the targets of a view with its numbers in the year under review, line by line; a target of an area that
 * did not stand at the end of the period has none, as a duty has none.
 */
export function completionsOf(view: MeasureView): Completion[] {
  const targets = view.plan?.kind === "target" ? view.plan.targets : [];
  return targets
    .filter(({ period }) => yearOf(period) === view.year)
    .flatMap((target) =>
      (target.areas ?? [null]).flatMap((area) => completionOf(view, target, area) ?? []),
    );
}

/** Makes the id of a statistic of a target of one area; `at-most` has statistics of its own. */
export function completionId({ target, cell, area }: Completion, of: keyof typeof STATISTICS) {
  const [aims, limits] = STATISTICS[of];
  const statistic = target.relation === "at-most" ? limits : aims;
  const measure = `target:${target.measure}.${statistic}`;
  return figureId(measure, cell.period, area?.code ?? cell.area.code, target.where);
}

const STATISTICS = {
  rate: ["completion", "limit"],
  aim: ["aim", "cap"],
  gap: ["ahead", "over"],
} as const;

function completionOf(view: MeasureView, target: Target, area: Area | null): Completion | null {
  const isGone = area !== null && area.to !== null && area.to < lastDay(target.period);
  const found = isGone ? null : cellFor(view, target, area);
  if (found === null || found.cell.status === "not-due") return null;
  const { cell, panel, over } = found;
  const { value } = cell;
  const isKnown = value !== null && isComplete(cell);
  return {
    ...{ target, area, panel, cell },
    rate: value !== null && target.value > 0 ? value / target.value : null,
    gap: value === null ? null : exactGap(value, target.value),
    pace: view.overTime === "sum" && over < 1 ? over : null,
    verdict: value === null ? "unknown" : verdictOf(target, value, isKnown, over === 1),
  };
}

/** Finds the cell of a target, with the part of its period that is over. */
function cellFor(view: MeasureView, { period, where }: Target, area: Area | null) {
  const kind = periodKind(period);
  if (kind === "day" || kind === "span") return null;
  const panel = view.where(where).panel(kind);
  const own: Period = kind === "year" ? view.period : period;
  if (!panel.periods.includes(own)) return null;
  const cell = area === null ? panel.county(own) : panel.cell(area, own);
  const over = kind === "year" ? partsOf(own, "month").length / 12 : 1;
  return { panel, cell, over };
}

/** Judges a target. A number that lacks returns may still reach it, and then more returns change nothing. */
function verdictOf(
  { relation, value: target }: Target,
  value: number,
  isKnown: boolean,
  isOver: boolean,
): Verdict {
  if (relation === "at-least") {
    if (value >= target) return "met";
    return !isOver ? "pending" : isKnown ? "missed" : "unknown";
  }
  if (value > target) return "missed";
  if (!isOver) return "pending";
  if (!isKnown) return "unknown";
  return relation === "at-most" || value === target ? "met" : "missed";
}

/** Subtracts in millionths, so that tenths and fen come out exact. */
const exactGap = (value: number, target: number): number =>
  Math.round((value - target) * 1e6) / 1e6;
