import type { MeasureView } from "../analyze/measure/measure-view.ts";
import { weightOf } from "../analyze/measure/swing.ts";
import { largestShift, type Mix } from "../analyze/parts/mix.ts";
import type { Attainment } from "../analyze/results/attainment.ts";
import { boundsOf } from "../analyze/results/missing-bounds.ts";
import { scoreTable } from "../analyze/scores/score-table.ts";
import type { Scorecards } from "../analyze/scores/scorecards.ts";
import type { CheckResult } from "../checks/check/check-result.ts";
import { orderedQuestions } from "../checks/order-questions.ts";
import type { ProposedEffect } from "../checks/proposed-effect.ts";
import { sayShare } from "./change/say-mix.ts";
import { sayOtherParts } from "./change/say-other-parts.ts";
import { sayTotal } from "./change/say-total.ts";
import { sayCheckSummary } from "./quality/say-check-summary.ts";
import { sayHeld } from "./quality/say-held.ts";
import { couldTurn, sayMissingBounds } from "./quality/say-missing-bounds.ts";
import { sayProposedEffect } from "./quality/say-proposed-effect.ts";
import { sayAttainment } from "./scores/say-attainment.ts";
import { sayScoreTable } from "./scores/say-score-table.ts";
import type { Candidate } from "./select-findings.ts";

/**
 * Weighs the total of a measure by its rate of change; a total that no area reported comes before every change, one
 * that changed no more than usual after all that did.
 */
export function totalCandidate(measure: MeasureView): Candidate {
  const [totals, change] = [measure.totals(), measure.compare()];
  const isMissing = totals.rows.at(-1)?.status === "missing";
  const size = isMissing ? Number.POSITIVE_INFINITY : (change.total.rate ?? 0);
  const isNews = isMissing || weightOf(change.total, change.swing) === "beyond";
  const { isBehind } = measure;
  return { kind: "total", size, isNews, isBehind, finding: sayTotal(totals, change) };
}

/**
 * Takes the part of a whole whose share changed most, of those that changed more than usual; or that the parts are
 * other ones than before. None where nothing can be compared.
 */
export function shareCandidate(mix: Mix): Candidate[] {
  const others = mix.isCurrent ? sayOtherParts(mix) : null;
  if (others !== null) {
    const { gone, come } = mix.shift!;
    const size = Math.max(...[...gone, ...come].map(({ share }) => share));
    return [{ kind: "structure", size, finding: others }];
  }
  const shift = largestShift(mix);
  if (shift === null) return [];
  return [{ kind: "structure", size: shift.points, finding: sayShare(mix, shift.key) }];
}

/** Weighs a plan by the share that is missing. */
export const shortfallCandidate = (plan: Attainment): Candidate => ({
  kind: "exception",
  size: 1 - (plan.total.rate ?? 1),
  finding: sayAttainment(plan),
});

/** Weighs undecided scores as a full exception, for without them no rank is final. */
export function undecidedCandidate(scorecards: Scorecards): Candidate[] {
  const table = scoreTable(scorecards);
  if (table.undecided.length === 0) return [];
  return [{ kind: "exception", size: 1, finding: sayScoreTable(table) }];
}

/** Weighs the checks by the number of their open questions. */
export function questionsCandidate(checks: readonly CheckResult[]): Candidate[] {
  const size = orderedQuestions(checks).length;
  return size === 0 ? [] : [{ kind: "caveat", size, finding: sayCheckSummary(checks) }];
}

/** Puts what breaks a mandatory rule of the office before everything else that is wrong. */
export function heldCandidate(checks: readonly CheckResult[]): Candidate[] {
  const finding = sayHeld(checks);
  return finding ? [{ kind: "exception", size: Number.POSITIVE_INFINITY, finding }] : [];
}

/** Puts proposed corrections that would turn a total before every other exception, for the totals depend on them. */
export function proposalsCandidate(effect: ProposedEffect): Candidate[] {
  const finding = sayProposedEffect(effect);
  if (!finding || !effect.rows.some(({ turns }) => turns)) return [];
  return [{ kind: "exception", size: Number.POSITIVE_INFINITY, finding }];
}

/** Puts missing returns that could turn a total before every other caveat. */
export function missingCandidate(measure: MeasureView): Candidate[] {
  const [before, after] = boundsOf(measure);
  const finding = sayMissingBounds(before, after, measure.compare());
  if (!finding || !couldTurn(before, after, measure.compare())) return [];
  return [{ kind: "caveat", size: Number.POSITIVE_INFINITY, finding }];
}
