import { bandOf, SCORE_BANDS } from "../../analyze/scores/score-bands.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Finding } from "../sentence/finding.ts";
import { sayBand } from "./say-band.ts";
import { sayCard } from "./say-card.ts";
import { sayScore } from "./say-score.ts";

/**
 * What stands beside one area's score: its change, its range of places and its band; with an indicator open
 * only the bounds.
 * @throws where no area of the cards has that key.
 */
export function sayProfile(scorecards: Scorecards, key: string): Finding[] {
  const { rows, indicators, measure, words, before, period } = scorecards;
  const index = rows.findIndex((each) => each.key === key);
  const row = rows[index];
  if (!row) throw new Error(`sayProfile(): no card of ${key}`);
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  if (row.total === null) return [sayCard(row.name, row.card, full, measure)];
  const place = { name: row.name, code: key };
  const ranking = {
    names: rows.map(({ name }) => name),
    spans: rows.map(({ ranks }) => ranks && { lower: ranks.best, upper: ranks.worst }),
    of: words.parts,
  };
  const bandAt = (score: number | null) =>
    score === null ? null : SCORE_BANDS.indexOf(bandOf(score / full));
  return [
    sayScore(
      { place, measure, before, after: period, scores: [row.before, row.total] },
      ranking,
      index,
    ),
    sayBand(
      row.name,
      SCORE_BANDS.map(({ label }) => label),
      bandAt(row.before),
      bandAt(row.total),
    ),
  ];
}
