import type { Cell } from "../../model/panel/panel.ts";
import type { Value } from "../../statistics/known-values.ts";

/** The value of a cell of which every return is there; else null. */
export const knownValue = ({ status, value }: Pick<Cell, "status" | "value">): Value =>
  status === "reported" || status === "zero" ? value : null;
