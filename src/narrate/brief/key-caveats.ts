import type { Comparison } from "../../analyze/measure/comparison.ts";
import type { MissingBounds } from "../../analyze/results/missing-bounds.ts";
import type { CheckResult } from "../../checks/check/check-result.ts";
import { orderedQuestions } from "../../checks/order-questions.ts";
import { en, mentioned, mentionedCount, NOTHING, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { comparableRows } from "../sentence/like-for-like.ts";
import { amount, inSentence } from "../sentence/words.ts";
import { fitting } from "./fitting.ts";

/**
 * Says that missing returns could turn a total: 受众缺报3份，若按上年同期估计，合计约29.3万人次；补报后升降方向可能改变。 What
 * was never reported cannot be estimated.
 */
export function keyGap(
  { measure, missing, unknown, asLast, figures }: MissingBounds,
  comparison: Comparison,
): Finding {
  const count = mentionedCount(missing.length, figures.missing);
  const label = inSentence(measure.label);
  const last = mentioned(figures.asLast, amount(asLast, measure));
  const isOpen = comparableRows(comparison).length === 0;
  const [so, soEn] = isOpen
    ? ["补报前与上年不可比", "nothing compares with the year before"]
    : ["补报后升降方向可能改变", "the direction could change"];
  const short = phrase(
    zh`${measure.label}缺报${count}份，${so}。`,
    en`Returns missing for ${label}: ${count}; ${soEn}.`,
  );
  const full = phrase(
    zh`${measure.label}缺报${count}份，若按上年同期估计，合计约${last}；${so}。`,
    en`Returns missing for ${label}: ${count}; with last year's in their place about ${last}; ${soEn}.`,
  );
  return finding(unknown.length > 0 ? short : fitting([full, short]), {
    zh: "缺报影响结论。",
    en: "Missing returns matter.",
  });
}

/** Counts the open questions, and those about the years compared: 15处数据待核实，其中9处涉及本年或上年。 */
export function keyQuestions(checks: readonly CheckResult[]): Finding {
  const all = orderedQuestions(checks);
  const compared = all.filter(({ finding }) => finding.isCompared).length;
  const count = mentionedCount(all.length, "run:questions");
  const own = mentionedCount(compared, "run:questions.compared");
  const near = compared > 0 && compared < all.length;
  return finding(
    phrase(
      zh`${count}处数据待核实${near ? phrase(zh`，其中${own}处涉及本年或上年`, []) : NOTHING}。`,
      en`Records to be checked: ${count}${near ? phrase([], en`, of which ${own} in the years compared`) : NOTHING}.`,
    ),
    { zh: "有数据待核实。", en: "Records to check." },
  );
}
