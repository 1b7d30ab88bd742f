import type { CheckFinding, CheckResult } from "./check/check-result.ts";

/** A question with its check and dataset. */
export type AskedQuestion = Pick<CheckResult, "id" | "label" | "dataset"> & {
  readonly finding: CheckFinding;
};

/**
 * Lists the open questions of all checks by what is at stake, the largest first; that of other years than the two
 * compared ones counts half. Equal ones stand in the order of the ledger. Questions of mandatory rules come before all others.
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
  return all.sort((a, b) => mandatoryFirst(a, b) || urgency(b.finding) - urgency(a.finding));
}

const mandatoryFirst = ({ finding: a }: AskedQuestion, { finding: b }: AskedQuestion): number =>
  Number(b.isMandatory ?? false) - Number(a.isMandatory ?? false);

/** The weight of a question about years that no headline compares. */
const OTHER_YEARS = 0.5;

const urgency = ({ effect = 0, isCompared = false }: CheckFinding): number =>
  effect * (isCompared ? 1 : OTHER_YEARS);
