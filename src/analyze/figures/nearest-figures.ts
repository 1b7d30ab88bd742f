import { editDistance, nearestWords } from "../../model/did-you-mean.ts";
import { memoize } from "../../model/memoize.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import type { Figure } from "./figure.ts";

/** The most ids that are suggested for an unknown one. */
const MOST_SUGGESTED = 3;

/** The weights of the parts of an id: another measure is further away than another place, period or part. */
const WEIGHTS = { measure: 8, statistic: 3, place: 4, period: 2, part: 3 };

/**
 * Writes an id as figures have it: half-width signs, no blanks, no slash at its end, in small letters. Two ids that
 * are the same so are taken for each other.
 * @example tidyId(" Audience／2023/990123/ ") // => "audience/2023/990123"
 */
export const tidyId = (id: string): string =>
  id.normalize("NFKC").replace(/\s/g, "").replace(/\/+$/, "").toLowerCase();

/**
 * Finds the figures nearest to an unknown id, by measure, then place, then period and part: the nearest first. Places
 * may be named; `codeOf` gives the code of a name. None where no measure is near.
 */
export function nearestFigures(
  id: string,
  figures: readonly Figure[],
  codeOf: (name: string) => string | undefined,
): string[] {
  const asked = askedFor(tidyId(id), codeOf);
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  const near = nearestWords(asked.measure, measures);
  if (near.length === 0) return [];
  const distances = {
    measure: distancesTo(asked.measure),
    statistic: distancesTo(asked.statistic),
    place: distancesTo(asked.place),
    part: distancesTo(asked.part),
  };
  const distanceOf = (figure: Figure): number =>
    WEIGHTS.measure * distances.measure(figure.measure) +
    WEIGHTS.statistic * distances.statistic(figure.statistic ?? "") +
    WEIGHTS.place * distances.place(figure.area.toLowerCase()) +
    WEIGHTS.period * periodDistance(asked.period, figure.period) +
    WEIGHTS.part * Math.min(...partsOf(figure).map(distances.part));
  return figures
    .filter(({ measure }) => near.includes(measure))
    .map((figure) => ({ id: figure.id, distance: distanceOf(figure) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SUGGESTED)
    .map((each) => each.id);
}

/** The parts of an id, each as it was written; empty where there is none. */
interface Asked {
  readonly measure: string;
  readonly statistic: string;
  readonly period: string;
  readonly place: string;
  readonly part: string;
}

function askedFor(id: string, codeOf: (name: string) => string | undefined): Asked {
  const [head = "", period = "", place = "", ...parts] = id.split("/");
  const [measure = "", ...statistic] = head.split(".");
  const code = codeOf(place)?.toLowerCase() ?? place;
  return { measure, statistic: statistic.join("."), period, place: code, part: parts.join("/") };
}

/** Writes the breakdowns of a figure in the ways a person may: with and without their names. */
function partsOf({ breakdown }: Figure): string[] {
  const entries = Object.entries(breakdown);
  const written = entries.map(([name, value]) => `${name}=${value}`).join("/");
  return [written, entries.map(([, value]) => value).join("/")].map((text) => text.toLowerCase());
}

/** Measures how far words are from one, each once: 0 for the word itself, at least a half for another one. */
function distancesTo(word: string): (other: string) => number {
  const known = new Map<string, number>();
  return (other) =>
    memoize(known, other, () => {
      if (word === other) return 0;
      const longest = Math.max(word.length, other.length);
      return 0.5 + editDistance(word, other) / (2 * longest);
    });
}

/**
 * Measures how far a period is from the one asked for: years by their number, other kinds further; of two years the
 * later one is meant sooner than the earlier one.
 */
function periodDistance(asked: string, period: Period): number {
  const [from = "", to = from] = period.toLowerCase().split("..");
  const [askedFrom = "", askedTo = askedFrom] = asked.split("..");
  if (asked === period.toLowerCase()) return 0;
  const years = Math.abs(yearOf(to) - (Number.parseInt(askedTo, 10) || 0));
  const isOneOf = to === askedTo ? 0 : from === askedTo || from === askedFrom ? 0.1 : 0.2;
  const isOtherKind = to.length === askedTo.length ? 0 : 0.2;
  return Math.min(1, 0.1 + isOneOf + isOtherKind + 0.1 * years);
}
