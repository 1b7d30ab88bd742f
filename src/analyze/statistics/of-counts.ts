import type { Text } from "../../messages/text.ts";
import { periodsAlike } from "../../model/datasets/measure.ts";
import { yearOf } from "../../model/periods/period.ts";
import { type Funnel, funnel } from "../../statistics/counts/funnel.ts";
import { rank } from "../../statistics/rank.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { ordinarySwing } from "../../statistics/trend/ordinary-swing.ts";
import type { Figure } from "../figures/figure.ts";
import { completeCells } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { swingOf } from "../measure/swing.ts";
import { residentsIn } from "./per-head.ts";
import {
  byArea,
  type ComputedFigure,
  countyOf,
  type FigureInput,
  figureInput,
  inBoth,
  type StatisticDefinition,
} from "./statistic.ts";

/** The count to expect of an area by its residents, as they go together in the county. */
export const expected: StatisticDefinition<"expected"> = ofCounts(
  { name: "expected", format: "number", ofArea: ({ units }, i) => units[i]?.expected ?? null },
  { zh: "按人口应有", en: ", expected by residents" },
);

/** The count of an area, of the one to expect of it. */
export const against: StatisticDefinition<"against"> = ofCounts(
  { name: "against", format: "number", ofArea: ({ units }, i) => units[i]?.ratio ?? null },
  { zh: "实际与应有之比", en: ", of the number expected" },
);

/** The spread of counts about what is expected, of the one that chance gives. */
export const dispersion: StatisticDefinition<"dispersion"> = ofCounts(
  { name: "dispersion", format: "number", ofAll: ({ dispersion }) => dispersion?.phi ?? null },
  { zh: "离散系数", en: ", dispersion" },
);

/** The growth of the count to expect with a tenth more residents. */
export const gradient: StatisticDefinition<"gradient"> = ofCounts(
  { name: "gradient", format: "percent", ofAll: ({ gradient }) => 1.1 ** gradient - 1 },
  { zh: "人口多10%的应有数多", en: ", more to expect with 10% more residents" },
);

/** The rank of an area by its count for each resident: 1 is the largest. Pages show it with its interval. */
export const headRank: StatisticDefinition<"head_rank"> = ofCounts(
  { name: "head_rank", format: "count", ofHeads: (heads, i) => rank(heads)[i]! },
  { zh: "人均的名次", en: ", rank by residents" },
);

interface OfCounts<Name extends string> {
  readonly name: Name;
  readonly format: "number" | "percent" | "count";
  /** Computes the number of an area, of what is expected of all. */
  ofArea?(result: Funnel, area: number): number | null;
  /** Computes the one number of the county. */
  ofAll?(result: Funnel): number | null;
  /** Computes the number of an area, of the counts for each resident. */
  ofHeads?(heads: readonly number[], area: number): number;
}

/** The counts of the areas that are complete and whose residents are known. */
interface Counts {
  readonly inputs: readonly FigureInput[];
  readonly counts: readonly number[];
  readonly residents: readonly number[];
}

/** Makes a statistic of a count of separate events beside the residents, in the year under review. */
function ofCounts<Name extends string>(
  { name, format, ...of }: OfCounts<Name>,
  label: Text,
): StatisticDefinition<Name> {
  const valueOf = (counts: Counts, at: number): number | null => numberOf(of, counts, at);
  return {
    ...{ name, format, isPlain: true, isSum: false, isChange: false, isOverAreas: true },
    kinds: [{ compute: (view) => figuresOf(view, valueOf, of.ofAll !== undefined, name) }],
    inputs: (view, figure) => {
      const { inputs } = countsOf(view, figure);
      const isOwn = ({ area }: FigureInput): boolean => area.code === figure.area;
      return [...inputs.filter(isOwn), ...inputs.filter((each) => !isOwn(each))];
    },
    words: {
      ...{ name: label, ofLaterYear: label },
      definition: (sum, { period }, inputs) => ({
        zh: `各地分别求${sum.zh}，与${yearOf(period)}年末常住人口对照，由这${inputs.length}个数算出${label.zh}。`,
        en: `${sum.en}, area by area, beside the residents at the end of ${yearOf(period)}${label.en}: of these ${inputs.length} numbers.`,
      }),
    },
    parts: byArea,
    recheck: (sums, { value, scale }, { cells, figure }) => {
      const year = yearOf(figure.period);
      const found = valueOf(
        {
          inputs: cells,
          counts: sums.map((sum) => sum / scale),
          residents: cells.map(({ members }) => residentsIn(members, year) ?? Number.NaN),
        },
        0,
      );
      return {
        shown: inBoth(`${found} = ${value}`),
        addsUp: found !== null && Math.abs(found - value) <= SAME_FIT * Math.max(1, value),
      };
    },
  };
}

/** A fit in another order of the areas is the same to nine digits. */
const SAME_FIT = 1e-9;

function numberOf(
  { ofArea, ofAll, ofHeads }: Pick<OfCounts<string>, "ofArea" | "ofAll" | "ofHeads">,
  { counts, residents }: Counts,
  at: number,
): number | null {
  if (ofHeads)
    return ofHeads(
      counts.map((count, i) => count / residents[i]!),
      at,
    );
  const result = funnel(counts, residents, "fitted");
  if (isRefused(result)) return null;
  return ofAll ? ofAll(result) : (ofArea?.(result, at) ?? null);
}

function figuresOf(
  view: MeasureView,
  valueOf: (counts: Counts, at: number) => number | null,
  isOfAll: boolean,
  name: string,
): ComputedFigure[] {
  if (!view.countLike || view.overAreas !== "sum" || view.ratio) return [];
  const panel = view.panel("year", "like-for-like");
  const counts = countsOf(view, { period: view.period, basis: panel.basis });
  const areas = counts.inputs.map(({ area }) => area);
  const sources = panel.sources(areas, view.period);
  const codes = isOfAll ? [countyOf(view)] : areas.map(({ code }) => code);
  return codes.flatMap((area, i) => {
    const value = areas.length === 0 ? null : valueOf(counts, i);
    if (value === null) return [];
    return {
      ...{ panel, period: view.period, area, value, qualifier: null, sources },
      definition: `${name} of ${view.id} over ${areas.length} areas`,
    };
  });
}

function countsOf(view: MeasureView, { period, basis }: Pick<Figure, "period" | "basis">): Counts {
  const panel = view.panel("year", basis);
  const known = completeCells(panel, period).flatMap(({ area, value }) => {
    const residents = residentsIn(panel.members(area), yearOf(period));
    return residents === null || residents <= 0
      ? []
      : [{ input: figureInput(panel, area, period), count: value!, residents }];
  });
  return {
    inputs: known.map(({ input }) => input),
    counts: known.map(({ count }) => count),
    residents: known.map(({ residents }) => residents),
  };
}

/** The largest change of a total that ordinary fluctuation brings from one year to the next. */
export const swing: StatisticDefinition<"swing"> = {
  ...{ name: "swing", format: "number", isPlain: true },
  ...{ isSum: false, isChange: false, isOverAreas: true },
  kinds: [{ compute: swings }],
  inputs: (view, { basis, period }) => {
    const panel = view.panel("year", basis);
    return periodsAlike(view, panel.periods, period.split("..")[1]!).flatMap((each) =>
      completeCells(panel, each).map(({ area }) => figureInput(panel, area, each)),
    );
  },
  words: {
    name: { zh: "常年波动", en: ", usual variation" },
    ofLaterYear: { zh: "常年波动", en: ", usual variation" },
    definition: (sum, _, inputs) => ({
      zh: `各地各年分别求${sum.zh}，由这${inputs.length}个数推算合计在常年波动之内最多增减多少。`,
      en: `${sum.en}, area by area and year by year: how far the total usually moves, from these ${inputs.length} numbers.`,
    }),
  },
  parts: byArea,
  recheck: (sums, { value, scale }, { cells, view, figure }) => {
    const years = view.panel("year", figure.basis).periods;
    const codes = [...new Set(cells.map(({ area }) => area.code))];
    const at = (code: string, year: string): number =>
      cells.findIndex(({ area, period }) => area.code === code && period === year);
    const known = periodsAlike(view, years, figure.period.split("..")[1]!);
    const values = codes.map((code) =>
      known.map((year) => (at(code, year) < 0 ? null : sums[at(code, year)]! / scale)),
    );
    const found = ordinarySwing(values, { isCount: view.countLike === true });
    const limit = isRefused(found) ? Number.NaN : found.limit;
    return {
      shown: inBoth(`${limit} = ${value}`),
      addsUp: Math.abs(limit - value) <= SAME_FIT * Math.max(1, value),
    };
  },
};

function swings(view: MeasureView): ComputedFigure[] {
  const panel = view.panel("year", "like-for-like");
  const [before, after] = panel.periods.slice(-2);
  const found = before && after && !view.ratio ? swingOf(panel, before, after) : null;
  if (!found) return [];
  const known = periodsAlike(view, panel.periods, after!);
  const sources = known.flatMap((period) =>
    panel.sources(
      completeCells(panel, period).map(({ area }) => area),
      period,
    ),
  );
  const definition = `usual variation of ${view.id} over ${known.length} years`;
  return [
    {
      ...{ panel, period: `${before}..${after}`, area: countyOf(view), value: found.limit },
      ...{ qualifier: null, sources, definition },
    },
  ];
}
