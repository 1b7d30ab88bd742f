import type { Absence, Column, TableCell } from "../../model/tables/data-table.ts";
import { cellParts } from "../html/cell-parts.ts";
import { type Html, html } from "../html/html.ts";
import { columnHead, unitInHeader } from "../html/words.ts";
import type { RenderContext } from "../page/render-context.ts";
import { sparkLine } from "./spark-line.ts";

/** A column; with `slot`, marks and changes beside its numbers have a place of their own, so that the digits align. */
export interface Slotted {
  readonly column: Column;
  readonly slot: boolean;
}

const isNumeric = (column: Column): boolean => column.kind !== "text";

/** True where a cell needs the slot; a scorecard cell keeps its ▼ inside its shade. */
const needsSlot = (cell: TableCell): boolean =>
  ("mark" in cell && cell.mark !== undefined) ||
  ("change" in cell && cell.change !== undefined && cell.band === undefined);

/** Gives a column a slot where one of its cells needs it. */
export const slotted = (column: Column, cells: readonly TableCell[]): Slotted => ({
  column,
  slot: cells.some(needsSlot),
});

function classes(...names: readonly (string | false | undefined)[]): Html | undefined {
  const given = names.filter(Boolean).join(" ");
  return given ? html` class="${given}"` : undefined;
}

/** Renders the head of a column: its label, and under it the unit. */
export const renderColumnHead = (
  { column, slot }: Slotted,
  page: RenderContext,
  id: Html | undefined,
): Html =>
  html`<th scope="col"${id}${classes(isNumeric(column) && "tb-n", slot && "tb-slot")}><span>${page.say(columnHead(column.label))}</span>${
    column.unit && html`<small>${unitInHeader(page.say(column.unit), page.lang)}</small>`
  }${page.second(columnHead(column.label))}${column.unit && page.second(column.unit)}</th>`;

/** Renders words or a number, with its link; a class marks the signs beside it, so that sorting and saving can leave them out. */
function content(cell: TableCell, column: Column, page: RenderContext, href?: string): Html {
  const { before, main, after, sign } = cellParts(cell, column, page.lang);
  const linked = href === undefined ? html`${main}` : html`<a href="${href}">${main}</a>`;
  return html`${"spark" in cell && cell.spark ? sparkLine(cell.spark) : undefined}${before && html`<i class="tb-by">${before}</i>`}${linked}${
    after && html`<i class="tb-by tb-after">${after}</i>`
  }${sign && html`<sup class="tb-by">${sign}</sup>`}`;
}

/** Returns the link of words, or of a figure to its row in the workbook. */
const hrefOf = (cell: TableCell, page: RenderContext): string | undefined =>
  "text" in cell ? textHref(cell, page) : cell.figure && page.rowHref(cell.figure);

const textHref = (cell: TableCell, page: RenderContext): string | undefined =>
  "text" in cell && cell.href ? page.href(cell.href) : undefined;

/** Returns the page of the area that a row is named after. */
function profileOf(cell: TableCell, page: RenderContext): string | undefined {
  if (!("text" in cell)) return undefined;
  return page.profileHref(typeof cell.text === "string" ? cell.text : page.say(cell.text));
}

/** Renders the name of a row; one that tells a number, such as 其他（23个乡镇）, has its id. */
function rowName(cell: TableCell, column: Column, page: RenderContext): Html {
  const name = content(cell, column, page, textHref(cell, page) ?? profileOf(cell, page));
  return "text" in cell && cell.figure !== undefined
    ? html`<data value="${cell.figure}">${name}</data>`
    : name;
}

/** Renders the first cell of a row, its name; the name of an area leads to the area's page. */
export const renderRowName = (
  cell: TableCell,
  { column, slot }: Slotted,
  page: RenderContext,
): Html =>
  html`<th scope="row"${classes(slot && "tb-slot")}>${rowName(cell, column, page)}${
    "text" in cell ? page.second(cell.text) : undefined
  }</th>`;

/** Gaps that a sender should fill; they stand out in the table. */
const GAPS: readonly Absence[] = ["missing", "held", "not-scored"];

/** The id that a cell carries itself, and whether its number leads to the workbook. */
interface CellPlace {
  readonly own: Html | undefined;
  readonly isLinked: boolean;
}

/** Renders any other cell: words have a class, since most cells hold a number; a scorecard cell has a shade. */
export function renderCell(
  cell: TableCell,
  { column, slot }: Slotted,
  page: RenderContext,
  { own, isLinked }: CellPlace,
): Html {
  const id = "figure" in cell ? page.cellAnchor(cell.figure, cell) : undefined;
  const band = "band" in cell ? cell.band : undefined;
  const status = "status" in cell ? cell.status : undefined;
  const css = classes(
    band && `tb-q${band}`,
    !isNumeric(column) && "tb-t",
    slot && "tb-slot",
    status && (GAPS.includes(status) ? "tb-gap" : "tb-none"),
  );
  return html`<td${id ?? own}${css}>${content(cell, column, page, isLinked ? hrefOf(cell, page) : textHref(cell, page))}</td>`;
}
