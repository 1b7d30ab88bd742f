import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import { type AreaTree, areaTree } from "../../model/areas/areas.ts";
import type { RowsTable } from "../../model/arquero/typed-table.ts";
import type { Plan } from "../../model/datasets/expectations.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { requireWord, unknownWord } from "../../model/did-you-mean.ts";
import { memoize } from "../../model/memoize.ts";
import { buildPanel } from "../../model/panel/build-panel.ts";
import type { CountedEntries } from "../../model/panel/counted.ts";
import type { Entry } from "../../model/panel/entry.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import type { Panel } from "../../model/panel/panel.ts";
import {
  firstMonths,
  type Grain,
  monthsOver,
  type Period,
  partsOf,
} from "../../model/periods/period.ts";
import { type Comparison, compare } from "./comparison.ts";
import { type MeasureRow, measureTable } from "./measure-table.ts";
import { type Seasons, seasons } from "./seasons.ts";
import { type Grid, grid } from "./status-grid.ts";
import { swingOf } from "./swing.ts";
import { type Totals, totals } from "./totals.ts";
import { type Trends, trends } from "./trends.ts";

type PanelKind = Exclude<Grain, "day">;
const PANEL_KINDS: readonly PanelKind[] = ["year", "half", "quarter", "month"];

/** A measure with its panels, comparisons and totals; each is computed once. */
export interface MeasureView extends Measure {
  /** The year under review; the year before where no return of this measure is due yet. */
  readonly year: number;
  /** True where that is the year before the one under review. */
  readonly isBehind: boolean;
  /** The years of the data up to it, in order. */
  readonly years: readonly number[];
  /** The part of the year under review that is over: the year, or its first months. */
  readonly period: Period;
  /** Returns the same months of another year. */
  periodOf(year: number): Period;
  /**
   * Returns the panel of years, quarters or months, as reported unless given; `year` means the same months of
   * every year.
   */
  panel(kind?: PanelKind, basis?: Panel["basis"]): Panel;
  /** Restricts the measure to some facts: `where({ level: "省级" })`. Completeness is still judged on all facts. */
  where(breakdown: Breakdown): MeasureView;
  /** The facts that it is restricted to; empty for the whole measure. */
  readonly slice: Breakdown;
  /** Returns the values of a breakdown that occur, in order: `valuesOf("level")`. */
  valuesOf(breakdown: string): string[];
  /** This measure of the bodies that have numbers of their own, which no area contains; null where there are none. */
  readonly bodies: MeasureView | null;
  /** The expectations that the measure is held to; absent where it is no target and no duty. */
  readonly plan?: Plan;
  /** Returns the county totals by year, each with its like-for-like change. */
  totals(): Totals;
  /** Compares area by area, like for like: the year under review with the year before unless given. */
  compare(before?: number, after?: number): Comparison;
  /** Returns every area over the years beside the median, on today's boundaries. */
  trends(): Trends;
  /** Arranges the quarters (or months) of all years side by side. */
  seasons(kind?: "quarter" | "month"): Seasons;
  /** Returns area x period with the status of every return. */
  grid(kind?: PanelKind): Grid;
  /** Returns the panel as an Arquero table: area, period, value, status, and the id by which a value is traced. */
  table(kind?: PanelKind): RowsTable<MeasureRow>;
}

/** The data behind a view. */
export interface ViewScope {
  readonly counted: CountedEntries;
  readonly tree: AreaTree;
  /** The year under review, and all years of the data up to it. */
  readonly year: number;
  readonly years: readonly number[];
}

/** Opens a measure of the review to questions. Each of its slices is made once. */
export function measureView(measure: Measure, scope: ViewScope): MeasureView {
  const slices = new Map<string, MeasureView>();
  const slice = (where: Breakdown): MeasureView =>
    memoize(slices, JSON.stringify(Object.entries(where).sort()), () =>
      sliceView(measure, scope, where, slice),
    );
  return slice({});
}

function sliceView(
  measure: Measure,
  scope: ViewScope,
  where: Breakdown,
  slice: (where: Breakdown) => MeasureView,
): MeasureView {
  const { counted, tree } = scope;
  const { year, years, periodOf } = reviewed(measure, scope);
  const isBehind = year < scope.year;
  const panels = new Map<string, Panel>();
  const comparisons = new Map<string, Comparison>();
  const values = new Map<string, readonly string[]>();
  let known: Totals | null = null;
  const panel: MeasureView["panel"] = (kind = "year", basis = "as-reported") =>
    memoize(panels, `${kind} ${basis}`, () => {
      requireWord(`measure("${measure.id}")`, kind, PANEL_KINDS);
      const periods =
        kind === "year"
          ? years.map(periodOf)
          : years.flatMap((each) => partsOf(String(each), kind));
      return buildPanel(measure, counted, tree, { periods, basis, where });
    });
  return {
    ...measure,
    year,
    isBehind,
    years,
    period: periodOf(year),
    periodOf,
    panel,
    slice: where,
    where: (breakdown) => slice({ ...where, ...breakdown }),
    valuesOf: (breakdown) => [
      ...memoize(values, breakdown, () => breakdownValues(measure, counted, breakdown)),
    ],
    bodies: bodiesView(measure, scope)?.where(where) ?? null,
    totals: () => {
      known ??= { ...totals(panel(), panel("year", "like-for-like")), isBehind };
      return known;
    },
    compare: (before = year - 1, after = year) => {
      const [from, to] = [periodOf(before), periodOf(after)];
      return memoize(comparisons, `${from} ${to}`, () => {
        if (!years.includes(before) || !years.includes(after)) {
          const pair = { periods: [from, to], basis: "like-for-like" as const, where };
          return compare(buildPanel(measure, counted, tree, pair), from, to);
        }
        const all = panel("year", "like-for-like");
        const compared = compare(all, from, to);
        return all.isWhole ? { ...compared, swing: swingOf(all, from, to) } : compared;
      });
    },
    trends: () => trends(panel("year", "like-for-like")),
    seasons: (kind = "quarter") => seasons(panel(kind)),
    grid: (kind = "quarter") => grid(panel(kind)),
    table: (kind = "year") => measureTable(panel(kind), where),
  };
}

/** Opens the measure of the bodies; the whole they are set beside is the county. */
function bodiesView({ only, ...all }: Measure, scope: ViewScope): MeasureView | null {
  const { bodies } = scope.counted;
  if (only === undefined || bodies.length === 0) return null;
  const { county, words } = scope.tree;
  const tree = areaTree(bodies, { ...county, words: { ...words, parts: BODIES } });
  const { points: items, ...others } = all;
  // Bodies are of many kinds: their cards are not whole, and have no groups.
  const measure = items ? { ...others, points: { by: items.by, in: items.in } } : others;
  const label = {
    zh: `${BODIES.zh}${measure.label.zh}`,
    en: `${measure.label.en} of ${BODIES.en}`,
  };
  return measureView({ ...measure, label }, { ...scope, tree });
}

const BODIES: Text = { zh: "单位", en: "bodies" };

/** True for a measure of bodies that no area contains. */
export const isOfBodies = (view: MeasureView): boolean => view.panel().words.parts === BODIES;

/**
 * Determines the period under review: where the year is not over, its first months and the same months of every
 * year. A measure of which no return is due yet is reviewed up to the year before.
 */
function reviewed({ dataset }: Measure, { counted, year, years: all }: ViewScope) {
  const years = dataset.optional ? yearsFiled(all, counted.cube.entries) : all;
  const months = monthsOver(year, dataset.returns, counted.asOf);
  const isDue = months > 0 || !years.includes(year - 1);
  return {
    year: isDue ? year : year - 1,
    years: isDue ? years : years.filter((each) => each < year),
    periodOf: (each: number): Period => firstMonths(each, months || 12),
  };
}

/** Selects the years from the first return on: before it, nobody was asked for what a county may do without. */
function yearsFiled(years: readonly number[], entries: readonly Entry[]): readonly number[] {
  const filed = new Set(entries.map((entry) => entry.year));
  const first = years.findIndex((year) => filed.has(year));
  return first < 0 ? years : years.slice(first);
}

function breakdownValues(measure: Measure, { cube }: CountedEntries, breakdown: string): string[] {
  if (!measure.dataset.columns[breakdown]?.breakdown) {
    const known = Object.entries(measure.dataset.columns).flatMap(([name, column]) =>
      column.breakdown ? [name] : [],
    );
    throw new ScriptError(unknownWord("breakdown", breakdown, known));
  }
  const isFiled = ({ sums }: Entry): boolean => {
    const { valid = 0, empty = 0 } = sums[measure.column] ?? {};
    return valid + empty > 0;
  };
  const filed = cube.entries.filter(isFiled);
  return [...new Set(filed.map((entry) => entry.breakdown[breakdown] ?? ""))]
    .filter((value) => value !== "")
    .sort();
}
