import type { Dataset } from "../../model/datasets/dataset.ts";
import { behindOfWhich } from "../layout/total-words.ts";
import { measureInTitle } from "../layout/wide-columns.ts";
import type { EvidentColumn } from "../meaning/candidates.ts";
import { figureNamed } from "../meaning/name-and-value.ts";
import type { HeaderWords } from "../meaning/read-header.ts";

/** The figures of columns whose headers name only a township: those of each row, or one for all. */
export type AcrossFigure =
  | { readonly name: number; readonly names: ReadonlyMap<string, string> }
  | { readonly field: string };

/** More different names are no names of measures. */
const MOST_NAMES = 60;

/**
 * Finds a column most of whose texts name figures of a dataset: 场次 and 受众人次 one below the other. Null
 * where there is none.
 */
export function figureOfRows(
  keys: readonly (readonly [number, EvidentColumn])[],
  dataset: Dataset,
  words: HeaderWords,
): AcrossFigure | null {
  for (const [name, { column, values }] of keys) {
    const distinct = [...new Set(values.texts)];
    if (column.field !== null || distinct.length > MOST_NAMES) continue;
    const named = distinct.flatMap((text) => {
      const field = figureNamed(behindOfWhich(text) ?? text, dataset, words);
      return field === null ? [] : [[text, field] as const];
    });
    if (named.length > 0 && named.length * 2 >= distinct.length)
      return { name, names: new Map(named) };
  }
  return null;
}

/** Finds the one figure that the context, a title or the name of the file gives all columns. */
export function figureOfTable(
  dataset: Dataset,
  { titles, file, measure }: { titles: string; file: string; measure: string | null },
): AcrossFigure | null {
  const said = measure !== null && Object.hasOwn(dataset.columns, measure) ? measure : null;
  const field = said ?? measureInTitle(dataset, titles) ?? measureInTitle(dataset, file);
  return field === null ? null : { field };
}
