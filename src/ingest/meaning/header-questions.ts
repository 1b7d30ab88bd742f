import { headerText, type LayoutColumn } from "../layout/layout.ts";
import type { HeaderQuestion } from "../result/file-result.ts";
import type { Candidate, Choice, EvidentColumn } from "./choose-columns.ts";
import { isNumeric, patternsOf } from "./field-pattern.ts";
import { scoreHeader } from "./score-header.ts";

/** A candidate is offered from this score on, and if the best is not far above it. */
const LEAST = 0.35;
const NEAR = 0.25;

/** The columns that each missing field may stand in; a field that none may stand in is left out. */
export function questionsAbout(
  missing: readonly string[],
  columns: readonly EvidentColumn[],
  choice: Choice,
): HeaderQuestion[] {
  const candidates = missing.map(
    (field) => [field, candidatesFor(field, columns, choice)] as const,
  );
  const asked = candidates.filter(([, own]) => own.length > 0);
  const fields = asked.map(([field, own]) => ({
    field,
    header: null,
    candidates: own.map((at) => nameOf(columns[at]!.column)),
  }));
  const places = [...new Set(asked.flatMap(([, own]) => own))];
  const headers = places.flatMap((at) => {
    const own = fieldsOf(at, choice);
    return own.length < 2
      ? []
      : [{ field: null, header: nameOf(columns[at]!.column), candidates: own }];
  });
  return [...fields, ...headers];
}

const nameOf = (column: LayoutColumn): string => headerText(column);

/** The columns that a field may stand in, by their places; for a figure every column of numbers left. */
function candidatesFor(field: string, columns: readonly EvidentColumn[], choice: Choice): number[] {
  const own = choice.open.filter((one) => one.field === field && one.score >= LEAST);
  const best = Math.max(0, ...own.map(({ score }) => score));
  const near = own.filter(({ score }) => score >= best - NEAR).map(({ at }) => at);
  return [...new Set([...near, ...numbersLeft(field, columns, choice)])];
}

/** Columns of numbers that nothing is known of and that no word of their header rules out. */
function numbersLeft(
  field: string,
  columns: readonly EvidentColumn[],
  { dataset, taken }: Choice,
): number[] {
  const pattern = patternsOf(dataset).find((one) => one.field === field);
  if (!pattern || !isNumeric(pattern.definition.kind)) return [];
  return [...columns.keys()].filter((at) => {
    const { column, reading, values } = columns[at]!;
    if (column.field !== null || reading === null || taken.some((one) => one.at === at))
      return false;
    const isNumbers = values.texts.length > 0 && values.numbers.length >= values.texts.length * 0.8;
    return isNumbers && !scoreHeader(reading, pattern).isVetoed;
  });
}

function fieldsOf(at: number, { open }: Choice): string[] {
  const own = open.filter((one: Candidate) => one.at === at && one.score >= LEAST);
  const best = Math.max(0, ...own.map(({ score }) => score));
  return [...new Set(own.filter(({ score }) => score >= best - NEAR).map(({ field }) => field))];
}
