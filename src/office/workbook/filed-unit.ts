import type { Figure } from "../../analyze/figures/figure.ts";
import type { Text } from "../../messages/text.ts";
import type { Column, TableCell } from "../../model/tables/data-table.ts";

/** Finds a figure by its id. */
export type FigureOf = (id: string) => Figure | undefined;

/** The factor between the numbers of a column and its figures, and the unit that goes with it. */
export interface FiledUnit {
  readonly factor: number;
  readonly unit: Text | undefined;
}

/**
 * Finds the unit in which the figures of a column were filed: a column that a page shows in 万元 holds yuan. Numbers
 * per head and the like stay as they are shown.
 */
export function filedUnit(
  column: Column,
  cells: readonly TableCell[],
  { figureOf, unitOf }: { readonly figureOf: FigureOf; readonly unitOf: (figure: Figure) => Text },
): FiledUnit {
  const shown = { factor: 1, unit: column.unit };
  for (const cell of cells) {
    if (!("value" in cell) || cell.figure === undefined || cell.value === 0) continue;
    const figure = figureOf(cell.figure);
    if (!figure?.value) continue;
    const factor = 10 ** Math.round(Math.log10(figure.value / cell.value));
    if (factor > 1 && isClose(cell.value * factor, figure.value))
      return { factor, unit: unitOf(figure) };
    return shown;
  }
  return shown;
}

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.abs(b);
