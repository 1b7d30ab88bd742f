import { hashOfText } from "../../csv/text-hash.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { CodedColumn, Facts, TextColumn } from "../../model/facts/facts.ts";
import { joinedNumbers, placesOf } from "../../model/facts/number-column.ts";
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
  const firsts = placesOf(all.map(({ count }) => count));
  const count = firsts.pop()!;
  if (all.length === 1) return { facts: all[0]!, parts, starts: firsts };
  return { facts: joined(dataset, file, all, firsts, count), parts, starts: firsts };
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
    numbers: new Map(
      [...names("numbers")].map((name) => [
        name,
        joinedNumbers(parts.map((part) => ({ column: part.numbers.get(name), count: part.count }))),
      ]),
    ),
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
