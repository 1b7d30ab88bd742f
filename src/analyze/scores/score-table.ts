import type { AreaWords } from "../../model/areas/areas.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { ChangedPoints } from "../../model/facts/indicator.ts";
import type { Period } from "../../model/periods/period.ts";
import type { Scorecards } from "./scorecards.ts";

/** The range of ranks that cannot be told apart. A rank is never given without it. */
export interface RankRange {
  readonly best: number;
  readonly worst: number;
}

/** One area whose card is complete. */
export interface DecidedRow {
  readonly key: string;
  readonly name: string;
  readonly score: number;
  readonly before: number | null;
  readonly change: number | null;
  /** Null where ranges would show no more than ties. */
  readonly ranks: RankRange | null;
}

/** One area with open indicators: it has no score and no rank. */
export interface UndecidedRow {
  readonly key: string;
  readonly name: string;
  /** The names of the open indicators. */
  readonly open: readonly string[];
  readonly before: number | null;
}

/** The scores and the ranks of areas, as far as their cards are complete. */
export interface ScoreTable {
  readonly kind: "score-table";
  readonly measure: Measure;
  readonly words: AreaWords;
  readonly county: string;
  readonly period: Period;
  readonly before: Period;
  /** True for the cards of bodies, which are no areas. */
  readonly isOfBodies: boolean;
  /** The indicators whose points changed from the year before: with any, no score is compared. */
  readonly changed: readonly ChangedPoints[];
  /** The points of a full card. */
  readonly full: number;
  /** The points by which another scorer's score of one indicator may differ. */
  readonly tolerance: number;
  /** Largest score first. */
  readonly decided: readonly DecidedRow[];
  readonly undecided: readonly UndecidedRow[];
}

/** Lists the scores of the cards; a card with an open indicator is undecided, whatever its points. */
export function scoreTable(scorecards: Scorecards): ScoreTable {
  const { measure, words, county, period, before, isOfBodies } = scorecards;
  const { indicators, changed, tolerance, rows } = scorecards;
  const decided: DecidedRow[] = [];
  const undecided: UndecidedRow[] = [];
  for (const { key, name, total, ranks, change, scores, before: earlier } of rows) {
    if (total !== null) decided.push({ key, name, score: total, before: earlier, change, ranks });
    else
      undecided.push({
        key,
        name,
        open: indicators.flatMap((each, i) => ((scores[i] ?? null) === null ? each.name : [])),
        before: earlier,
      });
  }
  return {
    kind: "score-table",
    measure,
    words,
    county,
    period,
    before,
    isOfBodies,
    changed,
    full: indicators.reduce((sum, { points }) => sum + points, 0),
    tolerance,
    decided: decided.sort((a, b) => b.score - a.score),
    undecided,
  };
}
