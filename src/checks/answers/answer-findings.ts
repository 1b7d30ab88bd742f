import { ANSWERS, type Explanation } from "../../ingest/corrections/explanations.ts";
import { REOPENED } from "../../messages/explanations.ts";
import type { Text } from "../../messages/text.ts";
import type { Evidence } from "../check/check.ts";
import type { AskedValue, CheckFinding, CheckResult } from "../check/check-result.ts";
import { askedValue } from "./asked-value.ts";

type Numbered = CheckFinding & { readonly asked: AskedValue };

/**
 * Puts the answers of offices to the questions they are about. An answer holds for the value it was given for: once
 * the cell has changed the question is asked again. What is confirmed keeps no proposal.
 */
export function answeredResult(
  result: CheckResult,
  evidence: Evidence,
  answers: readonly Explanation[],
): CheckResult {
  const numbered = result.findings.map((finding) => ({
    ...finding,
    asked: askedValue(result.id, finding, evidence),
  }));
  const holding = new Set(numbered.flatMap(({ asked }) => answerTo(asked, answers) ?? []));
  const outdated = answers.filter((answer) => !holding.has(answer));
  return { ...result, findings: numbered.map((each) => answered(each, answers, outdated)) };
}

function answered(
  finding: Numbered,
  answers: readonly Explanation[],
  outdated: readonly Explanation[],
): CheckFinding {
  const explanation = answerTo(finding.asked, answers);
  if (explanation !== undefined)
    return {
      ...finding,
      explanation,
      proposals: explanation.answer === "confirmed" ? [] : finding.proposals,
    };
  const earlier = outdated.findLast(({ id }) => id === finding.asked.id);
  return earlier === undefined ? finding : { ...finding, outdated: earlier };
}

/** Finds the latest answer to a question about its present value. */
const answerTo = ({ id, value }: AskedValue, answers: readonly Explanation[]) =>
  answers.findLast((each) => each.id === id && isSame(each.value, value));

/** Compares two values as numbers where both are: a spreadsheet writes 4800.50 as 4800.5. */
const isSame = (a: string, b: string): boolean =>
  a === b || (a !== "" && b !== "" && Number(a) === Number(b));

/** Words a question; one that was answered for another value says so. */
export function askedAgain({ says, outdated }: CheckFinding): Text {
  if (outdated === undefined) return says;
  const { zh, en } = REOPENED({ answer: ANSWERS[outdated.answer], from: outdated.value });
  return { zh: `${says.zh}${zh}`, en: `${says.en}; ${en}` };
}
