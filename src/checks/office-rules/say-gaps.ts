import type { Text } from "../../messages/text.ts";
import { counted as countedWord } from "../../model/number-format.ts";
import type { RuleResult } from "../check/check-result.ts";
import { GAPS } from "../check/office-rule.ts";

/**
 * Says in how many cases a rule could not be judged, and why; null where it always could.
 * @example sayGapsOf({ gaps: new Map([["missing", 2]]) })?.zh // => "缺一方或未报2处"
 */
export function sayGapsOf({ gaps }: Pick<RuleResult, "gaps">): Text | null {
  const all = [...gaps];
  if (all.length === 0) return null;
  return {
    zh: all.map(([gap, count]) => `${GAPS[gap].zh}${count}处`).join("、"),
    en: all.map(([gap, count]) => `${GAPS[gap].en}: ${countedWord(count, "cases")}`).join(", "),
  };
}
