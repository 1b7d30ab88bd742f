import { withoutPersons } from "../../ingest/persons/without-persons.ts";
import type { VegaLiteSpec } from "../chart.ts";
import { FONT_SIZE } from "../style/text-width.ts";
import { compactSvg } from "./compact-svg.ts";
import { cssColors } from "./css-colors.ts";
import { drawSpec } from "./draw-spec.ts";
import { parseSvg, printSvg, type SvgElement } from "./svg-tree.ts";

/** A spec with the frame to draw it into: plain data, which can be sent to a worker thread. */
export interface DrawJob {
  readonly spec: VegaLiteSpec;
  /** In pixels. */
  readonly width: number;
  /** A description for readers who do not see the drawing. */
  readonly label: string;
}

/** Makes an inline SVG of a job, in this thread or in a worker. */
export type DrawChart = (job: DrawJob) => Promise<string>;

/**
 * Draws a spec as one inline SVG.
 * @throws if Vega warns, and if the drawing is wider than its frame.
 */
export const drawJob: DrawChart = async ({ spec, width, label }) => {
  const drawing = parseSvg(await drawSpec(spec));
  return printSvg(cssColors(frame(drawing, width, label)));
};

/** Puts the drawing into a frame of the full width, with its description. */
function frame(drawing: SvgElement, width: number, label: string): SvgElement {
  const drawn = Math.floor(Number(drawing.attributes.width));
  if (drawn > width)
    throw new Error(`chart: ${drawn} pixels wide, ${width} fit; make panels smaller`);
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
    children: compactSvg(drawing),
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
