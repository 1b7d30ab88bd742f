import type { CodedColumn, CorrectedFacts, Facts, NumberColumn, TextColumn } from "./facts.ts";

/** The facts of these numbers, in their order; a number may occur more than once. */
export function pickFacts(facts: Facts, picked: ArrayLike<number>): Facts {
  return {
    ...facts,
    count: picked.length,
    lines: Uint32Array.from(picked, (fact) => facts.lines[fact]!),
    area: pickCoded(facts.area, picked),
    period: pickCoded(facts.period, picked),
    breakdowns: mapped(facts.breakdowns, (column) => pickCoded(column, picked)),
    texts: mapped(facts.texts, (column) => pickTexts(column, picked)),
    numbers: mapped(facts.numbers, (column) => pickNumbers(column, picked)),
    ...(facts.corrected ? { corrected: pickCorrected(facts.corrected, picked) } : {}),
  };
}

/** The marks move with their facts. */
function pickCorrected(
  { columns, withdrawn }: CorrectedFacts,
  picked: ArrayLike<number>,
): CorrectedFacts {
  const places = Array.from(picked, (fact, place) => ({ fact, place }));
  return {
    columns: new Map(
      places.flatMap(({ fact, place }) => {
        const names = columns.get(fact);
        return names ? [[place, names] as const] : [];
      }),
    ),
    withdrawn: new Set(places.flatMap(({ fact, place }) => (withdrawn.has(fact) ? place : []))),
  };
}

const mapped = <A, B>(columns: ReadonlyMap<string, A>, pick: (column: A) => B): Map<string, B> =>
  new Map([...columns].map(([name, column]) => [name, pick(column)]));

const pickCoded = <T>(
  { values, codes }: CodedColumn<T>,
  picked: ArrayLike<number>,
): CodedColumn<T> => ({
  values,
  codes: values.length === 0 ? codes : Uint32Array.from(picked, (fact) => codes[fact]!),
});

const pickTexts = (column: TextColumn, picked: ArrayLike<number>): TextColumn => ({
  text: (fact) => column.text(picked[fact]!),
  hash: (fact) => column.hash(picked[fact]!),
});

const pickNumbers = ({ values, flags }: NumberColumn, picked: ArrayLike<number>): NumberColumn => ({
  values: Float64Array.from(picked, (fact) => values[fact]!),
  flags: Uint8Array.from(picked, (fact) => flags[fact]!),
});
