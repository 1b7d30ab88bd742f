import type { Text } from "../../messages/text.ts";
import { nearest } from "../../model/did-you-mean.ts";
import type { Evidence } from "../check/check.ts";
import type { CheckFinding, CheckResult, RuleResult } from "../check/check-result.ts";
import { type Gap, GRADES, type OfficeRule, type Quantity } from "../check/office-rule.ts";
import { weighedFindings } from "../check/weigh-finding.ts";
import { type CellSource, cellCases } from "./cell-cases.ts";
import { verdictOn } from "./compare-sides.ts";
import { rowCases } from "./row-cases.ts";
import type { RuleCase } from "./rule-case.ts";
import { ruleFinding } from "./rule-finding.ts";
import { sayGapsOf } from "./say-gaps.ts";

/** The most questions of one rule; the others are counted. */
const MOST_ASKED = 1000;

/** Runs an office's own rules, each on the datasets that it names. */
export const runRules = (
  rules: readonly OfficeRule[],
  evidence: readonly Evidence[],
  source: CellSource,
): CheckResult[] => rules.map((rule) => resultOf(rule, evidence, source));

function resultOf(rule: OfficeRule, all: readonly Evidence[], source: CellSource): CheckResult {
  const { dataset } = rule.place;
  const unfiled = rule.formula.quantities.map((each) => unfiledIn(each, all)).find((each) => each);
  const evidence = all.find((each) => each.dataset === dataset);
  const { findings, ...counts } = unfiled || !evidence ? NOTHING : judge(rule, evidence, source);
  const isNote = rule.grade === "note";
  const weighed = evidence ? weighedFindings(findings, evidence) : [];
  const result: RuleResult = { rule, ...counts, notes: isNote ? weighed : [] };
  return {
    id: `rule:${rule.id}`,
    label: labelOf(rule),
    dataset,
    ...statusOf(result, unfiled ?? null),
    smallest: smallestOf(rule),
    findings: isNote ? [] : weighed,
    rule: result,
  };
}

type Judged = Omit<RuleResult, "rule" | "notes"> & { readonly findings: readonly CheckFinding[] };

const NOTHING: Judged = { passed: 0, failed: 0, gaps: new Map(), findings: [] };

/** Judges every case of a rule. */
function judge(rule: OfficeRule, evidence: Evidence, source: CellSource): Judged {
  const gaps = new Map<Gap, number>();
  const findings: CheckFinding[] = [];
  let [passed, failed] = [0, 0];
  for (const each of casesOf(rule, evidence, source)) {
    const verdict =
      typeof each.values === "string" ? null : verdictOn(rule.formula, rule.tolerance, each.values);
    if (verdict === null) {
      const gap = typeof each.values === "string" ? each.values : "uncomputable";
      gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
    } else if (verdict.holds) passed++;
    else if (++failed <= MOST_ASKED) findings.push(ruleFinding(rule, each, verdict));
  }
  return { passed, failed, gaps, findings };
}

/** Lists the cases of a rule: rows where it stays within them, else areas and periods. */
function casesOf(
  { formula: { quantities } }: OfficeRule,
  evidence: Evidence,
  source: CellSource,
): Iterable<RuleCase> {
  const isOfRows = quantities.every(
    ({ dataset, isSum, back }) =>
      dataset === evidence.dataset && !isSum && back.periods + back.years === 0,
  );
  return isOfRows ? rowCases(quantities, evidence) : cellCases(quantities, source);
}

/** A rule that was judged nowhere was not run: it has not passed. */
function statusOf(result: RuleResult, unfiled: Text | null): Pick<CheckResult, "status" | "why"> {
  const { passed, failed } = result;
  if (unfiled) return { status: "not-run", why: unfiled };
  if (passed + failed > 0) return { status: failed > 0 ? "fail" : "pass", why: null };
  return { status: "not-run", why: sayGapsOf(result) ?? NO_CASE };
}

const NO_CASE: Text = { zh: "没有可核对的数据", en: "no data to compare" };

/** The most values of a breakdown that are named. */
const MOST_NAMED = 8;

/** Says that nothing was filed for a quantity: no data, no such column, no such value of a breakdown. */
function unfiledIn(
  { dataset, column, by, words }: Quantity,
  all: readonly Evidence[],
): Text | null {
  const { label } = dataset;
  const evidence = all.find((each) => each.dataset === dataset);
  if (!evidence) return { zh: `没有${label.zh}的数据`, en: `no data of ${label.en}` };
  const { entries } = evidence.counted.cube;
  if (!entries.some(({ sums }) => (sums[column]?.valid ?? 0) > 0))
    return { zh: `${label.zh}里没有“${words}”的数`, en: `no numbers of "${words}" in ${label.en}` };
  if (by?.value == null) return null;
  const values = [...new Set(entries.map(({ breakdown }) => breakdown[by.breakdown] ?? ""))];
  if (values.includes(by.value)) return null;
  const known = values.filter((value) => value !== "").sort();
  const near = nearest(by.value, known);
  const some = known.slice(0, MOST_NAMED);
  return {
    zh: `${label.zh}里没有“${by.value}”${near ? `，是不是“${near}”？` : `，有：${some.join("、")}`}`,
    en: `no "${by.value}" in ${label.en}${near ? `; did you mean "${near}"?` : `; there are ${some.join(", ")}`}`,
  };
}

const labelOf = ({ id, name, grade }: OfficeRule): Text => {
  const title = name === id ? id : `${id} ${name}`;
  return { zh: `规则${title}（${GRADES[grade].zh}）`, en: `rule ${title} (${GRADES[grade].en})` };
};

const smallestOf = ({ toleranceText }: OfficeRule): Text =>
  toleranceText === ""
    ? { zh: "任何不符", en: "any difference" }
    : { zh: `超出容差${toleranceText}`, en: `beyond ${toleranceText}` };
