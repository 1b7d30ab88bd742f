import type { Facts } from "../../model/facts/facts.ts";
import { pickFacts } from "../../model/facts/pick-facts.ts";
import type { FileResult, Warning } from "../result/file-result.ts";
import { refusedFile } from "../result/refused-file.ts";
import { type Comparison, changesOf, comparable, compareVersions } from "./compare-versions.ts";
import { holdContradictions } from "./unmarked-versions.ts";

/**
 * Resolves files that hold the same facts. The same bytes or the same facts again are refused; of
 * two versions the later one replaces the earlier, fact by fact and with the facts it drops, and is
 * never added to it. A file that claims a later version is the later one. Where none claims it, what differs is held
 * and asked about: neither the order nor the names decide.
 */
export function resolveVersions(files: readonly FileResult[]): FileResult[] {
  const now = [...files];
  const order = inOrder(files);
  refuseCopies(now, order);
  for (const group of overlappingFiles(now)) {
    const ordered = order.filter((file) => group.has(file));
    const contradicted = holdContradictions(now, ordered, numberOf);
    ordered.forEach((later, i) => {
      for (const earlier of ordered.slice(0, i))
        if (contradicted.get(later)?.has(earlier)) countOnce(now, earlier, later);
        else settlePair(now, earlier, later);
    });
  }
  return now;
}

/** Sorts the positions of the files by the version they claim, then as given. */
const inOrder = (files: readonly FileResult[]): number[] =>
  files.map((_, place) => place).sort((a, b) => numberOf(files[a]!) - numberOf(files[b]!) || a - b);

/** Returns the claimed version; a file that claims none is the first. */
const numberOf = ({ version }: FileResult): number => version?.number ?? 1;

/** Refuses files with the same bytes as an earlier file; sheets, with the same name as well. */
function refuseCopies(now: FileResult[], order: readonly number[]): void {
  const first = new Map<string, string>();
  for (const place of order) {
    const { sha256, sheet, file, disposition } = now[place]!;
    const bytes = `${sha256} ${sheet?.name ?? ""}`;
    const earlier = first.get(bytes);
    if (earlier === undefined) first.set(bytes, file);
    else if (disposition !== "refuse")
      now[place] = refusedFile(now[place]!, { reason: "DUPLICATE_FILE", duplicateOf: earlier });
  }
}

/** Takes what two files agree on out of one of them, so that it counts once. */
function countOnce(now: FileResult[], earlier: number, later: number): void {
  const [old, fresh] = [now[earlier]!, now[later]!];
  if (!old.facts || !fresh.facts) return;
  const { shared } = compareVersions(comparable(old.facts), comparable(fresh.facts));
  const repeated = new Set(shared.map(([, fact]) => fact));
  const kept: number[] = [];
  for (let fact = 0; fact < fresh.facts.count; fact++) if (!repeated.has(fact)) kept.push(fact);
  now[later] = { ...fresh, facts: kept.length > 0 ? pickFacts(fresh.facts, kept) : null };
}

/** Compares a file with an earlier one, and makes the later one count. */
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
  const isMarked = numberOf(fresh) > numberOf(old);
  const dropped = removed.filter(isInScope(old.facts, fresh.facts));
  const isWhole = isMarked && shared.length >= dropped.length && dropped.length > 0;
  const gone = isWhole ? dropped : [];
  const settled: Comparison = { ...comparison, removed: gone };
  now[earlier] = withoutReplaced(old, fresh.file, settled);
  now[later] = isSame && gone.length === 0 ? fresh : replacing(old, fresh, settled);
}

/** Makes a test for facts of periods that the later file covers; it states nothing about others. */
function isInScope(old: Facts, fresh: Facts): (fact: number) => boolean {
  const periods = new Set(fresh.period.values);
  return (fact) =>
    old.period.values.length === 0 || periods.has(old.period.values[old.period.codes[fact]!]!);
}

/** Removes from a file the facts that a later one repeats or drops. */
function withoutReplaced(old: FileResult, by: string, { shared, removed }: Comparison): FileResult {
  const replaced = new Set([...removed, ...shared.map(([before]) => before)]);
  const kept: number[] = [];
  for (let fact = 0; fact < old.facts!.count; fact++) if (!replaced.has(fact)) kept.push(fact);
  return kept.length === 0
    ? { ...old, facts: null, held: old.facts, supersededBy: by }
    : { ...old, facts: pickFacts(old.facts!, kept), supersededBy: by };
}

/** Marks a file that replaces another, with the changes. */
function replacing(old: FileResult, fresh: FileResult, comparison: Comparison): FileResult {
  const { changes, added, removed } = changesOf(comparison, old.facts!, fresh.facts!);
  const note = (code: Warning["code"], line: number | null, detail: string): Warning => ({
    code,
    line,
    column: null,
    detail,
  });
  const dropped = removed.map((words) => Object.values(words).join(" ")).join(", ");
  return {
    ...fresh,
    disposition: fresh.disposition === "load" ? "load_with_issues" : fresh.disposition,
    supersedes: { file: old.file, changes, added, removed },
    warnings: [
      ...fresh.warnings,
      note("RESUBMISSION", fresh.version?.line ?? null, old.file),
      ...(removed.length > 0 ? [note("RESUBMISSION_DROPS_ROWS", null, dropped)] : []),
    ],
  };
}

/** Groups the positions of files of one dataset that cover the same township in the same period. */
function overlappingFiles(files: readonly FileResult[]): Set<number>[] {
  const groupOf = new Map<number, Set<number>>();
  const filesOf = new Map<string, number>();
  for (const { facts } of files)
    if (facts) filesOf.set(facts.dataset.name, (filesOf.get(facts.dataset.name) ?? 0) + 1);
  const firstWith = new Map<string, number>();
  files.forEach(({ facts }, place) => {
    if (!facts || filesOf.get(facts.dataset.name) === 1) return;
    groupOf.set(place, new Set([place]));
    for (const subject of subjectsOf(facts)) {
      const other = firstWith.get(subject);
      if (other === undefined) firstWith.set(subject, place);
      else merge(groupOf, other, place);
    }
  });
  return [...new Set(groupOf.values())].filter((group) => group.size > 1);
}

function merge(groupOf: Map<number, Set<number>>, other: number, place: number): void {
  const [into, from] = [groupOf.get(other)!, groupOf.get(place)!];
  if (into === from) return;
  for (const member of from) {
    into.add(member);
    groupOf.set(member, into);
  }
}

/** Lists each combination of dataset, township and period in the facts once. */
function subjectsOf({ dataset, area, period, count }: Facts): Set<string> {
  const width = period.values.length + 1;
  const pairs = new Set<number>();
  for (let fact = 0; fact < count; fact++)
    pairs.add((area.codes[fact] ?? 0) * width + (period.codes[fact] ?? 0));
  return new Set(
    [...pairs].map((pair) => {
      const place = area.values[Math.floor(pair / width)]?.code;
      return `${dataset.name} ${place} ${period.values[pair % width]}`;
    }),
  );
}
