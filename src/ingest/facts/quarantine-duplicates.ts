import type { Records } from "../../csv/read-records.ts";
import type { Facts } from "../../model/facts/facts.ts";
import { pickFacts } from "../../model/facts/pick-facts.ts";
import { cellText } from "../layout/layout.ts";
import type { Quarantined } from "../result/file-result.ts";
import type { ConcatenatedFacts } from "./concat-facts.ts";
import { differingField, factKeys, keysAscend } from "./fact-keys.ts";
import { hashIndex } from "./hash-index.ts";
import type { ReadFacts } from "./read-facts.ts";

/** Facts without repeats, and the records they were read from. */
export interface DistinctFacts {
  readonly facts: Facts;
  readonly records: Uint32Array;
}

/**
 * Quarantines repeated facts. Of equal facts the first stays; where the facts of one key have
 * different numbers, all of them are quarantined.
 */
export function quarantineDuplicates(
  records: Records,
  joined: ConcatenatedFacts,
  quarantine: Quarantined[],
): DistinctFacts {
  const { facts } = joined;
  const compared = keysAscend(facts) ? null : compareByKey(facts);
  if (compared === null) return { facts, records: recordsOf(joined) };
  const { first, rival } = compared;
  const reported = new Set<string>();
  const kept: number[] = [];
  for (let fact = 0; fact < facts.count; fact++) {
    const leader = first[fact]!;
    const isHeld = rival.has(leader);
    if (!isHeld && leader === fact) {
      kept.push(fact);
      continue;
    }
    const entry = isHeld
      ? conflict(records, joined, fact, fact === leader ? rival.get(leader)! : leader)
      : repeat(records, joined, fact, leader);
    const id = `${entry.line} ${entry.reason} ${entry.column}`;
    if (!reported.has(id)) quarantine.push(entry);
    reported.add(id);
  }
  const all = recordsOf(joined);
  return {
    facts: pickFacts(facts, kept),
    records: new Uint32Array(kept).map((fact) => all[fact]!),
  };
}

function recordsOf({ parts, starts, facts }: ConcatenatedFacts): Uint32Array {
  if (parts.length === 1) return parts[0]!.records;
  const all = new Uint32Array(facts.count);
  parts.forEach((part, i) => {
    all.set(part.records, starts[i]!);
  });
  return all;
}

/**
 * Finds, for each fact, the first fact of its key, and for that one another fact that contradicts
 * it; null where no key repeats.
 */
function compareByKey(facts: Facts): { first: Int32Array; rival: Map<number, number> } | null {
  const table = hashIndex(factKeys(facts));
  const first = new Int32Array(facts.count);
  const rival = new Map<number, number>();
  let repeats = 0;
  for (let fact = 0; fact < facts.count; fact++) {
    const leader = table.enter(fact);
    first[fact] = leader;
    if (leader === fact) continue;
    repeats++;
    if (rival.has(leader)) continue;
    if (differingField(facts, leader, facts, fact) !== null) rival.set(leader, fact);
  }
  return repeats > 0 ? { first, rival } : null;
}

/** Finds the record of a fact and the part it belongs to. */
function originOf(
  { parts, starts }: ConcatenatedFacts,
  fact: number,
): { part: ReadFacts; record: number } {
  const at = starts.findLastIndex((start) => start <= fact);
  const part = parts[at]!;
  return { part, record: part.records[fact - starts[at]!]! };
}

function repeat(
  records: Records,
  joined: ConcatenatedFacts,
  fact: number,
  leader: number,
): Quarantined {
  const { part, record } = originOf(joined, fact);
  const { lines } = joined.facts;
  return {
    line: lines[fact]!,
    column: null,
    raw: part.area?.raw(record) ?? cellText(records, record, 0),
    reason: "DUPLICATE_ROW",
    otherLine: lines[leader]!,
  };
}

function conflict(
  records: Records,
  joined: ConcatenatedFacts,
  fact: number,
  other: number,
): Quarantined {
  const { facts } = joined;
  const { part, record } = originOf(joined, fact);
  const column = differingField(facts, fact, facts, other);
  const cell = column === null ? undefined : part.cells.get(column);
  return {
    line: facts.lines[fact]!,
    column,
    raw: cell === undefined ? "" : cellText(records, record, cell),
    reason: "CONFLICTING_KEY",
    otherLine: facts.lines[other]!,
  };
}
