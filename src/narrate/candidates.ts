import type { MeasureView } from "../analyze/measure/measure-view.ts";
import type { Attainment } from "../analyze/results/attainment.ts";
import { boundsOf } from "../analyze/results/missing-bounds.ts";
import { largestShift, type Mix } from "../analyze/results/mix.ts";
import { scoreTable } from "../analyze/scores/score-table.ts";
import type { Scorecards } from "../analyze/scores/scorecards.ts";
import type { CheckResult } from "../checks/check/check-result.ts";
import type { ProposedEffect } from "../checks/proposed-effect.ts";
import { sayShare } from "./change/say-mix.ts";
import { sayTotal } from "./change/say-total.ts";
import { sayCheckSummary } from "./quality/say-check-summary.ts";
import { couldTurn, sayMissingBounds } from "./quality/say-missing-bounds.ts";
import { sayProposedEffect } from "./quality/say-proposed-effect.ts";
import { sayAttainment } from "./scores/say-attainment.ts";
import { sayScoreTable } from "./scores/say-score-table.ts";
import type { Candidate } from "./select-findings.ts";

/** The total of a measure, as large as its rate of change; that nobody reported one is larger than any change. */
export function totalCandidate(measure: MeasureView): Candidate {
  const [totals, change] = [measure.totals(), measure.compare()];
  const isSilent = totals.rows.at(-1)?.status === "missing";
  const size = isSilent ? Number.POSITIVE_INFINITY : (change.total.rate ?? 0);
  return { kind: "total", size, finding: sayTotal(totals, change) };
}

/** The part of a whole whose share moved most; none where nothing can be compared. */
export function shareCandidate(mix: Mix): Candidate[] {
  const shift = largestShift(mix);
  if (shift === null) return [];
  return [{ kind: "structure", size: shift.points, finding: sayShare(mix, shift.key) }];
}

/** A plan that was not reached, as large as what it lacks. */
export const shortfallCandidate = (plan: Attainment): Candidate => ({
  kind: "exception",
  size: 1 - (plan.total.rate ?? 1),
  finding: sayAttainment(plan),
});

/** Scores that are not decided: an exception as large as can be, for no rank is whole without them. */
export function undecidedCandidate(scorecards: Scorecards): Candidate[] {
  const standings = scoreTable(scorecards);
  if (standings.undecided.length === 0) return [];
  return [{ kind: "exception", size: 1, finding: sayScoreTable(standings) }];
}

/** What the checks ask about, as large as the number of questions. */
export function questionsCandidate(checks: readonly CheckResult[]): Candidate[] {
  const size = checks.reduce((sum, { findings }) => sum + findings.length, 0);
  return size === 0 ? [] : [{ kind: "caveat", size, finding: sayCheckSummary(checks) }];
}

/** Proposed corrections that would turn a total: before every other exception, for it decides what may be said. */
export function proposalsCandidate(effect: ProposedEffect): Candidate[] {
  const finding = sayProposedEffect(effect);
  if (!finding || !effect.rows.some(({ turns }) => turns)) return [];
  return [{ kind: "exception", size: Number.POSITIVE_INFINITY, finding }];
}

/** Missing returns that could turn a total: before every other caveat. */
export function missingCandidate(measure: MeasureView): Candidate[] {
  const [before, after] = boundsOf(measure);
  const finding = sayMissingBounds(before, after, measure.compare());
  if (!finding || !couldTurn(before, after, measure.compare())) return [];
  return [{ kind: "caveat", size: Number.POSITIVE_INFINITY, finding }];
}
