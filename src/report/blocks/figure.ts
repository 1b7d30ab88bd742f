import type { LegendEntry } from "../../chart/chart.ts";
import { textOf } from "../../model/tables/phrase.ts";
import { type Html, html, raw } from "../html/html.ts";
import { noBreak } from "../html/no-break.ts";
import { columnHead, sideTableName, WORDS } from "../html/words.ts";
import { described } from "../page/figure-drawings.ts";
import type { FigureBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";
import { markedWords, smallPrint } from "./findings.ts";
import { renderFootnotes } from "./notes.ts";
import { onPage } from "./page-drawing.ts";
import { renderSigns } from "./signs.ts";
import { paperClass, renderDataTable } from "./table.ts";

const legend = (entries: readonly LegendEntry[], page: RenderContext): Html | undefined =>
  entries.length === 0
    ? undefined
    : html`<ul class="tb-legend" aria-label="${page.say(WORDS.legend)}">${entries.map(
        ({ key, label }) =>
          html`<li><i class="tb-key-${key}"></i>${page.say(columnHead(label))}</li>`,
      )}</ul>`;

/** Renders the drawings; of two, the style sheet shows one. */
const drawings = (block: FigureBlock, { lang }: RenderContext): Html[] =>
  block.drawings.map(
    ({ width, svg }, _, all) =>
      html`<div class="tb-drawing${all.length > 1 ? ` tb-${width}` : ""}">${raw(onPage(svg, described(block)[lang]))}</div>`,
  );

/** Renders the folded table of a chart, with the legend of its signs. */
export function renderFigureTable({ id, table, csvName }: FigureBlock, page: RenderContext): Html {
  const label = html`aria-label="${sideTableName(page.numberOf(id), page.lang)}"`;
  return html`<details class="tb-data${paperClass(table)}"><summary>${page.say(WORDS.dataTable)}</summary>${renderDataTable(table, label, page, csvName)}${renderSigns(table, page)}</details>${paperClass(table) === " tb-vast" ? html`<p class="tb-foot tb-for-paper">${page.say(WORDS.tooWide)}</p>` : undefined}`;
}

/** Renders the number and the finding of a chart. */
export const figureTitle = ({ id, title }: FigureBlock, page: RenderContext): Html =>
  html`<b>${page.numberOf(id)}</b> ${"parts" in title ? markedWords(title, page) : noBreak(page.say(title))}${"isTyped" in title && title.isTyped ? html` <small class="tb-typed">${page.say(WORDS.typedTitle)}</small>` : ""}`;

/** Renders a chart: its finding, subtitle, legend, drawings, notes, and its table or a link to it. */
export function renderFigure(block: FigureBlock, page: RenderContext): Html {
  const table =
    page.tables === "appendix"
      ? html`<p class="tb-foot"><a href="#${tableId(block)}">${page.say(WORDS.tableInAppendix)}</a></p>`
      : renderFigureTable(block, page);
  return html`<figure class="tb-figure" id="${block.id}"><figcaption><h${page.level}>${figureTitle(block, page)}</h${page.level}><p class="tb-sub">${smallPrint(block.subtitle, page)}${page.second(textOf(block.subtitle))}</p>${legend(block.legend, page)}</figcaption>
${drawings(block, page)}
${renderFootnotes(block.notes, page)}${table}</figure>`;
}

/** Returns the id of a chart's table in the appendix. */
export const tableId = ({ id }: FigureBlock): string => `${id}-table`;
