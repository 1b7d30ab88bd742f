import { type Area, type AreaTree, areaNamed } from "../areas/areas.ts";
import { partOf } from "../areas/successors.ts";
import { unitsIn } from "../areas/units.ts";
import { existsIn, type Measure } from "../datasets/measure.ts";
import { memoize } from "../memoize.ts";
import { type Period, yearOf } from "../periods/period.ts";
import { type AreaReturns, nothingDue } from "./area-returns.ts";
import type { CountedEntries } from "./counted.ts";
import { unitsPerOne } from "./cube.ts";
import { type Breakdown, fill } from "./fill-cell.ts";
import {
  type Cell,
  mergeSources,
  type Panel,
  type Qualifier,
  type Source,
  type Status,
  type UnitCells,
} from "./panel.ts";
import { type PanelRow, panelRows } from "./panel-rows.ts";

/** Options of a panel. */
export interface PanelOptions {
  readonly periods: readonly Period[];
  readonly basis?: Panel["basis"];
  /** A slice of the measure: only facts with these breakdowns. Presence is judged on all facts. */
  readonly where?: Breakdown;
}

/**
 * Builds the complete grid of a measure: every area x period once, each with its status. Like for
 * like, an area that was merged counts inside its successor in every period; one that was split
 * with declared shares is spread over its successors, cell by cell, so that the parts add up to it.
 * A measure that does not add up over areas is neither spread nor merged: each present area keeps
 * its own values, also those under an earlier code.
 */
export function buildPanel(
  measure: Measure,
  counted: CountedEntries,
  tree: AreaTree,
  { periods, basis = "as-reported", where = {} }: PanelOptions,
): Panel {
  const rows = panelRows(tree, basis, measure.overAreas === "sum");
  const rowOf = (area: Area): PanelRow => rows.get(area) ?? { members: [], inherited: [] };
  const counting = [...new Set([...tree.areas, ...areasBehind([...rows.values()])])];
  const whole = wholeRow(tree, basis, [...rows.values()]);
  const alone = (period: Period) => filedAlone(measure, counted, tree, period);
  // A part that its scheme does not have in a year is not due in it: it is no zero, and nothing is compared with it.
  const isThere = (period: Period): boolean => existsIn(measure, where, period);
  const cells = new Map<string, Map<Period, Cell>>();
  const county = new Map<Period, Cell>();
  const returns = new Map<Period, Returns>();
  const returned = (area: Area, period: Period) =>
    isThere(period) ? fill(measure, counted, area, period, where) : nothingDue(measure);
  for (const period of periods) {
    const filled = new Map(counting.map((area) => [area, returned(area, period)]));
    returns.set(period, filled);
    const node = alone(period);
    const all = node ? [inFull(returned(node, period))] : partsOf(whole, [...rows.keys()], filled);
    const addsUp = measure.overAreas === "sum";
    county.set(period, cellOf(measure, countyArea(tree), period, all, addsUp));
    for (const [area, row] of rows)
      memoize(cells, area.code, () => new Map()).set(
        period,
        rowCell(measure, area, period, partsOf(row, [area], filled)),
      );
  }
  return {
    measure,
    areas: [...rows.keys()],
    periods,
    basis,
    words: tree.words,
    isWhole: Object.keys(where).length === 0,
    members: (area) => rowOf(area).members,
    inherited: (area) => rowOf(area).inherited,
    alone,
    cell: (area, period) => cells.get(area.code)?.get(period) ?? notInPanel(area.name, period),
    county: (period) => county.get(period) ?? notInPanel(tree.county.name, period),
    ...(tree.depth && basis === "like-for-like" && measure.overAreas === "sum"
      ? { units: unitCells(measure, counted, tree, { rowOf, returned }) }
      : {}),
    sources: (areas, period) => {
      const behind = areasBehind(areas.map(rowOf));
      return sourcesOf(behind.flatMap((area) => returns.get(period)?.get(area) ?? []));
    },
  };
}

/** Makes the cells of the units within rows. */
function unitCells(
  measure: Measure,
  { filing }: CountedEntries,
  tree: AreaTree,
  {
    rowOf,
    returned,
  }: {
    readonly rowOf: (area: Area) => PanelRow;
    readonly returned: (area: Area, period: Period) => AreaReturns;
  },
): UnitCells {
  const cell: UnitCells["cell"] = (area, units, period) => {
    const returns = { get: (each: Area) => returned(each, period) };
    return rowCell(measure, area, period, partsOf(together(units), [area], returns));
  };
  return {
    of: (area, periods) =>
      unitsIn(tree, rowOf(area), (each) =>
        periods.some((period) => filing!(measure, each, yearOf(period))[0] === each),
      ),
    cell,
    status: (area, unit, period) => cell(area, [unit], period).status,
    sources: (units, period) => sourcesOf(areasBehind(units).map((area) => returned(area, period))),
  };
}

const together = (units: readonly PanelRow[]): PanelRow => ({
  members: units.flatMap(({ members }) => members),
  inherited: units.flatMap(({ inherited }) => inherited),
});

/** Returns the area under review where its own return counts, since nothing was filed below it in the year; else null. */
function filedAlone(
  measure: Measure,
  { filing }: CountedEntries,
  { depth }: AreaTree,
  period: Period,
): Area | null {
  if (!depth?.node || measure.overAreas !== "sum") return null;
  const [only, ...others] = filing?.(measure, depth.node, yearOf(period)) ?? [];
  return others.length === 0 && only === depth.node ? only : null;
}

/** Returns what adds up to the county: on today's boundaries of one of several also what came to it or left. */
function wholeRow(tree: AreaTree, basis: Panel["basis"], rows: readonly PanelRow[]): PanelRow {
  if (!tree.depth?.node || basis === "as-reported") return { members: tree.areas, inherited: [] };
  const split = new Map(
    rows.flatMap(({ inherited }) => inherited.map((each) => [each.from, each])),
  );
  return { members: rows.flatMap(({ members }) => members), inherited: [...split.values()] };
}

function notInPanel(name: string, period: Period): never {
  throw new Error(`no ${period} of ${name} in this panel; see its periods and areas`);
}

/** Makes the county an area of its own, for cells that add up all others. */
export const countyArea = ({ county: { code, name } }: AreaTree): Area => ({
  ...areaNamed(code, name),
  kind: "county",
});

type Returns = Pick<ReadonlyMap<Area, AreaReturns>, "get">;

/** The part of an area's returns that counts in one cell: all of them, or a share. */
interface Part {
  readonly returned: AreaReturns;
  /** In smallest units. */
  readonly units: number;
  readonly isEstimate: boolean;
}

const inFull = (returned: AreaReturns): Part => ({
  returned,
  units: returned.units,
  isEstimate: false,
});

const partsOf = (
  { members, inherited }: PanelRow,
  areas: readonly Area[],
  returns: Returns,
): Part[] => [
  ...members.map((member) => inFull(returns.get(member)!)),
  ...inherited.map((part) => {
    const returned = returns.get(part.from)!;
    const units = partOf(returned.units, part, areas);
    const isAllThere = part.successors.every(({ area }) => areas.includes(area));
    return { returned, units, isEstimate: returned.inside.length > 0 && !isAllThere };
  }),
];

/** Lists the sources of returns by file. */
const sourcesOf = (returns: readonly AreaReturns[]): readonly Source[] =>
  returns.length === 1
    ? returns[0]!.sources
    : mergeSources(returns.flatMap(({ sources }) => sources));

/** Lists each area once, though several rows may have a part of it. */
const areasBehind = (rows: readonly PanelRow[]): Area[] => [
  ...new Set(
    rows.flatMap(({ members, inherited }) => [...members, ...inherited.map(({ from }) => from)]),
  ),
];

/** Makes the cell of a row; what does not add up over areas has no value where two codes of one area have one. */
function rowCell(measure: Measure, area: Area, period: Period, parts: readonly Part[]): Cell {
  const filing = parts.filter(({ returned }) => returned.present > 0);
  return cellOf(measure, area, period, parts, measure.overAreas === "sum" || filing.length <= 1);
}

/** Makes one cell from the returns of all areas that count in it; without a value where they do not add up. */
function cellOf(
  measure: Measure,
  area: Area,
  period: Period,
  parts: readonly Part[],
  addsUp = true,
): Cell {
  const returns = parts.map(({ returned }) => returned);
  const sumOf = (of: (returned: AreaReturns) => number): number =>
    returns.reduce((sum, returned) => sum + of(returned), 0);
  const due = sumOf((returned) => returned.due);
  const present = sumOf((returned) => returned.present);
  const units = parts.reduce((sum, part) => sum + part.units, 0);
  const gaps = returns.some(({ hasGaps }) => hasGaps);
  const isScore = measure.dataset.columns[measure.column]?.kind === "score";
  const isUnscored = isScore && gaps && !returns.some(({ hasValues }) => hasValues);
  const isAdded = addsUp && returns.every((returned) => returned.isAdded);
  const filed = isUnscored ? "not-scored" : statusOf(due, present, units === 0, gaps);
  const status = isAdded || present === 0 ? filed : "not-added";
  const known = status === "reported" || status === "zero" || status === "partial";
  return {
    area,
    period,
    status,
    value: known ? units / unitsPerOne(measure.dataset, measure.column) : null,
    qualifier: known ? qualifierOf(parts) : null,
    due,
    present,
    corrected: sumOf((returned) => returned.corrected),
    sources: known ? sourcesOf(returns) : [],
  };
}

function statusOf(due: number, present: number, isZero: boolean, gaps: boolean): Status {
  if (due === 0 && present === 0) return "not-due";
  if (present === 0) return "missing";
  if (present < due || gaps) return "partial";
  return isZero ? "zero" : "reported";
}

function qualifierOf(parts: readonly Part[]): Qualifier {
  if (parts.some(({ isEstimate }) => isEstimate)) return "estimated";
  if (parts.some(({ returned }) => returned.isAtLeast)) return "at_least";
  return parts.some(({ returned }) => returned.isApprox) ? "approx" : null;
}
