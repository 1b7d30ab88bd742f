import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Period } from "../../model/periods/period.ts";
import { exactSum } from "../../statistics/exact-sum.ts";
import type { LostPoints } from "../../statistics/parts/scorecard.ts";
import { ratio } from "../../statistics/ratio.ts";
import { sumId } from "../figures/derived.ts";
import { figureId } from "../figures/figure-id.ts";
import type { Scorecards } from "./scorecards.ts";

/** The points lost on one indicator over all cards. */
export interface LossRow {
  readonly key: string;
  readonly name: string;
  readonly lost: number;
  /** The points given out of those possible on the cards on which it is scored, 0 to 1. */
  readonly rate: number;
  /** The share of all points lost, 0 to 1. */
  readonly share: number;
  /** The share of this indicator and all above it. */
  readonly cumulative: number;
  /** The number of cards on which it is open, which is no loss. */
  readonly notScored: number;
  /** The ids of the points lost, of the rate and of the share. */
  readonly figures?: Readonly<Record<"lost" | "rate" | "share", string>>;
}

/** The lost points by indicator, most first. */
export interface Losses {
  readonly kind: "losses";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly county: string;
  readonly period: Period;
  readonly scorecards: number;
  /** False where no card was scored on anything, so that losses are not known. */
  readonly isScored: boolean;
  readonly total: number;
  /** The points given out of those possible, over all indicators and cards that are scored. */
  readonly rate: number;
  /** The id of the rate. */
  readonly figure?: string | undefined;
  /** The indicators with a loss. */
  readonly rows: readonly LossRow[];
}

/** Returns the id of the points given out of those possible. */
const givenId = (lost: string, possible: string): string => `${possible} - ${lost} / ${possible}`;

const perSumId = (one: string, all: string): string => `${one} / ${all}`;

/** Adds up the points lost on each indicator; an indicator that was not scored loses none. */
export function lossesOf({
  measure,
  words,
  county,
  period,
  indicators,
  lost,
  rows,
}: Scorecards): Losses {
  const costly = lost.filter((each) => each.lost > 0);
  const possible = ({ item, notScored }: LostPoints): number =>
    indicators[item]!.points * (rows.length - notScored);
  const total = costly.reduce((sum, each) => sum + each.lost, 0);
  const idOf = (statistic: string, { item }: LostPoints): string =>
    figureId(`${measure.id}.${statistic}`, period, county, { indicator: indicators[item]!.code });
  const sumOf = (statistic: string, items: readonly LostPoints[]): string =>
    sumId(items.map((each) => idOf(statistic, each))) ?? "";
  const scored = lost.filter(({ notScored }) => notScored < rows.length);
  return {
    kind: "losses",
    measure,
    words,
    county,
    period,
    scorecards: rows.length,
    isScored: lost.some(({ notScored }) => notScored < rows.length),
    total,
    rate: 1 - (ratio(total, exactSum(lost.map(possible))) ?? 0),
    figure:
      scored.length > 0 ? givenId(sumOf("lost", scored), sumOf("possible", scored)) : undefined,
    rows: costly.map((each) => ({
      figures: {
        lost: idOf("lost", each),
        rate: givenId(idOf("lost", each), idOf("possible", each)),
        share: perSumId(idOf("lost", each), sumOf("lost", costly)),
      },
      key: indicators[each.item]!.code,
      name: indicators[each.item]!.name,
      lost: each.lost,
      rate: 1 - (ratio(each.lost, possible(each)) ?? 0),
      share: each.share ?? 0,
      cumulative: each.cumulativeShare ?? 0,
      notScored: each.notScored,
    })),
  };
}
