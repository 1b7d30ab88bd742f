import { exactDecimal } from "../../model/exact-decimal.ts";
import { inBoth, isUnits, SAME_QUOTIENT, type StatisticDefinition } from "./statistic.ts";
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
