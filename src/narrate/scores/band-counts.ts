import { cardsId } from "../../analyze/scores/cards-id.ts";
import { bandOf, SCORE_BANDS, type ScoreBand } from "../../analyze/scores/score-bands.ts";
import type { ScoreTable } from "../../analyze/scores/score-table.ts";
import { en, joined, mentionedCount, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";

/** Counts the scores in each band, best first: 优秀12个、良好18个. Empty bands are left out. */
export function bandCounts(table: ScoreTable): Phrase {
  const held = SCORE_BANDS.toReversed()
    .filter((band) => table.decided.some(({ score }) => bandOf(score / table.full) === band))
    .map((band) => {
      const count = countIn(table, band);
      return phrase(zh`${band.label}${count}个`, en`${count} ${band.label}`);
    });
  return joined(held, { zh: "、", en: ", " });
}

/** Writes the number of scores in a band. */
export const countIn = (table: ScoreTable, band: ScoreBand): Phrase =>
  mentionedCount(
    table.decided.filter(({ score }) => bandOf(score / table.full) === band).length,
    cardsId(table, "band", band.label.zh),
  );

/** Writes the number of areas whose card has an indicator open. */
export const undecidedCount = (table: ScoreTable): Phrase =>
  mentionedCount(table.undecided.length, cardsId(table, "open"));
