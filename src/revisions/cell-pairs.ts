import { type Period, periodKind, yearOf } from "../model/periods/period.ts";
import type { EditionCell } from "./edition.ts";

/** One cell as published and as it is now; null where it holds nothing. */
export interface CellPair {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly by: EditionCell["by"];
  readonly published: EditionCell | null;
  readonly now: EditionCell | null;
}

/**
 * Pairs the cells of two editions. Where returns of an area and year have become finer or coarser, they are paired
 * as a whole year; where only one side has breakdowns, without them.
 */
export function pairCells(
  published: readonly EditionCell[],
  now: readonly EditionCell[],
): CellPair[] {
  const common = commonForm(published, now);
  const before = foldCells(published, common);
  const after = foldCells(now, common);
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((key) => {
    const pair = { published: before.get(key) ?? null, now: after.get(key) ?? null };
    const { measure, area, period, by } = (pair.published ?? pair.now)!;
    return { measure, area, period, by, ...pair };
  });
}

/** Reduces a cell to the period and the breakdowns that both editions have. */
type CommonForm = (cell: EditionCell) => Pick<CellPair, "period" | "by">;

function commonForm(a: readonly EditionCell[], b: readonly EditionCell[]): CommonForm {
  const grains = unlike(a, b, ofYear, ({ period }) => periodKind(period));
  const breakdowns = unlike(a, b, ofMeasure, ({ by }) => Object.keys(by).sort().join());
  return (cell) => ({
    period: grains.has(ofYear(cell)) ? String(yearOf(cell.period)) : cell.period,
    by: breakdowns.has(ofMeasure(cell)) ? {} : cell.by,
  });
}

const ofMeasure = ({ measure }: EditionCell): string => measure;
const ofYear = ({ measure, area, period }: EditionCell): string =>
  `${measure}|${area}|${yearOf(period)}`;

/** Finds the groups that both sides have and that differ in form. */
function unlike(
  a: readonly EditionCell[],
  b: readonly EditionCell[],
  groupOf: (cell: EditionCell) => string,
  looks: (cell: EditionCell) => string,
): Set<string> {
  const [before, after] = [a, b].map((cells) => {
    const groups = new Map<string, Set<string>>();
    for (const cell of cells)
      groups.set(groupOf(cell), (groups.get(groupOf(cell)) ?? new Set()).add(looks(cell)));
    return groups;
  });
  const isUnlike = (group: string): boolean => {
    const other = after!.get(group);
    return other !== undefined && [...before!.get(group)!].join() !== [...other].join();
  };
  return new Set([...before!.keys()].filter(isUnlike));
}

/** Adds up the cells that are one in the common form. */
function foldCells(
  cells: readonly EditionCell[],
  common: CommonForm,
): ReadonlyMap<string, EditionCell> {
  const folded = new Map<string, EditionCell>();
  for (const cell of cells) {
    const part = { ...cell, ...common(cell) };
    const key = [part.measure, part.area, part.period, JSON.stringify(part.by)].join("|");
    const known = folded.get(key);
    folded.set(key, known ? added(known, part) : part);
  }
  return folded;
}

const added = (a: EditionCell, b: EditionCell): EditionCell => ({
  ...a,
  units: a.units + b.units,
  correction: a.correction + b.correction,
  scale: a.scale + b.scale,
  files: [...new Set([...a.files, ...b.files])].sort(),
});
