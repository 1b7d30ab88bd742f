import type { LegendEntry } from "../../chart/chart.ts";
import { type Html, html, raw } from "../html.ts";
import type { FigureBlock } from "../page.ts";
import type { Rendering } from "../rendering.ts";
import { unbroken } from "../unbroken.ts";
import { sideTableName, WORDS } from "../words.ts";
import { liesOnItsSide, renderDataTable, renderTableButtons } from "./data-table.ts";
import { renderFootnotes } from "./notes.ts";
import { renderSigns } from "./signs.ts";

const legend = (entries: readonly LegendEntry[], page: Rendering): Html | undefined =>
  entries.length === 0
    ? undefined
    : html`<ul class="tb-legend" aria-label="${page.say(WORDS.legend)}">${entries.map(
        ({ key, label }) => html`<li><i class="tb-key-${key}"></i>${page.say(label)}</li>`,
      )}</ul>`;

/** Both drawings, of which the style sheet shows one; in a column the narrow one alone. */
const drawings = ({ svgWide, svgNarrow }: FigureBlock, page: Rendering): Html =>
  page.inColumn
    ? html`<div class="tb-drawing">${raw(svgNarrow)}</div>`
    : html`<div class="tb-drawing tb-wide">${raw(svgWide)}</div><div class="tb-drawing tb-narrow">${raw(svgNarrow)}</div>`;

/** A chart with everything around it: the finding, what is measured, the legend, notes, the table. */
export function renderFigure(block: FigureBlock, page: Rendering): Html {
  const number = page.numberOf(block.id);
  const label = html`aria-label="${sideTableName(number, page.lang)}"`;
  return html`<figure class="tb-figure" id="${block.id}"><figcaption><h3><b>${number}</b> ${unbroken(page.say(block.title))}</h3><p class="tb-sub">${page.say(block.subtitle)}</p>${legend(block.legend, page)}</figcaption>
${drawings(block, page)}
${renderFootnotes(block.notes, page)}<details class="tb-data${liesOnItsSide(block.table) ? " tb-annex" : ""}"><summary>${page.say(WORDS.dataTable)}</summary>${renderDataTable(block.table, label, page)}${renderSigns(block.table, page)}${renderTableButtons(block.csvName, page)}</details></figure>`;
}
