import { derive } from "../../analyze/figures/derived.ts";
import { countByStatus } from "../../checks/run-checks.ts";
import type { Balance } from "../../ingest/result/file-result.ts";
import { smallestBaseOf } from "../../model/datasets/measure.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import type { Review } from "../review.ts";

/** A printed number that is no figure: what it is, and what it is made of. */
export interface Subject {
  readonly kind: SubjectKind;
  /** The number; null where it has none, or where many numbers are about the subject. */
  readonly value: number | null;
  /** The figures, files, checks or datasets that it is made of, each with its number. */
  readonly of: readonly Part[];
}

export type SubjectKind = "derived" | "adopted" | "run" | "file" | "check" | "measure";

interface Part {
  readonly name: string;
  readonly value: number | null;
}

/** Finds what an id is about that is no figure of `figures.json`; null where there is nothing of that id. */
export function subjectOf(id: string, review: Review): Subject | null {
  const [, kind = "", name = ""] = /^(adopted|run|file|check|measure):(.+)$/s.exec(id) ?? [];
  if (kind === "adopted") return adoptedSubject(name, review);
  if (kind === "run") return runSubject(name, review);
  if (kind === "file") return fileSubject(name, review);
  if (kind === "check") return checkSubject(name, review);
  if (kind === "measure") return measureSubject(name, review);
  return derivedSubject(id, review.figures);
}

function derivedSubject(id: string, figures: Review["figures"]): Subject | null {
  const found = derive(id, (each) => figures.find(each)?.value);
  return (
    found && {
      kind: "derived",
      value: found.value,
      of: found.of.map((name) => ({ name, value: figures.find(name)!.value })),
    }
  );
}

/** A number with every proposed correction adopted, beside the number as filed. */
function adoptedSubject(name: string, review: Review): Subject | null {
  const filed = review.figures.find(name);
  const other = review.adopted()?.figures.find(name);
  if (!filed || !other) return null;
  return { kind: "adopted", value: other.value, of: [{ name, value: filed.value }] };
}

const PARTS: readonly (keyof Balance)[] = [
  ...(["records", "header", "facts", "quarantined", "totals", "skipped"] as const),
];

function fileSubject(name: string, { files }: Review): Subject | null {
  const file = files.find((each) => each.file === name);
  if (!file) return null;
  const of = PARTS.map((part) => ({ name: part, value: file.balance[part] }));
  return { kind: "file", value: null, of };
}

function checkSubject(name: string, review: Review): Subject | null {
  const own = review.checks().filter(({ id }) => id === name);
  if (own.length === 0) return null;
  const of = own.map((result) => ({ name: result.dataset.name, value: openIn(result) }));
  return { kind: "check", value: sumOf(of), of };
}

function measureSubject(name: string, review: Review): Subject | null {
  const all = [...review.measures, ...review.ratios];
  const measure = all.find(({ id }) => id === name);
  return (measure && { kind: "measure", value: smallestBaseOf(measure), of: [] }) ?? null;
}

type CheckResult = ReturnType<Review["checks"]>[number];

const openIn = ({ findings }: CheckResult): number =>
  findings.filter(({ explanation }) => explanation === undefined).length;

const sumOf = (parts: readonly Part[]): number => exactSum(parts.map(({ value }) => value ?? 0));

function runSubject(name: string, review: Review): Subject | null {
  const of = runParts(review)[name];
  return of === undefined ? null : { kind: "run", value: sumOf(of), of };
}

/** The counts of a run, as `run.json` keeps them and pages print them. */
export const runCounts = (review: Review): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(runParts(review)).map(([name, parts]) => [name, sumOf(parts)]));

/** What each count of a run is made of: files, or checks of datasets. */
function runParts(review: Review): Readonly<Record<string, readonly Part[]>> {
  const { files } = review;
  const results = review.checks();
  const ofFiles = (count: (file: Review["files"][number]) => number): Part[] =>
    files.map((each) => ({ name: each.file, value: count(each) }));
  const ofChecks = (count: (result: CheckResult) => number): Part[] =>
    results
      .map((each) => ({ name: `${each.id} ${each.dataset.name}`, value: count(each) }))
      .filter(({ value }) => value > 0);
  const statuses = Object.keys(countByStatus(results));
  return {
    files: ofFiles(() => 1),
    ...Object.fromEntries(PARTS.map((part) => [part, ofFiles(({ balance }) => balance[part])])),
    checks: ofChecks(() => 1),
    ...Object.fromEntries(
      statuses.map((status) => [
        `checks.${status}`,
        ofChecks((each) => (each.status === status ? 1 : 0)),
      ]),
    ),
    questions: ofChecks(openIn),
    answered: ofChecks((each) => each.findings.length - openIn(each)),
    proposals: ofChecks(({ findings }) => exactSum(findings.map((each) => each.proposals.length))),
  };
}
