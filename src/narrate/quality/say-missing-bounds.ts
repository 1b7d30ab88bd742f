import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { MissingBounds } from "../../analyze/results/missing-bounds.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";
import { amount, inSentence, namesOf } from "../sentence/words.ts";

/**
 * Says within which bounds the missing returns leave the total of a year, and whether they could turn the direction
 * of its change: 活动场次缺1期次，合计在1876场至1900场之间；不影响升降方向。 Null where nothing is missing.
 */
export function sayMissingBounds(
  before: MissingBounds,
  after: MissingBounds,
  comparison: Comparison,
): Finding | null {
  const { measure, missing, unknown, asZero, asLargest } = after;
  if (missing.length === 0) return null;
  const label = inSentence(measure.label);
  const returns = missing.length === 1 ? "return is" : "returns are";
  if (unknown.length > 0) {
    const names = namesOf(unknown, comparison.of);
    return finding(
      phrase(
        zh`${measure.label}缺${missing.length}期次，其中${names}从未报送，合计的上限无法估计。`,
        en`${missing.length} ${returns} missing for ${label}; ${names} never reported, so no upper bound of the total is known.`,
      ),
    );
  }
  const [low, high] = [amount(asZero, measure), amount(asLargest, measure)];
  const effect = couldTurn(before, after, comparison)
    ? { zh: "补报后升降方向可能改变", en: "the direction could change once they come" }
    : { zh: "不影响升降方向", en: "the direction stays the same" };
  return finding(
    phrase(
      zh`${measure.label}缺${missing.length}期次，合计在${low}至${high}之间；${effect}。`,
      en`${missing.length} ${returns} missing for ${label}: the total lies between ${low} and ${high}; ${effect}.`,
    ),
  );
}

/**
 * True where the missing returns of both years could turn the direction of the change: with them, the change over
 * all areas could have the other sign than the like-for-like change.
 */
export function couldTurn(
  before: MissingBounds,
  after: MissingBounds,
  { total: { change } }: Comparison,
): boolean {
  if (change === null) return false;
  const [least, most] = [after.asZero - before.asLargest, after.asLargest - before.asZero];
  return change > 0 ? least < 0 : change < 0 ? most > 0 : least < 0 || most > 0;
}
