import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { VolumeRateSplit } from "../../statistics/parts/volume-rate-split.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, NOTHING, phrase, zh } from "../sentence/phrase.ts";
import { signedAmount } from "../sentence/words.ts";

/**
 * Splits a change of the audience into more activities and more people at each: 受众净变化+1.2万人次，其中场次多少
 * +8000人次、每场规模+4000人次。 `measure` is the audience.
 */
export function saySplit(split: VolumeRateSplit, measure: Measure): Finding {
  const { total, activityTotal, intensityTotal, notSplit } = split;
  const apart =
    notSplit === 0
      ? NOTHING
      : phrase(
          zh`；有一期没有活动的不可分解，单列（${signedAmount(notSplit, measure)}）`,
          en`; units without activities in one period cannot be split and stand apart (${signedAmount(notSplit, measure)})`,
        );
  return finding(
    phrase(
      zh`${measure.label}净变化${signedAmount(total, measure)}，其中场次多少${signedAmount(activityTotal, measure)}、每场规模${signedAmount(intensityTotal, measure)}${apart}。`,
      en`${measure.label}: net change ${signedAmount(total, measure)}, of which number of activities ${signedAmount(activityTotal, measure)} and size of each ${signedAmount(intensityTotal, measure)}${apart}.`,
    ),
    splitLead(activityTotal, intensityTotal),
  );
}

/** Says which of the two effects is larger; where they have different signs it claims neither. */
function splitLead(held: number, came: number): Text {
  if (held === 0 && came === 0)
    return { zh: "场次与每场规模均无变化。", en: "Neither number nor size changed." };
  if (Math.sign(held) * Math.sign(came) < 0)
    return { zh: "场次与每场规模一增一减。", en: "Number and size moved in opposite directions." };
  const isMore = held + came > 0;
  if (held === came)
    return isMore
      ? { zh: "办得多与来得多各占一半。", en: "More held and more came, in equal parts." }
      : { zh: "办得少与来得少各占一半。", en: "Fewer held and fewer came, in equal parts." };
  if (Math.abs(held) > Math.abs(came))
    return isMore
      ? { zh: "主要是办得多。", en: "Mainly more activities." }
      : { zh: "主要是办得少。", en: "Mainly fewer activities." };
  return isMore
    ? { zh: "主要是每场来得多。", en: "Mainly more people at each." }
    : { zh: "主要是每场来得少。", en: "Mainly fewer people at each." };
}
