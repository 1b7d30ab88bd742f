import { type ProposedEffect, proposedEffect } from "../analyze/proposed-effect.ts";
import type { Study } from "./study.ts";

/** What would change if every correction that the checks propose were applied. Nothing is applied. */
export function effectOfProposals(study: Study): ProposedEffect {
  const proposals = study
    .checks()
    .flatMap(({ findings }) => findings.flatMap((finding) => finding.proposals))
    .map(({ reason, ...proposal }) => ({ ...proposal, reason: reason.zh }));
  const applied = study.corrections.applied.map(({ correction }) => correction);
  if (proposals.length === 0) return proposedEffect([], [], 0);
  const corrected = study.correctedBy([...applied, ...proposals]);
  return proposedEffect(study.measures, corrected.measures, proposals.length);
}
