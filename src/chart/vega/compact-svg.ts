import { groupBy } from "../../model/group-by.ts";
import { moved, UnknownShape } from "./flatten-transform.ts";
import type { SvgElement } from "./svg-tree.ts";

type Attributes = Readonly<Record<string, string>>;

/** Attributes of style, which a group can set once for all its children. */
const STYLE = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
] as const;

/** Attributes of position and size. All others (classes, roles, fonts) are set by the page or not needed. */
const PLACE = ["x", "y", "x2", "y2", "dy", "d", "r", "cx", "cy"] as const;

const KEPT = [...PLACE, ...STYLE] as const;

/** Default values, which need no attribute. */
const DEFAULTS: Attributes = {
  "font-size": "12px",
  "font-weight": "normal",
  "text-anchor": "start",
  "stroke-width": "1",
  opacity: "1",
};

/** A drawn element with its style as one text, to compare it with others. */
interface Leaf {
  readonly element: SvgElement;
  readonly style: string;
}

/**
 * Reduces a drawing to a fraction of the bytes: no groups but those of equal style, no transforms but turns of texts,
 * no invisible elements, one decimal.
 */
export function compactSvg(drawing: SvgElement): SvgElement[] {
  return runs(leaves(drawing, 0, 0)).map((run) => (run.length === 1 ? run[0]! : group(run)));
}

/** Lists the visible elements of a drawing in order, each at its absolute position. */
function leaves(element: SvgElement, x: number, y: number): Leaf[] {
  const { attributes, children } = element;
  if (element.tag !== "g" && element.tag !== "svg")
    return isVisible(element) ? [leaf(element, x, y)] : [];
  const { dx, dy } = placeOf(attributes.transform);
  const inside = children.flatMap((child) =>
    typeof child === "string" ? [] : leaves(child, x + dx, y + dy),
  );
  return MARK.test(attributes.class ?? "") ? byStyle(inside) : inside;
}

/** Items of one mark do not cover one another, so that their order is free. */
const MARK = /\brole-mark\b/;

function leaf(element: SvgElement, x: number, y: number): Leaf {
  const { dx, dy, turn } = placeOf(element.attributes.transform);
  if (turn !== "") return turned(element, x + dx, y + dy, turn);
  const { tag, attributes, children } = moved(element, x + dx, y + dy);
  const compact = { tag, attributes: kept(attributes), children };
  return { element: compact, style: styleOf(compact) };
}

const isVisible = ({ tag, attributes, children }: SvgElement): boolean =>
  tag === "text"
    ? children.length > 0
    : attributes.display !== "none" && Boolean(attributes.fill ?? attributes.stroke);

/** Keeps the turn of an element, such as the title of a vertical axis; no other joins it in a group. */
function turned(
  { tag, attributes, children }: SvgElement,
  x: number,
  y: number,
  turn: string,
): Leaf {
  const transform = `translate(${x},${y}) ${turn}`;
  return {
    element: { tag, attributes: { ...kept(attributes), transform }, children },
    style: transform,
  };
}

/** Reads the place of an element, and its turn if it has one. */
function placeOf(transform = ""): { dx: number; dy: number; turn: string } {
  const [, x, y, turn = ""] =
    transform.match(
      /^translate\(([^,]+),([^)]+)\)(?: (rotate\([^)]+\)(?: translate\([^)]+\))?))?$/,
    ) ?? [];
  if (x === undefined && transform !== "")
    throw new UnknownShape(`compactSvg(): "${transform}": a chart holds no scaled parts`);
  return { dx: Number(x ?? 0), dy: Number(y ?? 0), turn };
}

function kept(attributes: Attributes): Attributes {
  const needed: Record<string, string> = {};
  for (const name of KEPT) {
    const value = attributes[name];
    if (value !== undefined && value !== DEFAULTS[name]) needed[name] = value;
  }
  return needed;
}

function styleOf({ attributes }: SvgElement): string {
  let style = "";
  for (const name of STYLE) style += `${attributes[name] ?? ""};`;
  return style;
}

/** Brings elements of equal style together, in the order of the first of each style. */
const byStyle = (all: readonly Leaf[]): Leaf[] =>
  [...groupBy(all, ({ style }) => style).values()].flat();

/** Cuts a list at each change of style. */
function runs(all: readonly Leaf[]): SvgElement[][] {
  const cut: SvgElement[][] = [];
  let last: string | null = null;
  for (const { element, style } of all) {
    if (style === last) cut.at(-1)!.push(element);
    else cut.push([element]);
    last = style;
  }
  return cut;
}

/** Joins paths of one style into one path; puts other elements into a group that sets their style. */
function group(elements: readonly SvgElement[]): SvgElement {
  const style = pick(elements[0]!, isStyle);
  if (elements.every(({ tag }) => tag === "path")) return joinedPath(style, elements);
  const children = elements.map((element) => ({
    ...element,
    attributes: pick(element, (name) => !isStyle(name)),
  }));
  return { tag: "g", attributes: style, children };
}

function joinedPath(style: Attributes, elements: readonly SvgElement[]): SvgElement {
  const d = elements.map(({ attributes }) => attributes.d).join("");
  const { fill, stroke, ...rest } = style;
  const line = stroke === undefined ? barsAsLines(d) : null;
  return line && fill
    ? path({ ...rest, stroke: fill, "stroke-width": line.width, d: line.d })
    : path({ ...style, d });
}

/** A path of lines that stands for a path of bars, and the width of its stroke. */
interface BarsAsLines {
  readonly d: string;
  readonly width: string;
}

const BAR = /M(-?[\d.]+),(-?[\d.]+)h(-?[\d.]+)v([\d.]+)h-?[\d.]+Z/g;

/**
 * Turns bars of one height into lines of that width: the same pixels in half the bytes. Null if the path holds
 * anything else.
 * @example barsAsLines("M54,32h28v18h-28ZM82,50h28v18h-28Z") // => { "d": "M54,41h28M82,59h28", "width": "18" }
 */
export function barsAsLines(d: string): BarsAsLines | null {
  const bars = [...d.matchAll(BAR)];
  const [height] = new Set(bars.map(([, , , , each]) => each));
  const areAlike = bars.every(([, , , , each]) => each === height);
  if (height === undefined || !areAlike || d.replace(BAR, "") !== "") return null;
  const lines = bars.map(([, x, y, width]) => {
    const middle = Math.round((Number(y) + Number(height) / 2) * 10) / 10;
    return `M${x},${middle}h${width}`;
  });
  return { d: lines.join(""), width: height };
}

const path = (attributes: Attributes): SvgElement => ({ tag: "path", attributes, children: [] });

const pick = ({ attributes }: SvgElement, wanted: (name: string) => boolean): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => wanted(name)));

const isStyle = (name: string): boolean => (STYLE as readonly string[]).includes(name);
