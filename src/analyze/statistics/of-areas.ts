import type { Text } from "../../messages/text.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import { unitsOf, unitsPerOne } from "../../model/panel/cube.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { concentration } from "../../statistics/parts/concentration.ts";
import { rank as rankOf } from "../../statistics/rank.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { completeCells } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import {
  byArea,
  type ComputedFigure,
  countyOf,
  type FigureInput,
  figureInput,
  SAME_QUOTIENT,
  type StatisticDefinition,
} from "./statistic.ts";

type Concentrated = Exclude<ReturnType<typeof concentration>, { readonly refused: string }>;

/** The Gini coefficient of a total over its areas: 0 is even. */
export const gini: StatisticDefinition<"gini"> = concentrated(
  { name: "gini", format: "number", of: (result) => result.gini },
  { zh: "基尼系数", en: ", Gini coefficient" },
);

/** The share of the three largest areas in a total. */
export const top: StatisticDefinition<"top"> = concentrated(
  { name: "top", format: "percent", of: (result) => result.top3 },
  { zh: "最多的3个所占比重", en: ", share of the three largest" },
);

/** The three largest areas together. */
export const largest: StatisticDefinition<"largest"> = concentrated(
  {
    name: "largest",
    format: "amount",
    of: (_, values) => exactSum([...values].sort((one, other) => other - one).slice(0, 3)),
  },
  { zh: "最多的3个合计", en: ", the three largest together" },
);

/** The number of areas that would share a total evenly with the same concentration. */
export const even: StatisticDefinition<"even"> = concentrated(
  { name: "even", format: "number", of: (result) => result.effectiveNumber },
  { zh: "相当于平分的个数", en: ", number as if shared evenly" },
);

interface Index<Name extends string> {
  readonly name: Name;
  readonly format: "number" | "percent" | "amount";
  of(result: Concentrated, values: readonly number[]): number;
}

/** Makes a statistic of how a total is distributed over the complete areas of a year. */
function concentrated<Name extends string>(
  { name, format, of }: Index<Name>,
  label: Text,
): StatisticDefinition<Name> {
  const indexOf = (values: readonly number[]): number | null => {
    const result = concentration(values);
    return isRefused(result) ? null : of(result, values);
  };
  return {
    ...{ name, format, isSum: false, isChange: false, isOverAreas: true },
    kinds: [
      {
        compute: (view) =>
          view.overAreas === "sum"
            ? ofYears(view, (cells) => indexOf(cells.map(({ value }) => value!)), name)
            : [],
      },
    ],
    inputs: (view, { basis, period }) => completeInputs(view.panel("year", basis), period),
    words: {
      ...{ name: label, ofLaterYear: label },
      definition: (sum, _, inputs) => ({
        zh: `各地分别求${sum.zh}，由这${inputs.length}个数算出${label.zh}。`,
        en: `${sum.en}, area by area${label.en}, of these ${inputs.length} numbers.`,
      }),
    },
    parts: byArea,
    recheck: (sums, { value, scale }) => {
      const found = indexOf(sums.map((sum) => sum / scale)) ?? Number.NaN;
      return {
        shown: listed(sums, scale, {
          zh: `${label.zh} = ${found}`,
          en: `${label.en.slice(2)} = ${found}`,
        }),
        addsUp: Math.abs(found - value) <= SAME_QUOTIENT * Math.max(1, Math.abs(value)),
      };
    },
  };
}

/**
 * The rank of an area by a measure that is not added over areas, such as its score: 1 is the largest, equal ones share
 * a rank. A page shows it with its interval.
 */
export const rank: StatisticDefinition<"rank"> = {
  ...{ name: "rank", format: "count", isSum: false, isChange: false, isOverAreas: true },
  kinds: [{ compute: ranks }],
  inputs: (view, { basis, period, area }) => {
    const inputs = completeInputs(view.panel("year", basis), period);
    return [
      ...inputs.filter((each) => each.area.code === area),
      ...inputs.filter((each) => each.area.code !== area),
    ];
  },
  words: {
    name: { zh: "名次", en: ", rank" },
    ofLaterYear: { zh: "名次", en: ", rank" },
    definition: (sum, _, inputs) => ({
      zh: `各地分别求${sum.zh}，在这${inputs.length}个数中由高到低的名次，相同的并列。`,
      en: `${sum.en}, area by area: its rank among these ${inputs.length} numbers, largest first, equal ones together.`,
    }),
  },
  parts: byArea,
  recheck: ([own = 0, ...others], { value, scale }) => {
    const above = others.filter((each) => each > own).length;
    const number = exactDecimal(own, scale);
    return {
      shown: {
        zh: `${number}，高于它的有${above}个，名次 = ${above + 1}`,
        en: `${number}, ${above} above it: rank = ${above + 1}`,
      },
      addsUp: above + 1 === value,
    };
  },
};

function ranks(view: MeasureView): ComputedFigure[] {
  if (view.overAreas === "sum") return [];
  const panel = view.panel();
  return panel.periods.slice(-2).flatMap((period) => {
    const cells = completeCells(panel, period);
    const places = rankOf(cells.map(unitsIn(view)));
    const sources = panel.sources(
      cells.map(({ area }) => area),
      period,
    );
    return cells.map(({ area }, i) => ({
      ...{ panel, period, area: area.code, value: places[i]!, qualifier: null, sources },
      definition: `rank of ${view.id} among ${cells.length} areas, largest first`,
    }));
  });
}

/** Computes one number of all complete areas, year by year. */
function ofYears(
  view: MeasureView,
  of: (cells: readonly Cell[]) => number | null,
  name: string,
): ComputedFigure[] {
  const panel = view.panel();
  return panel.periods.flatMap((period) => {
    const cells = completeCells(panel, period);
    const value = of(cells);
    if (value === null) return [];
    const sources = panel.sources(
      cells.map(({ area }) => area),
      period,
    );
    return {
      ...{ panel, period, area: countyOf(view), value, qualifier: null, sources },
      definition: `${name} of ${view.id} over ${cells.length} areas`,
    };
  });
}

const completeInputs = (panel: Panel, period: Period): FigureInput[] =>
  completeCells(panel, period).map(({ area }) => figureInput(panel, area, period));

const unitsIn =
  ({ dataset, column }: MeasureView) =>
  ({ value }: Cell): number =>
    unitsOf(value!, unitsPerOne(dataset, column));

/** Lists numbers, and what follows from them. */
const listed = (sums: readonly number[], scale: number, result: Text): Text => {
  const numbers = sums.map((sum) => exactDecimal(sum, scale));
  return {
    zh: `${numbers.join("、")} 的${result.zh}`,
    en: `of ${numbers.join(", ")}: ${result.en}`,
  };
};
