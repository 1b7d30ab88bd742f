import type { Records } from "../../csv/read-records.ts";
import { type Dataset, isFigure } from "../../model/datasets/dataset.ts";
import { isUnitWord, YUAN } from "../values/unit-words.ts";
import { type LayoutColumn, recordTexts } from "./layout.ts";
import { moneyUnitIn } from "./title-lines.ts";

/** Columns with their units, and the record that states the units. */
export interface UnitsFound {
  readonly columns: readonly LayoutColumn[];
  readonly record: number | null;
}

const withUnit = (column: LayoutColumn, unit: string): LayoutColumn => ({
  ...column,
  unit,
  factor: YUAN.get(unit)!,
});

/** True where a money column has no unit in its own header, which has priority. */
const needsUnit = ({ field, factor }: LayoutColumn, dataset: Dataset): boolean =>
  field !== null && factor === null && dataset.columns[field]!.kind === "money";

/** Finds the units of money of a table: in a row of units under the header or a line above it. */
export function findUnits(
  records: Records,
  columns: readonly LayoutColumn[],
  dataset: Dataset,
  titles: readonly number[],
  below: number,
): UnitsFound {
  if (isUnitRow(records, columns, dataset, below))
    return { columns: fromRow(records, columns, dataset, below), record: below };
  const record = titles.find((title) => moneyUnitIn(lineOf(records, title)) !== null);
  if (record === undefined) return { columns, record: null };
  const unit = moneyUnitIn(lineOf(records, record))!;
  return {
    columns: columns.map((column) =>
      needsUnit(column, dataset) ? withUnit(column, unit) : column,
    ),
    record,
  };
}

const lineOf = (records: Records, record: number): string => recordTexts(records, record).join(" ");

/** True for `,场,人次,万元` under the header: all filled cells are units, in columns of figures. */
function isUnitRow(
  records: Records,
  columns: readonly LayoutColumn[],
  dataset: Dataset,
  record: number,
): boolean {
  if (record >= records.count) return false;
  const texts = recordTexts(records, record).slice(0, columns.length);
  const filled = columns.filter(({ index }) => texts[index]?.trim());
  const units = filled.filter(
    ({ field }) => field !== null && isFigure(dataset.columns[field]!.kind),
  );
  return (
    units.length > 0 &&
    units.every(({ index }) => isUnitWord(bareUnit(texts[index]!))) &&
    filled.every((column) => units.includes(column) || UNIT_LABEL.test(texts[column.index]!))
  );
}

/** The label that the first column of a row of units may have. */
const UNIT_LABEL = /^\s*(计量)?单位\s*[:：]?\s*$/u;

const bareUnit = (text: string): string => text.trim().replace(/^[([（【]+|[)\]）】]+$/gu, "");

function fromRow(
  records: Records,
  columns: readonly LayoutColumn[],
  dataset: Dataset,
  record: number,
): LayoutColumn[] {
  const texts = recordTexts(records, record);
  return columns.map((column) => {
    const unit = bareUnit(texts[column.index]!);
    return needsUnit(column, dataset) && YUAN.has(unit) ? withUnit(column, unit) : column;
  });
}
