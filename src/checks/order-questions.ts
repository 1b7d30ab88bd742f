import type { CheckFinding, CheckId, CheckResult } from "./check/check-result.ts";

/** A question with its check and dataset. */
export type AskedQuestion = Pick<CheckResult, "id" | "label" | "dataset"> & {
  readonly finding: CheckFinding;
};

/**
 * Lists the open questions of all checks by suspicion times what is at stake, the largest first; that of other years
 * than the two compared ones counts a little less. Equal ones stand in the order of the ledger. Questions of mandatory rules come before all others.
 */
export const orderedQuestions = (results: readonly CheckResult[]): AskedQuestion[] =>
  inOrder(results, ({ explanation }) => explanation === undefined);

/** Lists the questions that an office has answered, in the order of the open ones. */
export const answeredQuestions = (results: readonly CheckResult[]): AskedQuestion[] =>
  inOrder(results, ({ explanation }) => explanation !== undefined);

function inOrder(
  results: readonly CheckResult[],
  isWanted: (finding: CheckFinding) => boolean,
): AskedQuestion[] {
  const all = results.flatMap(({ id, label, dataset, findings }) =>
    findings.filter(isWanted).map((finding) => ({ id, label, dataset, finding })),
  );
  return all.sort((a, b) => mandatoryFirst(a, b) || urgency(b) - urgency(a));
}

const mandatoryFirst = ({ finding: a }: AskedQuestion, { finding: b }: AskedQuestion): number =>
  Number(b.isMandatory ?? false) - Number(a.isMandatory ?? false);

/** The weight of a question about years that no headline compares. */
const OTHER_YEARS = 0.9;

/** The weight of oddities that are mostly real: in made counties with planted errors hardly one of them is an error. */
const MAY_BE_REAL = 0.3;
const ODDITIES: ReadonlySet<CheckId> = new Set([
  "county-jumps",
  "year-end-spike",
  "constant-outlier",
]);

/** Weighs a question: how likely it is an error, times what it would change. */
const urgency = ({ id, finding: { effect = 0, isCompared = false } }: AskedQuestion): number =>
  effect * (ODDITIES.has(id) ? MAY_BE_REAL : 1) * (isCompared ? 1 : OTHER_YEARS);
