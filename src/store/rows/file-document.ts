import { withoutPersons } from "../../ingest/persons/without-persons.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Facts } from "../../model/facts/facts.ts";

/** The facts of a file but for their rows: what its columns are called, and the values that repeat. */
export interface FactsHead {
  readonly file: string;
  readonly count: number;
  /** The codes of its areas. */
  readonly areas: readonly string[];
  readonly periods: readonly string[];
  /** The names of breakdowns with their values; null where there are too many to be listed. */
  readonly keys: readonly (readonly [name: string, values: readonly string[] | null])[];
  readonly texts: readonly string[];
  readonly notes: readonly string[] | null;
  /** The names of numbers; true where the text of each cell is kept. */
  readonly numbers: readonly (readonly [name: string, hasCells: boolean])[];
}

/** The account of a file as it is stored: everything about it but the rows of its facts. */
export interface FileDocument {
  readonly result: Omit<FileResult, "dataset" | "facts" | "held">;
  readonly dataset: string | null;
  readonly facts: FactsHead | null;
  readonly held: FactsHead | null;
}

/** The most values of a breakdown that are listed. */
const MOST_VALUES = 20_000;

/** Describes a file. */
export function fileDocument({ dataset, facts, held, ...result }: FileResult): FileDocument {
  const head = (some: Facts | null) => some && headOf(some);
  return { result, dataset: dataset?.name ?? null, facts: head(facts), held: head(held) };
}

const headOf = (facts: Facts): FactsHead => ({
  file: facts.file,
  count: facts.count,
  areas: facts.area.values.map(({ code }) => code),
  periods: facts.period.values,
  keys: [...facts.breakdowns].map(([name, { values }]) => [
    name,
    values.length > MOST_VALUES ? null : values.map(withoutPersons),
  ]),
  texts: [...facts.texts.keys()],
  notes: facts.notes ? [...facts.notes.keys()] : null,
  numbers: [...facts.numbers].map(([name, { cell }]) => [name, cell !== undefined]),
});

/** True for a dataset that is a list rather than returns: its rows are read one by one, and are few. */
export const isListOf = ({ lifetime, columns }: Dataset): boolean =>
  lifetime !== undefined || Object.values(columns).some(({ defines }) => defines !== undefined);
