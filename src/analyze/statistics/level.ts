import type { Area } from "../../model/areas/areas.ts";
import { breakdownsOf } from "../../model/datasets/measure.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import type { Figure } from "../figures/figure.ts";
import type { FigureIdParts } from "../figures/figure-id.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type FigureInput, figureInput } from "./figure-input.ts";
import { type ComputedFigure, inBoth, isUnits, type StatisticDefinition } from "./statistic.ts";

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
  inputs: (view, figure) => [countyOrArea(view.panel("year", figure.basis), figure)],
  words: {
    name: { zh: "", en: "" },
    ofLaterYear: { zh: "", en: "" },
    definition: (sum) => ({ zh: `${sum.zh}。`, en: `${sum.en}.` }),
  },
  parts: (inputs) => inputs.map((input) => ({ label: null, sign: 1, inputs: [input] })),
  recheck: ([sum = 0], stated) => ({
    shown: inBoth(exactDecimal(sum, stated.scale)),
    addsUp: isUnits(stated, sum),
  }),
};

function isDivided({ breakdown }: FigureIdParts): boolean {
  return Object.keys(breakdown).length > 0;
}

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

/** Computes the county's figure of each value of each breakdown, by year. */
function dividedLevels(view: MeasureView): ComputedFigure[] {
  if (view.overAreas !== "sum" || view.ratio) return [];
  return breakdownsOf(view).flatMap((name) =>
    view.valuesOf(name).flatMap((value) => {
      const panel = view.where({ [name]: value }).panel();
      return panel.periods.map((period) => ({
        ...levelOf(panel, panel.county(period)),
        breakdown: { [name]: value },
      }));
    }),
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
  return {
    area: panel.county(panel.periods[0]!).area,
    members: [...new Set(countedAreas(panel, period).flatMap((each) => areasIn(panel, each)))],
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
