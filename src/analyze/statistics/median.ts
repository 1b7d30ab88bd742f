import { median as medianOf } from "simple-statistics";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import { isDivided } from "../figures/figure-id.ts";
import { completeCells } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import {
  byArea,
  type ComputedFigure,
  figureInput,
  isUnits,
  type StatisticDefinition,
  slicesOf,
} from "./statistic.ts";
import { sliceOf } from "./year-changes.ts";

/** Below this number of areas there is no median. */
const FEWEST_AREAS = 4;

/** The median of the areas whose returns are complete, on today's boundaries. */
export const median: StatisticDefinition<"median"> = {
  name: "median",
  format: "amount",
  isSum: false,
  isChange: false,
  isOverAreas: true,
  ofRatios: (ratios) => medianOf([...ratios]),
  kinds: [
    { has: (id) => !isDivided(id), compute: (view) => medians(view) },
    { has: isDivided, compute: mediansOfParts },
  ],
  inputs: (view, figure) => {
    const { basis, period } = figure;
    const panel = sliceOf(view, figure).panel("year", basis);
    return completeCells(panel, period).map(({ area }) => figureInput(panel, area, period));
  },
  words: {
    name: { zh: "中位数", en: ", median" },
    ofLaterYear: { zh: "中位数", en: ", median" },
    definition: (sum, _, inputs) => ({
      zh: `各地分别求${sum.zh}，取这${inputs.length}个数的中位数。`,
      en: `${sum.en}, area by area: the median of these ${inputs.length} numbers.`,
    }),
  },
  parts: byArea,
  recheck: (sums, { value, scale }) => {
    const numbers = sums.map((sum) => exactDecimal(sum, scale));
    // A median may lie half a unit between two sums: twice of it is whole, and so are tenths of a unit.
    const twice = medianOf([...sums]) * 2;
    const result = exactDecimal(twice * 5, scale * 10);
    return {
      shown: {
        zh: `${numbers.join("、")} 的中位数 = ${result}`,
        en: `the median of ${numbers.join(", ")} = ${result}`,
      },
      addsUp: isUnits({ value, scale: scale * 2 }, twice),
    };
  },
};

/** Computes the medians of the parts of a measure that is not added over areas: of each item of a score card. */
function mediansOfParts(view: MeasureView): ComputedFigure[] {
  if (view.overAreas === "sum") return [];
  const recent = view.panel().periods.slice(-2);
  return slicesOf(view).flatMap((breakdown) =>
    medians(view.where(breakdown))
      .filter(({ period }) => recent.includes(period))
      .map((each) => ({ ...each, breakdown })),
  );
}

function medians(view: MeasureView): ComputedFigure[] {
  const panel = view.panel("year", "like-for-like");
  const { dataset, column } = view;
  const scale = unitsPerOne(dataset, column);
  return panel.periods.flatMap((period) => {
    const cells = completeCells(panel, period);
    if (cells.length < FEWEST_AREAS) return [];
    const areas = cells.map(({ area }) => area);
    return {
      panel,
      period,
      area: panel.county(period).area.code,
      value: view.ratio
        ? medianOf(cells.map((cell) => cell.value!))
        : medianOf(cells.map((cell) => unitsOf(cell.value!, scale))) / scale,
      qualifier: cells.some(({ qualifier }) => qualifier === "estimated") ? "estimated" : null,
      sources: panel.sources(areas, period),
      definition: `median over ${cells.length} areas of the sum of ${dataset.name}.${column}`,
    };
  });
}
