import { liesOnItsSide } from "../blocks/data-table.ts";
import { figureTitle, renderFigureTable, tableId } from "../blocks/figure.ts";
import { type Html, html } from "../html/html.ts";
import { WORDS } from "../html/words.ts";
import type { Block, FigureBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";

/** The tables of all charts of a page, in the order of the charts; nothing where they stand beneath them. */
export function renderAppendix(blocks: readonly Block[], page: RenderContext): Html | undefined {
  if (page.tables !== "appendix") return undefined;
  const tables = figuresOf(blocks).map(
    (figure) =>
      html`<div class="tb-table${liesOnItsSide(figure.table) ? " tb-annex" : ""}" id="${tableId(figure)}"><h3>${figureTitle(figure, page)}</h3>${renderFigureTable(figure, page)}</div>\n`,
  );
  return html`<section class="tb-chapter tb-appendix" id="appendix" aria-labelledby="appendix-title"><h2 id="appendix-title">${page.say(WORDS.appendix)}${page.second(WORDS.appendix)}</h2>\n${tables}</section>\n`;
}

const figuresOf = (blocks: readonly Block[]): FigureBlock[] =>
  blocks.flatMap((block) => {
    if (block.kind === "columns") return figuresOf([...block.left, ...block.right]);
    return block.kind === "figure" ? block : [];
  });
