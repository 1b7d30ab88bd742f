import type { ColumnDefinition } from "../../model/datasets/dataset.ts";
import { type CellReading, isRefused, refused } from "../cells/cell-reading.ts";
import { readMissing } from "../cells/missing-markers.ts";
import { readCategory } from "../cells/read-category.ts";
import { LIST_MARK, namesIn } from "../cells/read-list.ts";
import { readText } from "../cells/read-text.ts";
import type { LayoutColumn } from "../layout/layout.ts";
import type { WorkingScheme } from "../references/read-schemes.ts";
import { readDay, readDeadline } from "../values/read-deadline.ts";
import { readMoney } from "../values/read-money.ts";
import { readNumber } from "../values/read-number.ts";
import { readRate } from "../values/read-rate.ts";
import { readYear } from "../values/read-year.ts";

type Read<T> = (text: string) => CellReading<T>;

/** Makes the reader of a column of words. A blank in a required column is refused. */
export function wordReader(
  { required, scheme, holds }: ColumnDefinition,
  schemes: ReadonlyMap<string, WorkingScheme>,
): Read<string> {
  const values = scheme === undefined ? undefined : schemes.get(scheme);
  const read = values ? schemeReader(values) : holds ? HOLDING[holds] : readTrimmed;
  return required ? refusingBlank(read) : read;
}

/** Reads any text without the blanks around it. */
export const readTrimmed: Read<string> = (cell) => {
  const reading = readText(cell);
  return isRefused(reading) || reading.value === null
    ? reading
    : { ...reading, value: reading.value.trim() };
};

const changed =
  (change: (text: string) => string): Read<string> =>
  (cell) => {
    const reading = readTrimmed(cell);
    return isRefused(reading) || reading.value === null
      ? reading
      : { ...reading, value: change(reading.value) };
  };

/** The readers of texts that hold a day or a list; a text that names no day stays as it is. */
const HOLDING: Readonly<Record<NonNullable<ColumnDefinition["holds"]>, Read<string>>> = {
  day: changed((text) => readDeadline(text) ?? text),
  list: changed((text) => namesIn(text).join(LIST_MARK)),
};

const schemeReader =
  ({ index, isOpen }: WorkingScheme): Read<string> =>
  (cell) => {
    const reading = readCategory(cell, index);
    return isOpen && isRefused(reading) && reading.reason === index.unknown
      ? readTrimmed(cell)
      : reading;
  };

/** Refuses a blank, without which the subject of the fact is unknown. */
const refusingBlank =
  <T>(read: Read<T>): Read<T> =>
  (cell) => {
    const reading = read(cell);
    return !isRefused(reading) && reading.value === null ? refused("MISSING_KEY") : reading;
  };

/** Makes the reader of a column of numbers, years or days. A computed column never quarantines a fact. */
export function figureReader(
  definition: ColumnDefinition,
  column: LayoutColumn,
  asOf: string,
): Read<number> {
  const { kind, required, blank, ahead = false } = definition;
  if (kind === "year" || kind === "day") {
    const read: Read<number> = (cell) =>
      kind === "year" ? readYear(cell, asOf) : readDay(cell, asOf, ahead);
    return required && !blank ? refusingBlank(read) : read;
  }
  const read = numericCellReader(definition, column);
  return definition.ratio ? (cell) => derived(read(cell)) : read;
}

const derived = (reading: CellReading<number>): CellReading<number> =>
  isRefused(reading) ? { value: null, flag: "blank", warnings: ["DERIVED_CELL_ERROR"] } : reading;

/** The reading of a count whose unit is not understood: its file is held. */
const NOT_READ: CellReading<number> = { value: null, flag: "marker", warnings: [] };

/** Makes the reader of a numeric column: by the kind of its field and the unit of its header. */
export function numericCellReader(
  { kind, required, unitWords = [] }: ColumnDefinition,
  { factor, raw, role, unclearUnit }: LayoutColumn,
): (text: string) => CellReading<number> {
  if (unclearUnit && required && role === null) return () => NOT_READ;
  if (unclearUnit) return (text) => readMissing(text) ?? refused("UNIT_NOT_UNDERSTOOD");
  switch (kind) {
    case "money":
      return (text) => readMoney(text, factor);
    case "rate":
      return (text) => readRate(text, raw.some((header) => /%|％/.test(header)) ? "%" : null);
    case "count":
      return (text) => readNumber(text, kind, unitWords, factor ?? 1);
    case "score":
      return (text) => readNumber(text, kind, unitWords);
    default:
      return (text) =>
        readNumber(text, "number", unitWords, unitWords.length > 0 ? (factor ?? 1) : 1);
  }
}
