import { pickFacts } from "../table/pick-facts.ts";
import { type Comparison, changesOf, comparable, compareVersions } from "./compare-versions.ts";
import type { FileResult, Warning } from "./file-result.ts";
import { groupsOfKin } from "./groups-of-kin.ts";
import { refusedFile } from "./refused-file.ts";

/**
 * Settles what files that hold the same facts are to each other. The same bytes or the same facts again
 * are refused; of two versions the later one replaces the earlier, whole or fact by fact, and is never
 * added to it. A file that calls itself a later version is one; else the order given decides.
 */
export function settleVersions(files: readonly FileResult[]): FileResult[] {
  const now = [...files];
  const order = inOrder(files);
  refuseCopies(now, order);
  for (const group of groupsOfKin(now)) {
    const ordered = order.filter((file) => group.has(file));
    ordered.forEach((later, i) => {
      for (const earlier of ordered.slice(0, i)) settlePair(now, earlier, later);
    });
  }
  return now;
}

/** The places of the files in the order in which they count: by the version they claim, then as given. */
const inOrder = (files: readonly FileResult[]): number[] =>
  files
    .map((_, place) => place)
    .sort((a, b) => (files[a]!.version?.number ?? 1) - (files[b]!.version?.number ?? 1) || a - b);

/** The same bytes as an earlier file say nothing new. */
function refuseCopies(now: FileResult[], order: readonly number[]): void {
  const first = new Map<string, string>();
  for (const place of order) {
    const { sha256, file, disposition } = now[place]!;
    const earlier = first.get(sha256);
    if (earlier === undefined) first.set(sha256, file);
    else if (disposition !== "refuse")
      now[place] = refusedFile(now[place]!, { reason: "DUPLICATE_FILE", duplicateOf: earlier });
  }
}

/** Compares a file with one before it, and lets the later one count. */
function settlePair(now: FileResult[], earlier: number, later: number): void {
  const [old, fresh] = [now[earlier]!, now[later]!];
  if (!old.facts || !fresh.facts) return;
  const comparison = compareVersions(comparable(old.facts), comparable(fresh.facts));
  const { shared, changed, added, removed } = comparison;
  if (shared.length === 0) return;
  const isSame = changed.length + added.length === 0;
  if (isSame && removed.length === 0) {
    now[later] = refusedFile(fresh, { reason: "DUPLICATE_CONTENT", duplicateOf: old.file });
    return;
  }
  const isMarked = fresh.version !== null && fresh.version.number > (old.version?.number ?? 1);
  const isWhole = shared.length * 2 >= old.facts.count && (isMarked || !isSame);
  now[earlier] = isWhole
    ? { ...old, facts: null, held: old.facts, supersededBy: fresh.file }
    : withoutShared(old, fresh.file, comparison);
  now[later] = isSame && !isWhole ? fresh : replacing(old, fresh, comparison, isWhole);
}

/** A file without the facts that a later one holds again. */
function withoutShared(old: FileResult, by: string, { shared }: Comparison): FileResult {
  const replaced = new Set(shared.map(([before]) => before));
  const kept = Array.from(old.facts!.lines, (_, fact) => fact).filter(
    (fact) => !replaced.has(fact),
  );
  return { ...old, facts: pickFacts(old.facts!, kept), supersededBy: by };
}

/** A file that replaces another, with what that changes. */
function replacing(
  old: FileResult,
  fresh: FileResult,
  comparison: Comparison,
  isWhole: boolean,
): FileResult {
  const { changes, added, removed } = changesOf(comparison, old.facts!, fresh.facts!);
  const gone = isWhole ? removed : [];
  const note = (code: Warning["code"], line: number | null, detail: string): Warning => ({
    code,
    line,
    column: null,
    detail,
  });
  const dropped = gone.map((words) => Object.values(words).join(" ")).join(", ");
  return {
    ...fresh,
    disposition: fresh.disposition === "load" ? "load_with_issues" : fresh.disposition,
    supersedes: { file: old.file, changes, added: isWhole ? added : [], removed: gone },
    warnings: [
      ...fresh.warnings,
      note("RESUBMISSION", fresh.version?.line ?? null, old.file),
      ...(gone.length > 0 ? [note("RESUBMISSION_DROPS_ROWS", null, dropped)] : []),
    ],
  };
}
