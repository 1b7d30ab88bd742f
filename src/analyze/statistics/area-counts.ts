import type { Text } from "../../messages/text.ts";
import { exactDecimal } from "../../model/exact-decimal.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { compare } from "../measure/comparison.ts";
import { isComplete } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { comparedSources } from "../measure/row-units.ts";
import {
  byArea,
  type ComputedFigure,
  countyOf,
  figureInput,
  inBoth,
  isUnits,
  type StatisticDefinition,
  type TracedFigure,
} from "./statistic.ts";
import { comparedInputs, yearsOf } from "./year-changes.ts";

const COUNTING = { format: "count", isSum: false, isChange: false, isOverAreas: true } as const;

const wordsOf = (label: Text) => ({ name: label, ofLaterYear: label });

/** The number of areas that rose from one year to the next, of those that compare. */
export const risen: StatisticDefinition<"risen"> = countOfMoves("risen", 1, {
  zh: "增加的个数",
  en: ", number that rose",
});

/** The number of areas that fell from one year to the next, of those that compare. */
export const fallen: StatisticDefinition<"fallen"> = countOfMoves("fallen", -1, {
  zh: "减少的个数",
  en: ", number that fell",
});

/** The number of areas that stayed the same from one year to the next, of those that compare. */
export const unchanged: StatisticDefinition<"unchanged"> = countOfMoves("unchanged", 0, {
  zh: "持平的个数",
  en: ", number unchanged",
});

/** The number of areas that are complete in two years, so that they compare. */
export const compared: StatisticDefinition<"compared"> = countOfMoves("compared", null, {
  zh: "可比的个数",
  en: ", number that compare",
});

/** All that the areas that rose from one year to the next gained together. */
export const gains: StatisticDefinition<"gains"> = sumOfMoves("gains", 1, {
  zh: "增加合计",
  en: ", gained by those that rose",
});

/** All that the areas that fell from one year to the next lost together. */
export const losses: StatisticDefinition<"losses"> = sumOfMoves("losses", -1, {
  zh: "减少合计",
  en: ", lost by those that fell",
});

/** The number of areas of which a return was due in a year. */
export const due: StatisticDefinition<"due"> = countOfReturns(
  "due",
  ({ status }) => status !== "not-due",
  { zh: "应报的个数", en: ", number due" },
);

/** The number of areas whose returns of a year are complete. */
export const complete: StatisticDefinition<"complete"> = countOfReturns("complete", isComplete, {
  zh: "报齐的个数",
  en: ", number complete",
});

/** Counts the areas that moved in one direction; all that compare where it is null. */
function countOfMoves<Name extends string>(
  name: Name,
  way: 1 | 0 | -1 | null,
  label: Text,
): StatisticDefinition<Name> {
  const isCounted = (change: number): boolean => way === null || Math.sign(change) === way;
  return {
    ...{ name, ...COUNTING },
    ofRatios: (ratios) =>
      ratios.filter((after, i) => i % 2 === 0 && isCounted(after - ratios[i + 1]!)).length,
    kinds: [{ compute: (view) => moves(view, isCounted) }],
    inputs: comparedInputs,
    words: {
      ...wordsOf(label),
      definition: (sum, figure) => {
        const [before, after] = yearsOf(figure);
        return {
          zh: `${sum.zh}，逐地比较${after.zh}与${before.zh}：数${label.zh}。`,
          en: `${sum.en}, ${after.en} against ${before.en}, area by area${label.en}.`,
        };
      },
    },
    parts: byArea,
    recheck: (sums, { value }, traced) => {
      const changes = changesIn(sums, traced);
      return counted(changes.filter(isCounted).length, changes.length, value);
    },
  };
}

/** Adds up the changes of the areas that moved in one direction; none of what does not add up over areas. */
function sumOfMoves<Name extends string>(
  name: Name,
  way: 1 | -1,
  label: Text,
): StatisticDefinition<Name> {
  const { ofRatios: _, ...count } = countOfMoves(name, way, label);
  return {
    ...{ ...count, format: "amount", isPlain: true },
    kinds: [
      {
        compute: (view) =>
          view.overAreas === "sum" && !view.ratio
            ? moves(view, (change) => Math.sign(change) === way).map(({ changes, ...each }) => ({
                ...{ ...each, value: exactSum(changes.map(Math.abs)) },
                definition: `${name} of ${view.id}, area by area`,
              }))
            : [],
      },
    ],
    recheck: (sums, stated, traced) => {
      const own = changesIn(sums, traced).filter((change) => Math.sign(change) === way);
      const units = own.reduce((all, change) => all + Math.abs(change), 0);
      return {
        shown: inBoth(exactDecimal(units, stated.scale)),
        addsUp: isUnits(stated, units),
      };
    },
  };
}

/** Subtracts the earlier sum of each area of a trace from the later one, in smallest units. */
function changesIn(sums: readonly number[], { cells }: TracedFigure): number[] {
  const later = cells.flatMap(({ sign, area }, i) => (sign === 1 ? [{ area, i }] : []));
  return later.map(({ area, i }) => {
    const other = cells.findIndex((each) => each.sign === -1 && each.area === area);
    return sums[i]! - (sums[other] ?? 0);
  });
}

/** A number of areas that moved, with their changes. */
interface Moves extends ComputedFigure {
  readonly changes: readonly number[];
}

function moves(view: MeasureView, isCounted: (change: number) => boolean): Moves[] {
  const panel = view.panel("year", "like-for-like");
  return panel.periods.slice(1).flatMap((after, i) => {
    const before = panel.periods[i]!;
    const rows = compare(panel, before, after).rows.filter(({ change }) => change !== null);
    if (rows.length === 0) return [];
    return {
      ...{ panel, period: `${before}..${after}`, area: countyOf(view), qualifier: null },
      value: rows.filter(({ change }) => isCounted(change!)).length,
      changes: rows.flatMap(({ change }) => (isCounted(change!) ? change! : [])),
      sources: [before, after].flatMap((period) => comparedSources(panel, rows, period)),
      definition: `number of ${rows.length} areas by their change of ${view.id}`,
    };
  });
}

/** Counts the areas whose returns of a year have a status. */
function countOfReturns<Name extends string>(
  name: Name,
  isCounted: (cell: Cell) => boolean,
  label: Text,
): StatisticDefinition<Name> {
  const cellsIn = (panel: Panel, period: string): Cell[] =>
    panel.areas.map((area) => panel.cell(area, period)).filter(isCounted);
  return {
    ...{ name, ...COUNTING },
    ofRatios: ({ length }) => length,
    kinds: [
      {
        compute: (view) => {
          const panel = view.panel();
          return panel.periods.map((period) => {
            const cells = cellsIn(panel, period);
            return {
              ...{ panel, period, area: countyOf(view), value: cells.length, qualifier: null },
              sources: panel.sources(
                cells.map(({ area }) => area),
                period,
              ),
              definition: `number of areas ${name} of ${view.id}`,
            };
          });
        },
      },
    ],
    inputs: (view, { basis, period }) => {
      const panel = view.panel("year", basis);
      return cellsIn(panel, period).map(({ area }) => figureInput(panel, area, period));
    },
    words: {
      ...wordsOf(label),
      definition: (sum) => ({
        zh: `${sum.zh}，逐地看：${label.zh}。`,
        en: `${sum.en}, area by area${label.en}.`,
      }),
    },
    parts: byArea,
    recheck: (sums, { value }) => counted(sums.length, sums.length, value),
  };
}

const counted = (count: number, of: number, value: number) => ({
  shown: { zh: `${of}个中的${count}个`, en: `${count} of ${of}` },
  addsUp: count === value,
});
