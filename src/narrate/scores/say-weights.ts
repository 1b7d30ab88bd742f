import { formatPercent } from "../../model/number-format.ts";
import type { RankRange } from "../../statistics/parts/weight-sensitivity.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";

/** 任一权重上下浮动25%，甲镇名次区间第2～4位。 `swing` is the share by which each weight was changed. */
export function sayWeights(
  names: readonly string[],
  { best, worst }: RankRange,
  index: number,
  swing: number,
): Finding {
  const name = names[index] ?? "";
  const [from, to] = [best[index] ?? null, worst[index] ?? null];
  const by = formatPercent(swing, { digits: 0 });
  if (from === null || to === null)
    return finding(
      phrase(zh`${name}有未评项，未参与排名。`, en`${name} has open items and is not ranked.`),
    );
  return finding(
    from === to
      ? phrase(
          zh`任一权重上下浮动${by}，${name}名次不变（第${from}位）。`,
          en`With any one weight changed by ±${by}, the rank of ${name} stays ${from}.`,
        )
      : phrase(
          zh`任一权重上下浮动${by}，${name}名次区间第${from}～${to}位。`,
          en`With any one weight changed by ±${by}, ${name} ranks between ${from} and ${to}.`,
        ),
  );
}
