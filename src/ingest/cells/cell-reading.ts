import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import type { WarningCode } from "../../messages/warnings.ts";
import type { Flag } from "../../model/facts/number-column.ts";

/** A cell with a value. */
export interface Value<T> {
  readonly value: T;
  readonly flag: Exclude<Flag, MissingFlag | "unreadable">;
  readonly warnings: readonly WarningCode[];
  /** The subject of the warnings: the name as written, the year that was added. */
  readonly detail?: string;
}

export type MissingFlag = "blank" | "marker" | "none_word";

/** A cell without a value: blank, a sign for no data, or a word such as 无. */
export interface Missing {
  readonly value: null;
  readonly flag: MissingFlag;
  readonly warnings: readonly WarningCode[];
}

/** A cell whose text must not be counted. */
export interface Refused {
  readonly reason: ReasonCode;
  readonly warnings: readonly WarningCode[];
  /** Values that may have been meant: shown to a person, never taken. */
  readonly suggest?: readonly string[];
}

/**
 * The result of reading a cell. `"reason" in reading` identifies a refusal, then `value === null` a
 * missing value.
 */
export type CellReading<T> = Value<T> | Missing | Refused;

/**
 * Makes the reading of a value, by default without warnings.
 * @example read(12) // => {"value":12,"flag":"","warnings":[]}
 */
export function read<T>(
  value: T,
  warnings: readonly WarningCode[] = [],
  detail?: string,
): Value<T> {
  return { value, flag: "", warnings, ...(detail === undefined ? {} : { detail }) };
}

/**
 * Makes a refusal.
 * @example refused("NEGATIVE_COUNT") // => {"reason":"NEGATIVE_COUNT","warnings":[]}
 */
export function refused(
  reason: ReasonCode,
  { suggest, warnings = [] }: Partial<Omit<Refused, "reason">> = {},
): Refused {
  return { reason, warnings, ...(suggest?.length ? { suggest } : {}) };
}

/** True where a reading must not be counted; a missing value is no refusal. */
export const isRefused = <T>(reading: CellReading<T>): reading is Refused => "reason" in reading;
