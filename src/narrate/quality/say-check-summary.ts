import {
  type CheckFinding,
  type CheckResult,
  type CheckStatus,
  STATUS_WORDS,
} from "../../checks/check/check-result.ts";
import { countByStatus } from "../../checks/run-checks.ts";
import { ANSWERS } from "../../ingest/corrections/explanations.ts";
import {
  en,
  joined,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";

const ORDER: readonly CheckStatus[] = ["fail", "pass", "not-run", "not-applicable", "waived"];

/**
 * Counts the checks by status and the questions they ask:
 * 33项检查：需核实5项、通过14项、不适用14项；共有15处需要核实。 A check that was not run has
 * not passed.
 */
export function sayCheckSummary(results: readonly CheckResult[]): Finding {
  const counts = countByStatus(results);
  const findings = results.flatMap(({ findings }) => findings);
  const open = findings.filter(({ explanation }) => explanation === undefined);
  const of = (status: CheckStatus) => mentionedCount(counts[status], `run:checks.${status}`);
  const parts = ORDER.filter((status) => counts[status] > 0).map((status) =>
    phrase(zh`${STATUS_WORDS[status]}${of(status)}项`, en`${of(status)} ${STATUS_WORDS[status]}`),
  );
  const list = joined(parts, { zh: "、", en: ", " });
  const isRun = counts["not-run"] === 0;
  const asks = open.length;
  const said = answersIn(findings);
  const all = mentionedCount(results.length, "run:checks");
  const points = mentionedCount(asks, "run:questions");
  return finding(
    phrase(
      zh`${all}项检查：${list}；共${points}处需要核实${said}。${isRun ? NOTHING : { zh: "未能检查的不算通过。", en: "" }}`,
      en`${all} ${results.length === 1 ? "check" : "checks"}: ${list}; ${points} ${asks === 1 ? "point" : "points"} to ask about in all${said}.${isRun ? NOTHING : { zh: "", en: " A check that was not run has not passed." }}`,
    ),
    asks === 0
      ? { zh: "没有需要核实的。", en: "Nothing to ask." }
      : phrase(
          zh`有${points}处需要核实。`,
          en`${points} ${asks === 1 ? "point" : "points"} to ask about.`,
        ),
  );
}

/** Counts the answers by kind: 另有3处已答复（更正1处、属实2处、待查0处）; nothing where there are none. */
function answersIn(findings: readonly CheckFinding[]): Phrase {
  const given = findings.flatMap(({ explanation }) => explanation?.answer ?? []);
  if (given.length === 0) return phrase(zh``, en``);
  const kinds = Object.entries(ANSWERS).map(([kind, word]) => {
    const some = given.filter((each) => each === kind).length;
    const count = mentionedCount(some, `run:answered.${kind}`);
    return phrase(zh`${word}${count}处`, en`${count} ${word}`);
  });
  const all = mentionedCount(given.length, "run:answered");
  const list = joined(kinds, { zh: "、", en: ", " });
  return phrase(
    zh`，另有${all}处已答复（${list}）`,
    en`, and ${all} ${given.length === 1 ? "point" : "points"} answered (${list})`,
  );
}
