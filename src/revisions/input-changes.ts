import type { EditionInput } from "./edition.ts";

/**
 * The way of a file from one edition to another.
 *
 * | way        | the file                                                                    |
 * |------------|-----------------------------------------------------------------------------|
 * | `same`     | has the same bytes, whatever its name, and counts as before                 |
 * | `changed`  | has the same name and other bytes                                           |
 * | `fresh`    | was not there                                                               |
 * | `gone`     | is no longer there                                                          |
 * | `replaced` | has the same bytes and is replaced by another file now, or no longer is     |
 */
export type InputWay = "same" | "changed" | "fresh" | "gone" | "replaced";

/** One of two editions. */
export type Side = "published" | "now";

/** The changes in the files between two editions. */
export interface InputChanges {
  /** Finds the way of a file by its name in one of the editions; null for a file that is not listed. */
  wayOf(file: string, in_: Side): InputWay | null;
  /** Makes a key of a file that is the same in both editions. */
  keyOf(file: string, in_: Side): string;
  /** True where the file says that it replaces another one. */
  isReplacing(file: string): boolean;
  /** True where the same bytes are read in another unit. */
  isRescaled(file: string, column: string): boolean;
  /** Finds the file that has replaced one since; the one that no longer replaces it, if it is restored. */
  otherVersion(file: string, in_: Side): string | null;
  /** Lists the files of a dataset that are not the same in both, with their ways. */
  touched(dataset: string): readonly { readonly file: string; readonly way: InputWay }[];
}

/** Compares two sets of files; equal bytes are the same file, whatever its name. */
export function inputChanges(
  before: readonly EditionInput[],
  after: readonly EditionInput[],
): InputChanges {
  const sides = { published: lookup(before), now: lookup(after) };
  const other = { published: sides.now, now: sides.published };
  const wayOf: InputChanges["wayOf"] = (file, in_) => {
    const input = sides[in_].byFile.get(file);
    if (input === undefined) return null;
    const same = other[in_].sameAs(input);
    if (same === undefined) {
      if (other[in_].byFile.has(file)) return "changed";
      return in_ === "now" ? "fresh" : "gone";
    }
    // Where one side has the hashes only, equal bytes are all that can be compared.
    const isKnown = same.disposition !== null && input.disposition !== null;
    return isKnown && same.replacedBy !== input.replacedBy ? "replaced" : "same";
  };
  return {
    wayOf,
    keyOf: (file, in_) => {
      if (in_ === "published") return file;
      const input = sides.now.byFile.get(file);
      const same = input && sides.published.sameAs(input);
      return same?.file ?? (sides.published.byFile.has(file) ? file : `new ${file}`);
    },
    otherVersion: (file, in_) => {
      const input = sides[in_].byFile.get(file);
      const same = input && other[in_].sameAs(input);
      const [then, today] = in_ === "published" ? [input, same] : [same, input];
      return today?.replacedBy ?? then?.replacedBy ?? null;
    },
    isReplacing: (file) => (sides.now.byFile.get(file)?.replaces ?? null) !== null,
    isRescaled: (file, column) => {
      const today = sides.now.byFile.get(file);
      const then = today ? sides.published.sameAs(today) : sides.published.byFile.get(file);
      const same = today ?? (then && sides.now.sameAs(then));
      return (
        then !== undefined && same !== undefined && then.factors[column] !== same.factors[column]
      );
    },
    touched: (dataset) => [
      ...waysOf(after, dataset, (file) => wayOf(file, "now")),
      ...waysOf(before, dataset, (file) => wayOf(file, "published")).filter(
        ({ way }) => way === "gone",
      ),
    ],
  };
}

const waysOf = (
  inputs: readonly EditionInput[],
  dataset: string,
  wayOf: (file: string) => InputWay | null,
) =>
  inputs.flatMap(({ file, dataset: own }) => {
    const way = own === dataset || own === null ? wayOf(file) : null;
    return way === null || way === "same" ? [] : [{ file, way }];
  });

interface Lookup {
  readonly byFile: ReadonlyMap<string, EditionInput>;
  sameAs(input: EditionInput): EditionInput | undefined;
}

function lookup(inputs: readonly EditionInput[]): Lookup {
  const byFile = new Map(inputs.map((input) => [input.file, input]));
  const byHash = new Map([...inputs].reverse().map((input) => [input.sha256, input]));
  const bySheet = new Map([...inputs].reverse().map((input) => [sheetKey(input), input]));
  return {
    byFile,
    sameAs: ({ file, sha256 }) => {
      const namesake = byFile.get(file);
      if (namesake?.sha256 === sha256) return namesake;
      return bySheet.get(sheetKey({ file, sha256 })) ?? byHash.get(sha256);
    },
  };
}

/** Makes a key of the bytes and, of a sheet, its name: the sheets of a workbook share the bytes. */
const sheetKey = ({ file, sha256 }: Pick<EditionInput, "file" | "sha256">): string =>
  `${sha256} ${/\.[a-z]{2,4} (.+)$/i.exec(file)?.[1] ?? ""}`;
