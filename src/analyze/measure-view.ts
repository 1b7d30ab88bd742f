import type { AreaTree } from "../table/areas.ts";
import { buildPanel } from "../table/build-panel.ts";
import type { Counted } from "../table/counted.ts";
import type { Measure } from "../table/measure.ts";
import type { Panel } from "../table/panel.ts";
import { type Grain, partsOf } from "../table/period.ts";
import { type Comparison, compare } from "./comparison.ts";
import { type Grid, grid } from "./grid.ts";
import { type Seasons, seasons } from "./seasons.ts";
import { type Totals, totals } from "./totals.ts";
import { type Trends, trends } from "./trends.ts";

type PanelKind = Exclude<Grain, "day">;

/** A measure with everything a script asks of it. Panels are built once. */
export interface MeasureView extends Measure {
  /** The year under review. */
  readonly year: number;
  /** Every year of the data up to it, in order. */
  readonly years: readonly number[];
  /** The complete grid, as reported unless told. */
  panel(kind?: PanelKind, basis?: Panel["basis"]): Panel;
  /** County totals by year, each with its like-for-like change. */
  totals(): Totals;
  /** Township by township, like for like: the year under review against the year before unless told. */
  compare(before?: number, after?: number): Comparison;
  /** Every township over the years beside the median, on today's boundaries. */
  trends(): Trends;
  /** The quarters (or months) of all years side by side. */
  seasons(kind?: "quarter" | "month"): Seasons;
  /** Township x period with the status of every return. */
  grid(kind?: PanelKind): Grid;
}

/** Makes the view of a measure for a review of `year` that looks back over `years`. */
export function measureView(
  measure: Measure,
  counted: Counted,
  tree: AreaTree,
  years: readonly number[],
  year: number,
): MeasureView {
  const panels = new Map<string, Panel>();
  const panel: MeasureView["panel"] = (kind = "year", basis = "as-reported") => {
    const key = `${kind} ${basis}`;
    const known = panels.get(key);
    if (known) return known;
    const periods = years.flatMap((each) => partsOf(String(each), kind));
    const built = buildPanel(measure, counted, tree, { periods, basis });
    panels.set(key, built);
    return built;
  };
  return {
    ...measure,
    year,
    years,
    panel,
    totals: () => totals(panel(), panel("year", "like-for-like")),
    compare: (before = year - 1, after = year) =>
      compare(panel("year", "like-for-like"), String(before), String(after)),
    trends: () => trends(panel("year", "like-for-like")),
    seasons: (kind = "quarter") => seasons(panel(kind)),
    grid: (kind = "quarter") => grid(panel(kind)),
  };
}
