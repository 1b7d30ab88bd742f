import { ScriptError } from "../../messages/authors/script-errors.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { unknownWord } from "../../model/did-you-mean.ts";
import type { Period } from "../../model/periods/period.ts";
import type { CardScore } from "../../statistics/parts/scorecard.ts";
import { cardGroups, itemFigures } from "./card-groups.ts";
import type { CardItem } from "./card-item.ts";
import type { Scorecards } from "./scorecards.ts";

/** One area's card, indicator by indicator, beside its card of the year before and the medians of all areas. */
export interface Scorecard {
  readonly kind: "card";
  readonly measure: Measure;
  readonly county: string;
  readonly period: Period;
  readonly before: Period;
  readonly key: string;
  readonly name: string;
  /** All indicators together. */
  readonly total: CardItem;
  /** The shares of all points if every open indicator gets no points, or all. */
  readonly bounds: Pick<CardScore, "lowerShare" | "upperShare">;
  readonly items: readonly CardItem[];
  /** The indicators added up by group; none where the catalogue is not divided. */
  readonly groups: readonly CardItem[];
}

/**
 * Selects one area's card. It holds no other area's numbers but the medians.
 * @throws where no area of the cards has that key.
 */
export function scorecard(scorecards: Scorecards, key: string): Scorecard {
  const { indicators, changed, medians, medianTotal, measure, county, period, before, rows } =
    scorecards;
  const row = rows.find((each) => each.key === key);
  if (!row) {
    const keys = rows.map((each) => each.key);
    throw new ScriptError(unknownWord("key", key, keys, "scorecard()"));
  }
  const idsOf = itemFigures(scorecards, key);
  return {
    kind: "card",
    measure,
    county,
    period,
    before,
    key,
    name: row.name,
    total: {
      ...{ code: "", name: "", group: "" },
      points: indicators.reduce((sum, { points }) => sum + points, 0),
      score: row.total,
      before: row.before,
      isRescaled: changed.length > 0,
      median: medianTotal,
    },
    bounds: row.card,
    items: indicators.map(({ code, name, group, points }, i) => ({
      ...{ code, name, group, points, figures: idsOf({ indicator: code }) },
      score: row.scores[i] ?? null,
      before: row.earlier[i] ?? null,
      isRescaled: changed.some((each) => each.code === code),
      median: medians[i] ?? null,
    })),
    groups: cardGroups(scorecards, key),
  };
}
