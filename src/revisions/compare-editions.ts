import { figureId } from "../analyze/figures/figure-id.ts";
import { statisticNamed } from "../analyze/statistics/all-statistics.ts";
import { lastDay, type Period } from "../model/periods/period.ts";
import { cellCauses, type ExplainCell } from "./cell-causes.ts";
import { pairCells } from "./cell-pairs.ts";
import { changesIn } from "./changes.ts";
import { UNKNOWN_PER_ONE } from "./definition-changes.ts";
import type { Edition, EditionFigure } from "./edition.ts";
import { causesBetween, type FigurePair } from "./figure-causes.ts";
import { findingCauses, movedFindings } from "./finding-changes.ts";
import { movedRanks, rankCauses } from "./rank-changes.ts";
import type { Materiality, Revision, Revisions } from "./revision.ts";

/**
 * Compares the figures of two editions: those that differ, the causes, and their materiality. Only like is compared
 * with like: periods that were over on the reporting day of both; ranks and findings of the same year and day.
 */
export function compareEditions(earlier: Edition, later: Edition): Revisions {
  const published = inUnitsOf(later, comparableWith(later, earlier));
  const now = inUnitsOf(earlier, comparableWith(earlier, later));
  const pairs = pairCells(published.cells, now.cells);
  const changes = changesIn(published, now);
  const explain = remembered(cellCauses(changes, pairs));
  const causesOf = causesBetween(published, now, pairs, changes, explain);
  const isSameDay = earlier.year === later.year && endOf(earlier) === endOf(later);
  const causesOfRank = rankCauses(pairs, explain, changes);
  const ranks = (isSameDay ? movedRanks(published.ranks, now.ranks) : []).map((each) => ({
    ...each,
    causes: causesOfRank(each),
  }));
  const moved = isSameDay ? movedFindings(published, now) : [];
  const ranked = new Set(ranks.map(({ measure, period, area }) => figureId(measure, period, area)));
  const named = new Set(moved.flatMap(({ figures }) => figures));
  const ids = [...new Set([...published.figures.keys(), ...idsOfKinds(published, now)])].sort();
  const revisions = ids.flatMap((id): Revision[] => {
    const pair = { published: valued(published, id), now: valued(now, id) };
    const kind = kindOf(pair);
    if (kind === null) return [];
    const { value, status, qualifier, ...figure } = (pair.published ?? pair.now)!;
    const perOne = changes.measures.perOne(figure.measure);
    const isAdded = isSum(figure) && !changes.measures.isRatio(figure.measure);
    const units = isAdded && kind !== "status" ? unitsBetween(pair, perOne) : null;
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
  const causesOfFinding = findingCauses(revisions, ranks, changes);
  return {
    ...{ published, now, revisions, ranks },
    compared: [...published.figures.values()].filter(({ value }) => value !== null).length,
    beyond: earlier.figures.size - published.figures.size,
    findings: moved.map((each) => ({ ...each, causes: causesOfFinding(each) })),
  };
}

/** Explains each cell once. */
function remembered(explain: ExplainCell): ExplainCell {
  const known = new Map<Parameters<ExplainCell>[0], ReturnType<ExplainCell>>();
  return (pair) => {
    const parts = known.get(pair) ?? explain(pair);
    known.set(pair, parts);
    return parts;
  };
}

/** Returns the last day that an edition is about: its reporting day, if the year was not over then. */
export function endOf({ year, asOf }: Pick<Edition, "year" | "asOf">): string {
  const end = lastDay(String(year));
  return asOf !== null && asOf < end ? asOf : end;
}

/** True where two editions print the same: every value with its status, and every rank. */
export function haveSameNumbers(a: Edition, b: Edition): boolean {
  const ids = [...new Set([...a.figures.keys(), ...idsOfKinds(a, b)])];
  return (
    a.year === b.year &&
    endOf(a) === endOf(b) &&
    ids.every((id) => kindOf({ published: valued(a, id), now: valued(b, id) }) === null) &&
    movedRanks(a.ranks, b.ranks).length === 0
  );
}

/**
 * Lists the figures of an edition that might have been published before: one of a new statistic or a new measure is
 * no revision.
 */
function idsOfKinds(published: Edition, now: Edition): string[] {
  const kinds = new Set([...published.figures.values()].map((figure) => kindIn(published, figure)));
  const measures = published.measures && new Set(published.measures.map(({ id }) => id));
  return [...now.figures.values()].flatMap((figure) => {
    const isKnown = kinds.size === 0 || kinds.has(kindIn(now, figure));
    return isKnown && (measures?.has(figure.measure) ?? true) ? figure.id : [];
  });
}

/** Names the kind of a figure: its statistic, of the county or of an area, of a whole or of parts. */
const kindIn = ({ county }: Edition, { statistic, area, breakdown }: EditionFigure): string =>
  `${statistic} ${area === county} ${Object.keys(breakdown).length}`;

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

/**
 * Takes the part of an edition that can be compared with another one: of editions of different reporting days the
 * periods that both have and that were over on both days.
 */
function comparableWith(other: Edition, edition: Edition): Edition {
  if (endOf(edition) === endOf(other)) return edition;
  const [end = ""] = [endOf(edition), endOf(other)].sort();
  const isOver = ({ period }: { readonly period: Period }): boolean =>
    lastDay(period.split("..").at(-1)!) <= end;
  const periods = new Set([...other.figures.values()].map(({ period }) => period));
  return {
    ...edition,
    cells: edition.cells.filter(isOver),
    figures: new Map(
      [...edition.figures].filter(([, figure]) => isOver(figure) && periods.has(figure.period)),
    ),
  };
}

const valued = ({ figures }: Edition, id: string): EditionFigure | null => {
  const figure = figures.get(id);
  return figure && figure.value !== null ? figure : null;
};

/** True for nothing of a part that the other edition does not know: a type that came up later has no zero before. */
const isEmptyPart = ({ value, breakdown }: EditionFigure): boolean =>
  value === 0 && Object.keys(breakdown).length > 0;

/** Tells in which way two figures differ; null where they do not. */
function kindOf({ published, now }: FigurePair): Revision["kind"] | null {
  if (published === null || now === null) {
    const only = published ?? now;
    if (only === null || isEmptyPart(only)) return null;
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
