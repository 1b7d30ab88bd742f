import type { Figure } from "../../analyze/figures/figure.ts";
import { figureInputs } from "../../analyze/statistics/all-statistics.ts";
import { entriesInside } from "../../analyze/statistics/figure-input.ts";
import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import type { DataTable, TableCell } from "../../model/tables/data-table.ts";
import type { Review } from "../../review/review.ts";
import { filesOfPart, traceFigure } from "../../review/trace/trace-figure.ts";
import type { Block } from "./page.ts";

/** True where a reviewed correction changed or dropped a record of a figure. */
export function isCorrected(figure: Figure, review: Review): boolean {
  if (review.corrections.applied.length === 0) return false;
  const measure = review.measure(figure.measure);
  const counted = review.counted(measure.dataset.name);
  return figureInputs(measure, figure).some((cell) =>
    entriesInside(measure, counted, cell, figure.breakdown).some(({ sum }) => sum.corrected > 0),
  );
}

/** Lists the reviewed corrections of a figure's records; traces the records only where there are any. */
export const correctionsOf = (figure: Figure, review: Review): readonly AppliedCorrection[] =>
  isCorrected(figure, review)
    ? traceFigure(review, figure).parts.flatMap((part) =>
        filesOfPart(part).flatMap(({ corrections }) => corrections),
      )
    : [];

/** Marks every number in the tables of a page that is an estimate or that a correction changed. */
export function markFigures<B extends Block>(blocks: readonly B[], review: Review): readonly B[] {
  const isSplit = review.tree.areas.some(({ splitInto }) => splitInto.length > 0);
  if (review.corrections.applied.length === 0 && !isSplit) return blocks;
  const marked = (cell: TableCell): TableCell => {
    if (!("value" in cell) || cell.figure === undefined || cell.mark) return cell;
    const figure = review.figures.find(cell.figure);
    if (figure?.qualifier === "estimated") return { ...cell, mark: "estimated" };
    return figure && isCorrected(figure, review) ? { ...cell, mark: "corrected" } : cell;
  };
  const inTable = (table: DataTable): DataTable => ({
    ...table,
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(marked) })),
  });
  return blocks.map((block) => {
    if (block.kind === "table" || block.kind === "figure")
      return { ...block, table: inTable(block.table) };
    if (block.kind !== "columns") return block;
    return {
      ...block,
      left: markFigures(block.left, review),
      right: markFigures(block.right, review),
    };
  });
}
