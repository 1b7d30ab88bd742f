import type { MeasureView } from "../analyze/measure/measure-view.ts";
import { weightOf } from "../analyze/measure/swing.ts";
import { largestShift, type Mix } from "../analyze/parts/mix.ts";
import type { Attainment } from "../analyze/results/attainment.ts";
import { boundsOf } from "../analyze/results/missing-bounds.ts";
import { type UnitMeasures, unitFlow } from "../analyze/results/unit-flow.ts";
import { medianChange } from "../analyze/scores/median-change.ts";
import type { Scorecards } from "../analyze/scores/scorecards.ts";
import type { CheckResult } from "../checks/check/check-result.ts";
import { orderedQuestions } from "../checks/order-questions.ts";
import { isShort } from "./brief/fitting.ts";
import { keyGap, keyQuestions } from "./brief/key-caveats.ts";
import { keyParts } from "./brief/key-parts.ts";
import { keyPlan } from "./brief/key-plan.ts";
import { keyScores } from "./brief/key-scores.ts";
import { isTurned, keyTotal } from "./brief/key-total.ts";
import { keyUnits } from "./brief/key-units.ts";
import { sayShare } from "./change/say-mix.ts";
import { sayHeld } from "./quality/say-held.ts";
import { couldTurn } from "./quality/say-missing-bounds.ts";
import type { Candidate, Ground } from "./select-findings.ts";

/** A smaller move of a share is no finding. */
const SMALLEST_SHIFT = 0.01;

/** The rounding error of a difference of shares. */
const NOISE = 1e-12;

/** Weighs a total: by the corrections that would turn it, by what is missing, else by its usual swing. */
export function totalCandidate(measure: MeasureView): Candidate {
  const comparison = measure.compare();
  const { total, swing } = comparison;
  const { isBehind, id } = measure;
  const isMissing = measure.totals().rows.at(-1)?.status === "missing";
  const moved = Math.abs((total.adopted?.rate ?? 0) - (total.rate ?? 0));
  const swings = swing && swing.limit > 0 ? (total.change ?? 0) / swing.limit : (total.rate ?? 0);
  const [ground, size]: readonly [Ground, number] = isTurned(comparison)
    ? ["turned", moved]
    : isMissing
      ? ["gap", 1]
      : [
          weightOf(total, swing) === "beyond" && total.change !== null ? "beyond" : "within",
          swings,
        ];
  return { ground, size, about: id, isBehind, finding: keyTotal(measure) };
}

/** Follows the units that came and went; none where their numbers do not add up. */
export function unitsCandidate(units: UnitMeasures): Candidate[] {
  const flow = unitFlow(units);
  if (flow === null) return [totalCandidate(units.stock)];
  const { id, isBehind } = units.stock;
  const size = flow.added + flow.left + flow.promoted;
  return [{ ground: "units", size, about: id, isBehind, finding: keyUnits(flow) }];
}

/** Weighs the scores by the change of their median. */
export function scoresCandidate(cards: Scorecards): Candidate {
  const { measure, isBehind = false } = cards;
  const size = medianChange(cards)?.change ?? 0;
  return { ground: "score", size, about: measure.id, isBehind, finding: keyScores(cards) };
}

/**
 * Takes the part of a whole whose share moved most, of those that moved more than usual; or that the parts are other
 * ones than before. None where nothing can be compared, or where it takes more than a short sentence.
 */
export function shareCandidate(mix: Mix): Candidate[] {
  const others = mix.isCurrent ? keyParts(mix) : null;
  const shift = largestShift(mix);
  const about = mix.measure.id;
  const made: Candidate[] = [];
  if (others !== null) {
    const { gone, come } = mix.shift!;
    const size = Math.max(...[...gone, ...come].map(({ share }) => share));
    made.push({ ground: "share", size, about, finding: others });
  } else if (shift !== null && Math.abs(shift.points) >= SMALLEST_SHIFT - NOISE)
    made.push({ ground: "share", size: shift.points, about, finding: sayShare(mix, shift.key) });
  return made.filter(({ finding }) => isShort(finding));
}

/** Weighs a plan by the share that is missing; one that was reached by every area is no finding. */
export function planCandidate(plan: Attainment): Candidate[] {
  const short = plan.rows.filter(({ gap }) => gap !== null && gap < 0);
  if (short.length === 0) return [];
  const size = 1 - (plan.total.rate ?? 1);
  return [{ ground: "money", size, about: plan.actual.id, finding: keyPlan(plan) }];
}

/** Weighs the checks by the number of their open questions. */
export function questionsCandidate(checks: readonly CheckResult[]): Candidate[] {
  const size = orderedQuestions(checks).length;
  return size === 0
    ? []
    : [{ ground: "asked", size, about: "questions", finding: keyQuestions(checks) }];
}

/** Puts what breaks a mandatory rule of the office before everything else. */
export function heldCandidate(checks: readonly CheckResult[]): Candidate[] {
  const finding = sayHeld(checks);
  return finding ? [{ ground: "rule", size: 1, about: "rules", finding }] : [];
}

/** Warns of missing returns that could turn a total. */
export function missingCandidate(measure: MeasureView): Candidate[] {
  const [before, after] = boundsOf(measure);
  if (after.missing.length === 0 || !couldTurn(before, after, measure.compare())) return [];
  return [
    {
      ground: "gap",
      size: 1,
      about: `${measure.id}.gap`,
      finding: keyGap(after, measure.compare()),
    },
  ];
}
