import { type Html, html } from "../html/html.ts";
import type { ColumnsBlock, ContentBlock, LinksBlock } from "../page/page.ts";
import { placedAt } from "../page/placed-error.ts";
import type { RenderContext } from "../page/render-context.ts";
import { renderFigure } from "./figure.ts";
import { renderFindings, renderLead, renderStatement } from "./findings.ts";
import { renderNote } from "./notes.ts";
import { renderTable } from "./table.ts";
import { renderTiles } from "./tiles.ts";

/**
 * Renders any block.
 * @throws an error with the place in the script that added the block.
 */
export function renderBlock(block: ContentBlock, page: RenderContext): Html {
  try {
    return contentOf(block, page);
  } catch (error) {
    throw placedAt(error, block.addedBy);
  }
}

function contentOf(block: ContentBlock, page: RenderContext): Html {
  switch (block.kind) {
    case "findings":
      return renderFindings(block, page);
    case "statement":
      return renderStatement(block, page);
    case "lead":
      return renderLead(block, page);
    case "tiles":
      return renderTiles(block, page);
    case "figure":
      return renderFigure(block, page);
    case "table":
      return renderTable(block, page);
    case "columns":
      return renderColumns(block, page);
    case "links":
      return renderLinks(block, page);
    case "note":
      return renderNote(block, page);
  }
}

function renderColumns({ left, right }: ColumnsBlock, page: RenderContext): Html {
  const column = (blocks: readonly ContentBlock[]): Html =>
    html`<div>${blocks.map((block) => renderBlock(block, page))}</div>`;
  return html`<div class="tb-columns">${column(left)}${column(right)}</div>`;
}

/** Renders links to pages, each with its date or status. */
const renderLinks = ({ links }: LinksBlock, page: RenderContext): Html =>
  html`<ul class="tb-links">${links.map(
    ({ file, label, about, warning }) =>
      html`<li><a href="${page.href(file)}">${page.say(label)}${page.second(label)}</a> <span>${page.say(about)}</span>${
        warning && html` <em>${page.say(warning)}</em>`
      }</li>\n`,
  )}</ul>`;
