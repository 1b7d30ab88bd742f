import type { Facts } from "../../model/facts/facts.ts";
import { numberOf, placesOf } from "../../model/facts/number-column.ts";
import {
  breakdownWords,
  type CommonNumbers,
  commonNumbers,
  type NumberedColumn,
} from "./common-numbers.ts";
import type { FactPlace } from "./proposal.ts";

/** The facts of all files in sequence, with hashes that are equal for equal facts. */
export interface ComparableRows {
  readonly hashes: Uint32Array;
  /** 1 where a number of the fact is known and not zero. */
  readonly hasValue: Uint8Array;
  /** The period and the breakdowns, numbered. */
  readonly keys: readonly CommonNumbers[];
  place(row: number): FactPlace & { readonly file: number };
}

/** Hashes the facts of all files, column by column. */
export function comparableRows(files: readonly Facts[]): ComparableRows {
  const firsts = placesOf(files.map(({ count }) => count));
  const count = firsts.pop()!;
  const keys = [
    commonNumbers(files.map(({ period }) => period)),
    commonNumbers(files.map(breakdownWords)),
  ];
  const hashes = new Uint32Array(count);
  const hasValue = new Uint8Array(count);
  for (const [file, facts] of files.entries()) {
    const own = [firsts[file]!, firsts[file]! + facts.count] as const;
    const ownKeys = keys.map(({ of }) => of[file]!);
    mixKeys(hashes.subarray(...own), ownKeys);
    mixNumbers(hashes.subarray(...own), hasValue.subarray(...own), facts);
  }
  const place = (row: number) => {
    const file = firsts.findLastIndex((first) => first <= row);
    return { file, facts: files[file]!, fact: row - firsts[file]! };
  };
  return { hashes, hasValue, keys, place };
}

/** True where two rows agree in period, breakdowns and every number, empty cells included. */
export function isEqual(
  { hashes, keys, place }: ComparableRows,
  row: number,
  other: number,
): boolean {
  if (hashes[row] !== hashes[other]) return false;
  const [a, b] = [place(row), place(other)];
  const sameKeys = keys.every(
    ({ of }) => numberAt(of[a.file]!, a.fact) === numberAt(of[b.file]!, b.fact),
  );
  if (!sameKeys || a.facts.numbers.size !== b.facts.numbers.size) return false;
  for (const [name, own] of a.facts.numbers) {
    const same = b.facts.numbers.get(name);
    if (!same || !Object.is(numberOf(own, a.fact), numberOf(same, b.fact))) return false;
  }
  return true;
}

const numberAt = ({ codes, numbers }: NumberedColumn, fact: number): number =>
  numbers[codes[fact]!]!;

function mixKeys(hashes: Uint32Array, keys: readonly NumberedColumn[]): void {
  for (const { codes, numbers } of keys)
    for (let i = 0; i < hashes.length; i++) hashes[i] = mixed(hashes[i]!, numbers[codes[i]!]!);
}

function mixNumbers(hashes: Uint32Array, hasValue: Uint8Array, { numbers }: Facts): void {
  for (const name of [...numbers.keys()].sort()) {
    const { codes, values } = numbers.get(name)!;
    for (let i = 0; i < hashes.length; i++) {
      const cents = (values[codes[i]!]! * 100) | 0;
      hashes[i] = mixed(hashes[i]!, cents);
      if (cents !== 0) hasValue[i] = 1;
    }
  }
}

/** Mixes a value into a hash so that every bit of both affects the result. */
function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}
