import type { Text } from "../../messages/text.ts";
import { counted } from "../../model/number-format.ts";
import { en, NOTHING, type Phrase, phrase, zh } from "../sentence/phrase.ts";

/** Between which ranks a unit stands; null where it is not ranked. */
export interface RankSpan {
  readonly lower: number;
  readonly upper: number;
}

/** Units in one order, each with its interval of ranks. */
export interface Ranking {
  readonly names: readonly string[];
  readonly spans: readonly (RankSpan | null)[];
  /** What the units are: townships. */
  readonly of: Text;
}

/**
 * 名次区间第2～4位，与另外2个乡镇难分先后: how many, not who, for the page of one area names no
 * other. A rank never stands alone. `index` is the unit's place in the lists.
 */
export function rankClause(ranking: Ranking, index: number): Phrase {
  const span = ranking.spans[index] ?? null;
  if (span === null) return phrase(zh`未参与排名`, en`is not ranked`);
  const alike = ranking.spans.filter((other, i) => i !== index && overlap(other, span));
  const others = alike.length;
  const tail =
    others > 0
      ? phrase(
          zh`，与另外${others}个${ranking.of}难分先后`,
          en`, not distinguishable from ${counted(others, `other ${ranking.of.en}`)}`,
        )
      : NOTHING;
  return span.lower === span.upper
    ? phrase(zh`名次区间仅第${span.lower}位${tail}`, en`ranks ${span.lower}${tail}`)
    : phrase(
        zh`名次区间第${span.lower}～${span.upper}位${tail}`,
        en`ranks between ${span.lower} and ${span.upper}${tail}`,
      );
}

const overlap = (a: RankSpan | null, b: RankSpan): boolean =>
  a !== null && a.lower <= b.upper && b.lower <= a.upper;
