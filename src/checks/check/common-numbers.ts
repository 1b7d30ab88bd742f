import type { CodedColumn, Facts } from "../../model/facts/facts.ts";

/** A column of one file in the numbering of all files: the number of a fact is `numbers[codes[fact]]`. */
export interface NumberedColumn {
  readonly codes: CodedColumn<unknown>["codes"];
  readonly numbers: Uint32Array;
}

/** A column of all files; its numbers are below `size`. */
export interface CommonNumbers {
  readonly of: readonly NumberedColumn[];
  readonly size: number;
}

/** Numbers the words of a column over all files, from 0 on in the order of their first occurrence. */
export function commonNumbers(columns: readonly CodedColumn<string>[]): CommonNumbers {
  const known = new Map<string, number>();
  const numberOf = (word: string): number => {
    const number = known.get(word) ?? known.size;
    known.set(word, number);
    return number;
  };
  const of = columns.map(({ values, codes }) => ({
    codes,
    numbers: Uint32Array.from(values, numberOf),
  }));
  return { of, size: Math.max(1, known.size) };
}

/** Returns the column of areas by code. */
export const areaWords = ({ area: { values, codes } }: Facts): CodedColumn<string> => ({
  values: values.map(({ code }) => code),
  codes,
});

/** Combines the breakdowns of each fact into one word: it tells apart the facts of one area and period. */
export function breakdownWords({ dataset, breakdowns, count }: Facts): CodedColumn<string> {
  const columns = [...breakdowns]
    .filter(([name]) => dataset.columns[name]?.breakdown)
    .map(([, column]) => column);
  const [first = { values: [""], codes: new Uint32Array(count) }, ...others] = columns;
  return others.reduce(joined, first);
}

/** Combines two columns into one. */
function joined(a: CodedColumn<string>, b: CodedColumn<string>): CodedColumn<string> {
  const width = b.values.length;
  return {
    values: a.values.flatMap((first) => b.values.map((second) => `${first}|${second}`)),
    codes: Uint32Array.from(a.codes, (code, fact) => code * width + b.codes[fact]!),
  };
}
