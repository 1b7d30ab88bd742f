import type { Dataset } from "../../model/datasets/dataset.ts";
import type { Measure, YearSpan } from "../../model/datasets/measure.ts";
import { type SchemeIndex, schemeIndex } from "../cells/read-category.ts";
import { type SmallRow, smallTableIfThere } from "./small-table.ts";

/** A scheme with the lookup tables for reading cells. */
export interface WorkingScheme {
  readonly index: SchemeIndex;
  /** True where values outside the scheme are accepted unchanged. */
  readonly isOpen: boolean;
  /** The maximum points of each value, where the scheme is a catalogue, by the year from which they hold. */
  readonly limits: ReadonlyMap<number, ReadonlyMap<string, number>>;
  /** The years in which values hold, of those that do not hold in every year. */
  readonly spans?: ReadonlyMap<string, YearSpan>;
  /** The English names of its values, where there are any. */
  readonly english?: ReadonlyMap<string, string>;
}

/** The value that opens a scheme to any other. */
const ANY = "*";

/** Reads the schemes in a data folder's `schemes.csv`; a folder without the file has none. */
export function readSchemes(path: string): Map<string, WorkingScheme> {
  return schemesOf(smallTableIfThere(path)?.rows ?? []);
}

/**
 * Makes schemes from rows of 方案, 取值, 别名 (separated by a bar), 说明, 英文名, 起始年度, 终止年度. A row without a value
 * names a spelling that has no value yet: facts with it are quarantined until the row states the value.
 * @example schemesOf([{ 方案: "level", 取值: "省级", 别名: "省" }]).get("level").index.aliases.get("省") // => "省级"
 */
export function schemesOf(rows: readonly SmallRow[]): Map<string, WorkingScheme> {
  const names = new Set(rows.map((row) => row.方案 ?? ""));
  return new Map(
    [...names].map((name) => {
      const own = rows.filter((row) => row.方案 === name && row.取值);
      const values = own
        .filter((row) => row.取值 !== ANY)
        .map((row) => ({ value: row.取值!, aliases: (row.别名 ?? "").split("|").filter(Boolean) }));
      const isOpen = own.some((row) => row.取值 === ANY);
      const english = new Map(own.flatMap((row) => (row.英文名 ? [[row.取值!, row.英文名]] : [])));
      const index = schemeIndex({ name, values });
      return [name, { index, isOpen, limits: new Map(), english, spans: spansOf(own) }];
    }),
  );
}

/** Makes the schemes of the values that datasets fix themselves, each under the name that its column has for it. */
export const ownSchemes = (datasets: readonly Dataset[]): Map<string, WorkingScheme> =>
  schemesOf(
    datasets.flatMap(({ columns }) =>
      Object.values(columns).flatMap(({ scheme = "", values = {} }) =>
        Object.entries(values).map(([value, { en, also = [] }]) => ({
          ...{ 方案: scheme, 取值: value, 别名: also.join("|"), 英文名: en },
        })),
      ),
    ),
  );

/** Names the schemes of the values that a dataset fixes itself. */
export const withOwnSchemes = (dataset: Dataset): Dataset => ({
  ...dataset,
  columns: Object.fromEntries(
    Object.entries(dataset.columns).map(([field, column]) => [
      field,
      column.values ? { ...column, scheme: `${dataset.name}.${field}` } : column,
    ]),
  ),
});

/** Reads the years of values; a year that is not four digits is none. */
function spansOf(rows: readonly SmallRow[]): Map<string, YearSpan> {
  const yearIn = (text = ""): number | null =>
    /^\d{4}年?度?$/u.test(text) ? Number(text.slice(0, 4)) : null;
  return new Map(
    rows.flatMap((row) => {
      const [from, to] = [yearIn(row.起始年度), yearIn(row.终止年度)];
      if (from === null && to === null) return [];
      return [[row.取值!, { from: from ?? 0, to: to ?? Number.POSITIVE_INFINITY }] as const];
    }),
  );
}

/** Collects the years of the values of breakdowns of a dataset, where schemes give some. */
export const breakdownSpans = (
  { columns }: Dataset,
  schemes: ReadonlyMap<string, WorkingScheme>,
): NonNullable<Measure["spans"]> =>
  new Map(
    Object.entries(columns).flatMap(([name, { scheme = "" }]) => {
      const spans = schemes.get(scheme)?.spans;
      return spans?.size ? [[name, spans] as const] : [];
    }),
  );
