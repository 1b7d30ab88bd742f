import type { Text } from "../../messages/text.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { isAsReported } from "../measure/row-figures.ts";
import { countyOrArea } from "./level.ts";
import {
  type ComputedFigure,
  countyOf,
  eachAlone,
  inBoth,
  isUnits,
  SAME_QUOTIENT,
  type StatisticDefinition,
} from "./statistic.ts";
import {
  allYearChanges,
  bothYears,
  changeFigure,
  comparedInputs,
  difference,
  yearsOf,
} from "./year-changes.ts";

/** The difference to the year before, like for like: of each area, and of all that can be compared. */
export const change: StatisticDefinition<"change"> = {
  name: "change",
  format: "signed",
  isSum: true,
  isChange: true,
  isOverAreas: false,
  ofRatios: ([after = Number.NaN, before = Number.NaN]) => after - before,
  kinds: [
    {
      compute: (view) =>
        allYearChanges(view).map((each) => {
          const { before, after, row, set } = each;
          return changeFigure(each, row.change, `${view.id} ${after} minus ${before}, ${set}`);
        }),
    },
  ],
  inputs: comparedInputs,
  words: {
    name: { zh: "增减", en: ", change" },
    ofLaterYear: { zh: "比上年增减", en: ", change on the year before" },
    definition: (sum, figure) => {
      const [before, after] = yearsOf(figure);
      return {
        zh: `${sum.zh}：${after.zh}的减去${before.zh}的。`,
        en: `${sum.en}: that of ${after.en} less that of ${before.en}.`,
      };
    },
  },
  parts: bothYears,
  recheck: ([after = 0, before = 0], stated) => {
    const result = exactDecimal(after - before, stated.scale);
    return {
      shown: inBoth(`${difference(after, before, stated.scale)} = ${result}`),
      addsUp: isUnits(stated, after - before),
    };
  },
};

/** The change divided by the earlier year; none on a base below the measure's smallest base, none of scores and rates. */
export const rate: StatisticDefinition<"rate"> = {
  name: "rate",
  format: "percent",
  isSum: false,
  isChange: true,
  isOverAreas: false,
  ofRatios: ([after = Number.NaN, before = Number.NaN]) => (after - before) / before,
  kinds: [
    {
      compute: (view) =>
        allYearChanges(view)
          .filter(({ row }) => row.rate !== null)
          .map((each) => {
            const { before, row, set } = each;
            return changeFigure(each, row.rate, `${view.id} change / ${before}, ${set}`);
          }),
    },
  ],
  inputs: comparedInputs,
  words: {
    name: { zh: "增减率", en: ", rate of change" },
    ofLaterYear: { zh: "比上年增长", en: ", rate of change" },
    definition: (sum, figure) => {
      const [before, after] = yearsOf(figure);
      return {
        zh: `${sum.zh}：${after.zh}的减去${before.zh}的，再除以${before.zh}的。`,
        en: `${sum.en}: that of ${after.en} less that of ${before.en}, divided by that of ${before.en}.`,
      };
    },
  },
  parts: bothYears,
  recheck: ([after = 0, before = 0], { value, scale }) => {
    const quotient = `(${difference(after, before, scale)}) ÷ ${exactDecimal(before, scale)}`;
    const error = Math.abs((after - before) / before - value);
    return {
      shown: inBoth(`${quotient} = ${value}`),
      addsUp: error <= SAME_QUOTIENT * Math.max(1, Math.abs(value)),
    };
  },
};

/** The earlier of two years that are compared: over all areas that compare, and of one of which a part does. */
export const before: StatisticDefinition<"before"> = comparedLevel("before", {
  zh: "可比上年数",
  en: ", earlier year of a comparison",
});

/** The later of two years that are compared: over all areas that compare, and of one of which a part does. */
export const after: StatisticDefinition<"after"> = comparedLevel("after", {
  zh: "可比本年数",
  en: ", later year of a comparison",
});

function comparedLevel<Side extends "before" | "after">(
  side: Side,
  name: Text,
): StatisticDefinition<Side> {
  return {
    name: side,
    format: "amount",
    isSum: true,
    isChange: false,
    isOverAreas: false,
    ofRatios: ([only = Number.NaN]) => only,
    kinds: [{ compute: (view) => comparedLevels(view, side) }],
    inputs: (view, figure) =>
      comparedInputs(view, figure)
        .filter(({ sign }) => (sign === 1) === (side === "after"))
        .map((input) => ({ ...input, sign: 1 })),
    words: {
      name,
      ofLaterYear: name,
      definition: (sum, figure) => {
        const year = yearsOf(figure)[side === "before" ? 0 : 1];
        return {
          zh: `${sum.zh}：${year.zh}的，按现在的区划，只计两年都可比的。`,
          en: `${sum.en}: that of ${year.en}, on today's boundaries, of what compares in both years.`,
        };
      },
    },
    parts: bothYears,
    recheck: ([sum = 0], stated) => ({
      shown: inBoth(exactDecimal(sum, stated.scale)),
      addsUp: isUnits(stated, sum),
    }),
  };
}

function comparedLevels(view: MeasureView, side: "before" | "after"): ComputedFigure[] {
  return allYearChanges(view)
    .filter(({ row }) => row.key === countyOf(view) || row.units?.isPart)
    .map((each) => ({
      ...changeFigure(each, each.row[side], `${view.id} ${each[side]}, ${each.set}`),
      qualifier: each.row.estimatedIn.includes(side) ? "estimated" : null,
      sources: each.sides[side],
    }));
}

/**
 * The number of an area on today's boundaries, where others are inside it: merged into it, or a share of one that was
 * split.
 */
export const today: StatisticDefinition<"today"> = {
  ...{ name: "today", format: "amount", isSum: true, isChange: false, isOverAreas: false },
  ofRatios: ([only = Number.NaN]) => only,
  kinds: [{ compute: (view) => levelsToday(view) }],
  inputs: (view, figure) => [countyOrArea(view.panel("year", figure.basis), figure)],
  words: {
    name: { zh: "（按现在的区划）", en: ", on today's boundaries" },
    ofLaterYear: { zh: "（按现在的区划）", en: ", on today's boundaries" },
    definition: (sum) => ({
      zh: `${sum.zh}，按现在的区划。`,
      en: `${sum.en}, on today's boundaries.`,
    }),
  },
  parts: eachAlone,
  recheck: ([sum = 0], stated) => ({
    shown: inBoth(exactDecimal(sum, stated.scale)),
    addsUp: isUnits(stated, sum),
  }),
};

function levelsToday(view: MeasureView): ComputedFigure[] {
  const panel = view.panel("year", "like-for-like");
  return panel.areas
    .filter((area) => !isAsReported(panel, area))
    .flatMap((area) => panel.periods.map((period) => panel.cell(area, period)))
    .filter(({ status }) => status !== "not-due")
    .map(({ area, period, value, status, qualifier, sources }) => ({
      ...{ panel, period, area: area.code, value, status, qualifier, sources },
      definition: `${view.id} on today's boundaries`,
    }));
}
