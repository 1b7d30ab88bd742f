import { type CellReading, read } from "./cell-reading.ts";
import { readMissing } from "./missing-markers.ts";
import { unsafeText } from "./unsafe-text.ts";

/**
 * A cell of any text: kept exactly as it is, with a warning where it is dangerous to show or export.
 * @example readText("春季文化交流") // => {"value":"春季文化交流","flag":"","warnings":[]}
 */
export function readText(cell: string): CellReading<string> {
  return readMissing(cell) ?? read(cell, unsafeText(cell));
}
