import type { Cell, Panel, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";

/** True where every return due is there. */
export const isComplete = ({ status }: { readonly status: Status }): boolean =>
  status === "reported" || status === "zero";

/** Returns the value of a complete cell; else null. */
export const completeValue = (cell: Pick<Cell, "status" | "value">): number | null =>
  isComplete(cell) ? cell.value : null;

/** Lists the cells of a period in which every return due is there. */
export const completeCells = (panel: Panel, period: Period): Cell[] =>
  panel.areas.map((area) => panel.cell(area, period)).filter(isComplete);
