import { type Area, type AreaTree, EVER, successor } from "./areas.ts";
import type { Counted, CountedEntry } from "./counted.ts";
import { unitsPerOne } from "./cube.ts";
import { type Breakdown, type Filling, fill } from "./filling.ts";
import type { Measure } from "./measure.ts";
import {
  type Cell,
  mergeSources,
  type Panel,
  type Qualifier,
  type Source,
  type Status,
} from "./panel.ts";
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
 * like-for-like basis an area that was merged counts inside its successor in every period.
 */
export function buildPanel(
  measure: Measure,
  counted: Counted,
  tree: AreaTree,
  { periods, basis = "as-reported", where = {} }: PanelOptions,
): Panel {
  const members = membersOf(tree, basis);
  const cells = new Map<string, Cell>();
  const county = new Map<Period, Cell>();
  for (const period of periods) {
    const all: Filling[] = [];
    for (const [area, parts] of members) {
      const fillings = parts.map((part) => fill(measure, counted, part, period, where));
      all.push(...fillings);
      cells.set(`${area.code}|${period}`, cellOf(measure, area, period, fillings));
    }
    county.set(period, cellOf(measure, countyArea(tree), period, all));
  }
  return {
    measure,
    areas: [...members.keys()],
    periods,
    basis,
    words: tree.words,
    isWhole: Object.keys(where).length === 0,
    members: (area) => members.get(area) ?? [],
    cell: (area, period) => cells.get(`${area.code}|${period}`) ?? notInPanel(area.name, period),
    county: (period) => county.get(period) ?? notInPanel(tree.county.name, period),
  };
}

function notInPanel(name: string, period: Period): never {
  throw new Error(`no ${period} of ${name} in this panel; see its periods and areas`);
}

/** The county as an area of its own, for cells that add up all others. */
export const countyArea = (tree: AreaTree): Area => ({
  ...tree.county,
  nameEn: null,
  kind: "county",
  aliases: [],
  formerNames: [],
  from: EVER,
  to: null,
  mergedInto: null,
  residents: new Map(),
});

/** The areas a panel has as rows, each with the areas that count in it. */
function membersOf(tree: AreaTree, basis: Panel["basis"]): Map<Area, Area[]> {
  const members = new Map<Area, Area[]>();
  for (const area of tree.areas) {
    const row = basis === "as-reported" ? area : successor(tree, area);
    members.set(row, [...(members.get(row) ?? []), area]);
  }
  return new Map([...members].sort(([a], [b]) => (a.code < b.code ? -1 : 1)));
}

/** One cell from the returns of all areas that count in it. */
function cellOf(measure: Measure, area: Area, period: Period, fillings: readonly Filling[]): Cell {
  const due = fillings.reduce((sum, filling) => sum + filling.due, 0);
  const present = fillings.reduce((sum, filling) => sum + filling.present, 0);
  const inside = fillings.flatMap((filling) => filling.inside);
  const units = inside.reduce((sum, part) => sum + part.sum.units, 0);
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
    qualifier: known ? qualifierOf(inside) : null,
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

function qualifierOf(inside: readonly CountedEntry[]): Qualifier {
  if (inside.some(({ sum }) => sum.atLeast)) return "at_least";
  return inside.some(({ sum }) => sum.approx) ? "approx" : null;
}
