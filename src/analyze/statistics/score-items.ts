import { median } from "simple-statistics";
import type { Text } from "../../messages/text.ts";
import { CARD_GROUP, pointsOf } from "../../model/datasets/measure.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { periodName } from "../../model/periods/period-name.ts";
import type { Figure } from "../figures/figure.ts";
import { isDivided } from "../figures/figure-id.ts";
import { completeCells } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import {
  byArea,
  type ComputedFigure,
  countyOf,
  type FigureInput,
  figureInput,
  inBoth,
  isUnits,
  SAME_QUOTIENT,
  type StatisticDefinition,
} from "./statistic.ts";
import { cardsOf, sliceOf } from "./year-changes.ts";

/** The part of the points of a score card, or of an item of it, that an area attained. */
export const attained: StatisticDefinition<"attained"> = {
  ...{ name: "attained", format: "percent", isSum: false, isChange: false, isOverAreas: false },
  kinds: [{ compute: attainedParts }],
  inputs: (view, figure) =>
    scoredInputs(view, figure).filter(
      ({ area }) => figure.area === countyOf(view) || area.code === figure.area,
    ),
  words: {
    name: { zh: "得分率", en: ", share of the points" },
    ofLaterYear: { zh: "得分率", en: ", share of the points" },
    definition: (sum, { period }) => ({
      zh: `${sum.zh}（全县取中位数），除以${periodName(period).zh}指标目录的分值。`,
      en: `${sum.en} (of the county the median), divided by the points in the catalogue of ${periodName(period).en}.`,
    }),
  },
  parts: byArea,
  recheck: (sums, { value, scale }, traced) => {
    const points = pointsOf(traced.view, traced.figure);
    const middle = sums.length > 0 ? median([...sums]) / scale : Number.NaN;
    return {
      shown: inBoth(`${middle} ÷ ${points} = ${value}`),
      addsUp: Math.abs(middle / points - value) <= SAME_QUOTIENT,
    };
  },
};

/** The points that the catalogue gives a score card, or an item of it. */
export const points: StatisticDefinition<"points"> = {
  ...{ name: "points", format: "amount", isSum: false, isChange: false, isOverAreas: false },
  kinds: [
    {
      compute: (view) =>
        cardsOf(view).map(({ panel, period, breakdown, points }) => ({
          ...{ panel, period, area: countyOf(view), breakdown, value: points },
          ...{ qualifier: null, sources: [], definition: "points of the catalogue" },
        })),
    },
  ],
  inputs: () => [],
  words: {
    name: { zh: "分值", en: ", points" },
    ofLaterYear: { zh: "分值", en: ", points" },
    definition: (_, { period }) => ({
      zh: `${periodName(period).zh}指标目录的分值。`,
      en: `The points in the catalogue of ${periodName(period).en}.`,
    }),
  },
  parts: () => [],
  recheck: (_, { value }, { view, figure }) => {
    const found = pointsOf(view, figure);
    return {
      shown: { zh: `指标目录 = ${found}`, en: `the catalogue = ${found}` },
      addsUp: found === value,
    };
  },
};

/** The number of areas that have a scored zero on an item. */
export const zeros: StatisticDefinition<"zeros"> = countOfCards(
  "zeros",
  ({ status, sources }) => status === "zero" && sources.length > 0,
  { zh: "零分的个数", en: ", number with zero" },
);

/** The number of areas that are not scored on an item. */
export const open: StatisticDefinition<"open"> = countOfCards(
  "open",
  ({ sources, value }) => sources.length === 0 || value === null,
  { zh: "未评的个数", en: ", number not scored" },
);

function countOfCards<Name extends string>(
  name: Name,
  isCounted: (cell: Cell) => boolean,
  label: Text,
): StatisticDefinition<Name> {
  const cellsIn = (
    view: MeasureView,
    { period, breakdown }: Pick<Figure, "period" | "breakdown">,
  ) => dueCells(view, period, breakdown).filter(isCounted);
  return {
    ...{ name, format: "count", isSum: false, isChange: false, isOverAreas: true },
    kinds: [
      {
        compute: (view) =>
          cardsOf(view)
            .filter(({ breakdown }) => isDivided({ breakdown }) && !(CARD_GROUP in breakdown))
            .map(({ panel, period, breakdown }) => {
              const cells = cellsIn(view, { period, breakdown });
              const areas = cells.map(({ area }) => area);
              return {
                ...{ panel, period, area: countyOf(view), breakdown, value: cells.length },
                ...{ qualifier: null, sources: panel.sources(areas, period) },
                definition: `number of areas: ${name}`,
              };
            }),
      },
    ],
    inputs: (view, figure) =>
      inputsOf(cellsIn(view, figure), sliceOf(view, figure).panel("year", figure.basis)),
    words: {
      ...{ name: label, ofLaterYear: label },
      definition: (sum) => ({
        zh: `${sum.zh}，逐地看：${label.zh}。`,
        en: `${sum.en}, area by area${label.en}.`,
      }),
    },
    parts: byArea,
    recheck: (sums, { value }) => ({
      shown: { zh: `${sums.length}个`, en: `${sums.length}` },
      addsUp: sums.length === value && (name !== "zeros" || sums.every((sum) => sum === 0)),
    }),
  };
}

/** Lists the cells of the areas of which a card was due. */
function dueCells(view: MeasureView, period: Period, breakdown: Breakdown): Cell[] {
  const whole = view.panel();
  const panel = sliceOf(view, { breakdown }).panel();
  return whole.areas
    .filter((area) => whole.cell(area, period).status !== "not-due")
    .map((area) => panel.cell(area, period));
}

function attainedParts(view: MeasureView): ComputedFigure[] {
  return cardsOf(view).flatMap(({ cells, panel, period, breakdown, points }) => {
    if (points <= 0 || cells.length === 0) return [];
    const areas = cells.map(({ area }) => area);
    const own = cells.map(({ area, value, sources }) => ({ area: area.code, value, sources }));
    const middle = {
      area: countyOf(view),
      value: median(cells.map(({ value }) => value!)),
      sources: panel.sources(areas, period),
    };
    return [middle, ...own].map(({ area, value, sources }) => ({
      ...{ panel, period, area, breakdown, value: value! / points, qualifier: null, sources },
      definition: `${view.id} / points of the catalogue`,
    }));
  });
}

/** The points that all scored areas together could have on an item of a score card, or on a group of them. */
export const possible: StatisticDefinition<"possible"> = pointsOfAll("possible", false, {
  zh: "可得分合计",
  en: ", points possible",
});

/** The points that all scored areas together lost on an item of a score card. */
export const lost: StatisticDefinition<"lost"> = pointsOfAll("lost", true, {
  zh: "失分合计",
  en: ", points lost",
});

function pointsOfAll<Name extends string>(
  name: Name,
  isLost: boolean,
  label: Text,
): StatisticDefinition<Name> {
  return {
    ...{ name, format: "amount", isSum: false, isChange: false, isOverAreas: true },
    kinds: [{ compute: (view) => sumsOfPoints(view, isLost) }],
    inputs: scoredInputs,
    words: {
      ...{ name: label, ofLaterYear: label },
      definition: ({ zh, en }, _, { length }) => ({
        zh: `指标目录的分值乘以${length}${isLost ? `，减去${zh}` : ""}。`,
        en: `The points in the catalogue times ${length}${isLost ? `, less ${en.slice(0, 1).toLowerCase()}${en.slice(1)}` : ""}.`,
      }),
    },
    parts: (inputs) => (inputs.length > 0 ? [{ label: null, sign: 1, inputs }] : []),
    recheck: ([sum = 0], stated, { view, figure, cells }) => {
      const full = pointsOf(view, figure) * cells.length;
      const units = unitsOf(full, stated.scale) - (isLost ? sum : 0);
      const less = isLost ? ` − ${exactDecimal(sum, stated.scale)}` : "";
      return {
        shown: inBoth(`${full}${less} = ${exactDecimal(units, stated.scale)}`),
        addsUp: isUnits(stated, units),
      };
    },
  };
}

const inputsOf = (cells: readonly Cell[], panel: Panel): FigureInput[] =>
  cells.map(({ area, period }) => figureInput(panel, area, period));

/** Returns the cells of the areas that are scored. */
function scoredInputs(view: MeasureView, figure: Figure): FigureInput[] {
  const panel = sliceOf(view, figure).panel("year", figure.basis);
  return inputsOf(completeCells(panel, figure.period), panel);
}

function sumsOfPoints(view: MeasureView, isLost: boolean): ComputedFigure[] {
  const scale = unitsPerOne(view.dataset, view.column);
  return cardsOf(view).flatMap(({ cells, panel, breakdown, points, period }) => {
    if (cells.length === 0 || !isDivided({ breakdown })) return [];
    const sum = cells.reduce((units, { value }) => units + unitsOf(value!, scale), 0);
    return {
      ...{ panel, period, area: countyOf(view), breakdown, qualifier: null },
      value: (unitsOf(points * cells.length, scale) - (isLost ? sum : 0)) / scale,
      sources: panel.sources(
        cells.map(({ area }) => area),
        period,
      ),
      definition: `points of ${cells.length} areas${isLost ? ` less their ${view.id}` : ""}`,
    };
  });
}
