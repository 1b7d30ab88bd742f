import { type Period, periodKind, yearOf } from "../model/periods/period.ts";
import type { EditionCell } from "./edition.ts";

/** One cell as published and as it is now, file by file; no files where it holds nothing. */
export interface CellPair {
  readonly measure: string;
  readonly area: string;
  readonly period: Period;
  readonly by: EditionCell["by"];
  readonly published: readonly EditionCell[];
  readonly now: readonly EditionCell[];
}

/** Adds up a cell over its files. */
export const unitsOf = (cells: readonly EditionCell[]): number =>
  cells.reduce((sum, { units }) => sum + units, 0);

/**
 * Pairs the cells of two editions. Where returns of an area and year have become finer or coarser, they are paired
 * as a whole year; where their breakdowns are others, without them.
 */
export function pairCells(
  published: readonly EditionCell[],
  now: readonly EditionCell[],
): CellPair[] {
  const common = commonForm(published, now);
  const before = foldCells(published, common);
  const after = foldCells(now, common);
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((key) => {
    const pair = { published: before.get(key) ?? [], now: after.get(key) ?? [] };
    const { measure, area, period, by } = [...pair.published, ...pair.now][0]!;
    return { measure, area, period, by, ...pair };
  });
}

/** Reduces a cell to the period and the breakdowns that both editions have. */
type CommonForm = (cell: EditionCell) => Pick<CellPair, "period" | "by">;

function commonForm(a: readonly EditionCell[], b: readonly EditionCell[]): CommonForm {
  const grains = unlike(a, b, ofYear, ({ period }) => periodKind(period));
  const breakdowns = unlike(a, b, ofYear, ({ by }) => Object.keys(by).sort().join());
  return (cell) => ({
    period: grains.has(ofYear(cell)) ? String(yearOf(cell.period)) : cell.period,
    by: breakdowns.has(ofYear(cell)) ? {} : cell.by,
  });
}

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
    return other !== undefined && !isSameSet(before!.get(group)!, other);
  };
  return new Set([...before!.keys()].filter(isUnlike));
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((each) => b.has(each));

/** Gathers the cells that are one in the common form; those of one file are added up. */
function foldCells(
  cells: readonly EditionCell[],
  common: CommonForm,
): ReadonlyMap<string, readonly EditionCell[]> {
  const folded = new Map<string, Map<string, EditionCell>>();
  for (const cell of cells) {
    const part = { ...cell, ...common(cell) };
    const key = [part.measure, part.area, part.period, JSON.stringify(part.by)].join("|");
    const byFile = folded.get(key) ?? new Map<string, EditionCell>();
    const file = part.files.join("|");
    const known = byFile.get(file);
    byFile.set(file, known ? added(known, part) : part);
    folded.set(key, byFile);
  }
  return new Map([...folded].map(([key, byFile]) => [key, [...byFile.values()]]));
}

const added = (a: EditionCell, b: EditionCell): EditionCell => ({
  ...a,
  units: a.units + b.units,
  correction: a.correction + b.correction,
  scale: a.scale + b.scale,
});
