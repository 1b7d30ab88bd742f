import type { Facts } from "../facts/facts.ts";
import type { Grain } from "../periods/period.ts";
import type { Entry } from "./entry.ts";

/** An entry that was added up in a store; facts of a span that is never summed have no grain. */
export interface StoredCell extends Omit<Entry, "grain"> {
  readonly grain: Grain | null;
}

/** The facts of a file that lie in a store: their sums are here, their rows are fetched. */
export interface StoredRows {
  /** In the order of their first facts. */
  readonly cells: readonly StoredCell[];
  /** Fetches the facts of some entries, in order of fact. */
  rowsOf(entries: readonly Entry[]): Facts;
  /** Returns facts whose rows are fetched one and all, as if they were here. */
  all(): Facts;
  /** Fetches the facts of the cells that have one in some lines. */
  rowsAt(lines: readonly number[]): Facts;
}

const known = new WeakMap<Facts, StoredRows>();

/** Returns the sums of facts that lie in a store; null for facts whose rows are here. */
export const storedRows = (facts: Facts): StoredRows | null => known.get(facts) ?? null;

/** Tells of facts that their rows lie in a store. */
export function keepStored(facts: Facts, stored: StoredRows): Facts {
  known.set(facts, stored);
  return facts;
}

/** Selects the cells that are added up: the entries of the cube. */
export const summedCells = ({ cells }: StoredRows): Entry[] => cells.filter(isSummed);

const isSummed = (cell: StoredCell): cell is Entry => cell.grain !== null;
