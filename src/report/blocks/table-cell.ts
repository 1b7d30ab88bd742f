import { textWidth } from "../../chart/style/text-width.ts";
import type { Absence, Column, TableCell } from "../../model/tables/data-table.ts";
import { type CellParts, cellParts } from "../html/cell-parts.ts";
import { type Html, html } from "../html/html.ts";
import { columnHead, unitInHeader } from "../html/words.ts";
import type { RenderContext } from "../page/render-context.ts";
import { sparkLine } from "./spark-line.ts";

/**
 * A column; where marks and changes stand beside its numbers they have a place of their own, so that the digits align:
 * `slot` is its width in em, 0 where there is none.
 */
export interface Slotted {
  readonly column: Column;
  readonly slot: number;
}

const isNumeric = (column: Column): boolean => column.kind !== "text";

/** True where a cell needs the slot; a scorecard cell keeps its ▼ inside its shade. */
const needsSlot = (cell: TableCell): boolean =>
  ("mark" in cell && cell.mark !== undefined) ||
  ("change" in cell && cell.change !== undefined && cell.band === undefined);

/** Gives a column a slot as wide as what stands beside its numbers. */
export const slotted = (
  column: Column,
  cells: readonly TableCell[],
  { lang }: Pick<RenderContext, "lang">,
): Slotted => ({
  column,
  slot: cells
    .filter(needsSlot)
    .map((cell) => besideWidth(cellParts(cell, column, lang)))
    .reduce((widest, each) => Math.max(widest, each), 0),
});

/** The narrowest slot, and the widest that the style sheet has. */
const [NARROWEST, WIDEST] = [2, 9];
/** The sizes of a change and of a sign, the blank before them, that of both, and the gap behind, in em. */
const [CHANGE, SIGN, BLANK, BLANK_OF_BOTH, GAP] = [0.85, 0.72, 0.2, 1.2, 0.35];

/** Computes the whole em that a change and a sign take beside a number. */
function besideWidth({ after = "", sign = "" }: CellParts): number {
  const wide = (text: string, size: number, blank: number): number =>
    text === "" ? 0 : size * (textWidth(text, { size: 1 }) + blank);
  const change = wide(after, CHANGE, sign === "" ? BLANK : BLANK_OF_BOTH);
  const room = Math.max(change, wide(sign, SIGN, BLANK)) + GAP;
  return Math.min(WIDEST, Math.max(NARROWEST, Math.ceil(room)));
}

/** Names the class of a slot; wider ones have one more. */
const slotClass = (slot: number): string | false =>
  slot > NARROWEST ? `tb-slot tb-slot-${slot}` : slot > 0 && "tb-slot";

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
  html`<th scope="col"${id}${classes(isNumeric(column) && "tb-n", slot > 0 && "tb-slot")}><span>${page.say(columnHead(column.label))}</span>${
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

/** Writes a name of ours, such as the county, as a row's: in English with a capital. */
const withCapital = (cell: TableCell): TableCell =>
  "text" in cell && typeof cell.text !== "string" ? { ...cell, text: columnHead(cell.text) } : cell;

/** Renders the name of a row; one that tells a number, such as 其他（23个乡镇）, has its id. */
function rowName(cell: TableCell, column: Column, page: RenderContext): Html {
  const name = content(
    withCapital(cell),
    column,
    page,
    textHref(cell, page) ?? profileOf(cell, page),
  );
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
  html`<th scope="row"${classes(slotClass(slot))}>${rowName(cell, column, page)}${
    "text" in cell ? page.second(cell.text) : undefined
  }</th>`;

/** Gaps that a sender should fill; they stand out in the table. */
const GAPS: readonly Absence[] = ["missing", "held", "not-scored"];

/** The id that a cell carries itself, whether its number leads to the workbook, and how many columns it reaches over. */
interface CellPlace {
  readonly own: Html | undefined;
  readonly isLinked: boolean;
  readonly span: number;
}

/** A date, or a short word with a hyphen: no line ends within it. */
const HYPHENED = /^(?=.*-)[\w.-]{1,12}$/;

/** Renders any other cell: words have a class, since most cells hold a number; a scorecard cell has a shade. */
export function renderCell(
  cell: TableCell,
  { column, slot }: Slotted,
  page: RenderContext,
  { own, isLinked, span }: CellPlace,
): Html {
  const id = "figure" in cell ? page.cellAnchor(cell.figure, cell) : undefined;
  const band = "band" in cell ? cell.band : undefined;
  const status = "status" in cell ? cell.status : undefined;
  const css = classes(
    band && `tb-q${band}`,
    !isNumeric(column) && "tb-t",
    "text" in cell && HYPHENED.test(cellParts(cell, column, page.lang).main) && "tb-nb",
    slotClass(slot),
    status && (GAPS.includes(status) ? "tb-gap" : "tb-none"),
  );
  return html`<td${id ?? own}${css}${span > 1 ? html` colspan="${String(span)}"` : undefined}>${content(cell, column, page, isLinked ? hrefOf(cell, page) : textHref(cell, page))}</td>`;
}
