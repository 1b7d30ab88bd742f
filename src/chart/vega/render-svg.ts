import { type Chart, type View, WIDTHS } from "../chart.ts";
import { checkFields } from "./check-fields.ts";
import { type DrawChart, drawJob } from "./draw-job.ts";
import { requireHonestAxes } from "./honest-axes.ts";

/**
 * Draws a chart as one inline SVG of a known width. Equal charts give equal bytes, in this thread or in a worker.
 * @throws if the spec names a field that its rows lack, if it would mislead, and if it cannot be drawn.
 */
export async function renderSvg(
  chart: Pick<Chart, "spec" | "alt"> & { readonly isOwn?: boolean },
  view: View,
  draw: DrawChart = drawJob,
): Promise<string> {
  const spec = chart.spec(view);
  checkFields(spec);
  requireHonestAxes(spec);
  const job = { spec, width: WIDTHS[view.width], label: chart.alt[view.lang] };
  return draw(chart.isOwn ? { ...job, isOwn: true } : job);
}
