import type { Losses } from "../../analyze/scores/lost-points.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { leadersBy } from "../sentence/leaders.ts";
import { en, NOTHING, phrase, zh } from "../sentence/phrase.ts";
import { amount, percent } from "../sentence/words.ts";

/**
 * Names the indicators that cost most points: 失分最多的是甲指标（12.5分，占全部失分的31.0%）；前3项共占68.0%；
 * 未评项不计失分。
 */
export function sayLosses({ rows, measure, isScored }: Losses): Finding {
  if (!isScored)
    return finding(
      phrase(zh`各项均未评，不计算失分。`, en`Nothing was scored, so no loss is computed.`),
    );
  const leaders = leadersBy(rows, ({ lost }) => lost, { zh: "指标", en: "items" });
  if (!leaders)
    return finding(phrase(zh`已评各项均未失分。`, en`No points were lost on any item scored.`));
  const { first, who, each } = leaders;
  const [points, share] = [amount(first.lost, measure), percent(first.share)];
  const top = Math.min(TOP, rows.length);
  const together = percent(rows[top - 1]!.cumulative);
  const tail =
    top > leaders.rows.length
      ? phrase(zh`；前${top}项共占${together}`, en`; the top ${top} account for ${together}`)
      : NOTHING;
  const open = rows.some(({ notScored }) => notScored > 0)
    ? phrase(zh`；未评项不计失分`, en`; open items are not counted as lost`)
    : NOTHING;
  return finding(
    phrase(
      zh`失分最多的是${who}（${each}${points}，${each}占全部失分的${share}）${tail}${open}。`,
      en`Most points were lost on ${who} (${points}${each}, ${share} of all points lost)${tail}${open}.`,
    ),
  );
}

const TOP = 3;

/** Makes the title of losses: without the open indicators, which are in the notes of the chart. */
export const lossesTitle = (losses: Losses): Finding =>
  sayLosses({ ...losses, rows: losses.rows.map((row) => ({ ...row, notScored: 0 })) });
