import { parseSvg, type SvgElement } from "../../src/chart/vega/svg-tree.ts";

export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
}

export interface DrawnBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

/** The contents of a rendered chart: texts, bars, paths and dots, each with its colour. */
export interface Drawing {
  readonly texts: readonly DrawnText[];
  readonly bars: readonly DrawnBar[];
  readonly lines: readonly { readonly d: string; readonly stroke: string }[];
  readonly dots: readonly DrawnDot[];
  readonly diamonds: readonly DrawnDot[];
}

export interface DrawnDot {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

/** Finds the middle of the row of a name; the y of a text is its baseline. */
export const middleOf = (drawing: Drawing, name: string): number => {
  const found = drawing.texts.filter(({ text }) => text === name);
  if (found.length !== 1) throw new Error(`${found.length} texts "${name}"`);
  return found[0]!.y - 4;
};

/** Selects the items in the row around a middle. */
export const inRow = <Item extends { readonly y: number; readonly height?: number }>(
  items: readonly Item[],
  middle: number,
): Item[] => items.filter(({ y, height = 0 }) => Math.abs(y + height / 2 - middle) < 6);

/** Reads the scale from two numbers under a plot: from values to pixels. */
export function scaleOf(
  drawing: Drawing,
  [one, other]: readonly [string, string],
  parse: (text: string) => number = Number,
): (value: number) => number {
  const lowest = Math.max(...drawing.texts.map(({ y }) => y));
  const at = (text: string): number =>
    drawing.texts.find((each) => each.text === text && each.y === lowest)!.x;
  const [from, to] = [parse(one), parse(other)];
  return (value) => at(one) + ((value - from) / (to - from)) * (at(other) - at(one));
}

export function drawingOf(svg: string): Drawing {
  const leaves = elements(parseSvg(svg), {});
  const number = (value: string | undefined): number => Number(value ?? 0);
  return {
    texts: leaves
      .filter(({ tag }) => tag === "text")
      .map(({ attributes: { x, y, fill = "" }, children }) => ({
        x: number(x),
        y: number(y),
        text: children
          .map((child) => (typeof child === "string" ? child : child.children.join("")))
          .join(""),
        fill: token(fill),
      })),
    bars: leaves.flatMap(
      ({ tag, attributes: { d = "", fill = "", stroke = "", "stroke-width": thick } }) =>
        tag !== "path"
          ? []
          : [
              ...barsOf(d).map((bar) => ({ ...bar, fill: token(fill) })),
              ...thickLines(d, number(thick)).map((bar) => ({ ...bar, fill: token(stroke) })),
            ],
    ),
    lines: leaves.flatMap(({ tag, attributes: { d = "", stroke = "", "stroke-width": thick } }) =>
      tag === "path" && number(thick) < THICK
        ? d
            .split(/(?=M)/)
            .filter((each) => !each.includes("Z"))
            .map((each) => ({ d: each, stroke: token(stroke) }))
        : [],
    ),
    diamonds: leaves.flatMap(({ tag, attributes: { d = "", fill = "" } }) =>
      tag === "path"
        ? [...d.matchAll(DIAMOND)].map(([, y, x]) => ({
            x: number(x),
            y: number(y),
            fill: token(fill),
          }))
        : [],
    ),
    dots: leaves
      .filter(({ tag }) => tag === "circle")
      .map(({ attributes: { cx, cy, fill = "" } }) => ({
        x: number(cx),
        y: number(cy),
        fill: token(fill),
      })),
  };
}

const token = (paint: string): string => paint.match(/--(\w+)/)?.[1] ?? paint;

/** Captures the y of the left corner and the x of the top. */
const DIAMOND = /M-?[\d.]+,(-?[\d.]+)L(-?[\d.]+),-?[\d.]+L-?[\d.]+,-?[\d.]+L-?[\d.]+,-?[\d.]+Z/g;

/** A line of this width or more is a bar. */
const THICK = 5;

const thickLines = (d: string, height: number): Omit<DrawnBar, "fill">[] =>
  height < THICK
    ? []
    : [...d.matchAll(/M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)/g)].map((match) => {
        const [x, y, width] = match.slice(1).map(Number) as [number, number, number];
        return { x: Math.min(x, x + width), y: y - height / 2, width: Math.abs(width), height };
      });

function barsOf(d: string): Omit<DrawnBar, "fill">[] {
  return [...d.matchAll(/M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v(-?[\d.]+)h(-?[\d.]+)Z/g)].map(
    (match) => {
      const [x, y, width, height] = match.slice(1).map(Number) as [number, number, number, number];
      return {
        x: Math.min(x, x + width),
        y: Math.min(y, y + height),
        width: Math.abs(width),
        height: Math.abs(height),
      };
    },
  );
}

function elements(element: SvgElement, inherited: Record<string, string>): SvgElement[] {
  const attributes = { ...inherited, ...element.attributes };
  if (element.tag === "pattern") return [];
  if (element.tag !== "svg" && element.tag !== "g" && element.tag !== "defs")
    return [{ ...element, attributes }];
  const { fill = "", stroke = "" } = attributes;
  return element.children.flatMap((child) =>
    typeof child === "string" ? [] : elements(child, { fill, stroke }),
  );
}
