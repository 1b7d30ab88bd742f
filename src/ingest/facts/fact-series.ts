import type { CellColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { isFigure, NUMERIC } from "../../model/datasets/dataset.ts";
import { meaningOf } from "../layout/header.ts";
import type { Layout, LayoutColumn } from "../layout/layout.ts";

/**
 * One series of facts, with at most one fact per record: a long file has one series, a wide file
 * one per period, a file of names and values one per name.
 */
export interface FactSeries {
  /** The period where the header names it: whole, or the part of a year. */
  readonly period: string | null;
  readonly numbers: ReadonlyMap<string, LayoutColumn>;
  /** The codes in this column whose records belong to the series; null for all records. */
  readonly only: { readonly column: CellColumn; readonly codes: ReadonlySet<number> } | null;
}

/** Lists the series of a layout, in the order of its columns. */
export function factSeries(records: Records, layout: Layout): FactSeries[] {
  const numbers = layout.columns.filter(
    ({ field, total }) => field !== null && !total && isFigure(layout.dataset.columns[field]!.kind),
  );
  const named = nameAndValue(layout);
  if (named) return seriesByName(records, layout, named);
  const periods = new Set(numbers.map(({ period }) => period));
  return [...(periods.size === 0 ? [null] : periods)].map((period) => ({
    period,
    numbers: firstOfEach(numbers.filter((column) => column.period === period)),
    only: null,
  }));
}

/** Keeps the first of two columns of one field and period. */
function firstOfEach(columns: readonly LayoutColumn[]): Map<string, LayoutColumn> {
  const first = new Map<string, LayoutColumn>();
  for (const column of columns) if (!first.has(column.field!)) first.set(column.field!, column);
  return first;
}

interface NameAndValue {
  readonly name: LayoutColumn;
  readonly value: LayoutColumn;
}

function nameAndValue({ columns }: Layout): NameAndValue | null {
  const name = columns.find(({ role }) => role === "measure-name");
  const value = columns.find(({ role }) => role === "value");
  return name && value ? { name, value } : null;
}

/** Makes a series of each name that means a numeric field; the name may hold the unit. */
function seriesByName(
  records: Records,
  { dataset }: Layout,
  { name, value }: NameAndValue,
): FactSeries[] {
  const column = records.columns[name.index]!;
  const found = new Map<string, { field: string; meant: LayoutColumn; codes: Set<number> }>();
  for (let code = 1; code < column.size; code++) {
    const { factor, unit, ...listed } = meaningOf([column.text(code)], dataset, null);
    const field = listed.field ?? name.byMeaning?.names?.get(column.text(code).trim()) ?? null;
    if (field === null || !NUMERIC.has(dataset.columns[field]!.kind)) continue;
    const meant = { ...value, field, factor: factor ?? value.factor, unit: unit ?? value.unit };
    const id = `${field} ${meant.factor}`;
    const one = found.get(id) ?? { field, meant, codes: new Set() };
    one.codes.add(code);
    found.set(id, one);
  }
  return [...found.values()].map(({ field, meant, codes }) => ({
    period: null,
    numbers: new Map([[field, meant]]),
    only: { column, codes },
  }));
}

/** Finds the column that names the series of a record, and its codes that belong to no series. */
export function unnamedCodes(
  records: Records,
  layout: Layout,
  series: readonly FactSeries[],
): { readonly column: CellColumn; readonly codes: ReadonlySet<number> } | null {
  const named = nameAndValue(layout);
  if (!named) return null;
  const column = records.columns[named.name.index]!;
  const taken = new Set(series.flatMap(({ only }) => [...(only?.codes ?? [])]));
  const all = Array.from({ length: column.size }, (_, code) => code);
  return { column, codes: new Set(all.filter((code) => !taken.has(code))) };
}
