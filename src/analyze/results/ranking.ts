import type { Text } from "../../messages/text.ts";
import type { AreaTree, AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { Panel } from "../../model/panel/panel.ts";
import { type Period, yearOf } from "../../model/periods/period.ts";
import { overdispersion } from "../../statistics/counts/overdispersion.ts";
import { countEstimates, rankIntervals } from "../../statistics/counts/rank-interval.ts";
import { ratioOfSums } from "../../statistics/parts/ratio-of-sums.ts";
import { isRefused } from "../../statistics/refusal.ts";
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
}

/** The range of ranks of each area, under chance (counts) or under other weights (scorecards). */
export interface Ranking {
  readonly kind: "ranking";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly period: Period;
  readonly unit: Text;
  /**
   * `chance`: 95 % intervals of rates. `weights`: ranges under weights of +-25 %, which are no confidence
   * intervals.
   */
  readonly of: "chance" | "weights";
  /** By estimate, largest first. */
  readonly rows: readonly RankingRow[];
  /** Areas without a rank: nothing reported, or an indicator open. */
  readonly leftOut: readonly string[];
  /** Areas whose number includes a share of an area that was split. */
  readonly estimated: readonly string[];
}

/** Ranks scorecards by the ranks that weights of +-25 % can give. */
export function rankingOfCards(scorecards: Scorecards): Ranking {
  const { measure, words, period, decided, undecided } = scoreTable(scorecards);
  return {
    kind: "ranking",
    measure,
    words,
    period,
    unit: measure.unit,
    of: "weights",
    rows: decided.map(({ key, name, score, ranks }) => ({ key, name, estimate: score, ranks })),
    leftOut: undecided.map(({ name }) => name),
    estimated: [],
  };
}

/** The number of residents that rates refer to. */
const PER = 10_000;

/**
 * Ranks a count of events by its rate per 10,000 residents of the same year, with exact 95 % intervals, widened
 * where areas differ by more than chance throughout.
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
  const counts = cells.map(({ status, value }) => (status === "partial" ? null : value));
  const exposures = cells.map(({ area }) => residentsOf(tree, area, yearOf(period)));
  const { estimates, errors } = countEstimates(counts, exposures, phi(counts, exposures));
  const intervals = rankIntervals(estimates, errors);
  const rows = cells.flatMap(({ area }, i): RankingRow[] => {
    const interval = intervals[i] ?? null;
    if (interval === null) return [];
    const estimate = (counts[i]! / exposures[i]!) * PER;
    const ranks = { best: interval.lower, worst: interval.upper };
    return [{ key: area.code, name: area.name, estimate, ranks }];
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
    of: "chance",
    rows: rows.sort((a, b) => b.estimate - a.estimate),
    leftOut: cells.filter((_, i) => (intervals[i] ?? null) === null).map(({ area }) => area.name),
    estimated: cells
      .filter(({ qualifier }) => qualifier === "estimated")
      .map(({ area }) => area.name),
  };
}

/** Estimates the overdispersion of areas; 1 where it cannot be judged. */
function phi(counts: readonly (number | null)[], exposures: readonly (number | null)[]): number {
  const rate = ratioOfSums(counts, exposures);
  if (isRefused(rate)) return 1;
  const expected = exposures.map((exposure) => exposure && exposure * rate.ratio);
  const spread = overdispersion(counts, expected);
  return isRefused(spread) ? 1 : spread.phi;
}
