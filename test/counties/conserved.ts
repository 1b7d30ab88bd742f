import type { MeasureView } from "../../src/analyze/measure/measure-view.ts";
import { unitsOf, unitsPerOne } from "../../src/model/panel/cube.ts";
import type { Review } from "../../src/review/review.ts";
import { allFigures } from "../../src/review/trace/figures-file.ts";

/**
 * Lists the periods in which the townships of a measure do not add up to the county, in smallest units: as reported and
 * on today's boundaries, by year and quarter, whole and in every part.
 */
export function notConserved(review: Review): string[] {
  return review.measures
    .filter(({ overAreas }) => overAreas === "sum")
    .flatMap((measure) => slicesOf(measure).flatMap(([name, slice]) => differences(name, slice)));
}

function slicesOf(measure: MeasureView): [string, MeasureView][] {
  const names = Object.entries(measure.dataset.columns).filter(([, column]) => column.breakdown);
  const slices = names.flatMap(([name]) =>
    measure
      .valuesOf(name)
      .map((value): [string, MeasureView] => [
        `${measure.id} ${name}=${value}`,
        measure.where({ [name]: value }),
      ]),
  );
  return [[measure.id, measure], ...slices];
}

function differences(name: string, measure: MeasureView): string[] {
  const scale = unitsPerOne(measure.dataset, measure.column);
  const units = (value: number | null): number => unitsOf(value ?? 0, scale);
  return (["year", "quarter"] as const).flatMap((kind) =>
    (["as-reported", "like-for-like"] as const).flatMap((basis) => {
      const panel = measure.panel(kind, basis);
      return panel.periods.flatMap((period) => {
        const county = units(panel.county(period).value);
        const townships = panel.areas.reduce(
          (sum, area) => sum + units(panel.cell(area, period).value),
          0,
        );
        return townships === county ? [] : `${name} ${period} ${basis}: ${townships}, ${county}`;
      });
    }),
  );
}

/** Lists the county's figures that the figures of its townships do not add up to, in hundredths. */
export function figuresNotConserved(review: Review): string[] {
  const { code } = review.tree.county;
  const added = new Set(
    review.measures.filter(({ overAreas }) => overAreas === "sum").map(({ id }) => id),
  );
  const sums = new Map<string, number>();
  const counties = new Map<string, number>();
  for (const { measure, statistic, period, area, breakdown, value } of allFigures(review)) {
    if (!added.has(measure) || statistic !== null || Object.keys(breakdown).length > 0) continue;
    const to = area === code ? counties : sums;
    const key = `${measure}/${period}`;
    to.set(key, (to.get(key) ?? 0) + Math.round((value ?? 0) * 100));
  }
  return [...counties].flatMap(([key, county]) =>
    (sums.get(key) ?? 0) === county ? [] : `${key}: ${sums.get(key)}, ${county}`,
  );
}
