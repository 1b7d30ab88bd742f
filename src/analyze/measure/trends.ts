import { median } from "simple-statistics";
import type { AreaWords } from "../../model/areas/areas.ts";
import { type Measure, periodsAlike } from "../../model/datasets/measure.ts";
import type { Panel, Status } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { figureId } from "../figures/figure-id.ts";
import { levelId } from "./row-figures.ts";

/** One area over the periods; `values[i]` belongs to `periods[i]` and is null where it is not complete. */
export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly statuses: readonly Status[];
  /** True where `values[i]` includes a share of an area that was split. */
  readonly isEstimated: readonly boolean[];
  /** The ids of the values; null for those of a slice. */
  readonly figures?: readonly string[] | null | undefined;
}

/** All areas over time beside the county median, on today's boundaries. */
export interface Trends {
  readonly kind: "trends";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly periods: readonly Period[];
  /** Sorted by the last value, largest first. */
  readonly series: readonly TrendSeries[];
  /** The median of the complete values of each period; null below four values. */
  readonly median: readonly (number | null)[];
  /** The ids of the medians; null for those of a slice. */
  readonly medianFigures?: readonly string[] | null;
  /** True where one of the values behind `median[i]` is an estimate. */
  readonly isMedianEstimated: readonly boolean[];
}

const medianId = (panel: Panel, period: Period): string =>
  figureId(`${panel.measure.id}.median`, period, panel.county(period).area.code);

/** The smallest number of areas that has a median. */
const SMALLEST_GROUP = 4;

/**
 * Arranges the areas of a like-for-like panel over its periods, beside their median; where the measure began to count
 * something else, over the periods since then.
 */
export function trends(panel: Panel): Trends {
  const periods = periodsAlike(panel.measure, panel.periods, panel.periods.at(-1)!);
  const series = panel.areas.map((area) => {
    const cells = periods.map((period) => panel.cell(area, period));
    return {
      key: area.code,
      name: area.name,
      values: cells.map(({ status, value }) => (status === "partial" ? null : value)),
      statuses: cells.map(({ status }) => status),
      isEstimated: cells.map(({ qualifier }) => qualifier === "estimated"),
      figures: panel.isWhole ? periods.map((each) => levelId(panel, area, each)) : null,
    };
  });
  const last = periods.length - 1;
  return {
    kind: "trends",
    measure: panel.measure,
    words: panel.words,
    periods,
    series: series.sort(
      (a, b) => (b.values[last] ?? -Infinity) - (a.values[last] ?? -Infinity) || 0,
    ),
    median: periods.map((_, i) => {
      const known = series.flatMap(({ values }) => values[i] ?? []);
      return known.length < SMALLEST_GROUP ? null : median(known);
    }),
    medianFigures: panel.isWhole ? periods.map((each) => medianId(panel, each)) : null,
    isMedianEstimated: periods.map((_, i) =>
      series.some(({ values, isEstimated }) => values[i] !== null && isEstimated[i]!),
    ),
  };
}
