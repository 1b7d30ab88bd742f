import { type Html, html } from "../html/html.ts";
import { noBreak } from "../html/no-break.ts";
import { WORDS } from "../html/words.ts";
import type { TableBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";
import { liesOnItsSide, renderDataTable, renderTableButtons } from "./data-table.ts";
import { renderFootnotes } from "./notes.ts";
import { renderSigns } from "./signs.ts";

/** A table with its number, caption, signs and notes. */
export function renderTable(block: TableBlock, page: RenderContext): Html {
  const { id, caption, table, notes = [], csvName, wide } = block;
  const label = html`aria-labelledby="${id}-caption"`;
  return html`<div class="tb-table${(wide ?? liesOnItsSide(table)) ? " tb-annex" : ""}" id="${id}"><h3 id="${id}-caption"><b>${page.numberOf(id)}</b> ${noBreak(page.say(caption))}${page.second(caption)}</h3><p class="tb-hint">${page.say(WORDS.scrolls)}</p>${renderDataTable(table, label, page)}${renderSigns(table, page)}${renderFootnotes(notes, page)}${
    csvName === undefined ? undefined : renderTableButtons(csvName, page)
  }</div>`;
}
