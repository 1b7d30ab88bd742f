import type { Losses, LossRow } from "../../analyze/scores/lost-points.ts";
import type { Text } from "../../messages/text.ts";
import type { Measure } from "../../model/datasets/measure.ts";
import {
  en,
  mentioned,
  mentionedCount,
  NOTHING,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { type Leaders, leadersBy } from "../sentence/leaders.ts";
import { amount, countOfAll, percent } from "../sentence/words.ts";

/**
 * Names the indicators with the smallest share of their points: 得分率最低的是甲指标（70.8%，失分12.5分，占全部失分的
 * 31.0%），各项合计86.3%；未评项不计失分。
 */
export function sayLosses({ rows, measure, isScored, rate, figure }: Losses): Finding {
  if (!isScored)
    return finding(
      phrase(zh`各项均未评，不计算失分。`, en`Nothing was scored, so no loss is computed.`),
    );
  const leaders = leadersBy(rows, (row) => -row.rate, { zh: "指标", en: "items" });
  if (!leaders)
    return finding(phrase(zh`已评各项均未失分。`, en`No points were lost on any item scored.`));
  const open = rows.some(({ notScored }) => notScored > 0)
    ? phrase(zh`；未评项不计失分`, en`; open items are not counted as lost`)
    : NOTHING;
  const { who, each } = leaders;
  const low = mentioned(leaders.first.figures?.rate, percent(leaders.first.rate));
  const weakest = phrase(
    zh`${who}（${each}${low}${lostClause(leaders, measure)}）`,
    en`${who} (${low}${each}${lostClause(leaders, measure)})`,
  );
  const all = mentioned(figure, percent(rate));
  return finding(
    phrase(
      zh`得分率最低的是${weakest}，各项合计${all}${open}。`,
      en`The smallest share of points was given on ${weakest}, against ${all} on all items${open}.`,
    ),
    leadOf(leaders),
  );
}

/** Names the weakest indicator; several that tie are counted. */
function leadOf({ first, rows }: Leaders<LossRow>): Phrase {
  const count = mentionedCount(rows.length, countOfAll(rows.map(({ figures }) => figures?.rate)));
  return rows.length > 1
    ? phrase(zh`${count}项指标得分率最低。`, en`${count} indicators are weakest.`)
    : phrase(zh`${first.name}得分率最低。`, en`${first.name} is weakest.`);
}

/** Says the points lost on one indicator; nothing where several tie, for each lost its own. */
function lostClause({ first, rows }: Leaders<LossRow>, measure: Measure): Phrase | Text {
  if (rows.length > 1) return NOTHING;
  const points = mentioned(first.figures?.lost, amount(first.lost, measure));
  const share = mentioned(first.figures?.share, percent(first.share));
  return phrase(
    zh`，失${points}，占全部失分的${share}`,
    en`, ${points} lost, ${share} of all lost`,
  );
}

/** Makes the title of losses: without the open indicators, which are in the notes of the chart. */
export const lossesTitle = (losses: Losses): Finding =>
  sayLosses({ ...losses, rows: losses.rows.map((row) => ({ ...row, notScored: 0 })) });
