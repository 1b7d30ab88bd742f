import type { Cell, Status } from "../../model/panel/panel.ts";

/** True where every return due is there. */
export const isComplete = ({ status }: { readonly status: Status }): boolean =>
  status === "reported" || status === "zero";

/** Returns the value of a complete cell; else null. */
export const completeValue = (cell: Pick<Cell, "status" | "value">): number | null =>
  isComplete(cell) ? cell.value : null;
