import type { Text } from "../../messages/text.ts";
import type { AreaTree, AreaWords } from "../../model/areas/areas.ts";
import { type Measure, periodsAlike } from "../../model/datasets/measure.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import { countEstimates, rankIntervals } from "../../statistics/counts/rank-interval.ts";
import { shrunkEstimates } from "../../statistics/counts/shrunk-estimates.ts";
import { varianceFactor, withinDispersion } from "../../statistics/counts/within-dispersion.ts";
import { isRefused } from "../../statistics/refusal.ts";
import { figureId } from "../figures/figure-id.ts";
import type { ToldNumber } from "../figures/told-number.ts";
import { completeValue } from "../measure/complete.ts";
import type { MeasureView } from "../measure/measure-view.ts";
import { residentsOf } from "../measure/residents.ts";
import { type RankRange, scoreTable } from "../scores/score-table.ts";
import type { Scorecards } from "../scores/scorecards.ts";

/** One area with its best and its worst rank. */
export interface RankingRow {
  readonly key: string;
  readonly name: string;
  /** The value that rows are ordered by, in the ranking's unit. */
  readonly estimate: number;
  readonly ranks: RankRange;
  /** The ids of both, where they are figures. */
  readonly figures?: { readonly estimate: string; readonly rank: string };
}

/** The variance of a count over that of chance alone, from the years of the same areas. */
export interface OwnVariation {
  readonly factor: number;
  readonly years: number;
  /** The ids of both. */
  readonly figures?: { readonly factor: string; readonly years: string };
}

/** The source of the ranges: chance in counts, or other weights and other scorers. */
export type RankBasis =
  | { readonly by: "chance"; readonly variation: OwnVariation | null }
  | { readonly by: "weights"; readonly tolerance: number };

/** The range of ranks of each area, under chance (counts) or under other weights and scorers (scorecards). */
export interface Ranking {
  readonly kind: "ranking";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly period: Period;
  readonly unit: Text;
  /** `chance`: 95 % intervals of rates. `weights`: 5-95 % of trials, which are no confidence intervals. */
  readonly basis: RankBasis;
  /** By estimate, largest first. */
  readonly rows: readonly RankingRow[];
  /** Areas without a rank: nothing reported, or an indicator open. */
  readonly leftOut: readonly string[];
  /** Areas whose number includes a share of an area that was split. */
  readonly estimated: readonly string[];
}

/** Ranks scorecards by the ranks that other weights and other scorers could give. */
export function rankingOfCards(scorecards: Scorecards): Ranking {
  const { measure, words, period, decided, undecided, tolerance } = scoreTable(scorecards);
  return {
    kind: "ranking",
    measure,
    words,
    period,
    unit: measure.unit,
    basis: { by: "weights", tolerance },
    rows: decided.flatMap(({ key, name, score, ranks }) =>
      ranks === null
        ? []
        : {
            ...{ key, name, estimate: score, ranks },
            figures: {
              estimate: figureId(measure.id, period, key),
              rank: figureId(`${measure.id}.rank`, period, key),
            },
          },
    ),
    leftOut: undecided.map(({ name }) => name),
    estimated: [],
  };
}

/** The fewest areas that have ranks: one alone is first for certain, which says nothing. */
const FEWEST_RANKED = 2;

/** The number of residents that rates refer to. */
const PER = 10_000;

/**
 * Ranks a count of events by its rate per 10,000 residents of the same year, with 95 % intervals. The sampling error
 * is that of chance, times what the same areas vary from year to year; how much areas differ among themselves never
 * widens it. Before ranking, rates are drawn towards the mean as far as their errors ask for.
 * @throws for a measure that is no count of separate events, and for areas as reported: their rank intervals are
 * not known.
 */
export function rankingOfRates(panel: Panel, period: Period, tree: AreaTree): Ranking {
  const { measure, words, basis } = panel;
  if (!measure.countLike || basis !== "like-for-like")
    throw new Error(
      `rankingOfRates(): ${measure.id}: expected a count of separate events (countLike) on a like-for-like panel; rank intervals of anything else are not known`,
    );
  const cells = panel.areas
    .map((area) => panel.cell(area, period))
    .filter(({ status }) => status !== "not-due");
  const counts = cells.map(completeValue);
  const exposures = cells.map(({ area }) => residentsOf(tree, area, yearOf(period)));
  const variation = ownVariation(panel, period);
  const raw = countEstimates(counts, exposures, variation?.factor ?? 1);
  const { estimates, errors } = shrunkEstimates(raw.estimates, raw.errors);
  const intervals = rankIntervals(estimates, errors);
  const isFigure = period === panel.periods.at(-1) && panel.isWhole;
  const id = (statistic: string, area: string): string =>
    figureId(`${measure.id}.${statistic}`, period, area);
  const rows = cells.flatMap(({ area }, i): RankingRow[] => {
    const interval = intervals[i] ?? null;
    if (interval === null) return [];
    const estimate = (counts[i]! / exposures[i]!) * PER;
    const ranks = { best: interval.lower, worst: interval.upper };
    return [
      {
        ...{ key: area.code, name: area.name, estimate, ranks },
        ...(isFigure
          ? { figures: { estimate: id("per_head", area.code), rank: id("head_rank", area.code) } }
          : {}),
      },
    ];
  });
  return {
    kind: "ranking",
    measure,
    words,
    period,
    unit: {
      zh: `${measure.unit.zh}／万人`,
      en: `${measure.unit.en} per 10,000 residents`,
    },
    basis: { by: "chance", variation },
    rows: rows.length < FEWEST_RANKED ? [] : rows.sort((a, b) => b.estimate - a.estimate),
    leftOut: cells.filter((_, i) => (intervals[i] ?? null) === null).map(({ area }) => area.name),
    estimated: cells
      .filter(({ qualifier }) => qualifier === "estimated")
      .map(({ area }) => area.name),
  };
}

/** Lists the variation of a count of separate events over the years, and how many years it is of. */
export function variationNumbers(view: MeasureView): ToldNumber[] {
  if (!view.countLike || view.ratio) return [];
  const own = ownVariation(view.panel("year", "like-for-like"), view.period);
  if (own === null) return [];
  const of = [{ name: figureId(view.id, view.period, view.totals().county), value: null }];
  const { factor, years, figures } = own;
  return [
    { id: figures!.factor, value: factor, of },
    { id: figures!.years, value: years, of },
  ];
}

/** Measures the variation of areas over the years up to the period; null with too little history. */
export function ownVariation(panel: Panel, period: Period): OwnVariation | null {
  const periods = periodsAlike(panel.measure, panel.periods, period);
  const found = withinDispersion(
    panel.areas.map((area) => periods.map((each) => completeValue(panel.cell(area, each)))),
  );
  const county = panel.county(period).area.code;
  const id = (what: string): string =>
    `variation:${figureId(`${panel.measure.id}.${what}`, period, county)}`;
  return isRefused(found)
    ? null
    : {
        ...{ factor: varianceFactor(found), years: found.years },
        figures: { factor: id("factor"), years: id("years") },
      };
}
