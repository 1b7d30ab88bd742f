import { NUMERIC } from "../table/dataset.ts";
import type { Period } from "../table/period.ts";
import { meaningOf } from "./header.ts";
import type { Layout, LayoutColumn } from "./layout.ts";
import type { CellColumn, Records } from "./records.ts";

/**
 * What makes one fact of a record: in a long file one group for all, in a wide file one per period, in a
 * file of names and values one per name.
 */
export interface FactGroup {
  /** Set where the header names the period. */
  readonly period: Period | null;
  /** Whether the period is a cumulative span: kept, never summed. */
  readonly numbers: ReadonlyMap<string, LayoutColumn>;
  /** Only records with one of these codes in this column belong to the group. */
  readonly only: { readonly column: CellColumn; readonly codes: ReadonlySet<number> } | null;
}

/** The groups of a layout, in the order of its columns. */
export function factGroups(records: Records, layout: Layout): FactGroup[] {
  const numbers = layout.columns.filter(
    ({ field, total }) =>
      field !== null && !total && NUMERIC.has(layout.dataset.columns[field]!.kind),
  );
  const named = nameAndValue(layout);
  if (named) return groupsByName(records, layout, named);
  const periods = [...new Set(numbers.map(({ period }) => period))];
  return periods.map((period) => ({
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

/** Each name that means a numeric field is a group of its own. */
function groupsByName(
  records: Records,
  layout: Layout,
  { name, value }: NameAndValue,
): FactGroup[] {
  const column = records.columns[name.index]!;
  const codes = new Map<string, Set<number>>();
  for (let code = 1; code < column.size; code++) {
    const { field } = meaningOf([column.text(code)], layout.dataset, null);
    if (field === null || !NUMERIC.has(layout.dataset.columns[field]!.kind)) continue;
    codes.set(field, (codes.get(field) ?? new Set()).add(code));
  }
  return [...codes].map(([field, set]) => ({
    period: null,
    numbers: new Map([[field, { ...value, field }]]),
    only: { column, codes: set },
  }));
}
