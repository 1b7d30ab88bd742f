import type { CellColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { isFigure, NUMERIC } from "../../model/datasets/dataset.ts";
import { meaningOf } from "../layout/header.ts";
import type { Layout, LayoutColumn } from "../layout/layout.ts";

/**
 * What makes one fact of a record: in a long file one group for all, in a wide file one per period, in a
 * file of names and values one per name.
 */
export interface FactSeries {
  /** Set where the header names the period: whole, or the part of a year. */
  readonly period: string | null;
  readonly numbers: ReadonlyMap<string, LayoutColumn>;
  /** Only records with one of these codes in this column belong to the group. */
  readonly only: { readonly column: CellColumn; readonly codes: ReadonlySet<number> } | null;
}

/** The groups of a layout, in the order of its columns. */
export function factSeries(records: Records, layout: Layout): FactSeries[] {
  const numbers = layout.columns.filter(
    ({ field, total }) => field !== null && !total && isFigure(layout.dataset.columns[field]!.kind),
  );
  const named = nameAndValue(layout);
  if (named) return groupsByName(records, layout, named);
  const periods = new Set(numbers.map(({ period }) => period));
  return [...(periods.size === 0 ? [null] : periods)].map((period) => ({
    period,
    numbers: firstOfEach(numbers.filter((column) => column.period === period)),
    only: null,
  }));
}
/** Of two columns of one field and period the first counts. */
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

/** Each name that means a numeric field is a group of its own; the unit may stand in the name. */
function groupsByName(
  records: Records,
  { dataset }: Layout,
  { name, value }: NameAndValue,
): FactSeries[] {
  const column = records.columns[name.index]!;
  const groups = new Map<string, { field: string; meant: LayoutColumn; codes: Set<number> }>();
  for (let code = 1; code < column.size; code++) {
    const { field, factor, unit } = meaningOf([column.text(code)], dataset, null);
    if (field === null || !NUMERIC.has(dataset.columns[field]!.kind)) continue;
    const meant = { ...value, field, factor: factor ?? value.factor, unit: unit ?? value.unit };
    const id = `${field} ${meant.factor}`;
    const group = groups.get(id) ?? { field, meant, codes: new Set() };
    group.codes.add(code);
    groups.set(id, group);
  }
  return [...groups.values()].map(({ field, meant, codes }) => ({
    period: null,
    numbers: new Map([[field, meant]]),
    only: { column, codes },
  }));
}

/** The column whose names choose the group of a record, and the codes that no group takes. */
export function unnamedCodes(
  records: Records,
  layout: Layout,
  groups: readonly FactSeries[],
): { readonly column: CellColumn; readonly codes: ReadonlySet<number> } | null {
  const named = nameAndValue(layout);
  if (!named) return null;
  const column = records.columns[named.name.index]!;
  const taken = new Set(groups.flatMap(({ only }) => [...(only?.codes ?? [])]));
  const all = Array.from({ length: column.size }, (_, code) => code);
  return { column, codes: new Set(all.filter((code) => !taken.has(code))) };
}
