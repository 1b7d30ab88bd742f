import type { CorrectionColumn } from "../../ingest/corrections/corrections.ts";
import type { Explanation } from "../../ingest/corrections/explanations.ts";
import type { Text } from "../../messages/text.ts";
import type { Area } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Period } from "../../model/periods/period.ts";
import type { Gap, OfficeRule } from "./office-rule.ts";

export type CheckId =
  | "swapped-columns"
  | "constant-outlier"
  | "category-spelling"
  | "renamed-categories"
  | "indicator-scale"
  | "negative-amounts"
  | "rounded-years"
  | "magnitude-of-events"
  | "magnitude-of-returns"
  | "counted-from-january"
  | "copied-rows"
  | "apart-from-batch"
  | "equal-returns"
  | "undeclared-totals"
  | "rounded-digits"
  | "round-sizes"
  | "year-end-spike"
  | "county-jumps"
  | "missing-returns"
  | "missing-items"
  | "contradictory-rows"
  | "repeated-entries"
  | "names-of-other-areas"
  | "unlikely-plans"
  | `rule:${string}`;

/**
 * The status of a check.
 *
 * | status         | means                                                                  |
 * |----------------|------------------------------------------------------------------------|
 * | pass           | the check looked, and there is nothing to ask                          |
 * | fail           | there is something to ask; never a verdict                             |
 * | not-run        | the question makes sense, but there are too few data to look           |
 * | not-applicable | the question makes no sense for this kind of export                    |
 * | waived         | a person decided not to ask it, and said why                           |
 */
export type CheckStatus = "pass" | "fail" | "not-run" | "not-applicable" | "waived";

/** The words for a status on pages and in tables. */
export const STATUS_WORDS: Readonly<Record<CheckStatus, Text>> = {
  pass: { zh: "通过", en: "passed" },
  fail: { zh: "需核实", en: "to be checked" },
  "not-run": { zh: "未能检查", en: "not run" },
  "not-applicable": { zh: "不适用", en: "not applicable" },
  waived: { zh: "免查", en: "waived" },
};

/** A line that a person may move to `corrections.csv` after checking it. */
export type ProposedCorrection = Readonly<Record<Exclude<CorrectionColumn, "reason">, string>> & {
  readonly reason: Text;
};

/** A question to the sender of a file. */
export interface CheckFinding {
  readonly area: Area | null;
  readonly period: Period | null;
  /** The name of the column in the dataset. */
  readonly column: string | null;
  readonly file: string | null;
  readonly line: number | null;
  /** A category or indicator that the question is about, where area, period and line do not tell it apart. */
  readonly about?: string;
  readonly says: Text;
  /** The numbers that a rule compares, where they are not those of one cell. */
  readonly compared?: string;
  /** True for a question that must be put right before the numbers stand. */
  readonly isMandatory?: true;
  /** The size of what is asked about in a column: needed only where nothing is proposed. */
  readonly stake?: Stake | readonly Stake[];
  /** The change that the proposals make, or else the stakes, as shares of the totals of measure and year, added up. */
  readonly effect?: number;
  /** True where it concerns the year under review or the one before: a headline compares these. */
  readonly isCompared?: boolean;
  /** The remark that the file has in the line. */
  readonly remark?: string;
  /** Corrections that would answer it: several where rows were copied, none where the right value is not known. */
  readonly proposals: readonly ProposedCorrection[];
  /** The number of the question, and the value it asks about. */
  readonly asked?: AskedValue;
  /** The answer of an office; and an earlier answer that was given for another value. */
  readonly explanation?: Explanation;
  readonly outdated?: Explanation;
}

/** An amount of a column that a question is about. */
export interface Stake {
  readonly column: string;
  readonly amount: number;
}

/** A question by its number: the same in every run that asks it; and what is in its cell today. */
export interface AskedValue {
  readonly id: string;
  readonly value: string;
}

/** The questions of a check, or the reason why it did not run. */
export type Outcome =
  | { readonly findings: readonly CheckFinding[]; readonly smallest?: Text }
  | { readonly status: "not-run" | "not-applicable"; readonly why: Text };

/** The line of a check in the ledger, for one dataset. */
export interface CheckResult {
  readonly id: CheckId;
  readonly label: Text;
  readonly dataset: Dataset;
  readonly status: CheckStatus;
  /** The reason for not-run, not-applicable and waived. */
  readonly why: Text | null;
  /** The smallest error that the check can detect. */
  readonly smallest: Text;
  readonly findings: readonly CheckFinding[];
  /** The result in numbers, of an office's own rule. */
  readonly rule?: RuleResult;
}

/** The result of a rule in every case in which it could be judged, and in how many it could not. */
export interface RuleResult {
  readonly rule: OfficeRule;
  readonly passed: number;
  readonly failed: number;
  readonly gaps: ReadonlyMap<Gap, number>;
  /** The cases that are worth knowing, of a rule that only notes. */
  readonly notes: readonly CheckFinding[];
}
