import type { CheckFinding, CheckResult } from "./check/check-result.ts";

/** A question with its check and dataset. */
export type AskedQuestion = Pick<CheckResult, "id" | "label" | "dataset"> & {
  readonly finding: CheckFinding;
};

/**
 * Lists the open questions of all checks: those about the two compared years first, then by what is at stake, the
 * largest first; equal ones in the order of the ledger.
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
  return all.sort(
    ({ finding: a }, { finding: b }) =>
      Number(b.isCompared ?? false) - Number(a.isCompared ?? false) ||
      (b.effect ?? 0) - (a.effect ?? 0),
  );
}
