import type { Measure } from "../../model/datasets/measure.ts";
import type { LostPoints } from "../../statistics/parts/scorecard.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { largestBy } from "../sentence/largest-by.ts";
import { en, NOTHING, phrase, zh } from "../sentence/phrase.ts";
import { amount, listOf, percent } from "../sentence/words.ts";

/** 失分最多的是甲指标（12.5分，占全部失分的31.0%）；前3项共占68.0%；未评项不计失分。 `items` are the names of the items. */
export function sayLostPoints(
  items: readonly string[],
  lost: readonly LostPoints[],
  measure: Measure,
): Finding {
  const most = largestBy(
    lost.filter((each) => each.lost > 0),
    (each) => each.lost,
  );
  const [first] = most;
  const open = lost.some(({ notScored }) => notScored > 0)
    ? phrase(zh`；未评项不计失分`, en`; open items are not counted as lost`)
    : NOTHING;
  if (!first || first.share === null)
    return finding(
      phrase(zh`已评各项均未失分${open}。`, en`No points were lost on any item scored${open}.`),
    );
  const names = most.map(({ item }) => items[item] ?? "");
  const who = listOf(names, { zh: "指标", en: "items" });
  const [points, share] = [amount(first.lost, measure), percent(first.share)];
  const each = most.length > 1 ? { zh: "各", en: " each" } : NOTHING;
  const top = Math.min(TOP, lost.length);
  const together = lost[top - 1]?.cumulativeShare ?? null;
  const tail =
    together !== null && top > most.length
      ? phrase(
          zh`；前${top}项共占${percent(together)}`,
          en`; the top ${top} account for ${percent(together)}`,
        )
      : NOTHING;
  return finding(
    phrase(
      zh`失分最多的是${who}（${each}${points}，${each}占全部失分的${share}）${tail}${open}。`,
      en`Most points were lost on ${who} (${points}${each}, ${share} of all points lost)${tail}${open}.`,
    ),
  );
}

const TOP = 3;
