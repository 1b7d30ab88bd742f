import type { CheckResult } from "../checks/check/check-result.ts";
import { type ProposedEffect, proposedEffect } from "../checks/proposed-effect.ts";
import { memoize } from "../model/memoize.ts";
import type { Review } from "./review.ts";

/** Effects by the ledger of a review, because several pages need them; other corrections make another review. */
const effects = new WeakMap<readonly CheckResult[], ProposedEffect>();

/** Computes the changes that all proposed corrections together would make. Nothing is applied. */
export const proposalEffects = (review: Review): ProposedEffect =>
  memoize(effects, review.checks(), () => effectIn(review));

function effectIn(review: Review): ProposedEffect {
  const proposals = review
    .checks()
    .flatMap(({ findings }) => findings.flatMap((finding) => finding.proposals));
  const adopted = review.adopted();
  if (adopted === null) return proposedEffect([], [], 0);
  return proposedEffect(review.measures, adopted.measures, proposals.length);
}
