import type { MissingBounds } from "../../analyze/results/missing-bounds.ts";
import type { CheckResult } from "../../checks/check/check-result.ts";
import { orderedQuestions } from "../../checks/order-questions.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, NOTHING, phrase, zh } from "../sentence/phrase.ts";
import { inSentence } from "../sentence/words.ts";

/** Says that missing returns could turn the direction of a total: 受众缺报3份，补报后升降方向可能改变。 */
export function keyGap({ measure, missing }: MissingBounds): Finding {
  const { length } = missing;
  return finding(
    phrase(
      zh`${measure.label}缺报${length}份，补报后升降方向可能改变。`,
      en`Missing returns for ${inSentence(measure.label)}: ${length}. Once they come, its direction could change.`,
    ),
    { zh: "缺报影响结论。", en: "Missing returns matter." },
  );
}

/** Counts the open questions, and those about the years compared: 15处数据待核实，其中9处涉及本年或上年。 */
export function keyQuestions(checks: readonly CheckResult[]): Finding {
  const all = orderedQuestions(checks);
  const compared = all.filter(({ finding }) => finding.isCompared).length;
  const near = compared > 0 && compared < all.length;
  return finding(
    phrase(
      zh`${all.length}处数据待核实${near ? `，其中${compared}处涉及本年或上年` : NOTHING}。`,
      en`Records to be checked: ${all.length}${near ? `, of which ${compared} in the years compared` : NOTHING}.`,
    ),
    { zh: "有数据待核实。", en: "Records to check." },
  );
}
