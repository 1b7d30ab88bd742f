import type { Facts } from "../../model/facts/facts.ts";
import { eachNumber, type NumberColumn } from "../../model/facts/number-column.ts";
import { memoize } from "../../model/memoize.ts";
import { textAndHash } from "./fact-lines.ts";
import type { FactsHead } from "./file-document.ts";

/** A row of the table of facts, as a statement selects it. */
export interface FactRow {
  readonly line: number;
  readonly area: string;
  readonly period: string;
  readonly keys: readonly string[];
  readonly texts: readonly string[];
  readonly notes: readonly string[];
  readonly amounts: readonly string[];
  readonly flags: readonly number[];
  readonly cells: readonly string[];
}

/** The columns of facts that were fetched, in the order of the head of their file. */
export interface FactColumns {
  readonly lines: Uint32Array;
  readonly areas: Uint32Array;
  readonly periods: Uint32Array;
  readonly keys: readonly { readonly values: readonly string[]; readonly codes: Uint32Array }[];
  readonly texts: readonly (readonly Hashed[])[];
  readonly notes: readonly (readonly Hashed[])[];
  readonly numbers: readonly Fetched[];
}

type Hashed = ReturnType<typeof textAndHash>;

interface Fetched extends NumberColumn {
  readonly cells: readonly string[];
}

/** Turns rows into columns. */
export function factColumns(rows: readonly FactRow[], head: FactsHead): FactColumns {
  return {
    lines: Uint32Array.from(rows, ({ line }) => line),
    areas: codesIn(rows, head.areas, ({ area }) => area).codes,
    periods: codesIn(rows, head.periods, ({ period }) => period).codes,
    keys: head.keys.map(([, values], i) => codesIn(rows, values ?? [], ({ keys }) => keys[i]!)),
    texts: head.texts.map((_, i) => rows.map(({ texts }) => textAndHash(texts[i]!))),
    notes: (head.notes ?? []).map((_, i) => rows.map(({ notes }) => textAndHash(notes[i]!))),
    numbers: head.numbers.map((_, i) => numbersIn(rows, i)),
  };
}

/** Codes a column by the values that are known, and by those that come up. */
function codesIn(
  rows: readonly FactRow[],
  known: readonly string[],
  of: (row: FactRow) => string,
): FactColumns["keys"][number] {
  const places = new Map(known.map((value, place) => [value, place]));
  const codes = Uint32Array.from(rows, (row) => memoize(places, of(row), () => places.size));
  return { values: places.size > known.length ? [...places.keys()] : known, codes };
}

const numbersIn = (rows: readonly FactRow[], column: number) => ({
  ...eachNumber(
    Float64Array.from(rows, ({ amounts }) =>
      amounts[column] === "" ? Number.NaN : Number(amounts[column]),
    ),
    Uint8Array.from(rows, ({ flags }) => flags[column]!),
  ),
  cells: rows.map(({ cells }) => cells[column]!),
});

/** Makes facts whose columns are fetched when something asks for them. */
export function lazyFacts(
  head: FactsHead,
  {
    dataset,
    areas,
    count,
  }: Pick<Facts, "dataset" | "count"> & { readonly areas: Facts["area"]["values"] },
  columns: () => FactColumns,
): Facts {
  const texts = (kind: "texts" | "notes", names: readonly string[]) =>
    new Map(
      names.map((name, i) => [
        name,
        {
          text: (fact: number) => columns()[kind][i]![fact]!.text,
          hash: (fact: number) => columns()[kind][i]![fact]!.hash,
        },
      ]),
    );
  return {
    ...{ dataset, count, file: head.file },
    get lines() {
      return columns().lines;
    },
    area: {
      values: areas,
      get codes() {
        return columns().areas;
      },
    },
    period: {
      values: head.periods,
      get codes() {
        return columns().periods;
      },
    },
    breakdowns: new Map(head.keys.map((key, i) => [key[0], lazyKey(key, i, columns)])),
    texts: texts("texts", head.texts),
    ...(head.notes ? { notes: texts("notes", head.notes) } : {}),
    numbers: new Map(head.numbers.map((number, i) => [number[0], lazyNumber(number, i, columns)])),
  };
}

const lazyKey = ([, values]: FactsHead["keys"][number], i: number, columns: () => FactColumns) => ({
  get values() {
    return values ?? columns().keys[i]!.values;
  },
  get codes() {
    return columns().keys[i]!.codes;
  },
});

const lazyNumber = (
  [, hasCells]: FactsHead["numbers"][number],
  i: number,
  columns: () => FactColumns,
) => ({
  get codes() {
    return columns().numbers[i]!.codes;
  },
  get values() {
    return columns().numbers[i]!.values;
  },
  get flags() {
    return columns().numbers[i]!.flags;
  },
  ...(hasCells ? { cell: (code: number) => columns().numbers[i]!.cells[code]! } : {}),
});
