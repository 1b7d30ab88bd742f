import type { ReasonCode } from "../../messages/quarantine-reasons.ts";
import type { WarningCode } from "../../messages/warnings.ts";
import type { Flag } from "../../model/facts/facts.ts";

/** The cell says something, and this is it. */
export interface Value<T> {
  readonly value: T;
  readonly flag: Exclude<Flag, MissingFlag>;
  readonly warnings: readonly WarningCode[];
  /** What the warnings are about: the name as it was written, the year that was added. */
  readonly detail?: string;
}

export type MissingFlag = "blank" | "marker" | "none_word";

/** The cell says nothing. */
export interface Missing {
  readonly value: null;
  readonly flag: MissingFlag;
  readonly warnings: readonly WarningCode[];
}

/** The cell says something that must not be counted. */
export interface Refused {
  readonly reason: ReasonCode;
  readonly warnings: readonly WarningCode[];
  /** What may have been meant: to be shown to a person, never to be taken. */
  readonly suggest?: readonly string[];
}

/**
 * What a cell was read as. `"reason" in reading` tells a refusal, then `value === null` a missing value.
 */
export type CellReading<T> = Value<T> | Missing | Refused;

/**
 * A value without reservations, unless some are named.
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
 * A refusal.
 * @example refused("NEGATIVE_COUNT") // => {"reason":"NEGATIVE_COUNT","warnings":[]}
 */
export function refused(
  reason: ReasonCode,
  { suggest, warnings = [] }: Partial<Omit<Refused, "reason">> = {},
): Refused {
  return { reason, warnings, ...(suggest?.length ? { suggest } : {}) };
}

/** Whether a reading may be counted (a missing value counts as missing). */
export const isRefused = <T>(reading: CellReading<T>): reading is Refused => "reason" in reading;
