import type { CheckFinding, CheckResult } from "../../checks/check/check-result.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { toolkitVersion } from "../../review/folder/toolkit-folder.ts";
import type { ReviewInput } from "../../review/review.ts";
import { contentKey } from "./content-key.ts";

/** A finding as it is stored: its area by code. */
interface StoredFinding extends Omit<CheckFinding, "area"> {
  readonly area: string | null;
}

/** A line of the ledger as it is stored: its dataset by name. */
interface StoredResult extends Omit<CheckResult, "dataset" | "findings"> {
  readonly dataset: string;
  readonly findings: readonly StoredFinding[];
}

/** The ledger of checks of a review, and the key of all that it depends on. */
export interface KeptChecks {
  readonly key: string;
  readonly results: readonly StoredResult[];
}

/** Names everything that the ledger of checks depends on: the files, their corrections, the answers and the settings. */
export function checksKey(input: ReviewInput): string {
  const { config, tree, files, datasets, year, asOf, schemes, corrections, explanations } = input;
  return contentKey([
    ...[toolkitVersion(), year, asOf, config.checks ?? null, config.scorerTolerance ?? null],
    ...[schemes ?? null, corrections ?? [], explanations ?? null, input.rules ?? null],
    ...[tree.areas, tree.county, tree.words, tree.depth?.all.areas ?? null],
    tree.depth?.node?.code ?? null,
    datasets,
    files.map(({ file, sha256, dataset, facts }) => [
      ...[file, sha256, dataset?.name ?? null, facts?.count ?? null],
      ...[facts?.corrected?.columns ?? null, facts?.corrected?.withdrawn ?? null],
    ]),
  ]);
}

/** Writes a ledger; null for one with results of an office's own rules, which are judged anew. */
export function keptChecks(key: string, results: readonly CheckResult[]): KeptChecks | null {
  if (results.some(({ rule }) => rule !== undefined)) return null;
  const stored = results.map((result) => ({
    ...result,
    dataset: result.dataset.name,
    findings: result.findings.map((one) => ({ ...one, area: one.area?.code ?? null })),
  }));
  return { key, results: stored };
}

/** Reads a ledger for a review; null where it has an area or a dataset that the review has not. */
export function readChecks(
  { results }: KeptChecks,
  { tree, datasets }: Pick<ReviewInput, "tree" | "datasets">,
): CheckResult[] | null {
  const byName = new Map<string, Dataset>(datasets.map((each) => [each.name, each]));
  const codes = results.flatMap(({ findings }) => findings.flatMap(({ area }) => area ?? []));
  if (codes.some((code) => !tree.byCode(code))) return null;
  if (results.some(({ dataset }) => !byName.has(dataset))) return null;
  return results.map((result) => ({
    ...result,
    dataset: byName.get(result.dataset)!,
    findings: result.findings.map((one) => ({
      ...one,
      area: one.area === null ? null : tree.byCode(one.area)!,
    })),
  }));
}
