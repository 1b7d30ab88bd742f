import { type Dataset, NUMERIC } from "../../model/datasets/dataset.ts";
import { meaningOf } from "../layout/header.ts";
import type { LayoutColumn } from "../layout/layout.ts";
import { behindOfWhich } from "../layout/total-words.ts";
import type { EvidentColumn } from "./candidates.ts";
import type { Choice } from "./choose-columns.ts";
import { patternsOf } from "./field-pattern.ts";
import { type HeaderWords, readHeader } from "./read-header.ts";
import { scoreHeader } from "./score-header.ts";

/** The columns of a file that has the names of measures in one column and their values in another. */
export interface NameAndValue {
  readonly name: number;
  readonly value: number;
  /** The field of each name. */
  readonly names: ReadonlyMap<string, string>;
}

/** More different names are no names of measures, unless a dataset has a longer list of items. */
const MOST_NAMES = 12;
const SURE = 0.62;
const MARGIN = 0.12;

/**
 * Finds a column whose texts all name figures of a dataset, beside one column of numbers that says nothing of
 * its own: 完成数, 统计数. Null where the file is of another kind.
 */
export function nameAndValue(
  columns: readonly EvidentColumn[],
  { dataset, taken }: Choice,
  words: HeaderWords,
): NameAndValue | null {
  const isFree = (at: number): boolean =>
    columns[at]!.column.field === null && !taken.some((one) => one.at === at);
  const places = [...columns.keys()].filter(isFree);
  const values = places.filter((at) => isValue(columns[at]!));
  if (values.length !== 1) return null;
  for (const name of places) {
    const names = namesIn(columns[name]!, dataset, words);
    if (names.size > 0) return { name, value: values[0]!, names };
  }
  return null;
}

/** True for a column of numbers whose header only says that: 数值, 完成数, 统计数. */
function isValue({ column, reading, values }: EvidentColumn): boolean {
  if (values.texts.length === 0 || values.numbers.length < values.texts.length * 0.8) return false;
  if (column.role === "value") return true;
  const words = reading?.orders[0] ?? [];
  const isNameless = words.every(({ concepts }) => concepts.some((one) => NAMELESS.has(one)));
  return words.length > 0 && isNameless;
}

const NAMELESS: ReadonlySet<string> = new Set(
  "count actual total stat this-period filled filler indicator filed".split(" "),
);

function namesIn(
  { column, values }: EvidentColumn,
  dataset: Dataset,
  words: HeaderWords,
): Map<string, string> {
  const distinct = [...new Set(values.texts)];
  const nothing = new Map<string, string>();
  const most = Math.max(MOST_NAMES, dataset.items ? Object.keys(dataset.measures).length : 0);
  if (column.role === "value" || distinct.length > most) return nothing;
  const named = distinct.map(
    (text) => [text, figureNamed(behindOfWhich(text) ?? text, dataset, words)] as const,
  );
  return named.every(([, field]) => field !== null)
    ? new Map(named as [string, string][])
    : nothing;
}

/** The figure that a text names, listed or by meaning; null where it names none, or may name two. */
export function figureNamed(text: string, dataset: Dataset, words: HeaderWords): string | null {
  const isFigure = (field: string) => NUMERIC.has(dataset.columns[field]!.kind);
  const { field } = meaningOf([text], dataset, null);
  if (field !== null) return isFigure(field) ? field : null;
  const reading = readHeader([text], words);
  if (reading === null) return null;
  const scores = patternsOf(dataset)
    .filter((pattern) => isFigure(pattern.field))
    .map((pattern) => {
      const { score, most } = scoreHeader(reading, pattern);
      return { field: pattern.field, score: Math.min(score, most) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && best.score >= SURE && best.score - (second?.score ?? 0) >= MARGIN
    ? best.field
    : null;
}

/** Gives the two columns their roles; listed ones have them already. */
export const withRoles = (
  columns: readonly LayoutColumn[],
  { name, value, names }: NameAndValue,
): LayoutColumn[] =>
  columns.map((column, at) => {
    if (at !== value && at !== name) return column;
    const role = at === value ? "value" : "measure-name";
    const byMeaning = { words: [], unit: null, as: null, ...(at === name ? { names } : {}) };
    return column.role === role && at === value ? column : { ...column, role, byMeaning };
  });
