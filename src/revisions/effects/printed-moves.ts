import { firstDay, lastDay, type Period, yearOf } from "../../model/periods/period.ts";
import type { Edition, EditionFigure } from "../edition.ts";
import type { Revision, RevisionPart, Revisions } from "../revision.ts";

/** A part of a revision, with the areas that it came from. */
export interface MovePart extends RevisionPart {
  /** The codes of areas whose own numbers have this cause, sorted. */
  readonly areas: readonly string[];
}

/** A printed number that was revised. */
export interface PrintedMove {
  readonly revision: Revision;
  readonly parts: readonly MovePart[];
}

/** The printed numbers of an edition that were revised: those of the year as a whole, of the county and its areas. */
export interface PrintedMoves {
  /** The number of those published with a value. */
  readonly published: number;
  readonly changed: number;
  readonly added: number;
  /** Of the county; of areas where the county has none; the largest part of itself first. */
  readonly moves: readonly PrintedMove[];
}

type Place = Pick<EditionFigure, "measure" | "statistic" | "period" | "breakdown">;

/** Finds what became of the numbers that an edition printed. */
export function printedMoves({ published, revisions }: Revisions): PrintedMoves {
  const isPrinted = printedIn(published);
  const isYearly = (place: Place): boolean =>
    place.statistic === null && isPrinted(place) && yearOf(place.period) === published.year;
  const own = revisions.filter((each) => each.kind !== "status" && isYearly(each));
  const ofCounty = own.filter(({ area }) => area === published.county);
  const ofAreas = own.filter(({ area }) => area !== published.county);
  const chosen = ofCounty.length > 0 ? ofCounty : ofAreas;
  const added = own.filter(({ kind }) => kind === "new").length;
  return {
    published: [...published.figures.values()].filter(
      (each) => each.value !== null && isYearly(each),
    ).length,
    changed: own.length - added,
    added,
    moves: chosen
      .toSorted((a, b) => sizeOf(b) - sizeOf(a))
      .map((revision) => ({
        revision,
        parts: revision.causes.map((part) => ({
          ...part,
          areas: areasOf(part, revision, ofAreas),
        })),
      })),
  };
}

/**
 * Selects the figures of an edition that pages print one by one: of the year as far as it was over, and of the year
 * before, without parts.
 */
export function printedIn({ year, figures }: Edition): (place: Place) => boolean {
  const longest = new Map<string, Period>();
  for (const { measure, statistic, period } of figures.values()) {
    if (statistic !== null || yearOf(period) !== year) continue;
    const known = longest.get(measure);
    const isFirst = firstDay(period).endsWith("-01-01");
    if (isFirst && (known === undefined || lastDay(period) > lastDay(known)))
      longest.set(measure, period);
  }
  return ({ measure, period, breakdown }) => {
    const own = longest.get(measure);
    if (own === undefined || Object.keys(breakdown).length > 0) return false;
    const last = period.split("..").at(-1)!;
    return last === own || last === own.replace(String(year), String(year - 1));
  };
}

/** Compares the size of a revision with the number itself. */
const sizeOf = ({ published, now }: Revision): number =>
  Math.abs((now ?? 0) - (published ?? 0)) / Math.max(1, Math.abs(published ?? 0));

const areasOf = (
  { cause }: RevisionPart,
  { measure, period, area }: Revision,
  ofAreas: readonly Revision[],
): string[] =>
  ofAreas
    .filter(
      (each) =>
        each.measure === measure &&
        each.period === period &&
        each.area !== area &&
        each.causes.some((part) => part.cause === cause),
    )
    .map((each) => each.area)
    .sort();
