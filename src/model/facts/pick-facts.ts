import type { CodedColumn, CorrectedFacts, Facts, TextColumn } from "./facts.ts";
import type { NumberColumn } from "./number-column.ts";

/** Picks the facts with these numbers, in their order; a number may occur more than once. */
export function pickFacts(facts: Facts, numbers: ArrayLike<number>): Facts {
  const picked = new Uint32Array(numbers);
  return {
    ...facts,
    count: picked.length,
    lines: picked.map((fact) => facts.lines[fact]!),
    area: pickCoded(facts.area, picked),
    period: pickCoded(facts.period, picked),
    breakdowns: mapped(facts.breakdowns, (column) => pickCoded(column, picked)),
    texts: mapped(facts.texts, (column) => pickTexts(column, picked)),
    ...(facts.notes ? { notes: mapped(facts.notes, (column) => pickTexts(column, picked)) } : {}),
    numbers: mapped(facts.numbers, (column) => pickNumbers(column, picked)),
    ...(facts.corrected ? { corrected: pickCorrected(facts.corrected, picked) } : {}),
  };
}

/** Moves the marks of corrections with their facts. */
function pickCorrected(
  { columns, withdrawn }: CorrectedFacts,
  picked: Uint32Array,
): CorrectedFacts {
  const moved = { columns: new Map<number, ReadonlySet<string>>(), withdrawn: new Set<number>() };
  picked.forEach((fact, place) => {
    const names = columns.get(fact);
    if (names) moved.columns.set(place, names);
    if (withdrawn.has(fact)) moved.withdrawn.add(place);
  });
  return moved;
}

const mapped = <A, B>(columns: ReadonlyMap<string, A>, pick: (column: A) => B): Map<string, B> =>
  new Map([...columns].map(([name, column]) => [name, pick(column)]));

const pickCoded = <T>({ values, codes }: CodedColumn<T>, picked: Uint32Array): CodedColumn<T> => ({
  values,
  codes: values.length === 0 ? codes : picked.map((fact) => codes[fact]!),
});

const pickTexts = (column: TextColumn, picked: Uint32Array): TextColumn => ({
  text: (fact) => column.text(picked[fact]!),
  hash: (fact) => column.hash(picked[fact]!),
});

const pickNumbers = (column: NumberColumn, picked: Uint32Array): NumberColumn => ({
  ...column,
  codes: picked.map((fact) => column.codes[fact]!),
});
