import type { CorrectionColumn } from "../../ingest/corrections/corrections.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Period } from "../../model/periods/period.ts";

export type CheckId =
  | "magnitude-of-events"
  | "magnitude-of-returns"
  | "counted-from-january"
  | "copied-rows"
  | "equal-returns"
  | "undeclared-totals"
  | "rounded-digits"
  | "round-sizes"
  | "year-end-spike"
  | "county-jumps"
  | "missing-returns";

/**
 * | status         | means                                                                  |
 * |----------------|------------------------------------------------------------------------|
 * | pass           | the check looked, and there is nothing to ask                          |
 * | fail           | there is something to ask; never a verdict                             |
 * | not-run        | the question makes sense, but there are too few data to look           |
 * | not-applicable | the question makes no sense for this kind of export                    |
 * | waived         | a person decided not to ask it, and said why                           |
 */
export type CheckStatus = "pass" | "fail" | "not-run" | "not-applicable" | "waived";

/** How pages and tables call the end of a check. */
export const STATUS_WORDS: Readonly<Record<CheckStatus, Text>> = {
  pass: { zh: "通过", en: "passed" },
  fail: { zh: "需核实", en: "to be checked" },
  "not-run": { zh: "未能检查", en: "not run" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  waived: { zh: "免查", en: "waived" },
};

/** A line for `corrections.csv` that a person may move there after looking. */
export type ProposedCorrection = Readonly<Record<Exclude<CorrectionColumn, "reason">, string>> & {
  readonly reason: Text;
};

/** Something to ask the sender. */
export interface CheckFinding {
  readonly area: Area | null;
  readonly period: Period | null;
  /** The field. */
  readonly column: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly says: Text;
  /** Several where rows were copied; none where the check cannot tell what is right. */
  readonly proposals: readonly ProposedCorrection[];
}

/** What a check found, or why it did not look. */
export type Outcome =
  | { readonly findings: readonly CheckFinding[]; readonly smallest?: Text }
  | { readonly status: "not-run" | "not-applicable"; readonly why: Text };

/** The entry of a check in the ledger, for one dataset. */
export interface CheckResult {
  readonly id: CheckId;
  readonly label: Text;
  readonly dataset: Dataset;
  readonly status: CheckStatus;
  /** For not-run, not-applicable and waived: what is missing, or who decided. */
  readonly why: Text | null;
  /** The smallest error the check can see. */
  readonly smallest: Text;
  readonly findings: readonly CheckFinding[];
}
