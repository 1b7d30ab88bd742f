import type { Period } from "../../model/periods/period.ts";

/** What the receiver of a file knows besides its bytes. */
export interface FileContext {
  /** Nothing after this day can have happened yet. */
  readonly asOf: string;
  /** The year, or the period, that a file without a period column is about. */
  readonly year: number | null;
  readonly period: Period | null;
  /** The township that sent a file without a township column. */
  readonly reporter: string | null;
  /** The field that a wide file without measure names holds. */
  readonly measure: string | null;
}
