import { type Chart, type Spot, type VegaLiteSpec, type View, WIDTHS } from "../chart.ts";
import { checkFields } from "./check-fields.ts";
import { type DrawChart, drawJob } from "./draw-job.ts";
import { requireHonestAxes } from "./honest-axes.ts";

/**
 * Draws a chart as one inline SVG of a known width. Equal charts give equal bytes, in this thread or in a worker.
 * @throws if the spec names a field that its rows lack, if it would mislead, and if it cannot be drawn.
 */
export async function renderSvg(
  chart: Pick<Chart, "spec" | "alt"> & { readonly isOwn?: boolean; readonly tell?: TellSpot },
  view: View,
  draw: DrawChart = drawJob,
): Promise<string> {
  const { usermeta, ...drawn } = chart.spec(view);
  const spec = drawn as VegaLiteSpec;
  checkFields(spec);
  requireHonestAxes(spec);
  const job = { spec, width: WIDTHS[view.width], label: chart.alt[view.lang] };
  if (chart.isOwn) return draw({ ...job, isOwn: true });
  const { tell } = chart;
  const tips = tell && usermeta?.spots.map(({ of, ...box }) => ({ ...box, text: tell(of) }));
  return draw(tips ? { ...job, tips } : job);
}

/** Writes what a reader is told of a spot. */
export type TellSpot = (of: Spot["of"]) => string;
