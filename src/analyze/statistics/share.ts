import { exactDecimal } from "../../model/exact-decimal.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { countyShares, partAndRest, sharesOf } from "./county-shares.ts";
import { inBoth, SAME_QUOTIENT, type StatisticDefinition } from "./statistic.ts";

/** The share of a part in the county's total of a year: one type of activity, one source of funds. */
export const share: StatisticDefinition<"share"> = {
  name: "share",
  format: "percent",
  isSum: false,
  isChange: false,
  isOverAreas: false,
  kinds: [
    {
      compute: (view) =>
        countyShares(view).map(({ panel, period, breakdown, value, sources }) => ({
          panel,
          period,
          area: panel.county(period).area.code,
          breakdown,
          value,
          qualifier: null,
          sources,
          definition: `${view.id} of the part / ${view.id} of all parts`,
        })),
    },
  ],
  inputs: (view, { period }) => partAndRest(view.panel(), period),
  words: {
    name: { zh: "占比", en: ", share" },
    ofLaterYear: { zh: "占比", en: ", share" },
    definition: (sum, { period }) => ({
      zh: `${sum.zh}，除以${periodName(period).zh}各项合计。`,
      en: `${sum.en}, divided by the sum of all parts in ${periodName(period).en}.`,
    }),
  },
  parts: sharesOf,
  recheck: ([part = 0, rest = 0], { value, scale }) => {
    const whole = part + rest;
    return {
      shown: inBoth(`${exactDecimal(part, scale)} ÷ ${exactDecimal(whole, scale)} = ${value}`),
      addsUp: Math.abs(part / whole - value) <= SAME_QUOTIENT,
    };
  },
};
