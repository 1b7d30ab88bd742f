import type { Records } from "../../csv/read-records.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import { unitsOfKind } from "../../model/panel/cube.ts";
import { within } from "../../model/panel/due-returns.ts";
import { numberReadings, REFUSED } from "../cells/column-readings.ts";
import type { Layout, LayoutColumn } from "../layout/layout.ts";
import { dated } from "../layout/wide-columns.ts";
import { numericCellReader } from "./cell-readers.ts";

/** A column of figures that can be added up; a column of totals has the columns it adds up. */
export interface NumericColumn {
  readonly field: string;
  readonly period: string | null;
  /** The value of a breakdown that the header names; empty where it names none. */
  readonly group: string;
  /** The area that the header names; empty where it names none. */
  readonly area: string;
  readonly total: boolean;
  /** The label of the totals of a row: 全年 of 全年 over 场次. */
  readonly label: string;
  /** The smallest units in one: 100 fen a yuan. */
  readonly scale: number;
  /** The columns that a column of totals covers. */
  readonly parts: readonly NumericColumn[];
  /** Returns the value of a record in smallest units; null where there is none. */
  units(record: number): number | null;
}

/**
 * Lists the columns of a layout that hold counts, amounts or points. Rates do not add up; a total
 * without parts in the file cannot be compared.
 */
export function numericColumns(records: Records, layout: Layout): NumericColumn[] {
  const figures = layout.columns.flatMap((column) => figureColumn(records, layout, column) ?? []);
  return figures.flatMap((column) => {
    if (!column.total) return [column];
    const covered = figures.filter((part) => isPart(part, column));
    const parts =
      covered.length > 0 ? covered : figures.filter((part) => isAnyPeriod(part, column));
    return parts.length === 0 ? [] : [{ ...column, parts }];
  });
}

const isPart = (part: NumericColumn, whole: NumericColumn): boolean =>
  !part.total &&
  part.field === whole.field &&
  (part.area === whole.area
    ? (part.group !== "" && isSamePeriod(part, whole)) || isPeriodIn(part, whole)
    : whole.area === "" && (isSamePeriod(part, whole) || isPeriodIn(part, whole)));

/** True for the periods that a total without a period of its own adds up: 合计 behind 一季度 to 四季度. */
const isAnyPeriod = (part: NumericColumn, whole: NumericColumn): boolean =>
  whole.period === null &&
  !part.total &&
  part.field === whole.field &&
  part.area === whole.area &&
  part.period !== null &&
  !part.period.includes("/");

const isSamePeriod = (part: NumericColumn, whole: NumericColumn): boolean =>
  (part.period ?? "") === (whole.period ?? "");

const isPeriodIn = (part: NumericColumn, whole: NumericColumn): boolean =>
  part.period !== null &&
  whole.period !== null &&
  !part.period.includes("/") &&
  within(dated(part.period), dated(whole.period));

function figureColumn(
  records: Records,
  { dataset }: Layout,
  column: LayoutColumn,
): NumericColumn | null {
  const definition = column.field === null ? undefined : dataset.columns[column.field];
  if (!definition || !NUMERIC.has(definition.kind) || definition.kind === "rate") return null;
  const cells = records.columns[column.index]!;
  const readings = numberReadings(cells, numericCellReader(definition, column));
  const scale = unitsOfKind(definition.kind);
  return {
    field: column.field!,
    period: column.period,
    group: column.group?.value ?? "",
    area: column.area ?? "",
    total: column.total,
    label: labelOf(column, definition.headers),
    scale,
    parts: [],
    units: (record) => {
      const code = cells.codes[record]!;
      if (readings.state(code) === REFUSED) return null;
      const value = readings.values[code]!;
      return Number.isNaN(value) ? null : Math.round(value * scale);
    },
  };
}

/** Removes the name of the field from a header: 全年 of 全年 over 场次, or of 全年场次. */
function labelOf({ raw }: LayoutColumn, headers: readonly string[]): string {
  const texts = raw.map((text) => text.trim()).filter((text) => text !== "");
  const others = texts.filter((text) => !headers.includes(text));
  const label = others.at(-1) ?? texts.at(-1) ?? "";
  const name = headers.find((header) => label !== header && label.includes(header));
  const rest = name === undefined ? label : label.replace(name, "").trim();
  return rest.length < 2 ? label : rest;
}
