import type { MeasureView } from "../analyze/measure/measure-view.ts";
import type { Plans } from "../analyze/plans/place-expectations.ts";
import type { Explanation } from "../ingest/corrections/explanations.ts";
import type { FileResult } from "../ingest/result/file-result.ts";
import type { AreaTree } from "../model/areas/areas.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import type { CountedEntries } from "../model/panel/counted.ts";
import { ALL_CHECKS } from "./all-checks.ts";
import { answeredResult } from "./answers/answer-findings.ts";
import type { Check, Evidence } from "./check/check.ts";
import type { CheckResult, CheckStatus, ProposedCorrection } from "./check/check-result.ts";
import type { OfficeRules } from "./check/office-rule.ts";
import { eventList, returnList } from "./check/row-list.ts";
import { CHECK_SETTINGS, type CheckSettings } from "./check/settings.ts";
import { weighedFindings } from "./check/weigh-finding.ts";
import { runRules } from "./office-rules/run-rules.ts";

/** The data that are checked. */
export interface CheckInput {
  readonly datasets: readonly Dataset[];
  readonly files: readonly FileResult[];
  readonly measures: readonly MeasureView[];
  readonly plans?: Pick<Plans, "targets" | "duties">;
  readonly tree: AreaTree;
  /** Returns the areas that file a dataset, where these are not those of the tree. */
  readonly treeOf?: (dataset: string) => AreaTree;
  readonly year: number;
  readonly years: readonly number[];
  counted(dataset: string): CountedEntries;
  /** The answers of offices to questions of earlier runs. */
  readonly answers?: readonly Explanation[];
  /** The office's own rules. */
  readonly rules?: Pick<OfficeRules, "rules">;
  /** Returns the same data with proposals adopted; where it is missing, checks look at them as filed. */
  readonly adopting?: (proposals: readonly ProposedCorrection[]) => CheckInput;
}

/**
 * Runs every check on every dataset that has facts, in a fixed order: the ledger of checks. Checks that compare
 * with history look at the data with the proposals of the others adopted, answered or not: an error is asked about
 * once, and what an office confirmed is not asked again as a jump of its year.
 */
export function runChecks(
  input: CheckInput,
  settings: CheckSettings = CHECK_SETTINGS,
): CheckResult[] {
  const all = evidenceIn(input).map((evidence) => ({
    evidence,
    filed: checksOf(evidence)
      .filter(({ afterProposals }) => !afterProposals)
      .map((check) => resultOf(check, evidence, settings)),
  }));
  const proposals = all.flatMap(({ filed }) => proposalsOf(filed));
  const adopted =
    proposals.length > 0 && input.adopting ? evidenceIn(input.adopting(proposals)) : [];
  const checked = all.flatMap(({ evidence, filed }) => {
    const after = adopted.find(({ dataset }) => dataset === evidence.dataset) ?? evidence;
    return checksOf(evidence).map((check) => {
      const result = filed.find(({ id }) => id === check.id) ?? resultOf(check, after, settings);
      return answeredResult(result, evidence, input.answers ?? []);
    });
  });
  return [
    ...checked,
    ...ruleResults(
      input,
      all.map(({ evidence }) => evidence),
    ),
  ];
}

/** Runs the office's own rules on the data as filed. */
function ruleResults(input: CheckInput, evidence: readonly Evidence[]): CheckResult[] {
  return runRules(input.rules?.rules ?? [], evidence, input).map((result) => {
    const own = evidence.find(({ dataset }) => dataset === result.dataset);
    return own ? answeredResult(result, own, input.answers ?? []) : result;
  });
}

const evidenceIn = (input: CheckInput): Evidence[] =>
  input.datasets
    .map((dataset) => evidenceOf(dataset, input))
    .filter((evidence) => checksOf(evidence).length > 0);

/**
 * Lists the checks of a dataset. Rows without periods have nothing to be compared with but themselves; only where the
 * dataset says what contradicts itself are rows looked at for it.
 */
const checksOf = (evidence: Evidence): readonly Check[] =>
  ALL_CHECKS.filter(({ isDeclared }) =>
    isDeclared ? evidence.filed.length > 0 && isDeclared(evidence) : evidence.facts.length > 0,
  );

/** Lists the proposals of all checks, in the order of the ledger. */
export const proposalsOf = (results: readonly CheckResult[]): ProposedCorrection[] =>
  results.flatMap(({ findings }) => findings.flatMap((finding) => finding.proposals));

/** Counts the checks by status. A check that was not run is not passed. */
export function countByStatus(results: readonly CheckResult[]): Record<CheckStatus, number> {
  const counts = { pass: 0, fail: 0, "not-run": 0, "not-applicable": 0, waived: 0 };
  for (const { status } of results) counts[status]++;
  return counts;
}

const NO_PLANS: Evidence["plans"] = { targets: [], duties: [] };

/**
 * Collects the data of a dataset. Facts without area or period are left out: they have nothing to be compared
 * with.
 */
function evidenceOf(dataset: Dataset, input: CheckInput): Evidence {
  const { files, measures, tree, year, years, plans = NO_PLANS } = input;
  const own = files.filter((file) => file.dataset === dataset);
  const filed = own.flatMap(({ facts: each }) => each ?? []);
  const facts = filed.filter(
    (each) => each.area.values.length > 0 && each.period.values.length > 0,
  );
  return {
    dataset,
    facts,
    filed,
    events: eventList(facts),
    returns: returnList(facts),
    hashes: new Map(own.map(({ file, sha256 }) => [file, sha256])),
    counted: input.counted(dataset.name),
    measures: measures.filter(
      (measure) => measure.dataset.name === dataset.name && dataset.columns[measure.column],
    ),
    plans: {
      targets: plans.targets.filter((view) => view.dataset.name === dataset.name),
      duties: plans.duties.filter((view) => view.dataset.name === dataset.name),
    },
    tree: input.treeOf?.(dataset.name) ?? tree,
    year,
    years,
  };
}

function resultOf(check: Check, evidence: Evidence, settings: CheckSettings): CheckResult {
  const { dataset } = evidence;
  const { id, label } = check;
  const base = {
    id,
    label,
    dataset,
    smallest: check.smallest(settings, evidence.tree.words),
    findings: [],
    why: null,
  };
  const waiver = settings.waived.find(
    (each) => each.check === id && (each.dataset ?? dataset.name) === dataset.name,
  );
  if (waiver) return { ...base, status: "waived", why: waiver.why };
  const outcome = check.look(evidence, settings);
  if ("status" in outcome) return { ...base, ...outcome };
  const { smallest = base.smallest } = outcome;
  const findings = weighedFindings(outcome.findings, evidence);
  return { ...base, status: findings.length > 0 ? "fail" : "pass", findings, smallest };
}
