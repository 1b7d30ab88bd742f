import type { Area } from "../../model/areas/areas.ts";
import type { Unit } from "../../model/areas/units.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { memoize } from "../../model/memoize.ts";
import {
  type Cell,
  mergeSources,
  type Panel,
  type Qualifier,
  type Source,
  type Status,
  type UnitCells,
} from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import { ratio } from "../../statistics/ratio.ts";
import { isComplete } from "./complete.ts";

/** The divisor of a ratio: a panel of its own, with a cell for any area and period. */
export interface Divisor extends Pick<Panel, "cell" | "sources"> {
  /** The cells of units within rows; absent in a list of one level. */
  readonly units?: Pick<UnitCells, "cell" | "sources">;
}

/**
 * Divides one panel by another, cell by cell. Where one side is missing there is no ratio; where one is not complete
 * the ratio says so; by zero there is none. The county is a ratio of sums over the areas that have both sides.
 */
export function ratioPanel(measure: Measure, of: Panel, to: Divisor): Panel {
  const { per = 1 } = measure.ratio!;
  const isOneTable = measure.ratio!.to?.dataset === measure.ratio!.of.dataset;
  const cells = new Map<Period, Map<Area, Cell>>();
  const county = new Map<Period, Cell>();
  const cell = (area: Area, period: Period): Cell =>
    memoize(
      memoize(cells, period, () => new Map<Area, Cell>()),
      area,
      () => {
        const sides = [sideOf(of, area, period), to.cell(area, period)] as const;
        const sources = behindBoth(sides[0].sources, sides[1].sources, isOneTable);
        return withSources(divided(area, period, ...sides, per), sources);
      },
    );
  const both = (areas: readonly Area[], period: Period): readonly Area[] =>
    areas.filter((area) => cell(area, period).status !== "missing");
  // What is divided by zero adds its rows to those of the county.
  const sources: Panel["sources"] = (areas, period) => {
    const counted = both(areas, period);
    const [over, under] = [of, to].map((side) => side.sources(counted, period));
    return behindBoth(over!, under!, isOneTable);
  };
  const { units, ...like } = of;
  const divisor = to.units;
  return {
    ...like,
    ...(units && divisor ? { units: ratioUnits({ units, divisor, per, isOneTable }) } : {}),
    measure,
    cell,
    ratioOver: (areas, period) => {
      const sums = [of, to].map((side) =>
        exactSum(both(areas, period).map((area) => side.cell(area, period).value ?? 0)),
      );
      return { of: sums[0]!, to: sums[1]!, value: times(ratio(sums[0]!, sums[1]!), per) };
    },
    county: (period) =>
      memoize(county, period, () => {
        const whole = of.areas.map((area) => cell(area, period));
        const due = whole.filter(({ status }) => status !== "not-due");
        const there = due.filter(({ status }) => status !== "missing");
        const areas = there.map(({ area }) => area);
        const [over, under] = [of, to].map((side): Cell => {
          const own = areas.map((area) => side.cell(area, period));
          const isWhole = there.length === due.length && own.every(isComplete);
          return summed(of.county(period), own, isWhole);
        });
        const found = divided(of.county(period).area, period, over!, under!, per);
        return withSources(found, sources(areas, period));
      }),
    sources,
  };
}

/** Divides the cells of units: both sides of each are over the same areas. */
function ratioUnits({
  units,
  divisor,
  per,
  isOneTable,
}: {
  readonly units: UnitCells;
  readonly divisor: NonNullable<Divisor["units"]>;
  readonly per: number;
  readonly isOneTable: boolean;
}): UnitCells {
  const sidesOf = (area: Area, some: readonly Unit[], period: Period) =>
    [units.cell(area, some, period), divisor.cell(area, some, period)] as const;
  const sources: UnitCells["sources"] = (some, period) =>
    behindBoth(units.sources(some, period), divisor.sources(some, period), isOneTable);
  return {
    of: units.of,
    status: (area, unit, period) => {
      const sides = sidesOf(area, [unit], period);
      return statusOf(...sides) ?? absenceOf(...sides);
    },
    cell: (area, some, period) =>
      withSources(
        divided(area, period, ...sidesOf(area, some, period), per),
        sources(some, period),
      ),
    ratio: (area, some, period) => {
      const [over, under] = sidesOf(area, some, period).map(({ value }) => value ?? 0);
      return { of: over!, to: under!, value: times(ratio(over!, under!), per) };
    },
    sources,
  };
}

const withSources = (cell: Cell, sources: readonly Source[]): Cell =>
  cell.value === null ? cell : { ...cell, sources };

/** Merges the sources of both sides; rows of one table that are behind both are counted once. */
function behindBoth(
  of: readonly Source[],
  to: readonly Source[],
  isOneTable: boolean,
): readonly Source[] {
  const merged = mergeSources([...of, ...to]);
  if (!isOneTable) return merged;
  const rowsIn = (side: readonly Source[], file: string): number =>
    side.find((each) => each.file === file)?.rows ?? 0;
  return merged.map((each) => ({
    ...each,
    rows: Math.max(rowsIn(of, each.file), rowsIn(to, each.file)),
  }));
}

/** Takes a cell of a panel; of a period that it does not have nothing is known. */
export const sideOf = (panel: Panel, area: Area, period: Period): Cell =>
  panel.periods.includes(period) ? panel.cell(area, period) : absent(area, period, "missing");

/** Adds up cells; without any of them nothing is there. */
function summed(like: Cell, cells: readonly Cell[], isWhole: boolean): Cell {
  const value = exactSum(cells.map((each) => each.value ?? 0));
  if (cells.length === 0)
    return { ...like, status: like.due === 0 ? "not-due" : "missing", value: null };
  const status = !isWhole ? "partial" : value === 0 ? "zero" : "reported";
  return { ...like, status, value, qualifier: strongest(cells) };
}

function divided(area: Area, period: Period, of: Cell, to: Cell, per: number): Cell {
  const status = statusOf(of, to);
  if (status === null) return absent(area, period, absenceOf(of, to), of, to);
  const value = times(ratio(of.value!, to.value!), per);
  if (value === null) return absent(area, period, "no-result", of, to);
  return {
    ...absent(area, period, status, of, to),
    value,
    qualifier: strongest([of, to]),
  };
}

const times = (value: number | null, per: number): number | null =>
  value === null ? null : value * per;

/** The status of a ratio of two cells that have values; null where one of them has none. */
function statusOf(of: Cell, to: Cell): Status | null {
  if (of.value === null || to.value === null) return null;
  if (!isComplete(of) || !isComplete(to)) return "partial";
  return of.value === 0 ? "zero" : "reported";
}

/** The reason for the lack of a ratio: nothing was due on either side, or one of them is missing. */
const absenceOf = (of: Cell, to: Cell): Status =>
  of.status === "not-due" && to.status === "not-due" ? "not-due" : "missing";

const absent = (area: Area, period: Period, status: Status, ...sides: readonly Cell[]): Cell => ({
  ...{ area, period, status, value: null, qualifier: null, sources: [] },
  due: sides.reduce((sum, { due }) => sum + due, 0),
  present: sides.reduce((sum, { present }) => sum + present, 0),
  corrected: sides.reduce((sum, { corrected }) => sum + corrected, 0),
});

const STRENGTH: readonly Qualifier[] = ["estimated", "at_least", "approx"];

/** A ratio with a lower limit below or above is no limit itself: it is about as much. */
function strongest(cells: readonly Cell[]): Qualifier {
  const found = STRENGTH.find((each) => cells.some(({ qualifier }) => qualifier === each)) ?? null;
  return found === "at_least" ? "approx" : found;
}
