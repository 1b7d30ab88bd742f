import { type CellReading, read } from "./cell-reading.ts";
import { readMissing } from "./missing-markers.ts";
import { unsafeText } from "./unsafe-text.ts";

/**
 * Reads a cell of free text unchanged, with a warning where it is unsafe to show or export.
 * @example readText("春季文化交流") // => {"value":"春季文化交流","flag":"","warnings":[]}
 */
export function readText(cell: string): CellReading<string> {
  return readMissing(cell) ?? read(cell, unsafeText(cell));
}
