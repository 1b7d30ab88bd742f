import type { ColumnDefinition } from "../../model/datasets/dataset.ts";
import { type CellReading, isRefused, refused } from "../cells/cell-reading.ts";
import { readCategory } from "../cells/read-category.ts";
import { readText } from "../cells/read-text.ts";
import type { LayoutColumn } from "../layout/layout.ts";
import type { WorkingScheme } from "../references/read-schemes.ts";
import { readMoney } from "../values/read-money.ts";
import { readNumber } from "../values/read-number.ts";
import { readRate } from "../values/read-rate.ts";
import { readYear } from "../values/read-year.ts";

type Read<T> = (text: string) => CellReading<T>;

/** How the cells of a column of words are read: by its scheme, or as they stand. A required one must say something. */
export function wordReader(
  { required, scheme }: ColumnDefinition,
  schemes: ReadonlyMap<string, WorkingScheme>,
): Read<string> {
  const values = scheme === undefined ? undefined : schemes.get(scheme);
  const read = values ? schemeReader(values) : readTrimmed;
  return required ? demanding(read) : read;
}

const readTrimmed: Read<string> = (cell) => {
  const reading = readText(cell);
  return isRefused(reading) || reading.value === null
    ? reading
    : { ...reading, value: reading.value.trim() };
};

const schemeReader =
  ({ index, isOpen }: WorkingScheme): Read<string> =>
  (cell) => {
    const reading = readCategory(cell, index);
    return isOpen && isRefused(reading) && reading.reason === index.unknown
      ? readTrimmed(cell)
      : reading;
  };

/** A blank is refused: without it nobody knows what the fact is about. */
const demanding =
  <T>(read: Read<T>): Read<T> =>
  (cell) => {
    const reading = read(cell);
    return !isRefused(reading) && reading.value === null ? refused("MISSING_KEY") : reading;
  };

/** How the cells of a column of numbers or years are read. A computed one is never a reason to set a fact aside. */
export function figureReader(
  definition: ColumnDefinition,
  column: LayoutColumn,
  asOf: string,
): Read<number> {
  if (definition.kind === "year") {
    const read: Read<number> = (cell) => readYear(cell, asOf);
    return definition.required ? demanding(read) : read;
  }
  const read = numericCellReader(definition, column);
  return definition.ratio ? (cell) => derived(read(cell)) : read;
}

const derived = (reading: CellReading<number>): CellReading<number> =>
  isRefused(reading) ? { value: null, flag: "blank", warnings: ["DERIVED_CELL_ERROR"] } : reading;

/** How the cells of a numeric column are read: by the kind of its field, the unit by its header. */
export function numericCellReader(
  { kind, unitWords = [] }: ColumnDefinition,
  { factor, raw }: LayoutColumn,
): (text: string) => CellReading<number> {
  switch (kind) {
    case "money":
      return (text) => readMoney(text, factor);
    case "rate":
      return (text) => readRate(text, raw.some((header) => /%|％/.test(header)) ? "%" : null);
    case "count":
    case "score":
      return (text) => readNumber(text, kind, unitWords);
    default:
      return (text) => readNumber(text, "number", unitWords);
  }
}
