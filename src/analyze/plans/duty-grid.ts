import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Duty } from "../../model/datasets/expectations.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import { lastDay, periodKind } from "../../model/periods/period.ts";
import { isComplete } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type DutyWindow, dutyWindows } from "./duty-windows.ts";

/** The state of a duty: `unreported` where what was filed does not say whether it was met; that is not unmet. */
export type DutyState = "met" | "short" | "unreported" | "not-due";

/** One area in one interval of a duty. */
export interface DutyCell {
  readonly window: DutyWindow;
  readonly state: DutyState;
  /** The number of times that are lacking; 0 unless the state is `short`. */
  readonly short: number;
  /** The cells of the measure that it is judged by, and their panel. */
  readonly cells: readonly Cell[];
  readonly panel: Panel | null;
}

/** An area with its intervals. */
export interface DutyRow {
  readonly area: Area;
  readonly cells: readonly DutyCell[];
}

/** A duty in the year under review, area by area. */
export interface DutyGrid {
  readonly kind: "duty-grid";
  readonly view: MeasureView;
  readonly duty: Duty;
  readonly windows: readonly DutyWindow[];
  /** The areas of which anything was due. */
  readonly rows: readonly DutyRow[];
}

/** Judges a duty in every interval that is over, of every area that stood at its end. */
export function dutyGrid(view: MeasureView): DutyGrid {
  if (view.plan?.kind !== "duty")
    throw new ScriptError(REFUSED_RESULTS["no-duty"]("dutyGrid", view));
  const { duty } = view.plan;
  const windows = dutyWindows(duty.every, view.year);
  const rows = duty.areas.map((area) => ({
    area,
    cells: windows.map((window) => dutyCell(view, area, window)),
  }));
  const isDue = ({ cells }: DutyRow): boolean => cells.some(({ state }) => state !== "not-due");
  const due = windows.filter((_, i) => rows.some(({ cells }) => cells[i]!.state !== "not-due"));
  return {
    ...{ kind: "duty-grid", view, duty, windows: due },
    rows: rows.filter(isDue).map(({ area, cells }) => ({
      area,
      cells: cells.filter(({ window }) => due.includes(window)),
    })),
  };
}

function dutyCell(view: MeasureView, area: Area, window: DutyWindow): DutyCell {
  if (view.plan?.kind !== "duty")
    throw new ScriptError(REFUSED_RESULTS["no-duty"]("dutyGrid", view));
  const { duty, amountIn } = view.plan;
  const none = { window, short: 0, cells: [], panel: null };
  if (!isDueOf(area, window, duty, view)) return { ...none, state: "not-due" };
  const kind = periodKind(window.periods[0]!);
  const panel = view.where(duty.where).panel(kind as "year" | "half" | "quarter" | "month");
  const known = window.periods.filter((period) => panel.periods.includes(period));
  const cells = known.map((period) => panel.cell(area, period));
  if (cells.every(({ status }) => status === "not-due"))
    return { ...none, state: known.length === 0 ? "unreported" : "not-due" };
  const done = window.isOfDays ? amountIn(area, window.first, window.last) : sumOf(view, cells);
  const found = { ...none, cells, panel };
  if (done >= duty.times) return { ...found, state: "met" };
  const isWhole = known.length === window.periods.length && cells.every(isComplete);
  if (!isWhole) return { ...found, state: "unreported" };
  return { ...found, state: "short", short: duty.times - done };
}

/** True where an interval is over, lies in the time of the duty, and ends while the area stands. */
const isDueOf = (area: Area, { first, last }: DutyWindow, duty: Duty, view: MeasureView): boolean =>
  last <= lastDay(view.period) &&
  (duty.from === null || first >= duty.from) &&
  (duty.until === null || last <= duty.until) &&
  area.from <= last &&
  (area.to === null || area.to >= last);

/** Adds up cells in whole smallest units. */
function sumOf({ dataset, column }: MeasureView, cells: readonly Cell[]): number {
  const scale = unitsPerOne(dataset, column);
  return cells.reduce((sum, { value }) => sum + unitsOf(value ?? 0, scale), 0) / scale;
}

/** True for an area that met the duty in every interval that was due. */
export const hasMetAll = ({ cells }: DutyRow): boolean =>
  cells.every(({ state }) => state === "met" || state === "not-due");
