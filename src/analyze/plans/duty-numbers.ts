import { figureId } from "../figures/figure-id.ts";
import type { ToldNumber } from "../figures/told-number.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { type DutyCell, type DutyGrid, type DutyRow, dutyGrid, hasMetAll } from "./duty-grid.ts";

/** With more intervals than these they are counted area by area, not shown one by one. */
export const MOST_INTERVALS = 12;

/** The outcomes by which areas are counted: met in every interval, short in one, not to be judged. */
export type DutyOutcome = "met" | "short" | "open";

/** Sorts the areas of a duty by their outcome. */
export function outcomesOf({ rows }: DutyGrid): Readonly<Record<DutyOutcome, DutyRow[]>> {
  const met = rows.filter(hasMetAll);
  const short = rows.filter(({ cells }) => cells.some(({ state }) => state === "short"));
  return { met, short, open: rows.filter((row) => !met.includes(row) && !short.includes(row)) };
}

/** Makes the id of the number of areas with an outcome, or of all: `plans:duty:D1.areas_met/2023/990123`. */
export const dutyAreasId = ({ view }: DutyGrid, what: DutyOutcome | "due"): string =>
  `plans:${figureId(`${view.id}.areas_${what}`, view.period, view.panel().county(view.period).area.code)}`;

/** The intervals of an area by what came of them. */
export type DutyCount = "due" | "met" | "short" | "unreported";

/** Makes the id of a number of intervals of an area. */
export const dutyCountId = ({ view }: DutyGrid, { area }: DutyRow, what: DutyCount): string =>
  `plans:${figureId(`${view.id}.intervals_${what}`, view.period, area.code)}`;

/** Counts the intervals of an area: those that were due, or those of one state. */
export const countIntervals = ({ cells }: DutyRow, what: DutyCount): number =>
  cells.filter(({ state }) => (what === "due" ? state !== "not-due" : state === what)).length;

/** Makes the id of the times that lack in an interval: `plans:duty:D1.lacking/2023-01-01..2023-06-30/990123101`. */
export const lackingId = ({ view }: DutyGrid, { area }: DutyRow, { window }: DutyCell): string =>
  `plans:${figureId(`${view.id}.lacking`, `${window.first}..${window.last}`, area.code)}`;

/** Lists the numbers of a duty that are no figures: areas by outcome, intervals by area, and what lacks in each. */
export function dutyNumbers(view: MeasureView): ToldNumber[] {
  const grid = dutyGrid(view);
  const outcomes = { ...outcomesOf(grid), due: grid.rows };
  return [
    ...(["due", "met", "short", "open"] as const).map((what) => ({
      ...{ id: dutyAreasId(grid, what), value: outcomes[what].length },
      of: outcomes[what].map((row) => ({
        name: dutyCountId(grid, row, "met"),
        value: countIntervals(row, "met"),
      })),
    })),
    ...grid.rows.flatMap((row) => [...countsOf(grid, row), ...lackingOf(grid, row)]),
  ];
}

const countsOf = (grid: DutyGrid, row: DutyRow): ToldNumber[] =>
  (["due", "met", "short", "unreported"] as const).map((what) => ({
    id: dutyCountId(grid, row, what),
    value: countIntervals(row, what),
    of: row.cells.map(({ window, state }) => ({
      name: `${window.first}..${window.last}`,
      value: Number(what === "due" ? state !== "not-due" : state === what),
    })),
  }));

function lackingOf(grid: DutyGrid, row: DutyRow): ToldNumber[] {
  if (grid.windows.length > MOST_INTERVALS) return [];
  return row.cells
    .filter(({ state }) => state === "short")
    .map((cell) => ({
      ...{ id: lackingId(grid, row, cell), value: cell.short },
      of: [
        { name: `line:${grid.duty.file}:${grid.duty.line}`, value: grid.duty.times },
        { name: `${cell.window.first}..${cell.window.last}`, value: grid.duty.times - cell.short },
      ],
    }));
}
