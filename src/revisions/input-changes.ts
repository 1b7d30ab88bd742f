import type { EditionCell, EditionInput } from "./edition.ts";

/** The changes in the files behind a cell. */
export interface InputChanges {
  /** True where a file is new, gone or replaced, has another disposition, or was read in another unit. */
  isTouched(pair: CellFiles, column: string): boolean;
  /** True where all earlier files are unchanged and the others were never read before. */
  isAddedTo(pair: CellFiles): boolean;
}

/** A cell as published and as it is now. */
export interface CellFiles {
  readonly published: EditionCell | null;
  readonly now: EditionCell | null;
}

/** Compares two sets of files; equal bytes are the same file, whatever its name. */
export function inputChanges(
  before: readonly EditionInput[],
  after: readonly EditionInput[],
): InputChanges {
  const [then, now] = [lookup(before), lookup(after)];
  const isOther = (input: EditionInput, others: Lookup, column: string): boolean => {
    const same = others.sameAs(input);
    if (same === undefined) return true;
    // Where one side has the hashes only, equal bytes are all that can be compared.
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
  /** True where these bytes, or a file of this name, were read. */
  hasSeen(input: EditionInput): boolean;
}

function lookup(inputs: readonly EditionInput[]): Lookup {
  const byFile = new Map(inputs.map((input) => [input.file, input]));
  const byHash = new Map([...inputs].reverse().map((input) => [input.sha256, input]));
  const bySheet = new Map([...inputs].reverse().map((input) => [sheetKey(input), input]));
  return {
    of: (cell) => (cell?.files ?? []).flatMap((file) => byFile.get(file) ?? []),
    sameAs: ({ file, sha256 }) => {
      const namesake = byFile.get(file);
      if (namesake?.sha256 === sha256) return namesake;
      return bySheet.get(sheetKey({ file, sha256 })) ?? byHash.get(sha256);
    },
    hasSeen: ({ file, sha256 }) => byFile.has(file) || byHash.has(sha256),
  };
}

/** Makes a key of the bytes and, of a sheet, its name: the sheets of a workbook share the bytes. */
const sheetKey = ({ file, sha256 }: Pick<EditionInput, "file" | "sha256">): string =>
  `${sha256} ${/\.[a-z]{2,4} (.+)$/i.exec(file)?.[1] ?? ""}`;
