import type { Dataset } from "../../model/datasets/dataset.ts";
import { meaningOf } from "./header.ts";

/** A plain number, which is no header unless it is a year. */
const NUMBER = /^[-+]?[\d.,]+%?$/;

const isFilled = (text: string): boolean => text.trim() !== "";

/**
 * True where each lower row can belong to the same header as the rows above: it names fields or
 * periods, holds no numbers, and fills gaps that merged cells leave above it.
 */
export function standsUnder(rows: readonly (readonly string[])[], dataset: Dataset): boolean {
  const isTitle = rows.length > 1 && rows.some((row) => row.filter(isFilled).length < 2);
  if (isTitle) return false;
  return rows.slice(1).every((row, i) => {
    const filled = row.filter(isFilled);
    const meant = filled.filter((text) => {
      const { field, period } = meaningOf([text], dataset, null);
      return field !== null || (period !== null && !NUMBER.test(text.trim()));
    });
    const gaps = row.filter((text, column) => isFilled(text) && !isFilled(rows[i]![column]!));
    return meant.length >= 2 && meant.length * 2 > filled.length && gaps.length > 0;
  });
}

/**
 * Fills in merged cells in the rows of a header. A merged cell is written once and applies to the
 * blanks to its right that have a name below.
 */
export function filledForward(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row, r) => {
    const below = rows.slice(r + 1);
    let group = "";
    return row.map((text, column) => {
      if (isFilled(text)) group = text;
      const hasName = below.some((lower) => isFilled(lower[column]!));
      return !isFilled(text) && hasName ? group : text;
    });
  });
}
