import type { MostPoints } from "../datasets/measure.ts";
import { memoize } from "../memoize.ts";
import { catalogueIn, catalogueYearOf } from "./catalogue-years.ts";
import type { Facts } from "./facts.ts";
import { numberOf } from "./number-column.ts";

/** One item of a scorecard: its contents, its points and the body that answers for it. */
export interface Indicator {
  /** The year from which it holds, until there is a later catalogue; 0 where its catalogue states none. */
  readonly from: number;
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly content: string;
  readonly points: number;
  /** The points by which another scorer's score of it may differ, up or down. */
  readonly tolerance: number;
  readonly method: string;
  readonly responsible: string;
  readonly deadline: string;
}

/** The tolerance of an indicator, in points, unless an office declares another. */
export const SCORER_TOLERANCE = 0.5;

/** Reads the catalogues of a scorecard, in the order of their files. */
export function indicatorsOf(
  files: readonly Facts[],
  tolerance: number = SCORER_TOLERANCE,
): Indicator[] {
  return files.flatMap((facts) => {
    const points = facts.numbers.get("points");
    return Array.from({ length: facts.count }, (_, fact) => {
      const word = (column: string) => wordOf(facts, column, fact);
      return {
        from: catalogueYearOf(facts, fact),
        code: word("indicator"),
        group: word("group"),
        name: word("name"),
        content: word("content"),
        points: points ? numberOf(points, fact) : 0,
        tolerance,
        method: word("method"),
        responsible: word("responsible"),
        deadline: word("deadline"),
      };
    });
  });
}

/** Selects the catalogue that holds in a year. */
export function indicatorsIn(indicators: readonly Indicator[], year: number): Indicator[] {
  const holding = catalogueIn(
    indicators.map(({ from }) => from),
    year,
  );
  return indicators.filter(({ from }) => from === holding);
}

/** Returns the points of a full card, item by item, where the items stand in a breakdown. */
export function mostPoints(by: string, indicators: readonly Indicator[]): MostPoints {
  const groups = new Map<number, ReadonlyMap<string, string>>();
  return {
    by,
    in: (year) =>
      new Map(indicatorsIn(indicators, year).map(({ code, points }) => [code, points] as const)),
    groups: (year) => memoize(groups, year, () => groupsOfItems(indicatorsIn(indicators, year))),
  };
}

/** Returns the group of each item; none where there is but one group, or where every item is its own. */
function groupsOfItems(indicators: readonly Indicator[]): ReadonlyMap<string, string> {
  const groups = new Set(indicators.map(({ group }) => group));
  const isDivided = groups.size > 1 && groups.size < indicators.length && !groups.has("");
  return new Map(isDivided ? indicators.map(({ code, group }) => [code, group]) : []);
}

/** An indicator whose points differ between two catalogues; null in the one that does not have it. */
export interface ChangedPoints {
  readonly code: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** Lists the indicators whose points changed from the year before: scores of the two years do not compare. */
export function changedPoints(indicators: readonly Indicator[], year: number): ChangedPoints[] {
  const [then, now] = [indicatorsIn(indicators, year - 1), indicatorsIn(indicators, year)];
  const pointsIn = (all: readonly Indicator[], of: string): number | null =>
    all.find(({ code }) => code === of)?.points ?? null;
  const gone = then.filter(({ code }) => pointsIn(now, code) === null);
  return [...now, ...gone].flatMap(({ code, name }) => {
    const [before, after] = [pointsIn(then, code), pointsIn(now, code)];
    return before === after ? [] : [{ code, name, before, after }];
  });
}

/** Returns the text of a fact in a column of either kind; empty if there is none. */
export function wordOf(facts: Facts, column: string, fact: number): string {
  const coded = facts.breakdowns.get(column);
  if (coded) return coded.values[coded.codes[fact]!] ?? "";
  return facts.texts.get(column)?.text(fact) ?? "";
}
