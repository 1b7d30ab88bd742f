import { figureId } from "../../analyze/figures/figure-id.ts";
import { wayFigures } from "../../analyze/measure/row-figures.ts";
import { cardsId } from "../../analyze/scores/cards-id.ts";
import { isNearEdge } from "../../analyze/scores/score-bands.ts";
import type { DecidedRow, ScoreTable } from "../../analyze/scores/score-table.ts";
import type { Text } from "../../messages/text.ts";
import { periodName } from "../../model/periods/period-name.ts";
import { en, mentionedCount, NOTHING, type Phrase, phrase, zh } from "../../model/tables/phrase.ts";
import { baselineName } from "../sentence/baseline-name.ts";
import { type Finding, finding, findingOn, inPeriod } from "../sentence/finding.ts";
import { notComparableLead } from "../sentence/like-for-like.ts";
import { type Ways, waysClause, waysOf } from "../sentence/ways.ts";
import { amount, namesOf } from "../sentence/words.ts";
import { bandCounts, undecidedCount } from "./band-counts.ts";
import { pointsChanged, whichPointsChanged } from "./changed-points.ts";

/**
 * Says how scores changed and in which bands they are: 30个乡镇得分比上年18个提高、10个下降、2个持平；
 * 优秀12个、良好18个（其中3个处于分档边缘，一项指标相差0.5分即换档）；甲镇有指标未评，暂不定分.
 */
export function sayScoreTable(table: ScoreTable): Finding {
  const { measure, words, before, after, open } = partsOf(table);
  if (table.decided.length === 0) return scoreTableTitle(table);
  const who = namesOf(table.undecided, words.parts, ({ key }) => figureId(measure.id, after, key));
  const tail =
    open > 0
      ? phrase(zh`；${who}有指标未评，暂不定分`, en`; ${who} with an indicator open, no score`)
      : NOTHING;
  const moved =
    table.changed.length > 0
      ? phrase(
          zh`${whichPointsChanged(table.changed, measure)}，不作升降比较`,
          en`${whichPointsChanged(table.changed, measure)}, rises and falls are not compared`,
        )
      : moves(table);
  return finding(
    phrase(
      zh`${periodName(after)}${measure.label}与${baselineName(before, after)}相比，${moved}；${bandCounts(table)}${nearEdges(table)}${tail}。`,
      en`${measure.label} in ${periodName(after)} against ${periodName(before)}: ${moved}; ${bandCounts(table)}${nearEdges(table)}${tail}.`,
    ),
    lead(table),
  );
}

/** Makes the title of a score table: 2023年得分：30个乡镇中18个提高、10个下降、2个持平；1个暂不定分. */
export function scoreTableTitle(table: ScoreTable): Finding {
  const { measure, words, after, open } = partsOf(table);
  const left = undecidedCount(table);
  const tail = open > 0 ? phrase(zh`；${left}个暂不定分`, en`; ${left} without a score`) : NOTHING;
  const said =
    table.decided.length === 0
      ? phrase(zh`各${words.parts}均暂不定分`, en`none of the ${words.parts} has a score`)
      : phrase(zh`${moves(table)}${tail}`, en`${moves(table)}${tail}`);
  return findingOn(inPeriod(measure.label, periodName(after)), said);
}

const partsOf = ({ measure, words, before, period, undecided }: ScoreTable) => ({
  measure,
  words,
  before,
  after: period,
  open: undecided.length,
});

/** Counts the directions of the scores that are decided in both periods. */
const waysIn = ({ decided }: ScoreTable): Ways =>
  waysOf(decided.flatMap(({ change }) => change ?? []));

function moves(table: ScoreTable): Phrase {
  const ways = waysIn(table);
  const { words, changed } = table;
  const { parts } = words;
  if (changed.length > 0)
    return phrase(
      zh`${pointsChanged(changed)}，不作升降比较`,
      en`${pointsChanged(changed)}, rises and falls are not compared`,
    );
  if (ways.known === 0)
    return phrase(zh`没有两年都定分的${parts}`, en`no ${parts} with a score in both years`);
  const { measure, before, period, county, isOfBodies } = table;
  const figures = isOfBodies
    ? {
        rose: cardsId(table, "risen"),
        fell: cardsId(table, "fallen"),
        level: cardsId(table, "unchanged"),
        known: cardsId(table, "compared"),
      }
    : wayFigures(measure.id, before, period, county);
  return waysClause(ways, parts, ["提高", "下降"], "whole", figures);
}

/** Counts the scores that one indicator scored differently would put into another band. */
function nearEdges(table: ScoreTable): Phrase | Text {
  const { decided, full, tolerance, measure } = table;
  const isNear = ({ score }: DecidedRow): boolean => isNearEdge(score, full, tolerance);
  if (!decided.some(isNear)) return NOTHING;
  const near = mentionedCount(decided.filter(isNear).length, cardsId(table, "edge"));
  const points = amount(tolerance, measure);
  return phrase(
    zh`（其中${near}个处于分档边缘，一项指标相差${points}即换档）`,
    en` (${near} at the edge of a band: ${points} on one indicator would move them)`,
  );
}

function lead(table: ScoreTable): Text {
  const { known, rose, fell } = waysIn(table);
  const { label } = table.measure;
  if (known === 0) return notComparableLead(label);
  if (known === 1) return directionOfOne(label, rose - fell);
  if (rose + fell === 0) return { zh: `${label.zh}均持平。`, en: `${label.en}: all unchanged.` };
  if (rose === fell) return { zh: `${label.zh}升降各半。`, en: `${label.en}: as many up as down.` };
  return rose > fell
    ? { zh: `${label.zh}升多降少。`, en: `${label.en}: more up than down.` }
    : { zh: `${label.zh}降多升少。`, en: `${label.en}: more down than up.` };
}

function directionOfOne({ zh, en }: Text, way: number): Text {
  if (way === 0) return { zh: `${zh}持平。`, en: `${en} unchanged.` };
  return way > 0
    ? { zh: `${zh}提高。`, en: `${en} up.` }
    : { zh: `${zh}下降。`, en: `${en} down.` };
}
