import { type Area, type AreaTree, areaNamed } from "./areas.ts";
import type { Counted, CountedEntry } from "./counted.ts";
import { unitsPerOne } from "./cube.ts";
import { type Breakdown, type Filling, fill } from "./filling.ts";
import { partOf } from "./heirs.ts";
import type { Measure } from "./measure.ts";
import {
  type Cell,
  mergeSources,
  type Panel,
  type Qualifier,
  type Source,
  type Status,
} from "./panel.ts";
import { type PanelRow, panelRows } from "./panel-rows.ts";
import type { Period } from "./period.ts";

/** What a panel is built from. */
export interface PanelOptions {
  readonly periods: readonly Period[];
  readonly basis?: Panel["basis"];
  /** Only facts with these breakdowns: a slice of the measure. Who reported is judged on all facts. */
  readonly where?: Breakdown;
}

/**
 * Builds the complete grid of a measure: every area x period once, each with its status. On the
 * like-for-like basis an area that was merged counts inside its successor in every period; one that was split
 * with declared shares is spread over its successors, cell by cell, so that the parts add up to it. What does
 * not add up over areas is neither spread nor merged: an area of today has what it got itself.
 */
export function buildPanel(
  measure: Measure,
  counted: Counted,
  tree: AreaTree,
  { periods, basis = "as-reported", where = {} }: PanelOptions,
): Panel {
  const rows = panelRows(tree, basis, measure.overAreas === "sum");
  const rowOf = (area: Area): PanelRow => rows.get(area) ?? { members: [], inherited: [] };
  const cells = new Map<string, Cell>();
  const county = new Map<Period, Cell>();
  const fillings = new Map<Period, Fillings>();
  for (const period of periods) {
    const filled = new Map(
      tree.areas.map((area) => [area, fill(measure, counted, area, period, where)]),
    );
    fillings.set(period, filled);
    county.set(period, cellOf(measure, countyArea(tree), period, [...filled.values()].map(inFull)));
    for (const [area, row] of rows)
      cells.set(
        `${area.code}|${period}`,
        cellOf(measure, area, period, partsOf(row, area, filled)),
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
    cell: (area, period) => cells.get(`${area.code}|${period}`) ?? notInPanel(area.name, period),
    county: (period) => county.get(period) ?? notInPanel(tree.county.name, period),
    sources: (areas, period) => {
      const inside = areasBehind(areas.map(rowOf)).flatMap(
        (area) => fillings.get(period)?.get(area)?.inside ?? [],
      );
      return mergeSources(inside.map(sourceOf(measure)));
    },
  };
}

function notInPanel(name: string, period: Period): never {
  throw new Error(`no ${period} of ${name} in this panel; see its periods and areas`);
}

/** The county as an area of its own, for cells that add up all others. */
export const countyArea = ({ county: { code, name } }: AreaTree): Area => ({
  ...areaNamed(code, name),
  kind: "county",
});

/** What counts in a cell of one area: all of its returns, or its part of them. */
interface Part {
  readonly filling: Filling;
  /** In smallest units. */
  readonly units: number;
  readonly isEstimate: boolean;
}

type Fillings = ReadonlyMap<Area, Filling>;

const unitsIn = ({ inside }: Filling): number =>
  inside.reduce((units, { sum }) => units + sum.units, 0);

const inFull = (filling: Filling): Part => ({
  filling,
  units: unitsIn(filling),
  isEstimate: false,
});

const partsOf = ({ members, inherited }: PanelRow, area: Area, fillings: Fillings): Part[] => [
  ...members.map((member) => inFull(fillings.get(member)!)),
  ...inherited.map((part) => {
    const filling = fillings.get(part.from)!;
    const units = partOf(unitsIn(filling), part, [area]);
    return { filling, units, isEstimate: filling.inside.length > 0 };
  }),
];

/** Each area once, though several rows may have a part of it. */
const areasBehind = (rows: readonly PanelRow[]): Area[] => [
  ...new Set(
    rows.flatMap(({ members, inherited }) => [...members, ...inherited.map(({ from }) => from)]),
  ),
];

/** One cell from the returns of all areas that count in it. */
function cellOf(measure: Measure, area: Area, period: Period, parts: readonly Part[]): Cell {
  const fillings = parts.map(({ filling }) => filling);
  const due = fillings.reduce((sum, filling) => sum + filling.due, 0);
  const present = fillings.reduce((sum, filling) => sum + filling.present, 0);
  const inside = fillings.flatMap((filling) => filling.inside);
  const units = parts.reduce((sum, part) => sum + part.units, 0);
  const gaps = inside.some(({ sum }) => sum.empty > 0);
  const isScore = measure.dataset.columns[measure.column]?.kind === "score";
  const isUnscored = isScore && gaps && inside.every(({ sum }) => sum.valid === 0);
  const status = isUnscored ? "not-scored" : statusOf(due, present, units === 0, gaps);
  const known = status === "reported" || status === "zero" || status === "partial";
  return {
    area,
    period,
    status,
    value: known ? units / unitsPerOne(measure.dataset, measure.column) : null,
    qualifier: known ? qualifierOf(parts, inside) : null,
    due,
    present,
    corrected: inside.reduce((count, { sum }) => count + sum.corrected, 0),
    sources: known ? mergeSources(inside.map(sourceOf(measure))) : [],
  };
}

function statusOf(due: number, present: number, isZero: boolean, gaps: boolean): Status {
  if (due === 0 && present === 0) return "not-due";
  if (present === 0) return "missing";
  if (present < due || gaps) return "partial";
  return isZero ? "zero" : "reported";
}

/** The rows of an entry that count: of a register, those of entries that stand, began or ended. */
const sourceOf =
  ({ dataset }: Measure) =>
  ({ entry: { file, firstLine, lastLine }, sum }: CountedEntry): Source => ({
    file,
    rows: dataset.lifetime ? sum.units : sum.valid + sum.empty,
    firstLine,
    lastLine,
  });

function qualifierOf(parts: readonly Part[], inside: readonly CountedEntry[]): Qualifier {
  if (parts.some(({ isEstimate }) => isEstimate)) return "estimated";
  if (inside.some(({ sum }) => sum.atLeast)) return "at_least";
  return inside.some(({ sum }) => sum.approx) ? "approx" : null;
}
