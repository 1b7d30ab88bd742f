import { median } from "simple-statistics";
import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import {
  type ChangedPoints,
  changedPoints,
  type Indicator,
  indicatorsIn,
} from "../../model/facts/indicator.ts";
import { memoize } from "../../model/memoize.ts";
import type { Cell, Panel } from "../../model/panel/panel.ts";
import type { Period } from "../../model/periods/period.ts";
import { knownValues } from "../../statistics/known-values.ts";
import { onlyTies, scoreRanges } from "../../statistics/parts/score-ranges.ts";
import {
  type CardScore,
  cardScore,
  type LostPoints,
  lostPoints,
} from "../../statistics/parts/scorecard.ts";
import { isOfBodies, type MeasureView } from "../measure/measure-view.ts";
import { NothingFiled } from "../measure/nothing-filed.ts";

/** One area's card: its score on every indicator, in the order of the catalogue. */
export interface ScorecardRow {
  readonly key: string;
  readonly name: string;
  /** Null where the indicator was not scored; a scored zero is a zero. */
  readonly scores: readonly (number | null)[];
  /** The scores of the year before; null where the points of the indicator changed. */
  readonly earlier: readonly (number | null)[];
  readonly card: CardScore;
  /** The points of all indicators; null while one is open. */
  readonly total: number | null;
  /** The total of the year before; null while one of its indicators is open, and where points changed. */
  readonly before: number | null;
  readonly change: number | null;
  /**
   * The ranks that other weights and other scorers could give; null while an indicator is open, and where the ranges
   * would show no more than ties.
   */
  readonly ranks: { readonly best: number; readonly worst: number } | null;
}

/** A county's scorecards in one year. */
export interface Scorecards {
  readonly kind: "cards";
  readonly measure: Measure;
  /** True where the scores are of the year before the one under review. */
  readonly isBehind?: boolean;
  readonly words: AreaWords;
  /** The code of the county. */
  readonly county: string;
  readonly period: Period;
  readonly before: Period;
  /** True for the cards of bodies, which are no areas. */
  readonly isOfBodies: boolean;
  /** The catalogue that holds in this year. */
  readonly indicators: readonly Indicator[];
  /** The indicators whose points changed from the year before: with any, no total is compared. */
  readonly changed: readonly ChangedPoints[];
  /** The points by which another scorer's score of one indicator may differ: the largest of the indicators. */
  readonly tolerance: number;
  /** By total, largest first; cards with an open indicator last. */
  readonly rows: readonly ScorecardRow[];
  /** The median over the areas of each indicator; null where no area was scored. */
  readonly medians: readonly (number | null)[];
  readonly medianTotal: number | null;
  /** The lost points by indicator, most first; open indicators lose none. */
  readonly lost: readonly LostPoints[];
}

/**
 * Makes the scorecards of the year under review, by the catalogue that holds in it.
 * @throws NothingFiled for a catalogue without points: none was filed, or it is held.
 */
export const scorecards = (view: MeasureView, catalogues: readonly Indicator[]): Scorecards =>
  memoize(
    memoize(known, view, () => new WeakMap()),
    catalogues,
    () => scoreCards(view, catalogues),
  );

/** The scorecards of measures: several pages show them, and the ranges of ranks take a thousand trials. */
const known = new WeakMap<MeasureView, WeakMap<readonly Indicator[], Scorecards>>();

function scoreCards(view: MeasureView, catalogues: readonly Indicator[]): Scorecards {
  const indicators = indicatorsIn(catalogues, view.year);
  const changed = changedPoints(catalogues, view.year);
  if (indicators.every(({ points }) => points <= 0)) throw new NothingFiled("indicators");
  const period = view.period;
  const before = view.periodOf(view.year - 1);
  const now = scoresIn(view, indicators, period, "as-reported");
  const last = scoresIn(view, indicators, before, "like-for-like");
  const points = indicators.map((indicator) => indicator.points);
  const ranges = rangesOf(
    now.map(({ scores }) => scores),
    indicators,
  );
  const rows = now.map(({ area, scores }, i): ScorecardRow => {
    const total = totalOf(scores);
    const then = last.find((card) => card.area.code === area.code)?.scores;
    const earlier = indicators.map(({ code }, item) =>
      changed.some((each) => each.code === code) ? null : (then?.[item] ?? null),
    );
    const totalBefore = changed.length > 0 ? null : totalOf(earlier);
    return {
      key: area.code,
      name: area.name,
      scores,
      earlier,
      card: cardScore(scores, points),
      total,
      before: totalBefore,
      change: total === null || totalBefore === null ? null : total - totalBefore,
      ranks: ranges[i] ?? null,
    };
  });
  const cardsOnly = now.map(({ scores }) => scores);
  return {
    kind: "cards",
    measure: view,
    isBehind: view.isBehind,
    words: view.panel().words,
    county: view.panel().county(period).area.code,
    period,
    before,
    isOfBodies: isOfBodies(view),
    indicators,
    changed,
    tolerance: Math.max(0, ...indicators.map(({ tolerance }) => tolerance)),
    rows: rows.sort((a, b) => (b.total ?? -1) - (a.total ?? -1)),
    medians: indicators.map((_, i) => medianOf(cardsOnly.map((scores) => scores[i] ?? null))),
    medianTotal: medianOf(rows.map(({ total }) => total)),
    lost: lostPoints(cardsOnly, points),
  };
}

/** Finds the range of ranks of each card; none where no range would show more than ties. */
function rangesOf(
  cards: readonly (readonly (number | null)[])[],
  indicators: readonly Indicator[],
) {
  const ranges = scoreRanges(
    cards,
    indicators.map(({ points }) => points),
    indicators.map(({ tolerance }) => tolerance),
  );
  if (onlyTies(ranges)) return [];
  return cards.map((_, i) => {
    const [best, worst] = [ranges.best[i] ?? null, ranges.worst[i] ?? null];
    return best === null || worst === null ? null : { best, worst };
  });
}

/**
 * Collects the scores of every area that was due on every indicator; null where no row of its returns scores it.
 * Nothing was due before the first year of the data, nor of an area that ended within the period and was not
 * scored. Like for like, an area has also what was scored under its earlier code.
 */
function scoresIn(
  view: MeasureView,
  indicators: readonly Indicator[],
  period: Period,
  basis: Panel["basis"],
) {
  const whole = view.panel("year", basis);
  if (!whole.periods.includes(period)) return [];
  const panels = indicators.map(({ code }) => view.where({ indicator: code }).panel("year", basis));
  const scoreOf = ({ sources, value }: Cell) => (sources.length === 0 ? null : value);
  return whole.areas
    .filter((area) => whole.cell(area, period).status !== "not-due")
    .map((area) => ({ area, scores: panels.map((panel) => scoreOf(panel.cell(area, period))) }));
}

const totalOf = (scores: readonly (number | null)[]): number | null =>
  scores.every((score) => score !== null) ? scores.reduce((sum, score) => sum + score, 0) : null;

function medianOf(values: readonly (number | null)[]): number | null {
  const known = knownValues(values);
  return known.length === 0 ? null : median(known);
}
