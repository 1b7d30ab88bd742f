import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Text } from "../../messages/text.ts";
import type { Area, AreaTree } from "../../model/areas/areas.ts";
import type { Dataset, RatioDefinition } from "../../model/datasets/dataset.ts";
import { breakdownsOf, type Measure } from "../../model/datasets/measure.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import { memoize, once } from "../../model/memoize.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import { compare } from "./comparison.ts";
import { measureTable } from "./measure-table.ts";
import type { MeasureView } from "./measure-view.ts";
import { type Divisor, ratioPanel, sideOf } from "./ratio-panel.ts";
import { residentsIn, residentsOf } from "./residents.ts";
import { seasons } from "./seasons.ts";
import { grid } from "./status-grid.ts";
import { totals } from "./totals.ts";
import { trends } from "./trends.ts";

/** The word for the residents of the list of areas, as what a ratio is divided by. */
export const RESIDENTS = "residents";

export const RESIDENTS_LABEL: Text = { zh: "年末人口", en: "residents at the end of the year" };

/**
 * Opens the ratios that datasets define, in the order of their definitions; one of which a side was not filed is
 * none.
 * @throws ScriptError for a side that no dataset defines.
 */
export function ratioViews(
  datasets: readonly Dataset[],
  measures: readonly MeasureView[],
  tree: AreaTree,
): MeasureView[] {
  const known = [...datasets.flatMap((each) => Object.keys(each.measures)), RESIDENTS];
  const hasResidents = tree.areas.some(({ residents }) => residents.size > 0);
  return datasets.flatMap((dataset) =>
    Object.entries(dataset.ratios ?? {}).flatMap(([id, definition]) => {
      const { of, to } = definition.ratio;
      for (const name of [of, to])
        if (!known.includes(name))
          throw new ScriptError(
            unknownWord("measure", name, known, `${dataset.name}.ratios.${id}`),
          );
      const [over, under] = [of, to].map((name) => measures.find((each) => each.id === name));
      const isThere = over && (under || (to === RESIDENTS && hasResidents));
      return isThere
        ? [ratioView(measureOf(id, definition, over, under), over, under ?? null, tree)]
        : [];
    }),
  );
}

/** Makes the measure of a ratio: a column of its own, of the dataset of what is divided. */
function measureOf(
  id: string,
  { label, unit, direction, ratio: { per = 1 } }: RatioDefinition,
  of: MeasureView,
  to: MeasureView | undefined,
): Measure {
  const isShare = to !== undefined && to.unit.zh === of.unit.zh && per === 1;
  const column = { kind: isShare ? "rate" : "number", headers: [label.zh] } as const;
  return {
    ...{
      id,
      label,
      unit,
      direction,
      column: id,
      overTime: "none",
      overAreas: "sum",
      smallestBase: 0,
    },
    dataset: { ...of.dataset, columns: { ...of.dataset.columns, [id]: column } },
    ratio: { of, to: to ?? null, label: to?.label ?? RESIDENTS_LABEL, per },
    redefined: [...(of.redefined ?? []), ...(to?.redefined ?? [])].sort((a, b) => a.from - b.from),
  };
}

function ratioView(
  measure: Measure,
  of: MeasureView,
  to: MeasureView | null,
  tree: AreaTree,
): MeasureView {
  const year = Math.min(of.year, to?.year ?? of.year);
  const years = of.years.filter((each) => each <= year);
  const panels = new Map<string, Panel>();
  const panel: MeasureView["panel"] = (kind = "year", basis = "as-reported") =>
    memoize(panels, `${kind} ${basis}`, () => {
      const over = of.panel(kind, basis);
      const periods = over.periods.filter((period) => yearOf(period) <= year);
      return { ...ratioPanel(measure, over, divisorOf(to, tree, [kind, basis])), periods };
    });
  const likeForLike = () => panel("year", "like-for-like");
  return {
    ...measure,
    ...{ year, years, isBehind: year < of.year || of.isBehind, period: of.periodOf(year) },
    ...{ periodOf: of.periodOf, panel, bodies: null, slice: of.slice },
    where: (breakdown) => {
      const known = to && to.dataset === of.dataset ? breakdownsOf(of) : [];
      for (const name of Object.keys(breakdown))
        if (!known.includes(name)) throw new ScriptError(unknownWord("breakdown", name, known));
      return ratioView(measure, of.where(breakdown), to?.where(breakdown) ?? null, tree);
    },
    valuesOf: of.valuesOf,
    table: (kind = "year") => measureTable(panel(kind), {}),
    totals: once(() => totals(panel(), likeForLike())),
    compare: (before = year - 1, after = year) =>
      compare(likeForLike(), of.periodOf(before), of.periodOf(after)),
    trends: () => trends(likeForLike()),
    seasons: (kind = "quarter") => seasons(panel(kind)),
    grid: (kind = "quarter") => grid(panel(kind)),
  };
}

/** Returns the residents of an area: as reported its own, like for like with those of the areas merged into it. */
export const residentsOn = (
  basis: Panel["basis"],
  tree: AreaTree,
  area: Area,
  year: number,
): number | null =>
  basis === "as-reported" ? (area.residents.get(year) ?? null) : residentsOf(tree, area, year);

/** Opens what is divided by: the panel of a measure, or the residents of each area. */
function divisorOf(
  to: MeasureView | null,
  tree: AreaTree,
  [kind, basis]: readonly [Parameters<MeasureView["panel"]>[0], Panel["basis"]],
): Divisor {
  if (to !== null) {
    const panel = to.panel(kind, basis);
    return {
      ...(panel.units ? { units: panel.units } : {}),
      cell: (area, period) => sideOf(panel, area, period),
      sources: (areas, period) =>
        panel.periods.includes(period) ? panel.sources(areas, period) : [],
    };
  }
  const cellOf = (area: Area, period: Period, value: number | null): Cell => ({
    ...{ area, period, value, status: value === null ? "missing" : "reported" },
    ...{ due: 1, present: 1, corrected: 0, qualifier: null, sources: [] },
  });
  return {
    sources: () => [],
    cell: (area, period) => cellOf(area, period, residentsOn(basis, tree, area, yearOf(period))),
    units: {
      sources: () => [],
      cell: (area, units, period) => {
        const all = units.flatMap(({ members }) => members);
        return cellOf(area, period, residentsIn(tree, all, yearOf(period)));
      },
    },
  };
}
