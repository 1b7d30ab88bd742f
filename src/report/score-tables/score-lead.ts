import { figureId } from "../../analyze/figures/figure-id.ts";
import { bandOf } from "../../analyze/scores/score-bands.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";
import { sayProfile } from "../../narrate/scores/say-profile.ts";
import type { LeadBlock } from "../page/page.ts";

/** Shows one area's score as the large number of its page, with its band and its sentences. */
export function scoreLead(scorecards: Scorecards, key: string): Omit<LeadBlock, "kind"> {
  const score = totalOf(scorecards, key);
  return {
    value: scoreText(score),
    ...(score === null ? {} : { figure: figureId(scorecards.measure.id, scorecards.period, key) }),
    captions: score === null ? [NO_SCORE] : [scorecards.measure.unit, bandText(scorecards, score)],
    findings: sayProfile(scorecards, key),
  };
}

const totalOf = ({ rows }: Scorecards, key: string): number | null =>
  rows.find((row) => row.key === key)?.total ?? null;

const NO_SCORE: Text = { zh: "有指标未评，暂不定分", en: "an indicator is open: no score" };

function bandText({ indicators }: Scorecards, score: number): Text {
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  const { label } = bandOf(score / full);
  return {
    zh: `${label.zh}档`,
    en: `${label.en.slice(0, 1).toUpperCase()}${label.en.slice(1)} band`,
  };
}

const scoreText = (score: number | null): Text =>
  score === null
    ? { zh: "—", en: "—" }
    : {
        zh: formatNumber(score, { digits: 1 }),
        en: formatNumber(score, { digits: 1, lang: "en" }),
      };
