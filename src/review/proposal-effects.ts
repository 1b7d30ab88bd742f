import type { CheckResult } from "../checks/check/check-result.ts";
import { type ProposedEffect, proposedEffect } from "../checks/proposed-effect.ts";
import { madeOnce } from "../model/memoize.ts";
import type { Study } from "./review.ts";

/** By the ledger of a study: several pages ask, and a study with other corrections is a study made anew. */
const effects = new WeakMap<readonly CheckResult[], ProposedEffect>();

/** What would change if every correction that the checks propose were applied. Nothing is applied. */
export const effectOfProposals = (study: Study): ProposedEffect =>
  madeOnce(effects, study.checks(), () => effectIn(study));

function effectIn(study: Study): ProposedEffect {
  const proposals = study
    .checks()
    .flatMap(({ findings }) => findings.flatMap((finding) => finding.proposals))
    .map(({ reason, ...proposal }) => ({ ...proposal, reason: reason.zh }));
  const applied = study.corrections.applied.map(({ correction }) => correction);
  if (proposals.length === 0) return proposedEffect([], [], 0);
  const corrected = study.correctedBy([...applied, ...proposals]);
  return proposedEffect(study.measures, corrected.measures, proposals.length);
}
