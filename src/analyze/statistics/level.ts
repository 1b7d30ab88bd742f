import type { Area } from "../../model/areas/areas.ts";
import { breakdownsOf, type RatioOf } from "../../model/datasets/measure.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import { type Period, periodKind } from "../../model/periods/period.ts";
import type { Figure } from "../figures/figure.ts";
import { isDivided } from "../figures/figure-id.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import {
  type ComputedFigure,
  eachAlone,
  type FigureInput,
  figureInput,
  inBoth,
  isUnits,
  type StatisticDefinition,
  slicesOf,
} from "./statistic.ts";
import { sliceOf } from "./year-changes.ts";

/** The sum of an area and period itself; of the county also by each value of each breakdown. */
export const level: StatisticDefinition<null> = {
  name: null,
  format: "amount",
  isSum: true,
  isChange: false,
  isOverAreas: false,
  ofRatios: ([first = Number.NaN]) => first,
  // The first quarter is a year's figure where no more of the year is over.
  kinds: [
    { has: (id) => !isDivided(id), compute: (view) => levels(view.panel("year")) },
    { has: (id) => !isDivided(id), compute: (view) => levels(view.panel("quarter")) },
    { has: isDivided, compute: dividedLevels },
  ],
  inputs: (view, figure) => {
    // A part of a ratio is over the areas that have both sides of the part.
    const own = view.ratio ? sliceOf(view, figure) : view;
    const grain = periodKind(figure.period) === "quarter" ? "quarter" : "year";
    return [countyOrArea(own.panel(grain, figure.basis), figure)];
  },
  words: {
    name: { zh: "", en: "" },
    ofLaterYear: { zh: "", en: "" },
    definition: (sum) => ({ zh: `${sum.zh}。`, en: `${sum.en}.` }),
  },
  parts: eachAlone,
  recheck: ([sum = 0], stated) => ({
    shown: inBoth(exactDecimal(sum, stated.scale)),
    addsUp: isUnits(stated, sum),
  }),
};

function levels(panel: Panel): ComputedFigure[] {
  const addsUp = panel.measure.overAreas === "sum";
  return panel.periods.flatMap((period) =>
    [
      ...(addsUp ? [panel.county(period)] : []),
      ...panel.areas.map((area) => panel.cell(area, period)),
    ]
      .filter(({ status }) => status !== "not-due")
      .map((cell) => levelOf(panel, cell)),
  );
}

/**
 * Computes the figure of each value of each breakdown: of the county in every year; for the year under review and the
 * year before, of each area where its parts are read one by one (a score card, and what stands in a register). Counts
 * of cases are also divided by pairs of breakdowns.
 */
function dividedLevels(view: MeasureView): ComputedFigure[] {
  const pairs = hasPairs(view) ? pairsOf(view) : [];
  return [
    ...(view.ratio ? ratioSlices(view, view.ratio) : slicesOf(view)).flatMap((slice) =>
      levelsOfPart(view, slice),
    ),
    ...pairs.flatMap((slice) => [
      ...countyLevels(view, slice, recentOf(view)),
      ...(isStanding(view) ? areaLevels(view, slice, recentOf(view).slice(-1)) : []),
    ]),
  ];
}

/** Lists the values of the breakdowns that both sides of a ratio have: those of one table. */
const ratioSlices = (view: MeasureView, { of, to }: RatioOf): Breakdown[] =>
  to?.dataset === of.dataset
    ? breakdownsOf(of).flatMap((name) => view.valuesOf(name).map((value) => ({ [name]: value })))
    : [];

/** True for what stands in a register at the end of a year; entries with deadlines are read by area or by part alone. */
const isStanding = ({ dataset: { lifetime }, overTime }: MeasureView): boolean =>
  lifetime !== undefined && lifetime.due === undefined && overTime === "last";

/** True for what is counted case by case: stocks of a register, and what rows say. */
const hasPairs = ({ dataset: { lifetime, counts = {} }, overTime, column }: MeasureView): boolean =>
  Object.hasOwn(counts, column) || (lifetime !== undefined && overTime === "last");

function levelsOfPart(view: MeasureView, breakdown: Breakdown): ComputedFigure[] {
  const panel = view.where(breakdown).panel();
  const areEach = isStanding(view) || view.points !== undefined;
  return [
    ...countyLevels(view, breakdown, panel.periods),
    ...(areEach ? areaLevels(view, breakdown, recentOf(view)) : []),
  ];
}

function areaLevels(
  view: MeasureView,
  breakdown: Breakdown,
  periods: readonly Period[],
): ComputedFigure[] {
  const panel = view.where(breakdown).panel();
  return periods
    .flatMap((period) => panel.areas.map((area) => panel.cell(area, period)))
    .filter(({ status }) => status !== "not-due")
    .map((cell) => ({ ...levelOf(panel, cell), breakdown }));
}

function countyLevels(
  view: MeasureView,
  breakdown: Breakdown,
  periods: readonly Period[],
): ComputedFigure[] {
  if (view.overAreas !== "sum") return [];
  const panel = view.where(breakdown).panel();
  return periods.map((period) => ({ ...levelOf(panel, panel.county(period)), breakdown }));
}

/** The year under review and the year before, where there are data of it. */
const recentOf = (view: MeasureView): Period[] => view.panel().periods.slice(-2);

/** Lists the pairs of values of two breakdowns, such as a type and a level. */
function pairsOf(view: MeasureView): Breakdown[] {
  const slices = slicesOf(view);
  const nameOf = (slice: Breakdown): string => Object.keys(slice)[0]!;
  return slices.flatMap((one, i) =>
    slices
      .slice(i + 1)
      .filter((other) => nameOf(other) !== nameOf(one))
      .map((other) => ({ ...one, ...other })),
  );
}

const levelOf = (panel: Panel, cell: Cell): ComputedFigure => ({
  panel,
  period: cell.period,
  area: cell.area.code,
  value: cell.value,
  status: cell.status,
  qualifier: cell.qualifier,
  sources: cell.sources,
  definition: `${addingOf(panel.measure)} ${panel.measure.dataset.name}.${panel.measure.column}`,
});

/** Names what a cell holds: the sum of its rows, or of a stock those of the last return. */
const addingOf = ({ overTime, dataset, ratio }: Panel["measure"]): string =>
  ratio ? "ratio of sums" : overTime === "last" && !dataset.lifetime ? "last return of" : "sum of";

/**
 * Returns the cell of a figure as an input. In the county all areas count in full; in an area of its own also what
 * became part of it.
 */
export function countyOrArea(panel: Panel, { area: code, period }: Figure): FigureInput {
  const area = panel.areas.find((each) => each.code === code);
  if (area) return figureInput(panel, area, period);
  const alone = panel.alone(period);
  return {
    area: panel.county(panel.periods[0]!).area,
    members: alone
      ? [alone]
      : [...new Set(countedAreas(panel, period).flatMap((each) => areasIn(panel, each)))],
    inherited: [],
    period,
    sign: 1,
  };
}

/** Lists the areas that count in the county: of a ratio those that have both sides. */
const countedAreas = (panel: Panel, period: Figure["period"]): readonly Area[] =>
  panel.ratioOver
    ? panel.areas.filter((area) => panel.cell(area, period).status !== "missing")
    : panel.areas;

const areasIn = (panel: Panel, area: Area): Area[] => [
  ...panel.members(area),
  ...panel.inherited(area).map(({ from }) => from),
];
