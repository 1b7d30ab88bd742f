import type { EditionCell, EditionInput } from "./edition.ts";

/** What became of the files behind a cell. */
export interface InputChanges {
  /** Whether one is new, gone or another one, counts in another way, or was read with another unit. */
  isTouched(pair: CellFiles, column: string): boolean;
  /** Whether all that were there are there as they were, and the others had never been seen. */
  isAddedTo(pair: CellFiles): boolean;
}

/** The same cell then and now. */
export interface CellFiles {
  readonly published: EditionCell | null;
  readonly now: EditionCell | null;
}

/** Compares two sets of files; the same bytes are the same file, whatever it is called. */
export function inputChanges(
  before: readonly EditionInput[],
  after: readonly EditionInput[],
): InputChanges {
  const [then, now] = [lookup(before), lookup(after)];
  const isOther = (input: EditionInput, others: Lookup, column: string): boolean => {
    const same = others.sameAs(input);
    if (same === undefined) return true;
    // Where a side knows the bytes alone, the same bytes are all that can be asked for.
    if (same.disposition === null || input.disposition === null) return false;
    return (
      same.disposition !== input.disposition ||
      same.replacedBy !== input.replacedBy ||
      same.factors[column] !== input.factors[column]
    );
  };
  return {
    isTouched: ({ published, now: cell }, column) =>
      then.of(published).some((input) => isOther(input, now, column)) ||
      now.of(cell).some((input) => isOther(input, then, column)),
    isAddedTo: ({ published, now: cell }) => {
      const there = new Set(now.of(cell).map(({ sha256 }) => sha256));
      const known = new Set(then.of(published).map(({ sha256 }) => sha256));
      const added = now.of(cell).filter(({ sha256 }) => !known.has(sha256));
      return (
        [...known].every((sha256) => there.has(sha256)) &&
        added.length > 0 &&
        added.every((input) => input.replaces === null && !then.hasSeen(input))
      );
    },
  };
}

interface Lookup {
  of(cell: EditionCell | null): EditionInput[];
  sameAs(input: EditionInput): EditionInput | undefined;
  /** Whether these bytes, or a file of this name, were read. */
  hasSeen(input: EditionInput): boolean;
}

function lookup(inputs: readonly EditionInput[]): Lookup {
  const byFile = new Map(inputs.map((input) => [input.file, input]));
  const byHash = new Map([...inputs].reverse().map((input) => [input.sha256, input]));
  return {
    of: (cell) => (cell?.files ?? []).flatMap((file) => byFile.get(file) ?? []),
    sameAs: ({ file, sha256 }) => {
      const namesake = byFile.get(file);
      return namesake?.sha256 === sha256 ? namesake : byHash.get(sha256);
    },
    hasSeen: ({ file, sha256 }) => byFile.has(file) || byHash.has(sha256),
  };
}
