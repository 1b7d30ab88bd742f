import { color, colorVariable, HATCH } from "../style/tokens.ts";
import { printSvg, type SvgElement } from "./svg-tree.ts";

/**
 * Turns drawn colours into the variables of the theme, and the placeholder fills of stripes into patterns. All ids
 * become unique to the drawing: a page has many.
 */
export function cssColors(drawing: SvgElement): SvgElement {
  const id = `tb-${hash(printSvg(drawing))}`;
  const used = new Set<string>();
  const painted = paint(drawing, id, used);
  const patterns = HATCHES.filter(([, hex]) => used.has(hex)).map(([token]) => pattern(id, token));
  const defs: SvgElement[] =
    patterns.length > 0 ? [{ tag: "defs", attributes: {}, children: patterns }] : [];
  return { ...painted, children: [...defs, ...painted.children] };
}

const HATCHES = Object.entries(HATCH) as [keyof typeof HATCH, string][];

function paint(element: SvgElement, id: string, used: Set<string>): SvgElement {
  const attributes = Object.entries(element.attributes).map(([name, value]) => {
    if (name === "id") return [name, `${id}-${value}`];
    if (value.startsWith("url(#")) return [name, value.replace("url(#", `url(#${id}-`)];
    if (name !== "fill" && name !== "stroke") return [name, value];
    const hatch = HATCHES.find(([, hex]) => hex === value);
    if (!hatch) return [name, colorVariable(value)];
    used.add(value);
    return [name, `url(#${id}-${hatch[0]})`];
  });
  return {
    tag: element.tag,
    attributes: Object.fromEntries(attributes),
    children: element.children.map((child) =>
      typeof child === "string" ? child : paint(child, id, used),
    ),
  };
}

/** Makes the pattern of stripes: at 45 degrees, 2.2 of 5 pixels. */
function pattern(id: string, token: keyof typeof HATCH): SvgElement {
  const stripe = (width: string, fill: string): SvgElement => ({
    tag: "rect",
    attributes: { width, height: "5", fill },
    children: [],
  });
  return {
    tag: "pattern",
    attributes: {
      id: `${id}-${token}`,
      width: "5",
      height: "5",
      patternUnits: "userSpaceOnUse",
      patternTransform: "rotate(45)",
    },
    children: [stripe("5", "var(--paper,#ffffff)"), stripe("2.2", colorVariable(color(token)))],
  };
}

/** Hashes by FNV-1a in 32 bits: equal drawings have equal ids in every edition. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value.toString(36);
}
