import type { Measure } from "../../model/datasets/measure.ts";
import { formatProse } from "../../model/number-format.ts";
import type { CardScore } from "../../statistics/parts/scorecard.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { amount, percent } from "../sentence/words.ts";

/**
 * 甲镇尚有2项未评：得分在72.0～92.0分之间，暂不排名。 `full` are the points of a whole card. A share of the
 * points scored is told only where enough of them are.
 */
export function sayCard(name: Slot, card: CardScore, full: number, measure: Measure): Finding {
  const points = amount(card.achieved, measure);
  const all = formatProse(full, measure.unit);
  if (card.notScored === 0)
    return finding(
      phrase(zh`${name}得${points}（满分${all}）。`, en`${name}: ${points} out of ${all}.`),
    );
  const [low, high] = [card.lowerShare, card.upperShare].map((share) =>
    amount(share * full, measure),
  );
  const share =
    card.enough && card.share !== null
      ? phrase(
          zh`，已评部分得分率${percent(card.share)}`,
          en`, ${percent(card.share)} of the points scored so far`,
        )
      : phrase([], []);
  return finding(
    phrase(
      zh`${name}尚有${card.notScored}项未评：得分在${low!}～${high!}之间${share}，暂不排名。`,
      en`${name}, items not scored yet (${card.notScored}): between ${low!} and ${high!}${share}; not ranked.`,
    ),
  );
}
