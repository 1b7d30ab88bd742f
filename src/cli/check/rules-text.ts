import type { RuleReport } from "../../checks/rule-report.ts";
import { CHECK, RULE_WORDS } from "../../messages/commands/check.ts";
import type { Lang } from "../../messages/text.ts";
import { printable, textTable } from "../terminal/text-table.ts";

/** Describes the results of an office's rules for the terminal, in parts: a table, then each note. */
export function* rulesText(rules: readonly RuleReport[], lang: Lang): Generator<string> {
  if (rules.length === 0) return;
  const { rule, grade, passed, failed, unjudged, result } = RULE_WORDS;
  yield "";
  yield textTable([
    [rule, grade, passed, failed, unjudged, result].map((word) => word[lang]),
    ...rules.map((each) => row(each, lang)),
  ]);
  for (const { id, line, value, why } of rules)
    if (why !== null)
      yield printable(CHECK[value === null ? "rule-not-run" : "rule-gaps"](id, line, why)[lang]);
  for (const { notes } of rules)
    for (const { message } of notes) yield printable(CHECK["rule-note"](message)[lang]);
}

function row(
  { id, name, grade, passed, failed, not_judged, value }: RuleReport,
  lang: Lang,
): string[] {
  const unjudged = Object.values(not_judged).reduce((sum, each) => sum + each, 0);
  const result = value === null ? "notRun" : value === 1 ? "passed" : "failed";
  return [
    printable(name === id || name === "" ? id : `${id} ${name}`),
    grade ?? "—",
    String(passed),
    String(failed),
    String(unjudged),
    RULE_WORDS[result][lang],
  ];
}
