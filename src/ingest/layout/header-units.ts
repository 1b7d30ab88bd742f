import type { Records } from "../../csv/read-records.ts";
import { type ColumnDefinition, type Dataset, isFigure } from "../../model/datasets/dataset.ts";
import { bareUnit, fitOf, mayBeUnit, scaledUnit, yuanIn } from "../units/scaled-unit.ts";
import { plainHeader } from "./header.ts";
import { headerText, type Layout, type LayoutColumn, recordTexts } from "./layout.ts";
import { titleRecord } from "./title-records.ts";

/** Columns with their units, and the record that states the units. */
export interface UnitsFound {
  readonly columns: readonly LayoutColumn[];
  readonly record: number | null;
}

/**
 * Finds the units of a table: in the header of each column, else in a row of units under the
 * header, else in a line above it. A unit of money gives the yuan per unit, one of a count the
 * number of ones; a count whose unit is not understood or counts something else is marked.
 */
export function findUnits(
  records: Records,
  columns: readonly LayoutColumn[],
  dataset: Dataset,
  titles: readonly number[],
  below: number,
): UnitsFound {
  const definition = ({ field }: LayoutColumn) =>
    field === null ? undefined : dataset.columns[field];
  const own = columns.map(
    (column) =>
      withConfirmedUnit(column, definition(column)) ?? withOwnUnit(column, definition(column)),
  );
  if (isUnitRow(records, columns, dataset, below)) {
    const texts = recordTexts(records, below);
    const placed = own.map((column, i) =>
      column === columns[i] ? withUnit(column, texts[column.index]!, definition(column)) : column,
    );
    return { columns: placed, record: below };
  }
  const record = titles.find((title) => titleRecord(records, title).units.length > 0);
  if (record === undefined) return { columns: own, record: null };
  const placed = own.map((column, i) =>
    column === columns[i] ? withUnitOfLine(records, record, column, definition(column)) : column,
  );
  return { columns: placed, record };
}

/** Gives a column without a unit of its own that one which a line above the table states for it. */
export const withUnitOfLine = (
  records: Records,
  record: number,
  column: LayoutColumn,
  definition: ColumnDefinition | undefined,
): LayoutColumn => withOneOf(column, titleRecord(records, record).units, definition);

/**
 * Gives a count the unit that its own header names, in brackets or behind the name: 受众（万人次）.
 * Returns the column itself where its header names none.
 */
export function withOwnUnit(
  column: LayoutColumn,
  definition: ColumnDefinition | undefined,
): LayoutColumn {
  if (!isCount(definition)) return column;
  const texts = column.raw.flatMap((text) => unitsOfHeader(text, definition!));
  const unit = texts.filter(mayBeUnit).at(-1);
  if (unit === undefined) return column;
  const placed = withUnit(column, unit, definition);
  return placed === column ? { ...column } : placed;
}

/** Gives a column the unit that a person confirmed for its header; null where there is none. */
function withConfirmedUnit(
  column: LayoutColumn,
  definition: ColumnDefinition | undefined,
): LayoutColumn | null {
  const unit = definition?.headerUnits?.[plainHeader(headerText(column))];
  if (unit === undefined) return null;
  return withUnit({ ...column, factor: null, unit: null }, unit, definition);
}

const isCount = (definition: ColumnDefinition | undefined): boolean =>
  definition?.kind === "count" ||
  (definition?.kind === "number" && (definition.unitWords ?? []).length > 0);

/** Lists the texts of a header that may be units: in brackets, else before or behind the name. */
function unitsOfHeader(text: string, { headers }: ColumnDefinition): string[] {
  const folded = text.normalize("NFKC").trim();
  const inBrackets = [...folded.matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/gu)].map(
    ([, inside]) => inside!,
  );
  if (inBrackets.length > 0) return inBrackets;
  const names = headers.map((header) => header.normalize("NFKC"));
  const name = names
    .filter((each) => each !== folded && (folded.startsWith(each) || folded.endsWith(each)))
    .sort((a, b) => b.length - a.length)[0];
  if (name === undefined) return [];
  if (folded.endsWith(name) && scaledUnit(folded)) return [folded];
  return [folded.replace(name, "").replace(/^[\s/:,、-]+/u, "")];
}

/** Gives a column a unit that was written for it; a count with an unfit unit is marked. */
export function withUnit(
  column: LayoutColumn,
  text: string,
  definition: ColumnDefinition | undefined,
): LayoutColumn {
  const unit = bareUnit(text);
  if (definition?.kind === "money") return withYuan(column, unit);
  if (!isCount(definition) || unit === "") return column;
  const scaled = scaledUnit(unit);
  if (!scaled || fitOf(scaled, definition!.unitWords ?? []) === "none")
    return { ...column, unit, unclearUnit: true };
  return scaled.factor === 1 ? column : { ...column, unit, factor: scaled.factor };
}

/** Gives a money column a unit, where its own header, which has priority, names none. */
function withYuan(column: LayoutColumn, unit: string): LayoutColumn {
  const factor = yuanIn(unit);
  return column.factor !== null || factor === null ? column : { ...column, unit, factor };
}

/**
 * Gives a column that one of several units for the whole table which is its own. 万 alone, and a
 * unit that is not understood, may be meant for any count.
 */
function withOneOf(
  column: LayoutColumn,
  units: readonly string[],
  definition: ColumnDefinition | undefined,
): LayoutColumn {
  const scaled = units.map((unit) => ({ unit: bareUnit(unit), scaled: scaledUnit(unit) }));
  if (definition?.kind === "money")
    return withYuan(column, scaled.find(({ unit }) => yuanIn(unit) !== null)?.unit ?? "");
  if (!isCount(definition)) return column;
  const words = definition!.unitWords ?? [];
  const own = scaled.find((each) => each.scaled && fitOf(each.scaled, words) === "own");
  if (own) return withUnit(column, own.unit, definition);
  const unclear = scaled.find(
    (each) => !each.scaled || (each.scaled.factor > 1 && fitOf(each.scaled, words) === "any"),
  );
  return unclear ? { ...column, unit: unclear.unit, unclearUnit: true } : column;
}

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
    units.every(({ index }) => mayBeUnit(texts[index]!)) &&
    filled.every((column) => units.includes(column) || UNIT_LABEL.test(texts[column.index]!))
  );
}

/** The label that the first column of a row of units may have. */
const UNIT_LABEL = /^\s*(计量)?单位\s*[:：]?\s*$/u;

/** The headers of a column that states the unit of each value. */
const UNIT_HEADER = /^(计量单位|度量单位|单位|unit)$/u;

/** True for the header of a column of units; 单位 may be one of bodies too. */
export const isUnitHeader = ({ raw }: LayoutColumn): boolean =>
  UNIT_HEADER.test(plainHeader(raw.at(-1) ?? ""));

/** Finds the column of units beside names and values; one that names anything else is none. */
export const unitColumn = (
  records: Records,
  { columns, from }: Pick<Layout, "columns" | "from">,
): LayoutColumn | null =>
  columns.filter(isUnitHeader).find(({ index }) => holdsUnits(records, index, from)) ?? null;

/** Takes the meaning of a sender, 单位, from a column that holds units of measure. */
export const withoutUnits = (
  records: Records,
  columns: LayoutColumn[],
  from: number,
): LayoutColumn[] =>
  columns.map((column) =>
    column.field !== null && isUnitHeader(column) && holdsUnits(records, column.index, from)
      ? { ...column, field: null }
      : column,
  );

function holdsUnits({ columns, count }: Records, index: number, from: number): boolean {
  const { codes, text } = columns[index]!;
  const used = new Set<number>();
  for (let record = from; record < count; record++) used.add(codes[record]!);
  const texts = [...used].map(text).filter((each) => each.trim() !== "");
  return texts.length > 0 && texts.every(mayBeUnit);
}
