import type { CheckResult } from "../../checks/check/check-result.ts";
import { counted } from "../../model/number-format.ts";
import { en, phrase, zh } from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

/**
 * Says that numbers break the mandatory rules of the office: 有2处不符合本单位的强制规则（R1 与报表一致），更正之前有关数字
 * 不作定论。 Null where none does, and where every one was answered.
 */
export function sayHeld(results: readonly CheckResult[]): Finding | null {
  const held = results
    .map(({ rule, findings }) => ({
      rule: rule?.rule,
      open: findings.filter((each) => each.isMandatory && !each.explanation).length,
    }))
    .filter(({ open }) => open > 0);
  if (held.length === 0) return null;
  const count = held.reduce((sum, { open }) => sum + open, 0);
  const names = held.map(({ rule }) =>
    rule!.name === rule!.id ? rule!.id : `${rule!.id} ${rule!.name}`,
  );
  return finding(
    phrase(
      zh`有${count}处不符合本单位的强制规则（${names.join("、")}），更正之前有关数字不作定论。`,
      en`${counted(count, "cases")} break the mandatory rules of the office (${names.join(", ")}); until they are put right, the numbers are not final.`,
    ),
    { zh: "强制规则不符。", en: "Mandatory rules broken." },
  );
}
