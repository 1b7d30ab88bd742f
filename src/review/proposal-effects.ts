import type { CheckResult } from "../checks/check/check-result.ts";
import { correctionOfProposal } from "../checks/check/proposal.ts";
import { type ProposedEffect, proposedEffect } from "../checks/proposed-effect.ts";
import { memoize } from "../model/memoize.ts";
import type { Review } from "./review.ts";

/** By the ledger of a study: several pages ask, and a study with other corrections is a study made anew. */
const effects = new WeakMap<readonly CheckResult[], ProposedEffect>();

/** What would change if every correction that the checks propose were applied. Nothing is applied. */
export const proposalEffects = (review: Review): ProposedEffect =>
  memoize(effects, review.checks(), () => effectIn(review));

function effectIn(review: Review): ProposedEffect {
  const proposals = review
    .checks()
    .flatMap(({ findings }) => findings.flatMap((finding) => finding.proposals))
    .map(correctionOfProposal);
  const applied = review.corrections.applied.map(({ correction }) => correction);
  if (proposals.length === 0) return proposedEffect([], [], 0);
  const corrected = review.correctedBy([...applied, ...proposals]);
  return proposedEffect(review.measures, corrected.measures, proposals.length);
}
