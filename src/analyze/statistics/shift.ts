import { exactDecimal } from "../../model/exact-decimal.ts";
import { type CountyShare, countyShares, partAndRest, sharesOf } from "./county-shares.ts";
import { inBoth, SAME_QUOTIENT, type StatisticDefinition } from "./statistic.ts";
import { yearsOf } from "./year-changes.ts";

/** The move of a share from one year to the next, as a fraction: 0.01 is one percentage point. */
export const shift: StatisticDefinition<"shift"> = {
  name: "shift",
  format: "points",
  isSum: false,
  isChange: true,
  isOverAreas: false,
  kinds: [
    {
      compute: (view) => {
        const shares = countyShares(view);
        const { periods } = view.panel();
        return shares.flatMap((after) => {
          const previous = periods[periods.indexOf(after.period) - 1];
          const before = shares.find((each) => each.period === previous && isSamePart(each, after));
          if (!before) return [];
          const { panel, period, breakdown } = after;
          return [
            {
              panel,
              period: `${before.period}..${period}`,
              area: panel.county(period).area.code,
              breakdown,
              value: after.value - before.value,
              qualifier: null,
              sources: [...before.sources, ...after.sources],
              definition: `${view.id} share ${period} minus share ${before.period}`,
            },
          ];
        });
      },
    },
  ],
  inputs: (view, { period }) => {
    const [before = "", after = ""] = period.split("..");
    return [...partAndRest(view, after), ...partAndRest(view, before)];
  },
  words: {
    name: { zh: "占比变动", en: ", change of share" },
    ofLaterYear: { zh: "占比比上年变动", en: ", change of share on the year before" },
    definition: (sum, figure) => {
      const [before, after] = yearsOf(figure);
      return {
        zh: `${sum.zh}，除以各项合计：${after.zh}的减去${before.zh}的。`,
        en: `${sum.en}, divided by the sum of all parts: that of ${after.en} less that of ${before.en}.`,
      };
    },
  },
  parts: sharesOf,
  recheck: ([part = 0, rest = 0, partBefore = 0, restBefore = 0], { value, scale }) => {
    const quotient = (of: number, other: number) =>
      `${exactDecimal(of, scale)} ÷ ${exactDecimal(of + other, scale)}`;
    const moved = part / (part + rest) - partBefore / (partBefore + restBefore);
    return {
      shown: inBoth(`${quotient(part, rest)} − ${quotient(partBefore, restBefore)} = ${value}`),
      addsUp: Math.abs(moved - value) <= SAME_QUOTIENT,
    };
  },
};

const isSamePart = (one: CountyShare, other: CountyShare): boolean =>
  JSON.stringify(one.breakdown) === JSON.stringify(other.breakdown);
