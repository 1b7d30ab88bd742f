import { figureId } from "../../analyze/figures/figure-id.ts";
import { medianChange } from "../../analyze/scores/median-change.ts";
import { bandOf, SCORE_BANDS } from "../../analyze/scores/score-bands.ts";
import { type ScoreTable, scoreTable } from "../../analyze/scores/score-table.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  joined,
  mentioned,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { bandCounts, countIn, undecidedCount } from "../scores/band-counts.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { changeWord } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { amount, bareAmount, inSentence } from "../sentence/words.ts";
import { fitting } from "./fitting.ts";

/**
 * Says the median score, its change and the bands in one short sentence: 得分中位数86.3分，比上年提高1.5分；优秀10个、
 * 良好15个、合格5个。
 */
export function keyScores(cards: Scorecards): Finding {
  const { measure, medianTotal, words, period, isBehind = false } = cards;
  const table = scoreTable(cards);
  const when = isBehind ? periodName(period) : NOTHING;
  const label = inSentence(measure.label);
  if (medianTotal === null)
    return finding(
      phrase(
        zh`${when}${label}：各${words.parts}均暂不定分。`,
        en`No ${label} yet: every card has an indicator open.`,
      ),
    );
  const middle = table.decided.length > 1 ? { zh: "中位数", en: "Median " } : NOTHING;
  const id = figureId(`${measure.id}.median`, period, cards.county);
  const value = mentioned(
    table.decided.length < FEWEST_WITH_A_MEDIAN ? undefined : id,
    amount(medianTotal, measure),
  );
  const say = (...clauses: readonly (Phrase | Text)[]): Phrase => {
    const rest = joined(
      clauses.map((each) => phrase(zh`${each}`, en`${each}`)),
      NOTHING,
    );
    return phrase(
      zh`${when}${measure.label}${middle}${value}${rest}。`,
      en`${middle}${label} in ${periodName(period)}: ${value}${rest}.`,
    );
  };
  const [change, open, bands] = [changeOf(cards), openClause(table), bandsClause(table)];
  return finding(
    fitting([
      say(change, bands, open),
      say(change, lowestBand(table), open),
      say(change, open),
      say(open),
    ]),
    leadOf(cards),
  );
}

/** Of fewer scores the middle one is no figure. */
const FEWEST_WITH_A_MEDIAN = 4;

/**
 * Says the change of the median over the cards that both years have: ，比上年提高1.5分; where these are not all, from
 * where to where it went: ，29个可比的由85.0分升至86.5分.
 */
function changeOf(cards: Scorecards): Phrase | Text {
  const moved = medianChange(cards);
  if (moved === null) return NOTHING;
  const { measure, before, period, rows } = cards;
  const base = baselineName(before, period);
  const isWhole = moved.cards === rows.length;
  const compared = mentionedCount(moved.cards, moved.figures.cards);
  if (moved.change === 0)
    return isWhole
      ? phrase(zh`，与${base}持平`, en`, as in ${base}`)
      : phrase(zh`，可比的${compared}个与${base}持平`, en`; unchanged over ${compared}`);
  const { figures } = moved;
  const size = mentioned(figures.change, bareAmount(Math.abs(moved.change), measure));
  const way = changeWord(moved.change, measure);
  if (isWhole) return phrase(zh`，比${base}${way}${size}`, en`, ${way} ${size} from ${base}`);
  const [from, to] = [
    mentioned(figures.before, amount(moved.before, measure)),
    mentioned(figures.after, amount(moved.after, measure)),
  ];
  return phrase(
    zh`，可比的${compared}个由${from}${moved.change > 0 ? "升" : "降"}至${to}`,
    en`; over ${compared} comparable, ${way} from ${from} to ${to}`,
  );
}

/** Counts the scores in each band, best first: ；优秀12个、良好18个. Empty bands are left out. */
function bandsClause(table: ScoreTable): Phrase | Text {
  const list = bandCounts(table);
  return table.decided.length > 1 ? phrase(zh`；${list}`, en`; ${list}`) : NOTHING;
}

/** Counts the scores of the lowest band that has any. */
function lowestBand(table: ScoreTable): Phrase | Text {
  const { decided, full } = table;
  const lowest = SCORE_BANDS.find((band) =>
    decided.some(({ score }) => bandOf(score / full) === band),
  );
  if (!lowest || decided.length < 2) return NOTHING;
  const count = countIn(table, lowest);
  return phrase(zh`；${lowest.label}${count}个`, en`; ${count} ${lowest.label}`);
}

function openClause(table: ScoreTable): Phrase | Text {
  const count = undecidedCount(table);
  return table.undecided.length === 0
    ? NOTHING
    : phrase(zh`；${count}个暂不定分`, en`; ${count} without a score`);
}

/** The lead says the direction of the median; none where nothing can be compared. */
function leadOf(cards: Scorecards): Text | undefined {
  const { label } = cards.measure;
  const moved = medianChange(cards);
  if (moved === null) return undefined;
  if (moved.change === 0) return { zh: `${label.zh}与上年持平。`, en: `${label.en} unchanged.` };
  return moved.change > 0
    ? { zh: `${label.zh}提高。`, en: `${label.en} up.` }
    : { zh: `${label.zh}下降。`, en: `${label.en} down.` };
}
