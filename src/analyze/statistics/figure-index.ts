import { nearest } from "../../model/did-you-mean.ts";
import { memoize, once } from "../../model/memoize.ts";
import { mergeSources } from "../../model/panel/panel.ts";
import type { Figure } from "../figures/figure.ts";
import { figureId, figureIdParts } from "../figures/figure-id.ts";
import { nearestFigures, tidyId } from "../figures/nearest-figures.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { ALL_STATISTICS, statisticNamed } from "./all-statistics.ts";
import type { ComputedFigure, FigureKind, StatisticDefinition } from "./statistic.ts";

/** The figures of a review by id. Those of a measure and a kind are computed when one is first asked for. */
export interface FigureIndex {
  /** Finds a figure; undefined where none has that id. */
  find(id: string): Figure | undefined;
  /** Returns all figures, sorted by id. */
  all(): readonly Figure[];
  /** Finds a figure by an id as a person may write it: full-width signs, blanks, capitals, a slash at its end. */
  findAlike(id: string): Figure | undefined;
  /** Returns the ids nearest to an unknown one, by measure, place and period, the nearest first. */
  nearest(id: string): string[];
}

/** Indexes the figures of measures. */
export function figureIndex(measures: readonly MeasureView[]): FigureIndex {
  const views = measures.flatMap((view) => (view.bodies ? [view, view.bodies] : [view]));
  const found = new Map<string, Figure | null>();
  let sorted: readonly Figure[] | null = null;
  const all = (): readonly Figure[] => {
    sorted ??= views
      .flatMap((view) =>
        statisticsOf(view, measures).flatMap((statistic) =>
          statistic.kinds.flatMap((kind) => [...figuresOf(view, statistic, kind).values()]),
        ),
      )
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .filter(({ id }, i, found) => id !== found[i - 1]?.id);
    return sorted;
  };
  const alike = once(() => new Map(all().map((figure) => [tidyId(figure.id), figure])));
  const codes = once(() => codesByName(views));
  function lookUp(id: string): Figure | null {
    const parts = figureIdParts(id);
    const statistic = parts && statisticNamed(parts.statistic);
    if (!statistic) return null;
    for (const view of views.filter((each) => each.id === parts.measure)) {
      if (!statisticsOf(view, measures).includes(statistic)) continue;
      for (const kind of statistic.kinds) {
        if (kind.has?.(parts) === false) continue;
        const figure = figuresOf(view, statistic, kind).get(id);
        if (figure) return figure;
      }
    }
    return null;
  }
  return {
    find: (id) => memoize(found, id, () => lookUp(id)) ?? undefined,
    all,
    findAlike: (id) => alike().get(tidyId(id)),
    nearest: (id) => nearestFigures(id, all(), (name) => codeOf(name, codes())),
  };
}

/** Collects the codes of all areas and bodies by their names, as a tidy id has them. */
function codesByName(views: readonly MeasureView[]): ReadonlyMap<string, string> {
  const areas = views.flatMap((view) => view.panel().areas);
  return new Map(
    areas.flatMap(({ name, nameEn, aliases, code }) =>
      [...aliases, nameEn ?? name, name].map((each) => [tidyId(each), code] as const),
    ),
  );
}

/** Finds the code of a name, or of the name most like it. */
const codeOf = (name: string, codes: ReadonlyMap<string, string>): string | undefined =>
  codes.get(name) ?? codes.get(nearest(name, [...codes.keys()]) ?? "");

/** The figures of views: reviews that share a view share them. */
const computed = new WeakMap<MeasureView, Map<FigureKind, ReadonlyMap<string, Figure>>>();

function figuresOf(view: MeasureView, statistic: StatisticDefinition, kind: FigureKind) {
  const byKind = memoize(computed, view, () => new Map());
  return memoize(byKind, kind, () => {
    const found = kind.compute(view).filter(({ value }) => isValue(value));
    const figures = found.map((each) => figureFrom(view, each, statistic));
    return new Map(figures.map((figure) => [figure.id, figure]));
  });
}

/** Returns the statistics of a view. Ratios have no parts; bodies are of many kinds, so that no number is taken over all of them. */
const statisticsOf = (
  view: MeasureView,
  measures: readonly MeasureView[],
): readonly StatisticDefinition[] => {
  const all: readonly StatisticDefinition[] = ALL_STATISTICS;
  const own = all.filter(
    (statistic) =>
      statistic.of === view.plan?.kind && (measures.includes(view) || !statistic.isOverAreas),
  );
  const ofRatio = ({ ofRatios, ofSides }: StatisticDefinition) =>
    (ofRatios ?? ofSides) !== undefined;
  return own.filter((each) => (view.ratio ? ofRatio(each) : each.ofSides === undefined));
};

/** True for a finite number, and for the lack of one: nothing else is a figure. */
const isValue = (value: number | null): boolean => value === null || Number.isFinite(value);

/** The units of statistics that are not in that of their measure. */
const UNITS: Partial<Record<StatisticDefinition["format"], string>> = {
  percent: "ratio",
  points: "ratio",
  number: "ratio",
  ratio: "ratio",
  count: "areas",
};

/** Adds id, unit and origin to a computed figure. */
function figureFrom(
  measure: MeasureView,
  computed: ComputedFigure,
  { name, format }: StatisticDefinition,
): Figure {
  const { panel, period, area, breakdown = {}, value, status = "reported" } = computed;
  const { basis } = panel;
  const sources = mergeSources(computed.sources);
  return {
    id: figureId(name === null ? measure.id : `${measure.id}.${name}`, period, area, breakdown),
    measure: measure.id,
    statistic: name,
    period,
    area,
    breakdown,
    value,
    unit: computed.unit ?? UNITS[format] ?? measure.unit.en,
    status,
    basis,
    qualifier: computed.qualifier,
    rows: sources.reduce((rows, source) => rows + source.rows, 0),
    sources,
    definition: computed.definition,
  };
}
