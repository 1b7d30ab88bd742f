import type { Figure } from "../../analyze/figures/figure.ts";
import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import type { Review } from "../review.ts";

/** Returns the measure that a figure is of: that of the areas, or that of the bodies where it is a body's. */
export function figureView(
  { measure }: Pick<Review, "measure">,
  { measure: id, area }: Pick<Figure, "measure" | "area">,
): MeasureView {
  const view = measure(id);
  const isOfBody = view.bodies?.panel().areas.some(({ code }) => code === area);
  return view.bodies && isOfBody ? view.bodies : view;
}
