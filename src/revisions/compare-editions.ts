import { figureId } from "../analyze/figures/figure-id.ts";
import { statisticNamed } from "../analyze/statistics/all-statistics.ts";
import { yearOf } from "../model/periods/period.ts";
import { changesBetween } from "./cell-causes.ts";
import { pairCells } from "./cell-pairs.ts";
import type { Edition, EditionFigure, EditionRank } from "./edition.ts";
import { causesBetween, type FigurePair } from "./figure-causes.ts";
import { findingChanges } from "./finding-changes.ts";
import { UNKNOWN_PER_ONE } from "./measure-changes.ts";
import type { Materiality, RankChange, Revision, Revisions } from "./revision.ts";

/**
 * Compares the figures of two editions: those that differ, the causes, and their materiality. Figures of years
 * that only one edition has are not compared, nor ranks and findings of different years.
 */
export function compareEditions(earlier: Edition, later: Edition): Revisions {
  const year = Math.min(earlier.year, later.year);
  const published = inUnitsOf(later, upTo(year, earlier));
  const now = inUnitsOf(earlier, upTo(year, later));
  const pairs = pairCells(published.cells, now.cells);
  const changes = changesBetween(published, now, pairs);
  const causesOf = causesBetween(published, now, pairs, changes);
  const isSameYear = earlier.year === later.year;
  const ranks = isSameYear ? rankChanges(published.ranks, now.ranks) : [];
  const findings = isSameYear ? findingChanges(published, now) : [];
  const ranked = new Set(ranks.map(({ measure, period, area }) => figureId(measure, period, area)));
  const named = new Set(findings.flatMap(({ figures }) => figures));
  const ids = [...new Set([...published.figures.keys(), ...idsOfKinds(published, now)])].sort();
  const revisions = ids.flatMap((id): Revision[] => {
    const pair = { published: valued(published, id), now: valued(now, id) };
    const kind = kindOf(pair);
    if (kind === null) return [];
    const { value, status, qualifier, ...figure } = (pair.published ?? pair.now)!;
    const perOne = changes.measures.perOne(figure.measure);
    const units = isSum(figure) ? unitsBetween(pair, perOne) : null;
    return [
      {
        ...figure,
        kind,
        published: pair.published?.value ?? null,
        now: pair.now?.value ?? null,
        statusBefore: published.figures.get(id)?.status ?? null,
        statusNow: now.figures.get(id)?.status ?? null,
        units,
        perOne,
        causes: causesOf(pair, units),
        material: { sign: isTurned(pair), rank: ranked.has(id), finding: named.has(id) },
      },
    ];
  });
  const compared = [...published.figures.values()].filter(({ value }) => value !== null).length;
  return { published, now, compared, revisions, ranks, findings };
}

/** True where two editions print the same: every figure with its status, and every rank. */
export const haveSameNumbers = (a: Edition, b: Edition): boolean =>
  a.year === b.year &&
  JSON.stringify([...a.figures]) === JSON.stringify([...b.figures]) &&
  rankChanges(a.ranks, b.ranks).length === 0;

/** Lists the figures of an edition whose statistic was published before: one of a new statistic is no revision. */
function idsOfKinds(published: Edition, now: Edition): string[] {
  const kinds = new Set([...published.figures.values()].map(({ statistic }) => statistic));
  const isKnown = (statistic: string | null) => kinds.size === 0 || kinds.has(statistic);
  return [...now.figures.values()].flatMap(({ id, statistic }) => (isKnown(statistic) ? id : []));
}

/** True where a revision matters to a sign, a rank or a finding. */
export const isMaterial = ({ sign, rank, finding }: Materiality): boolean =>
  sign || rank || finding;

/** Converts the cells of an edition without definitions into the smallest units of one that has them. */
function inUnitsOf({ measures }: Edition, edition: Edition): Edition {
  if (edition.measures !== null || measures === null) return edition;
  const perOne = new Map(measures.map((measure) => [measure.id, measure.perOne]));
  const cells = edition.cells.map((cell) => {
    const scale = (perOne.get(cell.measure) ?? UNKNOWN_PER_ONE) / UNKNOWN_PER_ONE;
    return { ...cell, units: Math.round(cell.units * scale) };
  });
  return { ...edition, cells };
}

/** Cuts an edition off after a year. */
function upTo(year: number, edition: Edition): Edition {
  if (edition.year <= year) return edition;
  const isIn = ({ period }: { readonly period: string }): boolean =>
    yearOf(period.split("..").at(-1)!) <= year;
  return {
    ...edition,
    cells: edition.cells.filter(isIn),
    figures: new Map([...edition.figures].filter(([, figure]) => isIn(figure))),
  };
}

const valued = ({ figures }: Edition, id: string): EditionFigure | null => {
  const figure = figures.get(id);
  return figure && figure.value !== null ? figure : null;
};

/** Tells in which way two figures differ; null where they do not. */
function kindOf({ published, now }: FigurePair): Revision["kind"] | null {
  if (published === null || now === null) {
    if (published === now) return null;
    return published === null ? "new" : "gone";
  }
  if (published.value !== now.value) return "changed";
  const isSame = published.status === now.status && published.qualifier === now.qualifier;
  return isSame ? null : "status";
}

const isSum = ({ statistic }: Pick<EditionFigure, "statistic">): boolean =>
  statisticNamed(statistic)?.isSum ?? false;

const unitsBetween = ({ published, now }: FigurePair, perOne: number): number =>
  Math.round((now?.value ?? 0) * perOne) - Math.round((published?.value ?? 0) * perOne);

/** True where a rise has become a fall or no change, or the reverse. */
function isTurned({ published, now }: FigurePair): boolean {
  if (published === null || now === null) return false;
  const isChange = statisticNamed(published.statistic)?.isChange ?? false;
  return isChange && Math.sign(published.value!) !== Math.sign(now.value!);
}

/** Finds the areas whose range of ranks differs, in order of measure and code. */
function rankChanges(published: readonly EditionRank[], now: readonly EditionRank[]): RankChange[] {
  const [before, after] = [byArea(published), byArea(now)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const [old, fresh] = [before.get(key), after.get(key)];
    if (old?.best === fresh?.best && old?.worst === fresh?.worst) return [];
    const { measure, period, area } = (old ?? fresh)!;
    return [{ measure, period, area, published: placesOf(old), now: placesOf(fresh) }];
  });
}

const byArea = (ranks: readonly EditionRank[]): Map<string, EditionRank> =>
  new Map(ranks.map((rank) => [`${rank.measure}|${rank.period}|${rank.area}`, rank]));

const placesOf = (rank: EditionRank | undefined): RankChange["now"] =>
  rank ? [rank.best, rank.worst] : null;
