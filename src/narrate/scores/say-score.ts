import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import type { ChangedPoints } from "../../model/facts/indicator.ts";
import type { Period } from "../../model/periods/period.ts";
import { en, linked, type Phrase, phrase, type Slot, zh } from "../../model/tables/phrase.ts";
import { type RankSpans, rankClause } from "../areas/say-rank.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { changeClause } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { changeFigures, levelFigure, type Place } from "../sentence/place.ts";
import { amount, inSentence } from "../sentence/words.ts";
import { pointsChanged } from "./changed-points.ts";

/** The score of one place in two periods; null where it was not scored. */
export interface ScoreMove {
  readonly place: Place;
  readonly measure: Measure;
  readonly before: Period;
  readonly after: Period;
  readonly scores: readonly [before: number | null, after: number | null];
  /** The indicators whose points changed between the two: the scores do not compare. */
  readonly changed?: readonly ChangedPoints[];
}

/**
 * Says a score, its change and its interval of ranks: 甲镇得分85.0分，比上年提高1.2分；名次区间第2～4位，
 * 与另外1个乡镇难分先后。
 */
export function sayScore(move: ScoreMove, ranking: RankSpans, index: number): Finding {
  const { place, measure, after } = move;
  const [, score] = move.scores;
  if (score === null) return sayUnscored(place.name, measure.label);
  const value = linked(levelFigure(measure, after, place), amount(score, measure));
  const rank = rankClause(ranking, index);
  const change = scoreChange(move, score);
  return finding(
    phrase(
      zh`${place.name}${measure.label}${value}，${change}；${rank}。`,
      en`${place.name}: ${inSentence(measure.label)} ${value}, ${change}; ${rank}.`,
    ),
  );
}

function scoreChange(move: ScoreMove, score: number): Phrase {
  const { place, measure, before, after, scores, changed = [] } = move;
  const [earlier] = scores;
  const base = baselineName(before, after);
  if (changed.length > 0)
    return phrase(
      zh`${pointsChanged(changed)}，与${base}不可比`,
      en`not comparable with ${base} (${pointsChanged(changed)})`,
    );
  if (earlier === null) return phrase(zh`${base}无得分`, en`no score for ${base}`);
  return changeClause(
    { before: earlier, change: score - earlier, rate: null },
    measure,
    base,
    changeFigures(measure, before, after, place),
  );
}

/** Says that a score is missing: 白云乡经费未报送，暂不定分。 */
export const sayUnscored = (name: Slot, label: Text): Finding =>
  finding(
    phrase(
      zh`${name}${label}未报送，暂不定分。`,
      en`${name} did not report ${inSentence(label)}; no score assigned.`,
    ),
  );
