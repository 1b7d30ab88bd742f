import { QUARANTINE_REASONS } from "./quarantine-reasons.ts";
import { REFUSALS } from "./refusals.ts";
import { SKIPS } from "./skips.ts";
import { WARNINGS } from "./warnings.ts";

/** A text in the two languages of the product. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Lang = keyof Text;

/** What a code tells a reader: what is the matter, and what to do about it. */
export interface Message {
  readonly says: Text;
  readonly fix: Text;
}

/** Every code that reading a file can give, with its words. */
export const MESSAGES = {
  quarantine: QUARANTINE_REASONS,
  warning: WARNINGS,
  skip: SKIPS,
  refusal: REFUSALS,
} as const;

/** Why a fact was not counted. */
export type ReasonCode = keyof typeof QUARANTINE_REASONS;
/** What was noticed about a fact or a file that does count. */
export type WarningCode = keyof typeof WARNINGS;
/** Why a record that holds no fact was passed over. */
export type SkipCode = keyof typeof SKIPS;
/** Why nothing of a file may be stored, or why it is held until a person decides. */
export type RefusalCode = keyof typeof REFUSALS;
