import { figureId } from "../../analyze/figures/figure-id.ts";
import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { MissingBounds } from "../../analyze/results/missing-bounds.ts";
import type { Text } from "../../messages/text.ts";
import { en, mentioned, mentionedCount, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { comparableRows } from "../sentence/like-for-like.ts";
import { amount, inSentence, namesOf } from "../sentence/words.ts";

/**
 * Says how many returns are missing, what the total of a year would be in two scenarios, and whether they could turn
 * the direction of its change: 活动场次缺报1份；缺报的若按上年同期估计，合计约1876场，若按历年最大一期估计，约1900场；
 * 按这些估计升降方向不变。 Scenarios are no limits: more may come. Null where nothing is missing.
 */
export function sayMissingBounds(
  before: MissingBounds,
  after: MissingBounds,
  comparison: Comparison,
): Finding | null {
  const { measure, missing, unknown, asLast, asLargest } = after;
  if (missing.length === 0) return null;
  const label = inSentence(measure.label);
  const count = mentionedCount(missing.length, after.figures.missing);
  const returns = missing.length === 1 ? "return is" : "returns are";
  if (unknown.length > 0) {
    const names = namesOf(unknown, comparison.of, ({ code }) =>
      figureId(measure.id, after.period, code),
    );
    return finding(
      phrase(
        zh`${measure.label}缺报${count}份，其中${names}从未报送，合计无从估计。`,
        en`${count} ${returns} missing for ${label}; ${names} never reported, so the total cannot be estimated.`,
      ),
    );
  }
  const last = mentioned(after.figures.asLast, amount(asLast, measure));
  const largest = mentioned(after.figures.asLargest, amount(asLargest, measure));
  return finding(
    phrase(
      zh`${measure.label}缺报${count}份；缺报的若按上年同期估计，合计约${last}，若按历年最大一期估计，约${largest}；${directionIn(before, after, comparison)}。`,
      en`${count} ${returns} missing for ${label}: with them as in the year before the total would be about ${last}, at the largest ever filed about ${largest}; ${directionIn(before, after, comparison)}.`,
    ),
  );
}

/** Says whether the direction of the change stands in all scenarios. */
function directionIn(before: MissingBounds, after: MissingBounds, comparison: Comparison): Text {
  if (comparison.total.change === null || comparableRows(comparison).length === 0)
    return {
      zh: "补报前与上年不可比",
      en: "nothing compares with the year before until they come",
    };
  return couldTurn(before, after, comparison)
    ? { zh: "补报后升降方向可能改变", en: "the direction could change once they come" }
    : { zh: "按这些估计升降方向不变", en: "in these scenarios the direction stays the same" };
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
