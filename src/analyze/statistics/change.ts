import { exactDecimal } from "../../model/exact-decimal.ts";
import { inBoth, isUnits, type StatisticDefinition } from "./statistic.ts";
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
