import type { Text } from "../../messages/text.ts";
import { en, phrase, type Slot, zh } from "../../model/tables/phrase.ts";
import type { poissonRate } from "../../statistics/counts/poisson-rate.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { oneDecimal } from "../sentence/words.ts";

/**
 * Says a rate per head with its interval: 甲镇每万人7.0场（可能范围3.8～11.7场）. `per` is the base: 每万人, per
 * 10,000 residents.
 */
export function sayPerHead(
  name: Slot,
  result: ReturnType<typeof poissonRate>,
  { per, unit }: { readonly per: Text; readonly unit: Text },
): Finding {
  if (isRefused(result)) return sayRefusal(result, name);
  const [rate, lower, upper] = [result.rate, result.lower, result.upper].map(oneDecimal);
  return finding(
    phrase(
      zh`${name}${per}${rate!}${unit}（可能范围${lower!}～${upper!}${unit}）。`,
      en`${name}: ${rate!} ${unit} ${per} (plausible range ${lower!} to ${upper!}).`,
    ),
  );
}
