import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Panel, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";
import { isComplete } from "../measure/complete.ts";

/** The plan and the outcome of one area. */
export interface AttainmentRow {
  readonly key: string;
  readonly name: string;
  readonly planned: number | null;
  readonly actual: number | null;
  readonly status: Status;
  /** actual / planned; null without both, or where nothing (or less) was planned. */
  readonly rate: number | null;
  /** actual - planned: negative where the plan was not reached. */
  readonly gap: number | null;
}

/** Plan and outcome side by side in one period. */
export interface Attainment {
  readonly kind: "attainment";
  readonly planned: Measure;
  readonly actual: Measure;
  readonly words: AreaWords;
  readonly period: Period;
  /** Lowest rate first; without a rate last. */
  readonly rows: readonly AttainmentRow[];
  /** The ratio of sums over the areas that have both, never a mean of rates. */
  readonly total: AttainmentRow;
}

/** Compares an outcome with its plan, area by area. The panels must have the same basis and hold the period. */
export function attainment(planned: Panel, actual: Panel, period: Period): Attainment {
  const rows = planned.areas
    .map((area) => {
      const plan = planned.cell(area, period);
      const outcome = actual.cell(area, period);
      const { status } = isComplete(plan) ? outcome : plan;
      return attainmentRow(area.code, area.name, plan.value, outcome.value, status);
    })
    .filter(({ status }) => status !== "not-due");
  const both = rows.filter((row) => row.gap !== null);
  return {
    kind: "attainment",
    planned: planned.measure,
    actual: actual.measure,
    words: planned.words,
    period,
    rows: rows.sort((a, b) => (a.rate ?? Infinity) - (b.rate ?? Infinity) || 0),
    total: attainmentRow(
      planned.county(period).area.code,
      "",
      both.reduce((sum, row) => sum + row.planned!, 0),
      both.reduce((sum, row) => sum + row.actual!, 0),
      "reported",
    ),
  };
}

/** Sets a plan beside its outcome: a rate and a gap only where both are known and complete. */
export function attainmentRow(
  key: string,
  name: string,
  planned: number | null,
  actual: number | null,
  status: Status,
): AttainmentRow {
  const isKnown = planned !== null && actual !== null && isComplete({ status });
  return {
    key,
    name,
    planned,
    actual,
    status,
    rate: isKnown && planned > 0 ? actual / planned : null,
    gap: isKnown ? actual - planned : null,
  };
}

/**
 * Returns the id of a plan or an outcome, where it is a figure: an area's own, and the county's where every area has
 * both.
 */
export function attainmentFigure(
  { planned, actual, period, rows, total }: Attainment,
  row: AttainmentRow,
  side: "planned" | "actual",
): string | undefined {
  const isWhole = row !== total || rows.every(({ gap }) => gap !== null);
  if (row[side] === null || !isWhole) return undefined;
  return figureId(side === "planned" ? planned.id : actual.id, period, row.key);
}
