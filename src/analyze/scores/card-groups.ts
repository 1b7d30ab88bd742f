import { median } from "simple-statistics";
import { CARD_GROUP } from "../../model/datasets/measure.ts";
import type { Breakdown } from "../../model/panel/fill-cell.ts";
import { knownValues } from "../../statistics/known-values.ts";
import { ratio } from "../../statistics/ratio.ts";
import { figureId } from "../figures/figure-id.ts";
import type { CardItem } from "./card-item.ts";
import type { Scorecards } from "./scorecards.ts";

/** The groups of a catalogue, each with the places of its indicators. */
type Groups = readonly (readonly [name: string, places: readonly number[]])[];

/**
 * Lists the groups of the indicators in the order of the catalogue; none where there is but one, or where every
 * indicator is its own.
 */
function groupsOf({ indicators }: Scorecards): Groups {
  const groups = new Map<string, number[]>();
  for (const [place, { group }] of indicators.entries())
    groups.set(group, [...(groups.get(group) ?? []), place]);
  const isDivided = groups.size > 1 && groups.size < indicators.length && !groups.has("");
  return isDivided ? [...groups] : [];
}

/** Adds up some scores of a card; null while one of them is open. */
function sumOf(scores: readonly (number | null)[], places: readonly number[]): number | null {
  const some = places.map((place) => scores[place] ?? null);
  return some.every((score) => score !== null) ? some.reduce((sum, score) => sum + score, 0) : null;
}

/** Makes the ids of an item of an area's card, or of a group of items. */
export const itemFigures =
  ({ measure, period, county }: Scorecards, key: string) =>
  (of: Breakdown): NonNullable<CardItem["figures"]> => ({
    score: figureId(measure.id, period, key, of),
    median: figureId(`${measure.id}.median`, period, county, of),
    points: figureId(`${measure.id}.points`, period, county, of),
  });

/** Adds up one area's card by the groups of its indicators, with the median of all areas that are scored on a group. */
export function cardGroups(scorecards: Scorecards, key: string): CardItem[] {
  const { indicators, changed, rows } = scorecards;
  const row = rows.find((each) => each.key === key);
  const idsOf = itemFigures(scorecards, key);
  return groupsOf(scorecards).map(([name, places]) => {
    const all = knownValues(rows.map(({ scores }) => sumOf(scores, places)));
    const own = places.map((place) => indicators[place]!);
    return {
      ...{ code: name, name, group: name, figures: idsOf({ [CARD_GROUP]: name }) },
      points: own.reduce((sum, { points }) => sum + points, 0),
      score: row ? sumOf(row.scores, places) : null,
      before: row ? sumOf(row.earlier, places) : null,
      isRescaled: own.some(({ code }) => changed.some((each) => each.code === code)),
      median: all.length === 0 ? null : median(all),
    };
  });
}

/** Selects the indicators with the smallest shares of their points, at most three; full ones are not weak. */
export function weakestItems(items: readonly CardItem[]): readonly CardItem[] {
  const share = ({ score, points }: CardItem): number => ratio(score, points) ?? 1;
  return items
    .filter((item) => share(item) < 1)
    .toSorted((a, b) => share(a) - share(b))
    .slice(0, MOST);
}

const MOST = 3;
