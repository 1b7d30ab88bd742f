import { exactDecimal } from "../../model/exact-decimal.ts";
import { inBoth, SAME_QUOTIENT, type StatisticDefinition } from "./statistic.ts";
import {
  allYearChanges,
  bothYears,
  changeFigure,
  comparedInputs,
  difference,
  yearsOf,
} from "./year-changes.ts";

/** The change divided by the earlier year; none on a base below the measure's smallest base, none of scores and rates. */
export const rate: StatisticDefinition<"rate"> = {
  name: "rate",
  format: "percent",
  isSum: false,
  isChange: true,
  isOverAreas: false,
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
