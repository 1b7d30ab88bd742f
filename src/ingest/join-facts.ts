import type { Area } from "../table/areas.ts";
import type { Dataset } from "../table/dataset.ts";
import { type CodedColumn, type Facts, NOT_THERE, type NumberColumn } from "../table/facts.ts";
import type { Period } from "../table/period.ts";
import type { ReadFacts } from "./read-facts.ts";

/** The facts of all groups of a file as one; a long file has one group and is not copied. */
export function joinFacts(dataset: Dataset, file: string, groups: readonly ReadFacts[]): Facts {
  const parts = groups.map(({ facts }) => facts);
  if (parts.length === 1) return parts[0]!;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const words = new Set(parts.flatMap((part) => [...part.breakdowns.keys()]));
  const numbers = new Set(parts.flatMap((part) => [...part.numbers.keys()]));
  return {
    dataset,
    file,
    count,
    lines: joined(
      Uint32Array,
      parts.map((part) => part.lines),
      count,
    ),
    area: joinCoded<Area>(
      parts.map((part) => [part.area, part.count]),
      count,
    ),
    period: joinCoded<Period>(
      parts.map((part) => [part.period, part.count]),
      count,
    ),
    breakdowns: new Map(
      [...words].map((name) => [
        name,
        joinCoded<string>(
          parts.map((part) => [part.breakdowns.get(name), part.count]),
          count,
          "",
        ),
      ]),
    ),
    numbers: new Map([...numbers].map((name) => [name, joinNumbers(parts, name, count)])),
  };
}

function joined(
  Kind: typeof Uint32Array,
  parts: readonly ArrayLike<number>[],
  count: number,
): Uint32Array {
  const all = new Kind(count);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Equal values get one code; a part without the column has the empty value throughout. */
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
      codes[at++] = column ? translated[column.codes[i]!]! : codeOf(empty as T);
  }
  return { values, codes };
}

/** A part without the column says nothing in it: its cells are not empty, they are not there. */
function joinNumbers(parts: readonly Facts[], name: string, count: number): NumberColumn {
  const values = new Float64Array(count).fill(Number.NaN);
  const flags = new Uint8Array(count).fill(NOT_THERE);
  let at = 0;
  for (const part of parts) {
    const column = part.numbers.get(name);
    if (column) {
      values.set(column.values, at);
      flags.set(column.flags, at);
    }
    at += part.count;
  }
  return { values, flags };
}
