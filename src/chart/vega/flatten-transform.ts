import type { SvgElement } from "./svg-tree.ts";

type Attributes = Readonly<Record<string, string>>;

/** A part of a drawing that is none of those which our charts are made of. */
export class UnknownShape extends Error {}

/** Rounds to a tenth of a pixel, which is less than a dot in print. */
const round = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/**
 * Moves an element to its position in the whole drawing: text and dots by x and y, lines and bars by their path.
 * @example moved({ tag: "path", attributes: { d: "M0,2h10v5h-10Z" }, children: [] }, 3, 4).attributes.d // => "M3,6h10v5h-10Z"
 */
export function moved(element: SvgElement, x: number, y: number): SvgElement {
  const { tag, attributes } = element;
  if (tag === "text") return text(element, round(x), round(y));
  const { transform: _, ...rest } = attributes;
  if (tag === "line") return path(rest, `M0,0${straight(rest.x2 ?? "0", rest.y2 ?? "0")}`, x, y);
  const d = rest.d ?? "";
  const radius = d.match(/^M([\d.]+),0A\1,\1,0,1,1,-\1,0A\1,\1,0,1,1,\1,0$/)?.[1];
  if (radius === undefined) return path(rest, d, x, y);
  const { d: __, ...style } = rest;
  const circle = { cx: round(x), cy: round(y), r: round(Number(radius)), ...style };
  return { tag: "circle", attributes: circle, children: [] };
}

const straight = (x2: string, y2: string): string =>
  Number(y2) === 0 ? `h${x2}` : Number(x2) === 0 ? `v${y2}` : `L${x2},${y2}`;

function text({ attributes, children }: SvgElement, x: string, y: string): SvgElement {
  const { transform: _, ...rest } = attributes;
  const lines = children.map((child) =>
    typeof child === "object" && "x" in child.attributes
      ? { ...child, attributes: { ...child.attributes, x } }
      : child,
  );
  return { tag: "text", attributes: { x, y, ...rest }, children: lines };
}

function path(attributes: Attributes, d: string, x: number, y: number): SvgElement {
  const { x2: _, y2: __, ...rest } = attributes;
  return { tag: "path", attributes: { ...rest, d: shifted(d, x, y) }, children: [] };
}

/** Moves the absolute points of a path (M, L); relative steps (h, v) stay as they are. */
function shifted(d: string, x: number, y: number): string {
  if (/[^MLhvZ\d.,e-]/.test(d))
    throw new UnknownShape(`compactSvg(): "${d}": expected straight lines only`);
  return d.replace(/([MLhv])(-?[\d.e-]+)(?:,(-?[\d.e-]+))?/g, (_, step, first, second) =>
    second === undefined
      ? step + round(Number(first))
      : `${step}${round(Number(first) + x)},${round(Number(second) + y)}`,
  );
}
