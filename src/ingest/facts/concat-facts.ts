import { hashOfText } from "../../csv/text-hash.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import {
  type CodedColumn,
  type Facts,
  NOT_THERE,
  type TextColumn,
} from "../../model/facts/facts.ts";
import type { NumberColumn } from "../../model/facts/number-column.ts";
import type { ReadFacts } from "./read-facts.ts";

/** The facts of a file with their parts: part `i` begins at fact `starts[i]`. */
export interface ConcatenatedFacts {
  readonly facts: Facts;
  readonly parts: readonly ReadFacts[];
  readonly starts: readonly number[];
}

/** Concatenates the facts of all series and sections of a file. A single part is not copied. */
export function concatFacts(
  dataset: Dataset,
  file: string,
  parts: readonly ReadFacts[],
): ConcatenatedFacts {
  const all = parts.map(({ facts }) => facts);
  const firsts = starts(all.map(({ count }) => count));
  const count = firsts.pop()!;
  if (all.length === 1) return { facts: all[0]!, parts, starts: firsts };
  return { facts: joined(dataset, file, all, firsts, count), parts, starts: firsts };
}

/** Returns the places at which parts of some sizes begin, and the one behind the last. */
function starts(sizes: readonly number[], first = 0): number[] {
  const places = [first];
  for (const size of sizes) places.push(places.at(-1)! + size);
  return places;
}

function joined(
  dataset: Dataset,
  file: string,
  parts: readonly Facts[],
  firsts: readonly number[],
  count: number,
): Facts {
  const names = (of: "breakdowns" | "texts" | "notes" | "numbers"): Set<string> =>
    new Set(parts.flatMap((part) => [...(part[of]?.keys() ?? [])]));
  const lines = new Uint32Array(count);
  parts.forEach((part, i) => {
    lines.set(part.lines, firsts[i]!);
  });
  const coded = <T>(columnOf: (part: Facts) => CodedColumn<T> | undefined, empty?: T) =>
    joinCoded(
      parts.map((part) => [columnOf(part), part.count]),
      count,
      empty,
    );
  return {
    dataset,
    file,
    count,
    lines,
    area: coded((part) => part.area),
    period: coded((part) => part.period),
    breakdowns: new Map(
      [...names("breakdowns")].map((name) => [
        name,
        coded((part) => part.breakdowns.get(name), ""),
      ]),
    ),
    texts: new Map(
      [...names("texts")].map((name) => [name, joinTexts(parts, firsts, "texts", name)]),
    ),
    notes: new Map(
      [...names("notes")].map((name) => [name, joinTexts(parts, firsts, "notes", name)]),
    ),
    numbers: new Map([...names("numbers")].map((name) => [name, joinNumbers(parts, name, count)])),
  };
}

/** Joins coded columns; a part without the column has the empty value throughout. */
function joinCoded<T>(
  parts: readonly (readonly [CodedColumn<T> | undefined, number])[],
  count: number,
  empty?: T,
): CodedColumn<T> {
  const values: T[] = [];
  const known = new Map<T, number>();
  const codeOf = (value: T): number => {
    if (!known.has(value)) known.set(value, values.push(value) - 1);
    return known.get(value)!;
  };
  const codes = new Uint32Array(count);
  let at = 0;
  for (const [column, size] of parts) {
    const translated = column?.values.map(codeOf) ?? [];
    for (let i = 0; i < size; i++)
      codes[at++] = column ? (translated[column.codes[i]!] ?? 0) : codeOf(empty as T);
  }
  return { values, codes };
}

const HASH_OF_NOTHING = hashOfText("");

/** Joins text columns without copying; a part without the column has empty texts. */
function joinTexts(
  parts: readonly Facts[],
  starts: readonly number[],
  of: "texts" | "notes",
  name: string,
): TextColumn {
  const columns = parts.map((part) => part[of]?.get(name));
  const placeOf = (fact: number) => {
    const part = starts.findLastIndex((start) => start <= fact);
    return { column: columns[part], at: fact - starts[part]! };
  };
  return {
    text: (fact) => {
      const { column, at } = placeOf(fact);
      return column?.text(at) ?? "";
    },
    hash: (fact) => {
      const { column, at } = placeOf(fact);
      return column?.hash(at) ?? HASH_OF_NOTHING;
    },
  };
}

/**
 * Joins number columns; a part without the column has no cells, which is not the same as empty
 * ones.
 */
function joinNumbers(parts: readonly Facts[], name: string, count: number): NumberColumn {
  const columns = parts.map((part) => part.numbers.get(name));
  // Code 0 is that of facts without the column; the codes of each part follow those of the parts before it.
  const firsts = starts(
    columns.map((column) => column?.values.length ?? 0),
    1,
  );
  const size = firsts.at(-1)!;
  const values = new Float64Array(size).fill(Number.NaN);
  const flags = new Uint8Array(size).fill(NOT_THERE);
  const codes = new Uint32Array(count);
  let at = 0;
  for (const [i, column] of columns.entries()) {
    const first = firsts[i]!;
    if (column) {
      values.set(column.values, first);
      flags.set(column.flags, first);
      for (let fact = 0; fact < column.codes.length; fact++)
        codes[at + fact] = first + column.codes[fact]!;
    }
    at += parts[i]!.count;
  }
  if (columns.every((column) => column?.cell === undefined)) return { codes, values, flags };
  const cell = (code: number): string => {
    const part = firsts.findLastIndex((first) => first <= code);
    return columns[part]?.cell?.(code - firsts[part]!) ?? "";
  };
  return { codes, values, flags, cell };
}
