import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { FUNNEL_LEVELS } from "../../statistics/counts/funnel-limits.ts";
import type { rateRatio } from "../../statistics/counts/rate-ratio.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, NOTHING, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { amount, bareAmount, oneDecimal, signedAmount } from "../sentence/words.ts";

/** Two counts of one place, and how many places were compared like this at once. */
export interface CountPair {
  readonly name: Slot;
  readonly measure: Measure;
  readonly before: number;
  readonly after: number;
  readonly family?: { readonly size: number; readonly of: Text };
}

/** 甲镇7场对4场：+3场，属正常波动。 Leaders see the numbers and the verdict, never a p-value. */
export function sayRateRatio(pair: CountPair, result: ReturnType<typeof rateRatio>): Finding {
  const { name, measure, before, after } = pair;
  if (isRefused(result)) return sayRefusal(result, name);
  const [now, then] = [amount(after, measure), bareAmount(before, measure)];
  const change = signedAmount(after - before, measure);
  const isBeyond = result.lower > 1 || result.upper < 1;
  const verdict = isBeyond
    ? phrase(zh`超出正常波动范围`, en`beyond normal variation`)
    : phrase(zh`属正常波动`, en`within normal variation`);
  return finding(
    phrase(
      zh`${name}${now}对${then}：${change}，${verdict}${byLuck(pair, isBeyond)}。`,
      en`${name}: ${now} against ${then} (${change}), ${verdict}${byLuck(pair, isBeyond)}.`,
    ),
  );
}

function byLuck({ family }: CountPair, isBeyond: boolean) {
  if (!family || !isBeyond) return NOTHING;
  const expected = oneDecimal(family.size * (1 - FUNNEL_LEVELS[0]));
  return phrase(
    zh`（${family.size}个${family.of}同时比较，预计有${expected}个纯属偶然）`,
    en` (of ${family.size} ${family.of} compared at once, ${expected} are expected by chance)`,
  );
}
