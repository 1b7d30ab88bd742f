import { bandOf } from "../../analyze/scores/score-bands.ts";
import type { Cards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { sayProfile } from "../../narrate/scores/say-profile.ts";
import type { LeadBlock } from "../page/page.ts";

/** One area's score as the large number of its page, with its band, its range of places and its sentences. */
export function scoreLead(cards: Cards, key: string): Omit<LeadBlock, "kind"> {
  const score = totalOf(cards, key);
  return {
    value: scoreText(score),
    captions: score === null ? [NO_SCORE] : [cards.measure.unit, bandText(cards, score)],
    findings: sayProfile(cards, key),
  };
}

/** What a list of pages says of an area: 97.0分，优秀档. */
export function scoreSummary(cards: Cards, key: string): Text {
  const total = totalOf(cards, key);
  if (total === null) return NO_SCORE;
  const [score, band] = [scoreText(total), bandText(cards, total)];
  const { unit } = cards.measure;
  return { zh: `${score.zh}${unit.zh}，${band.zh}`, en: `${score.en} ${unit.en}, ${band.en}` };
}

const totalOf = ({ rows }: Cards, key: string): number | null =>
  rows.find((row) => row.key === key)?.total ?? null;

const NO_SCORE: Text = { zh: "有指标未评，暂不定分", en: "an indicator is open: no score" };

function bandText({ indicators }: Cards, score: number): Text {
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  const { label } = bandOf(score / full);
  return { zh: `${label.zh}档`, en: `band ${label.en}` };
}

const scoreText = (score: number | null): Text =>
  score === null
    ? { zh: "—", en: "—" }
    : {
        zh: formatNumber(score, { digits: 1 }),
        en: formatNumber(score, { digits: 1, lang: "en" }),
      };
