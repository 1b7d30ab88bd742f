import type { CellColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { isFigure, NUMERIC } from "../../model/datasets/dataset.ts";
import { groupBy } from "../../model/group-by.ts";
import { halfWidth } from "../cells/normalize-cell.ts";
import { meaningOf } from "../layout/header.ts";
import { unitColumn, withOwnUnit, withUnit, withUnitOfLine } from "../layout/header-units.ts";
import type { GroupValue, Layout, LayoutColumn } from "../layout/layout.ts";

/**
 * One series of facts, with at most one fact per record: a long file has one series, a wide file
 * one per period, group and area, a file of names and values one per name and column of values.
 */
export interface FactSeries {
  /** The period where the header names it: whole, or the part of a year. */
  readonly period: string | null;
  /** The value of a breakdown, where the header names it. */
  readonly group: GroupValue | null;
  /** The area, as written, where the header names it. */
  readonly area: string | null;
  readonly numbers: ReadonlyMap<string, LayoutColumn>;
  /** The codes in this column, and in one beside it, of the records of the series; null for all. */
  readonly only: (CodesOf & { readonly beside?: CodesOf }) | null;
}

/** Codes in a column. */
interface CodesOf {
  readonly column: CellColumn;
  readonly codes: ReadonlySet<number>;
}

/** Lists the series of a layout, in the order of its columns. */
export function factSeries(records: Records, layout: Layout): FactSeries[] {
  const numbers = layout.columns.filter(
    ({ field, total }) => field !== null && !total && isFigure(layout.dataset.columns[field]!.kind),
  );
  const named = nameAndValue(layout);
  if (named) return seriesByName(records, layout, named);
  if (numbers.length === 0) return [{ ...UNNAMED, numbers: new Map(), only: null }];
  const series = groupBy(numbers, ({ period, group, area }) =>
    JSON.stringify([period, group, area]),
  );
  return [...series.values()].map((own) => ({
    ...keysOf(own[0]!),
    numbers: firstOfEach(own),
    only: null,
  }));
}

/** The keys of a series that the header of a column may name. */
type SeriesKeys = Pick<FactSeries, "period" | "group" | "area">;

const UNNAMED: SeriesKeys = { period: null, group: null, area: null };

const keysOf = ({ period, group, area }: LayoutColumn): SeriesKeys => ({
  period,
  group: group ?? null,
  area: area ?? null,
});

/** Keeps the first of two columns of one field and period. */
function firstOfEach(columns: readonly LayoutColumn[]): Map<string, LayoutColumn> {
  const first = new Map<string, LayoutColumn>();
  for (const column of columns) if (!first.has(column.field!)) first.set(column.field!, column);
  return first;
}

interface NameAndValue {
  readonly name: LayoutColumn;
  /** The columns of values: one, or one for each area or period. */
  readonly values: readonly LayoutColumn[];
}

function nameAndValue({ columns }: Layout): NameAndValue | null {
  const name = columns.find(({ role }) => role === "measure-name");
  const values = columns.filter(({ role, total }) => role === "value" && !total);
  return name && values.length > 0 ? { name, values } : null;
}

/**
 * Makes a series of each name that means a numeric field, and of each unit of it: the name may hold
 * the unit, or a column beside it.
 */
function seriesByName(
  records: Records,
  layout: Layout,
  { name, values }: NameAndValue,
): FactSeries[] {
  return values.flatMap((value) => seriesOfValues(records, layout, name, value));
}

function seriesOfValues(
  records: Records,
  layout: Layout,
  name: LayoutColumn,
  value: LayoutColumn,
): FactSeries[] {
  const { dataset } = layout;
  const column = records.columns[name.index]!;
  const stated = unitColumn(records, layout);
  const units = stated && records.columns[stated.index]!;
  const found = new Map<string, FactSeries & { codes: Set<number>; unitCodes: Set<number> }>();
  for (let code = 1; code < column.size; code++) {
    const { factor, unit, ...listed } = meaningOf([column.text(code)], dataset, null);
    const field =
      listed.field ?? name.byMeaning?.names?.get(halfWidth(column.text(code)).trim()) ?? null;
    if (field === null || !NUMERIC.has(dataset.columns[field]!.kind)) continue;
    const named = { ...value, field, factor: factor ?? value.factor, unit: unit ?? value.unit };
    const own = withUnitOfName({ ...named, raw: [column.text(code)] }, records, layout);
    for (const [text, unitCodes] of textsIn(units)) {
      const meant = withUnit({ ...own, raw: value.raw }, text, dataset.columns[field]);
      const id = JSON.stringify([field, meant.factor, meant.unclearUnit && meant.unit, text]);
      const one = found.get(id) ?? seriesOf(meant, column, units, unitCodes);
      one.codes.add(code);
      found.set(id, one);
    }
  }
  return [...found.values()];
}

/** Gives a figure the unit in its name, else that one which a line above the table states for it. */
function withUnitOfName(
  column: LayoutColumn,
  records: Records,
  { dataset, unitRecord, header }: Layout,
): LayoutColumn {
  const definition = dataset.columns[column.field!];
  const own = withOwnUnit(column, definition);
  const isAbove = unitRecord !== null && unitRecord < header[0]!;
  return own === column && isAbove ? withUnitOfLine(records, unitRecord, column, definition) : own;
}

function seriesOf(
  meant: LayoutColumn,
  column: CellColumn,
  units: CellColumn | null,
  unitCodes: Set<number>,
) {
  const codes = new Set<number>();
  const only = { column, codes, ...(units ? { beside: { column: units, codes: unitCodes } } : {}) };
  return {
    ...keysOf(meant),
    numbers: new Map([[meant.field!, meant]]),
    only,
    codes,
    unitCodes,
  };
}

/** Groups the codes of a column by their texts; one empty text where there is no column. */
function textsIn(column: CellColumn | null): Map<string, Set<number>> {
  const texts = new Map<string, Set<number>>(column ? [] : [["", new Set()]]);
  for (let code = 0; column && code < column.size; code++) {
    const text = column.text(code).trim();
    texts.set(text, (texts.get(text) ?? new Set()).add(code));
  }
  return texts;
}

/** Finds the column that names the series of a record, and its codes that belong to no series. */
export function unnamedCodes(
  records: Records,
  layout: Layout,
  series: readonly FactSeries[],
): CodesOf | null {
  const named = nameAndValue(layout);
  if (!named) return null;
  const column = records.columns[named.name.index]!;
  const taken = new Set(series.flatMap(({ only }) => [...(only?.codes ?? [])]));
  const all = Array.from({ length: column.size }, (_, code) => code);
  return { column, codes: new Set(all.filter((code) => !taken.has(code))) };
}
