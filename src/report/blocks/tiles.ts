import { formatNumber } from "../../model/number-format.ts";
import { isPhrase, textOf } from "../../model/tables/phrase.ts";
import { type Html, html } from "../html/html.ts";
import { inUnit, listOf, said, WORDS } from "../html/words.ts";
import type { Spark, Tile, TileChange, TilesBlock } from "../page/page.ts";
import type { RenderContext } from "../page/render-context.ts";
import { figureLink, figureMark } from "./figure-link.ts";
import { smallPrint } from "./findings.ts";

const ARROWS: Record<TileChange["direction"], string> = { up: "▲ ", down: "▼ ", level: "" };

const change = ({ direction, verdict, text, figure }: TileChange, page: RenderContext): Html =>
  html`<p class="tb-change tb-${verdict}">${ARROWS[direction]}${isPhrase(text) ? smallPrint(text, page) : figureLink(figure, page.say(text), page)}</p>`;

const tileHtml = (tile: Tile, page: RenderContext): Html =>
  html`<div class="tb-tile"${page.anchor(tile.figure, tile)}><p class="tb-label">${page.say(tile.label)}${
    tile.flag && html` <em>${smallPrint(tile.flag, page)}</em>`
  }${page.second(tile.label)}</p><p class="tb-value">${figureLink(tile.figure, page.say(tile.value), page)}<small>${page.say(tile.unit)}</small></p>${
    tile.change && change(tile.change, page)
  }${tile.small.map((line) => html`<p class="tb-small">${isPhrase(line) ? smallPrint(line, page) : figureMark(line.figure, page.say(line))}</p>`)}${
    tile.spark && renderSparkline(tile.spark, tile, page)
  }</div>\n`;

/** Renders the key numbers of a page, side by side. */
export const renderTiles = ({ tiles }: TilesBlock, page: RenderContext): Html =>
  html`<div class="tb-tiles" role="group" aria-label="${page.say(WORDS.tiles)}">${tiles.map((tile) => tileHtml(tile, page))}</div>`;

const HEIGHT = 26;
const STEP = 17;
const BAR = 13;

/** Colours a bar by age: this year's, last year's, older. */
const barClass = (yearsAgo: number): string =>
  yearsAgo === 0 ? "tb-fill-ac" : yearsAgo === 1 ? "tb-fill-py" : "tb-fill-older";

function bar(value: number | null, i: number, values: readonly (number | null)[]): Html {
  if (value === null) return html``;
  const top = Math.max(...values.map((each) => each ?? 0), 0);
  const height = top > 0 ? Math.max(1, Math.round((value / top) * (HEIGHT - 2))) : 1;
  const box = [STEP * i, HEIGHT - 1 - height, BAR, height] as const;
  return html`<rect class="${barClass(values.length - 1 - i)}" x="${String(box[0])}" y="${String(box[1])}" width="${String(box[2])}" height="${String(box[3])}"/>`;
}

/** Describes the bars: the measure with its unit, its change, and the values. */
function description({ values, span, unit }: Spark, tile: Tile, page: RenderContext): string {
  const { label, change } = tile;
  const news = [
    inUnit(page.say(label), page.say(unit), page.lang),
    ...(change ? [page.say(textOf(change.text))] : []),
  ];

  const words = values.map((value) =>
    value === null
      ? page.say(WORDS.noValue)
      : formatNumber(value, { digits: Number.isInteger(value) ? 0 : 1, lang: page.lang }),
  );
  const what = listOf([...news, page.say(span)], page.lang);
  return said(what, listOf(words, page.lang), page.lang);
}

/** Renders the bars of a tile, from zero. */
function renderSparkline(spark: Spark, tile: Tile, page: RenderContext): Html {
  const width = String(STEP * spark.values.length);
  return html`<div class="tb-spark"><svg viewBox="0 0 ${width} ${String(HEIGHT)}" width="${width}" height="${String(HEIGHT)}" role="img" aria-label="${description(spark, tile, page)}">${spark.values.map(bar)}<path class="tb-base" d="M0 ${String(HEIGHT - 0.5)}H${width}"/></svg><span>${page.say(spark.span)}</span></div>`;
}
