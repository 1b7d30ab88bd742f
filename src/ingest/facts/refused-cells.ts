import type { CellColumn } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { NUMERIC } from "../../model/datasets/dataset.ts";
import { type ColumnReadings, codesIn, REFUSED } from "../cells/column-readings.ts";
import type { Layout } from "../layout/layout.ts";
import type { Quarantined } from "../result/file-result.ts";
import type { SeriesReaders } from "./fact-readers.ts";
import { refusalIn } from "./quarantine-row.ts";

/** A column with cells that cannot be read, by code. */
export interface RefusedCells {
  readonly field: string;
  readonly readings: ColumnReadings<string | number>;
  readonly codes: CellColumn["codes"];
  readonly refused: Uint8Array;
}

/** Finds the unreadable cells of a column; none where no record has one. */
export function refusedCells(
  field: string,
  readings: RefusedCells["readings"],
  records: Uint32Array,
): RefusedCells[] {
  const { column } = readings;
  const refused = codesIn(REFUSED, readings); // the header itself is one
  return occursIn(records, column, refused)
    ? [{ field, readings, codes: column.codes, refused }]
    : [];
}

/** Finds the unreadable cells of columns of figures and of deadlines that a file need not have. */
export const spareCells = (
  { dataset }: Layout,
  records: Uint32Array,
  { numbers }: SeriesReaders,
): RefusedCells[] =>
  [...numbers].flatMap(([field, readings]) => {
    const { kind, required, ahead } = dataset.columns[field]!;
    const isSpare = !required && (NUMERIC.has(kind) || ahead === true);
    return isSpare ? refusedCells(field, readings, records) : [];
  });

/** Quarantines single cells of records that are facts without them. */
export function quarantineCells(
  { lines }: Records,
  used: Uint32Array,
  spare: readonly RefusedCells[],
  quarantine: Quarantined[],
): void {
  for (const { field, readings, codes, refused } of spare)
    for (const record of used)
      if (refused[codes[record]!] === 1)
        quarantine.push({ line: lines[record]!, ...refusalIn(field, readings, record)! });
}

/** True where any record has one of these codes: nearly always none has. */
function occursIn(records: Uint32Array, { codes }: CellColumn, wanted: Uint8Array): boolean {
  if (!wanted.includes(1)) return false;
  for (let i = 0; i < records.length; i++) if (wanted[codes[records[i]!]!] === 1) return true;
  return false;
}
