import { REFUSED_RESULTS } from "../../messages/authors/refused-results.ts";
import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { DataTable, Row, TableCell } from "../../model/tables/data-table.ts";
import { type Html, html, raw } from "../html/html.ts";
import { noBreak } from "../html/no-break.ts";
import { WORDS } from "../html/words.ts";
import type { TableBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";
import { renderFootnotes } from "./notes.ts";
import { renderSigns } from "./signs.ts";
import {
  renderCell,
  renderColumnHead,
  renderRowName,
  type Slotted,
  slotted,
} from "./table-cell.ts";
import { type TableIds, tableIds } from "./table-ids.ts";

/** The most columns that fit on a portrait sheet. */
const MOST_IN_PORTRAIT = 10;

/** The most columns that a sheet on its side shows without one number over another. */
const MOST_ON_SHEET = 32;

/** Returns the class of a table that stands on a sheet on its side, or on none. */
export const paperClass = ({ columns }: DataTable): string => {
  if (columns.length > MOST_ON_SHEET) return " tb-vast";
  return columns.length > MOST_IN_PORTRAIT ? " tb-annex" : "";
};

/** The most columns that a phone shows side by side. */
const MOST_ON_PHONE = 6;

/** True where a table prints on a landscape sheet. */
const isLandscape = ({ columns }: DataTable): boolean => columns.length > MOST_IN_PORTRAIT;

/** Renders an id, or the part of one, of the numbers in a column, a row or a cell. */
const idAttribute = (id: string | undefined): Html | undefined =>
  id === undefined ? undefined : html` data-id="${id}"`;

function rowHtml(row: Row, at: number, { columns, ids }: Rendered, page: RenderContext): Html {
  const cells = row.cells.map((cell, i) => {
    if (isCovered(row, i)) return undefined;
    const own = idAttribute(ids.own(cell, at, i));
    const place = { own, isLinked: isFirstOf(row, i, page), span: spanOf(row, i) };
    return i === 0
      ? renderRowName(cell, columns[i]!, page)
      : renderCell(cell, columns[i]!, page, place);
  });
  return html`<tr${page.anchor(row.id, row)}${idAttribute(ids.rows[at])}${row.tone && html` class="tb-${row.tone}"`}>${cells}</tr>\n`;
}

const isEmpty = (cell: TableCell | undefined): boolean =>
  cell !== undefined && "text" in cell && cell.text === "";

/** True for an empty cell of a heading row behind the first two: the words before it reach over it. */
const isCovered = ({ tone, cells }: Row, at: number): boolean =>
  tone === "head" && at > 1 && isEmpty(cells[at]);

/** Counts the columns that a cell reaches over. */
function spanOf(row: Row, at: number): number {
  let end = at + 1;
  while (isCovered(row, end)) end++;
  return end - at;
}

/** The columns of a table, and the ids of its figures. */
interface Rendered {
  readonly columns: readonly Slotted[];
  readonly ids: TableIds;
}

/** True for the first cell of a row whose measure has a row in the workbook: the numbers beside it are in the same. */
function isFirstOf({ cells }: Row, at: number, page: RenderContext): boolean {
  const measureOf = (cell: TableCell): string | undefined =>
    "figure" in cell && cell.figure && page.rowHref(cell.figure)
      ? cell.figure.replace(/[./].*/, "")
      : undefined;
  const own = measureOf(cells[at]!);
  return cells.slice(0, at).every((cell) => measureOf(cell) !== own);
}

/** True where rows may be sorted: parts must stay under their total. */
const isSortable = ({ rows }: DataTable): boolean =>
  rows.length > 3 && rows.every(({ tone }) => tone !== "part" && tone !== "head");

/** True where a reader looks for one row among many. */
const isLong = ({ rows }: DataTable): boolean => rows.length >= 20;

/** True where a reader may set two areas side by side. */
const isOfAreas = ({ columns, rows }: DataTable): boolean =>
  columns[0]?.isOfAreas === true && rows.length > 2;

function slottedColumns({ columns, rows }: DataTable, page: RenderContext): readonly Slotted[] {
  const odd = rows.find((row) => row.cells.length !== columns.length);
  if (odd) throw new ScriptError(REFUSED_RESULTS["short-row"](odd.cells.length, columns.length));
  return columns.map((column, i) => {
    const cells = rows.map((row) => row.cells[i]!);
    return slotted(column, cells, page);
  });
}

/**
 * Renders a table in a labelled region that scrolls on a small screen. `label` is an ARIA attribute; with a name of a
 * CSV file the page's script offers to save and to copy the table.
 * @throws when a row has more or fewer cells than there are columns.
 */
export function renderDataTable(
  table: DataTable,
  label: Html,
  page: RenderContext,
  csvName?: string,
): Html {
  const columns = slottedColumns(table, page);
  const ids = tableIds(table);
  const attributes = html`${label}${csvName && html` data-csv="${csvName}"`}${
    isSortable(table) ? raw(" data-sort") : undefined
  }${isLong(table) ? raw(" data-filter") : undefined}${isOfAreas(table) ? raw(" data-pair") : undefined}${columns.length > MOST_ON_PHONE ? raw(' class="tb-many"') : undefined}`;
  return html`<div class="tb-scroll" tabindex="0" role="region" ${label}><table ${attributes}><thead><tr>${columns.map(
    (column, i) => renderColumnHead(column, page, idAttribute(ids.columns[i])),
  )}</tr></thead><tbody>
${table.rows.map((row, at) => rowHtml(row, at, { columns, ids }, page))}</tbody></table></div>`;
}

/** Renders a table with its number, caption, signs and notes. */
export function renderTable(block: TableBlock, page: RenderContext): Html {
  const { id, caption, table, notes = [], csvName, wide } = block;
  const label = html`aria-labelledby="${id}-caption"`;
  const isWide = wide ?? isLandscape(table);
  return html`<div class="tb-table${isWide ? " tb-annex" : ""}" id="${id}"><h3 id="${id}-caption"><b>${page.numberOf(id)}</b> ${noBreak(page.say(caption))}${page.second(caption)}</h3>${isWide || table.columns.length > MOST_ON_PHONE ? html`<p class="tb-hint">${page.say(WORDS.scrolls)}</p>` : undefined}${renderDataTable(table, label, page, csvName)}${renderSigns(table, page)}${renderFootnotes(notes, page)}</div>`;
}
