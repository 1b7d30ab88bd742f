import type { Text } from "../../messages/messages.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { concentration } from "../../statistics/parts/concentration.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { inSentence, oneDecimal, percent } from "../sentence/words.ts";

/** 前3个乡镇占42.1%，分布相当于由12.3个乡镇平分。 */
export function sayConcentration(
  measure: Measure,
  of: Text,
  result: ReturnType<typeof concentration>,
): Finding {
  if (isRefused(result)) return sayRefusal(result, measure.label);
  const even = oneDecimal(result.effectiveNumber);
  return finding(
    phrase(
      zh`${measure.label}前${TOP}个${of}占${percent(result.top3)}，相当于由${even}个${of}平分（共${result.n}个）。`,
      en`The top ${TOP} ${of} hold ${percent(result.top3)} of ${inSentence(measure.label)}, as if ${even} ${of} shared it evenly (${result.n} in all).`,
    ),
  );
}

/** How many units `top3` is about. */
const TOP = 3;
