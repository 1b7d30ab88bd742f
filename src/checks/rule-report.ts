import type { FileResult } from "../ingest/result/file-result.ts";
import type { Lang } from "../messages/text.ts";
import type { CheckResult } from "./check/check-result.ts";
import { GRADES, type OfficeRules, SCOPES } from "./check/office-rule.ts";
import { sayGapsOf } from "./office-rules/say-gaps.ts";
import { type Question, questionOf } from "./questions.ts";

/** The result of a rule of the office, as other programs read it. */
export interface RuleReport {
  readonly id: string;
  readonly name: string;
  /** The line of `rules.csv`. */
  readonly line: number;
  readonly scope: string | null;
  readonly grade: string | null;
  readonly formula: string | null;
  /** A rule that was not run has not passed: 1 passed, 0 failed, null not run. */
  readonly value: 1 | 0 | null;
  readonly passed: number;
  readonly failed: number;
  /** The cases in which it could not be judged, by reason. */
  readonly not_judged: Readonly<Record<string, number>>;
  /** The reason for which it was not run, or could not be judged everywhere. */
  readonly why: string | null;
  /** The cases that a rule of the grade 提示 notes. */
  readonly notes: readonly Question[];
}

const VALUES = { pass: 1, fail: 0 } as const;

/** Lists the results of an office's rules, and then the lines of `rules.csv` that could not be understood. */
export const ruleReports = (
  results: readonly CheckResult[],
  { faults }: OfficeRules,
  files: readonly FileResult[],
  lang: Lang = "zh",
): RuleReport[] => [
  ...results.flatMap((result) => (result.rule ? [reportOf(result, files, lang)] : [])),
  ...faults.map(({ id, name, line, says }) => ({
    ...{ id, name, line, scope: null, grade: null, formula: null },
    ...{ value: null, passed: 0, failed: 0, not_judged: {}, why: says[lang], notes: [] },
  })),
];

function reportOf(result: CheckResult, files: readonly FileResult[], lang: Lang): RuleReport {
  const { passed, failed, gaps, notes, rule } = result.rule!;
  const { id, name, line, scope, grade, formulaText } = rule;
  const { status, why } = result;
  return {
    ...{ id, name, line, scope: SCOPES[scope][lang], grade: GRADES[grade][lang] },
    formula: formulaText,
    value: status === "pass" || status === "fail" ? VALUES[status] : null,
    passed,
    failed,
    not_judged: Object.fromEntries(gaps),
    why: (why ?? sayGapsOf(result.rule!))?.[lang] ?? null,
    notes: notes.map((finding) => questionOf({ ...result, finding }, files, lang)),
  };
}
