import { yearOf } from "../../model/periods/period.ts";
import { type CellReading, isRefused } from "../cells/cell-reading.ts";
import { readPeriod } from "./read-period.ts";

/**
 * Reads a calendar year; a date gives its year. A year after the closing date is refused.
 * @example readYear("2022年", "2024-06-30").value // => 2022
 */
export function readYear(cell: string, asOf: string): CellReading<number> {
  const reading = readPeriod(cell, { asOf, year: null });
  if (isRefused(reading) || reading.value === null) return reading;
  if (reading.warnings.includes("EXCEL_SERIAL_DATE"))
    return { reason: "INVALID_DATE", warnings: [] };
  return {
    ...reading,
    value: yearOf(reading.value),
    warnings: reading.warnings.filter((code) => code !== "MONTH_PRECISION"),
  };
}
