import { withoutPersons } from "../../ingest/persons/without-persons.ts";
import type { Spot, VegaLiteSpec } from "../chart.ts";
import { FONT_SIZE } from "../style/text-width.ts";
import { compactSvg } from "./compact-svg.ts";
import { cssColors } from "./css-colors.ts";
import { drawSpec } from "./draw-spec.ts";
import { UnknownShape } from "./flatten-transform.ts";
import { parseSvg, printSvg, type SvgElement } from "./svg-tree.ts";

/** A spec with the frame to draw it into: plain data, which can be sent to a worker thread. */
export interface DrawJob {
  readonly spec: VegaLiteSpec;
  /** In pixels. */
  readonly width: number;
  /** A description for readers who do not see the drawing. */
  readonly label: string;
  /** The places that tell a reader who points at them a text. */
  readonly tips?: readonly Tip[];
  /** True for a spec of an analyst's own, which is scaled down where it is too wide. */
  readonly isOwn?: boolean;
}

/** A spot with its text. */
export interface Tip extends Omit<Spot, "of"> {
  readonly text: string;
}

/** Makes an inline SVG of a job, in this thread or in a worker. */
export type DrawChart = (job: DrawJob) => Promise<string>;

/**
 * Draws a spec as one inline SVG.
 * @throws if Vega warns, and if the drawing is wider than its frame.
 */
export const drawJob: DrawChart = async ({ spec, width, label, tips = [], isOwn = false }) => {
  const drawing = parseSvg(await drawSpec(spec));
  const drawn = Math.floor(Number(drawing.attributes.width));
  if (drawn > width && !isOwn)
    throw new Error(`chart: ${drawn} pixels wide, ${width} fit; make panels smaller`);
  const children = isOwn ? compactOrWhole(drawing) : compactSvg(drawing);
  const told = [...children, ...tipsOver(drawing, tips)];
  return printSvg(cssColors(frame(drawing, Math.max(width, isOwn ? drawn : 0), label, told)));
};

/** Lays the places that tell texts over a drawing: browsers show a title where the pointer is. */
function tipsOver(drawing: SvgElement, tips: readonly Tip[]): SvgElement[] {
  if (tips.length === 0) return [];
  const [x, y] = cornerOf(drawing);
  const paths = tips.map((tip) => ({
    tag: "path",
    attributes: { d: boxPath({ ...tip, x: tip.x + x, y: tip.y + y }) },
    children: [{ tag: "title", attributes: {}, children: [escaped(tip.text)] }],
  }));
  return [{ tag: "g", attributes: { "pointer-events": "all" }, children: paths }];
}

const boxPath = (box: Omit<Tip, "text">): string => {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map(Math.round);
  return `M${x},${y}h${width}v${height}h-${width}Z`;
};

/** Finds the corner of the plot in a drawing: Vega moves all of it once. */
function cornerOf({ children }: SvgElement): [number, number] {
  const [first] = children;
  const moved = typeof first === "string" ? undefined : first?.attributes.transform;
  const [, x = "0", y = "0"] = moved?.match(/^translate\(([^,]+),([^)]+)\)/) ?? [];
  return [Number(x), Number(y)];
}

/** Reduces a drawing as far as it is of known parts; any other stays as Vega made it. */
function compactOrWhole(drawing: SvgElement): SvgElement["children"] {
  if (hasDefinitions(drawing)) return drawing.children;
  try {
    return compactSvg(drawing);
  } catch (error) {
    if (error instanceof UnknownShape) return drawing.children;
    throw error;
  }
}

/** True for a drawing with gradients or clips, to which its parts refer. */
const hasDefinitions = ({ tag, children }: SvgElement): boolean =>
  tag === "defs" || children.some((child) => typeof child !== "string" && hasDefinitions(child));

/** Puts a drawing into a frame of the full width, with its description. */
function frame(
  drawing: SvgElement,
  width: number,
  label: string,
  children: SvgElement["children"],
): SvgElement {
  const height = Math.ceil(Number(drawing.attributes.height));
  return {
    tag: "svg",
    attributes: {
      xmlns: "http://www.w3.org/2000/svg",
      class: "tb-chart",
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      "font-family": "sans-serif",
      "font-size": String(FONT_SIZE),
      fill: "none",
      role: "img",
      "aria-label": escaped(withoutPersons(label)),
    },
    children,
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
