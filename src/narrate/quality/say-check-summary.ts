import {
  type CheckResult,
  type CheckStatus,
  STATUS_WORDS,
} from "../../checks/check/check-result.ts";
import { countByStatus } from "../../checks/run-checks.ts";
import { counted } from "../../model/number-format.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, joined, phrase, zh } from "../sentence/phrase.ts";

const ORDER: readonly CheckStatus[] = ["fail", "pass", "not-run", "not-applicable", "waived"];

/**
 * Counts the checks by status and the questions they ask:
 * 33项检查：需核实5项、通过14项、未能检查0项、不适用14项、免查0项；共有15处需要核实。 A check that was not run has
 * not passed.
 */
export function sayCheckSummary(results: readonly CheckResult[]): Finding {
  const counts = countByStatus(results);
  const asks = results.reduce((sum, { findings }) => sum + findings.length, 0);
  const parts = ORDER.map((status) =>
    phrase(
      zh`${STATUS_WORDS[status]}${counts[status]}项`,
      en`${counts[status]} ${STATUS_WORDS[status]}`,
    ),
  );
  const list = joined(parts, { zh: "、", en: ", " });
  return finding(
    phrase(
      zh`${results.length}项检查：${list}；共${asks}处需要核实。未能检查的不算通过。`,
      en`${counted(results.length, "checks")}: ${list}; ${counted(asks, "points")} to ask about in all. A check that was not run has not passed.`,
    ),
    asks === 0
      ? { zh: "没有需要核实的。", en: "Nothing to ask." }
      : { zh: `有${asks}处需要核实。`, en: `${counted(asks, "points")} to ask about.` },
  );
}
