import { isFigure } from "../../model/datasets/dataset.ts";
import { headerText, type LayoutColumn } from "../layout/layout.ts";
import type { HeaderQuestion } from "../result/file-result.ts";
import type { Candidate, EvidentColumn } from "./candidates.ts";
import type { Choice } from "./choose-columns.ts";
import type { CellTests } from "./column-values.ts";
import { patternsOf } from "./field-pattern.ts";
import { scoreHeader } from "./score-header.ts";
import { valueEvidence } from "./value-evidence.ts";

/** A candidate is offered from this score on, and if the best is not far above it. */
const LEAST = 0.35;
const NEAR = 0.25;

/**
 * The columns that each field may stand in, and the fields that each of these columns may be; a field that
 * none may stand in is left out.
 */
export function questionsAbout(
  fields: readonly string[],
  columns: readonly EvidentColumn[],
  choice: Choice,
  tests: CellTests,
): HeaderQuestion[] {
  const candidates = fields.map(
    (field) => [field, candidatesFor(field, columns, choice, tests)] as const,
  );
  const asked = candidates.filter(([, own]) => own.length > 0);
  const places = [...new Set(asked.flatMap(([, own]) => own))];
  return [
    ...asked.map(([field, own]) => ({
      field,
      header: null,
      candidates: own.map((at) => nameOf(columns[at]!.column)),
    })),
    ...places.flatMap((at) => {
      const own = fieldsOf(at, choice);
      const header = nameOf(columns[at]!.column);
      return own.length < 2 ? [] : [{ field: null, header, candidates: own }];
    }),
  ];
}

/** Figures that a file may well have, and columns that may well be them: worth a question each. */
export function doubtfulFigures({ dataset, open, taken }: Choice): string[] {
  const fields = Object.entries(dataset.columns).filter(
    ([field, { kind }]) => isFigure(kind) && !taken.some((one) => one.field === field),
  );
  const isOpen = (field: string) =>
    open.some((one) => one.field === field && one.score >= DOUBTFUL);
  return fields.flatMap(([field]) => (isOpen(field) ? [field] : []));
}

/** A figure that a column may be with this score is not passed over in silence. */
export const DOUBTFUL = 0.5;

/** A column of periods beside the one that was taken: the year without its quarter would be silently wrong. */
export function doubtfulPeriods({ dataset, open }: Choice): string[] {
  return Object.entries(dataset.columns).flatMap(([field, { kind }]) =>
    kind === "period" && open.some((one) => one.field === field && one.score >= LEAST)
      ? [field]
      : [],
  );
}

const nameOf = (column: LayoutColumn): string => headerText(column);

/** The columns that a field may stand in, by their places: the likely ones, else all that are left. */
function candidatesFor(
  field: string,
  columns: readonly EvidentColumn[],
  choice: Choice,
  tests: CellTests,
): number[] {
  const own = choice.open.filter((one) => one.field === field && one.score >= LEAST);
  const best = Math.max(0, ...own.map(({ score }) => score));
  const near = own.filter(({ score }) => score >= best - NEAR).map(({ at }) => at);
  return [...new Set([...near, ...columnsLeft(field, columns, choice, tests)])];
}

/** Columns that nothing is known of, whose cells may be of a field and whose header does not rule it out. */
function columnsLeft(
  field: string,
  columns: readonly EvidentColumn[],
  { dataset, taken }: Choice,
  tests: CellTests,
): number[] {
  const pattern = patternsOf(dataset).find((one) => one.field === field);
  return [...columns.keys()].filter((at) => {
    const { column, reading, values } = columns[at]!;
    if (!pattern || column.field !== null || reading === null || column.total) return false;
    if (taken.some((one) => one.at === at) || values.texts.length === 0) return false;
    const evidence = valueEvidence(values, pattern, reading, tests);
    return evidence !== "impossible" && evidence >= 0 && !scoreHeader(reading, pattern).isVetoed;
  });
}

function fieldsOf(at: number, { open }: Choice): string[] {
  const own = open.filter((one: Candidate) => one.at === at && one.score >= LEAST);
  const best = Math.max(0, ...own.map(({ score }) => score));
  return [...new Set(own.filter(({ score }) => score >= best - NEAR).map(({ field }) => field))];
}
