import { type Html, html } from "../html/html.ts";
import { WORDS } from "../html/words.ts";
import type { Tile, TileChange, TilesBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";
import { figureLink } from "./figure-link.ts";
import { renderSparkline } from "./sparkline.ts";

const ARROWS: Record<TileChange["direction"], string> = { up: "▲ ", down: "▼ ", level: "" };

const change = ({ direction, verdict, text, figure }: TileChange, page: RenderContext): Html =>
  html`<p class="tb-change tb-${verdict}">${ARROWS[direction]}${figureLink(figure, html`${page.say(text)}`, page)}</p>`;

const tileHtml = (tile: Tile, page: RenderContext): Html =>
  html`<div class="tb-tile"${page.anchor(tile.figure, tile)}><p class="tb-label">${page.say(tile.label)}${
    tile.flag && html` <em>${page.say(tile.flag)}</em>`
  }${page.second(tile.label)}</p><p class="tb-value">${figureLink(tile.figure, html`${page.say(tile.value)}`, page)}<small>${page.say(tile.unit)}</small></p>${
    tile.change && change(tile.change, page)
  }${tile.small.map((line) => html`<p class="tb-small">${page.say(line)}</p>`)}${
    tile.spark && renderSparkline(tile.spark, page)
  }</div>\n`;

/** The few numbers of a page, side by side. */
export const renderTiles = ({ tiles }: TilesBlock, page: RenderContext): Html =>
  html`<div class="tb-tiles" role="group" aria-label="${page.say(WORDS.tiles)}">${tiles.map((tile) => tileHtml(tile, page))}</div>`;
