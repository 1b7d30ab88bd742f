import { figureId } from "../../analyze/figures/figure-id.ts";
import { bandOf, isNearEdge, SCORE_BANDS } from "../../analyze/scores/score-bands.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import { formatProse } from "../../model/number-format.ts";
import { en, NOTHING, phrase, type Slot, zh } from "../../model/tables/phrase.ts";
import type { CardScore } from "../../statistics/parts/scorecard.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { amount, percent } from "../sentence/words.ts";
import { sayScore } from "./say-score.ts";

/**
 * Says one area's score with its change, its interval of ranks and its band; where an indicator is open, only the
 * bounds of the score.
 * @throws where no area of the cards has that key.
 */
export function sayProfile(scorecards: Scorecards, key: string): Finding[] {
  const { rows, indicators, changed, measure, words, before, period, tolerance } = scorecards;
  const index = rows.findIndex((each) => each.key === key);
  const row = rows[index];
  if (!row) throw new Error(`sayProfile(): no card of ${key}`);
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  if (row.total === null) return [sayCard(row.name, row.card, full, measure)];
  const place = { name: row.name, code: key };
  const ranking = {
    spans: rows.map(({ ranks }) => ranks && { lower: ranks.best, upper: ranks.worst }),
    of: words.parts,
    figures: rows.map((each) => figureId(`${measure.id}.rank`, period, each.key)),
  };
  const placeIn = (score: number | null) =>
    score === null ? null : SCORE_BANDS.indexOf(bandOf(score / full));
  return [
    sayScore(
      { place, measure, before, after: period, scores: [row.before, row.total], changed },
      ranking,
      index,
    ),
    sayBand(
      row.name,
      SCORE_BANDS.map(({ label }) => label),
      placeIn(row.before),
      placeIn(row.total),
      isNearEdge(row.total, full, tolerance) ? amount(tolerance, measure) : null,
      changed.length === 0,
    ),
  ];
}

/**
 * Says the points of one card, as bounds where indicators are open: 甲镇尚有2项未评：得分在72.0～92.0分之间，暂不排名。
 * `full` is the number of points of a whole card. The share of the points scored so far is given only where enough are.
 */
export function sayCard(name: Slot, card: CardScore, full: number, measure: Measure): Finding {
  const points = amount(card.achieved, measure);
  const all = formatProse(full, measure.unit);
  if (card.notScored === 0)
    return finding(
      phrase(zh`${name}得${points}（满分${all}）。`, en`${name}: ${points} out of ${all}.`),
    );
  const [low, high] = [card.lowerShare, card.upperShare].map((share) =>
    amount(share * full, measure),
  );
  const share =
    card.enough && card.share !== null
      ? phrase(
          zh`，已评部分得分率${percent(card.share)}`,
          en`, ${percent(card.share)} of the points scored so far`,
        )
      : NOTHING;
  return finding(
    phrase(
      zh`${name}尚有${card.notScored}项未评：得分在${low!}～${high!}之间${share}，暂不排名。`,
      en`${name}, items not scored yet (${card.notScored}): between ${low!} and ${high!}${share}; not ranked.`,
    ),
  );
}

/**
 * Says the change of band: 甲镇由合格档升至良好档，处于分档边缘（一项指标相差0.5分即换档）. `bands` go from lowest to
 * highest; `before` and `after` are places in them, null where no band was assigned. `edge` are the points on one
 * indicator that would move it into another band; null where they would not. Of years that stand on two scales only
 * the later band is said.
 * @throws when a place is not in `bands`.
 */
export function sayBand(
  name: Slot,
  bands: readonly Text[],
  before: number | null,
  after: number | null,
  edge: Text | null,
  isOneScale = true,
): Finding {
  const now = after === null ? null : bandAt(bands, after);
  const then = before === null ? null : bandAt(bands, before);
  if (now === null)
    return finding(
      phrase(zh`${name}本年暂不定档。`, en`${name} is not placed in a band this year.`),
    );
  const tail =
    edge === null
      ? NOTHING
      : phrase(
          zh`，处于分档边缘（一项指标相差${edge}即换档）`,
          en`, at its edge (${edge} on one indicator would move it)`,
        );
  if (!isOneScale)
    return finding(
      phrase(zh`${name}本年为${now}档${tail}。`, en`${name} is in the ${now} band${tail}.`),
    );
  if (then === null)
    return finding(
      phrase(
        zh`${name}本年为${now}档${tail}，上年未定档。`,
        en`${name} is in the ${now} band${tail}; it had none the year before.`,
      ),
    );
  if (before === after)
    return finding(
      phrase(zh`${name}两年均在${now}档${tail}。`, en`${name} remained in the ${now} band${tail}.`),
    );
  const rises = after! > before!;
  return finding(
    phrase(
      zh`${name}由${then}档${rises ? "升" : "降"}至${now}档${tail}。`,
      en`${name} moved ${rises ? "up" : "down"} from the ${then} to the ${now} band${tail}.`,
    ),
  );
}

function bandAt(bands: readonly Text[], place: number): Text {
  const band = bands[place];
  if (!band)
    throw new Error(`sayBand(): no band ${place}; there are ${bands.length}, counted from 0`);
  return band;
}
