import type { Period } from "../../model/periods/period.ts";

/** The closing date if none is given: no day lies after it. */
export const OPEN_END = "9999-12-31";

/** The context of a file: facts that the receiver knows and the file may not state. */
export interface FileContext {
  /** The last day that data can be about. */
  readonly asOf: string;
  /** The year, or the period, that a file without a period column is about. */
  readonly year: number | null;
  readonly period: Period | null;
  /** The township that sent a file without a township column. */
  readonly reporter: string | null;
  /** The field that a wide file without measure names holds. */
  readonly measure: string | null;
}
