import { type Chart, type View, WIDTHS } from "./chart.ts";
import { checkFields } from "./check-fields.ts";
import { compactSvg } from "./compact-svg.ts";
import { type DrawSpec, drawSpec } from "./draw-spec.ts";
import { paintWithTokens } from "./paint-with-tokens.ts";
import { refuseMisleading } from "./refuse-misleading.ts";
import { parseSvg, printSvg, type SvgElement } from "./svg-tree.ts";
import { FONT_SIZE } from "./text-width.ts";

/**
 * Draws a chart as one inline SVG of a known width. The same chart gives the same bytes, here or in a thread.
 * @throws when the spec names a field that its rows lack, when it would mislead, when Vega has something to
 * warn of, and when the drawing is wider than its frame.
 */
export async function renderSvg(
  chart: Chart,
  view: View,
  draw: DrawSpec = drawSpec,
): Promise<string> {
  const spec = chart.spec(view);
  checkFields(spec);
  refuseMisleading(spec);
  const drawing = parseSvg(await draw(spec));
  return printSvg(paintWithTokens(frame(drawing, WIDTHS[view.width], chart.alt[view.lang])));
}

/** Puts the drawing into a frame of the full width, with its name for those who do not see it. */
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
      "aria-label": escaped(label),
    },
    children: compactSvg(drawing),
  };
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
