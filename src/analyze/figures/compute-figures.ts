import { median } from "simple-statistics";
import { type Cell, mergeSources, type Panel, type Source } from "../../model/panel/panel.ts";
import { type Comparison, type ComparisonRow, compare } from "../measure/comparison.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import type { Figure, Statistic } from "./figure.ts";
import { figureId } from "./figure-id.ts";

/** The kinds of figures that a measure has; each can be computed without the others. */
export const FIGURE_KINDS = {
  year: (view: MeasureView) => levelFigures(view.panel("year")),
  quarter: (view: MeasureView) => levelFigures(view.panel("quarter")),
  median: (view: MeasureView) => medianFigures(view.panel("year", "like-for-like")),
  change: changeFigures,
  breakdown: breakdownFigures,
} as const satisfies Record<string, (view: MeasureView) => Figure[]>;

/** The county by each value of each breakdown, by year: what the parts of a total are. */
function breakdownFigures(view: MeasureView): Figure[] {
  if (view.overAreas !== "sum") return [];
  const names = Object.entries(view.dataset.columns).filter(([, column]) => column.breakdown);
  return names.flatMap(([name]) =>
    view.valuesOf(name).flatMap((value) => {
      const panel = view.where({ [name]: value }).panel();
      return panel.periods.map((period) => ({
        ...levelFigure(panel, panel.county(period)),
        id: figureId(view.id, period, panel.county(period).area.code, { [name]: value }),
        breakdown: { [name]: value },
      }));
    }),
  );
}

function levelFigures(panel: Panel): Figure[] {
  const addsUp = panel.measure.overAreas === "sum";
  return panel.periods.flatMap((period) =>
    [
      ...(addsUp ? [panel.county(period)] : []),
      ...panel.areas.map((area) => panel.cell(area, period)),
    ]
      .filter(({ status }) => status !== "not-due")
      .map((cell) => levelFigure(panel, cell)),
  );
}

function levelFigure({ measure, basis }: Panel, cell: Cell): Figure {
  return {
    id: figureId(measure.id, cell.period, cell.area.code),
    measure: measure.id,
    statistic: null,
    period: cell.period,
    area: cell.area.code,
    breakdown: {},
    value: cell.value,
    unit: measure.unit.en,
    status: cell.status,
    basis,
    qualifier: cell.qualifier,
    ...origin(cell.sources),
    definition: `sum of ${measure.dataset.name}.${measure.column}`,
  };
}

/** The median of the townships whose returns are complete; none below four of them. */
function medianFigures(panel: Panel): Figure[] {
  return panel.periods.flatMap((period) => {
    const cells = panel.areas
      .map((area) => panel.cell(area, period))
      .filter(({ status }) => status === "reported" || status === "zero");
    if (cells.length < 4) return [];
    return [
      {
        ...derived(panel, period, panel.county(period).area.code, "median"),
        value: median(cells.map((cell) => cell.value!)),
        qualifier: cells.some(({ qualifier }) => qualifier === "estimated") ? "estimated" : null,
        ...origin(
          panel.sources(
            cells.map(({ area }) => area),
            period,
          ),
        ),
        definition: `median over ${cells.length} areas of the sum of ${panel.measure.dataset.name}.${panel.measure.column}`,
      },
    ];
  });
}

/** The facts behind a figure. */
function origin(read: readonly Source[]): Pick<Figure, "rows" | "sources"> {
  const sources = mergeSources(read);
  return { rows: sources.reduce((rows, source) => rows + source.rows, 0), sources };
}

function derived(panel: Panel, period: string, area: string, statistic: Statistic): Figure {
  const { measure } = panel;
  return {
    id: figureId(`${measure.id}.${statistic}`, period, area),
    measure: measure.id,
    statistic,
    period,
    area,
    breakdown: {},
    value: null,
    unit: statistic === "rate" ? "ratio" : measure.unit.en,
    status: "reported",
    basis: panel.basis,
    qualifier: null,
    rows: 0,
    sources: [],
    definition: "",
  };
}

/** Change and rate of each area and of the areas that can be compared, for consecutive years. */
function changeFigures(view: MeasureView): Figure[] {
  const panel = view.panel("year", "like-for-like");
  return panel.periods.slice(1).flatMap((after, i) => {
    const before = panel.periods[i]!;
    const comparison = compare(panel, before, after);
    const county = panel.county(after).area;
    const comparable = comparison.rows.filter((row) => row.change !== null);
    const sourcesOf = (rows: readonly ComparisonRow[]) => {
      const areas = panel.areas.filter(({ code }) => rows.some(({ key }) => key === code));
      return [before, after].flatMap((period) => panel.sources(areas, period));
    };
    const total = { ...comparison.total, key: county.code };
    if (comparable.length === 0) return [];
    const pairs = [
      { row: total, sources: sourcesOf(comparable), over: comparable.length },
      ...comparable.map((row) => ({ row, sources: sourcesOf([row]), over: null })),
    ];
    return pairs.flatMap((pair) => changePair(panel, comparison, pair));
  });
}

interface Changed {
  readonly row: ComparisonRow;
  readonly sources: readonly Source[];
  /** Over how many areas a total stands; null for one area. */
  readonly over: number | null;
}

function changePair(
  panel: Panel,
  { before, after }: Comparison,
  { row, sources, over }: Changed,
): Figure[] {
  const period = `${before}..${after}`;
  const set =
    over === null ? "on today's boundaries" : `over ${over} areas complete in both periods`;
  const change: Figure = {
    ...derived(panel, period, row.key, "change"),
    ...origin(sources),
    qualifier: row.isEstimated ? "estimated" : null,
    value: row.change,
    definition: `${panel.measure.id} ${after} minus ${before}, ${set}`,
  };
  if (row.rate === null) return [change];
  const rate: Figure = {
    ...derived(panel, period, row.key, "rate"),
    ...origin(sources),
    qualifier: change.qualifier,
    value: row.rate,
    definition: `${panel.measure.id} change / ${before}, ${set}`,
  };
  return [change, rate];
}
