import type { Measure } from "../../model/datasets/measure.ts";
import { en, NOTHING, phrase, type Slot, zh } from "../../model/tables/phrase.ts";
import type { targetGap } from "../../statistics/parts/target-gap.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { amount, bareAmount, inSentence, percent } from "../sentence/words.ts";

/**
 * Compares a value with its target: 甲镇活动场次95场，目标100场，完成95.0%，还差5场。 Where less is better the
 * target is a limit: 未超过上限.
 */
export function sayTarget(
  name: Slot,
  measure: Measure,
  { value, target }: { readonly value: number | null; readonly target: number | null },
  result: ReturnType<typeof targetGap>,
): Finding {
  if (isRefused(result) || value === null || target === null)
    return sayRefusal({ refused: "missing" }, name);
  const { label, direction } = measure;
  const [now, goal] = [amount(value, measure), bareAmount(target, measure)];
  const needed = bareAmount(result.needed, measure);
  const isLimit = direction === "less";
  const share =
    isLimit || result.shareOfTarget === null
      ? NOTHING
      : phrase(zh`，完成${percent(result.shareOfTarget)}`, en` (${percent(result.shareOfTarget)})`);
  const none =
    !isLimit && result.shareOfTarget === null
      ? phrase(zh`（目标不大于0，不算完成率）`, en` (a target not above zero has no rate)`)
      : NOTHING;
  const verdict = result.met
    ? phrase(
        zh`${isLimit ? "未超过上限" : "已达到目标"}`,
        en`${isLimit ? "within the limit" : "target met"}`,
      )
    : phrase(
        zh`${isLimit ? "超出" : "还差"}${needed}`,
        en`${needed} ${isLimit ? "above it" : "to go"}`,
      );
  return finding(
    phrase(
      zh`${name}${label}${now}，${isLimit ? "上限" : "目标"}${goal}${share}${none}，${verdict}。`,
      en`${name}: ${inSentence(label)} ${now}, ${isLimit ? "limit" : "target"} ${goal}${share}${none}; ${verdict}.`,
    ),
  );
}
