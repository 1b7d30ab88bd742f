import type { LegendEntry } from "../../chart/chart.ts";
import { color } from "../../chart/style/tokens.ts";
import { parseSvg, printSvg, type SvgElement } from "../../chart/vega/svg-tree.ts";
import { columnHead } from "../../report/html/words.ts";
import type { FigureBlock } from "../../report/page/page.ts";
import type { Wording } from "../wording.ts";
import { KEY_WIDTH, keySample } from "./legend-key.ts";
import { type Drawn, type TextStyle, textAt, textLines, widthOf } from "./text-lines.ts";

/** A picture of a chart that stands by itself: its size in pixels, and its markup. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  /** The description for readers who do not see it. */
  readonly alt: string;
}

/** The words around a drawing: its number and title, and the county with its cut-off date under it. */
export interface Frame {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

/** Fonts with Chinese glyphs that offices have; of a list, the first one there is taken. */
const FONTS =
  "Microsoft YaHei,微软雅黑,Noto Sans CJK SC,Source Han Sans SC,Noto Sans SC,PingFang SC,Hiragino Sans GB,SimHei,黑体,WenQuanYi Micro Hei,SimSun,宋体,sans-serif";

const TITLE: TextStyle = { size: 15, token: "ink", isBold: true };
const SUBTITLE: TextStyle = { size: 12, token: "ink2" };
const SOURCE: TextStyle = { size: 11, token: "ink3" };

/** Draws a chart as a file of its own: light colours as they are, its legend, and its frame where it is given. */
export function pictureSvg(figure: FigureBlock, wording: Wording, frame?: Frame): Picture | null {
  const drawing = figure.drawings.find(({ width }) => width !== "narrow") ?? figure.drawings[0];
  if (drawing === undefined) return null;
  const { attributes, children } = parseSvg(drawing.svg);
  const [width, height] = [Number(attributes.width), Number(attributes.height)];
  const margin = frame ? 16 : 0;
  const over = stacked([
    (top) => (frame ? textLines(frame.title, width, top, TITLE) : NOTHING),
    (top) => (frame ? textLines(frame.subtitle, width, top, SUBTITLE) : NOTHING),
    (top) => legendLines(figure.legend, width, top, wording),
  ]);
  const under = frame ? textLines(frame.source, width, over.height + height + 6, SOURCE) : NOTHING;
  const size = [
    width + 2 * margin,
    Math.ceil(over.height + height + (frame ? 6 : 0) + under.height + 2 * margin),
  ] as const;
  const chart = { tag: "g", attributes: { transform: `translate(0,${over.height})` }, children };
  const content = {
    tag: "g",
    attributes: { transform: `translate(${margin},${margin})` },
    children: [...over.parts, chart, ...under.parts],
  };
  const svg = printSvg(
    resolved({
      tag: "svg",
      attributes: rootOf(attributes, size),
      children: [paper(size), content],
    }),
  );
  return {
    width: size[0],
    height: size[1],
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`,
    alt: wording.say(unescaped(attributes["aria-label"] ?? "")),
  };
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

const NOTHING: Drawn = { parts: [], height: 0 };

/** Sets drawn parts under one another. */
function stacked(draws: readonly ((top: number) => Drawn)[]): Drawn {
  return draws.reduce<Drawn>(({ parts, height }, draw) => {
    const drawn = draw(height);
    return { parts: [...parts, ...drawn.parts], height: Math.ceil(height + drawn.height) };
  }, NOTHING);
}

const rootOf = (drawn: SvgElement["attributes"], [width, height]: readonly [number, number]) => ({
  ...{ xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}` },
  ...{ width: String(width), height: String(height), "font-family": FONTS },
  ...{ "font-size": drawn["font-size"] ?? "12", fill: "none", role: "img" },
  "aria-label": drawn["aria-label"] ?? "",
});

const paper = ([width, height]: readonly [number, number]): SvgElement => ({
  tag: "rect",
  attributes: { width: String(width), height: String(height), fill: color("paper") },
  children: [],
});

/** Puts the light colour in the place of every variable of the page's style. */
function resolved(element: SvgElement): SvgElement {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [
    name,
    value.replace(/var\(--[\w-]+,\s*([^)]+)\)/g, "$1"),
  ]);
  return {
    tag: element.tag,
    attributes: Object.fromEntries(attributes),
    children: element.children.map((child) =>
      typeof child === "string" ? child : resolved(child),
    ),
  };
}

const [ROW, GAP] = [18, 16];

/** Sets the entries of a legend in lines; nothing where there are none. */
function legendLines(
  entries: readonly LegendEntry[],
  width: number,
  top: number,
  { say }: Wording,
): Drawn {
  if (entries.length === 0) return NOTHING;
  const parts: SvgElement[] = [];
  let [x, row] = [0, 0];
  for (const { key, label } of entries) {
    const text = say(columnHead(label));
    const room = KEY_WIDTH + 5 + widthOf(text, SUBTITLE);
    if (x > 0 && x + room > width) [x, row] = [0, row + 1];
    const y = top + 4 + row * ROW + ROW / 2;
    parts.push(keySample(key, x, y), textAt(text, x + KEY_WIDTH + 5, y + 4, SUBTITLE));
    x += room + GAP;
  }
  return { parts, height: (row + 1) * ROW + 8 };
}
