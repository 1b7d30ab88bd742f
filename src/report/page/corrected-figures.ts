import type { Figure } from "../../analyze/figures/figure.ts";
import { cellsOfFigure, entriesInside } from "../../analyze/figures/figure-inputs.ts";
import type { AppliedCorrection } from "../../ingest/corrections/apply-corrections.ts";
import type { Study } from "../../review/review.ts";
import { filesOfPart, traceOf } from "../../review/trace/trace-figure.ts";
import type { DataTable, TableCell } from "../html/data-table.ts";
import type { Block } from "./page.ts";

/** Whether a reviewed correction changed or took out a row of a figure. */
export function isCorrected(figure: Figure, study: Study): boolean {
  if (study.corrections.applied.length === 0) return false;
  const measure = study.measure(figure.measure);
  const counted = study.counted(measure.dataset.name);
  return cellsOfFigure(measure, figure).some((cell) =>
    entriesInside(measure, counted, cell, figure.breakdown).some(({ sum }) => sum.corrected > 0),
  );
}

/** The reviewed corrections of the rows of a figure. Rows are looked for only where there are any. */
export const correctionsOf = (figure: Figure, study: Study): readonly AppliedCorrection[] =>
  isCorrected(figure, study)
    ? traceOf(study, figure).parts.flatMap((part) =>
        filesOfPart(part).flatMap(({ corrections }) => corrections),
      )
    : [];

/** The blocks of a page with a mark on every number of a table that is an estimate or that a correction touched. */
export function markFigures<B extends Block>(blocks: readonly B[], study: Study): readonly B[] {
  const isSplit = study.tree.areas.some(({ splitInto }) => splitInto.length > 0);
  if (study.corrections.applied.length === 0 && !isSplit) return blocks;
  const marked = (cell: TableCell): TableCell => {
    if (!("value" in cell) || cell.figure === undefined || cell.mark) return cell;
    const figure = study.figures.find(cell.figure);
    if (figure?.qualifier === "estimated") return { ...cell, mark: "estimated" };
    return figure && isCorrected(figure, study) ? { ...cell, mark: "corrected" } : cell;
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
      left: markFigures(block.left, study),
      right: markFigures(block.right, study),
    };
  });
}
