import { countId, countOfId } from "../../analyze/figures/derived.ts";
import type { Ranking } from "../../analyze/results/ranking.ts";
import type { Text } from "../../messages/text.ts";
import { singular } from "../../model/number-format.ts";
import { periodName } from "../../model/periods/period-name.ts";
import {
  en,
  mentionedCount,
  NOTHING,
  numberOf,
  type Phrase,
  phrase,
  zh,
} from "../../model/tables/phrase.ts";
import { type Finding, findingOn, inPeriod } from "../sentence/finding.ts";

/** The best and the worst rank of a unit. */
export interface RankSpan {
  readonly lower: number;
  readonly upper: number;
}

/** The intervals of the units of one ranking; null for a unit that is not ranked. */
export interface RankSpans {
  readonly spans: readonly (RankSpan | null)[];
  /** The word for the units: townships. */
  readonly of: Text;
  /** The ids of the ranks, in the same order. */
  readonly figures?: readonly string[];
}

/**
 * Says the interval of ranks of one unit: 名次区间第2～4位，与另外2个乡镇难分先后. A rank never stands alone. The other
 * units are counted and not named, for the page of one area names no other. `index` is the unit's place in the list.
 */
export function rankClause(ranking: RankSpans, index: number): Phrase {
  const span = ranking.spans[index] ?? null;
  if (span === null) return phrase(zh`未参与排名`, en`is not ranked`);
  const alike = ranking.spans.filter((other, i) => i !== index && overlap(other, span));
  // Ties are read off the interval, and have the id of the rank that it is of.
  const others = mentionedCount(alike.length, ranking.figures?.[index]);
  const [lower, upper] = [span.lower, span.upper].map((each) =>
    numberOf(each, ranking.figures?.[index]),
  ) as [Phrase, Phrase];
  const tail =
    alike.length > 0
      ? phrase(
          zh`，与另外${others}个${ranking.of}难分先后`,
          en`, not distinguishable from ${others} other ${alike.length === 1 ? singular(ranking.of.en) : ranking.of.en}`,
        )
      : NOTHING;
  return span.lower === span.upper
    ? phrase(zh`名次为第${lower}位${tail}`, en`ranks ${lower}${tail}`)
    : phrase(
        zh`名次区间第${lower}～${upper}位${tail}`,
        en`ranks between ${lower} and ${upper}${tail}`,
      );
}

const overlap = (a: RankSpan | null, b: RankSpan): boolean =>
  a !== null && a.lower <= b.upper && b.lower <= a.upper;

/**
 * Makes the title of a ranking, which says how certain the ranks are: 2023年得分：权重和评分略有出入时，30个乡镇中4个名次
 * 不变，区间最宽的跨9位. It names no leader, for a rank is an interval.
 */
export function rankingTitle({ measure, period, rows, words, basis }: Ranking): Finding {
  const { parts } = words;
  const subject = inPeriod(measure.label, periodName(period));
  if (rows.length === 0)
    return findingOn(
      subject,
      phrase(
        zh`没有可以排列的${parts}，或只有同分可看`,
        en`no ${parts} to rank, or nothing but ties`,
      ),
    );
  const widths = rows.map(({ ranks }) => ranks.worst - ranks.best + 1);
  const isSure = (_: unknown, i: number): boolean => widths[i] === 1;
  const ids = rows.map(({ figures }) => figures?.rank ?? "");
  const [all, some] = ids.includes("") ? [[], []] : [ids, ids.filter(isSure)];
  const sure = mentionedCount(rows.filter(isSure).length, countOfId(some, all));
  const most = Math.max(...widths);
  const widest = mentionedCount(most, all[widths.indexOf(most)]);
  const across = phrase(zh`，区间最宽的跨${widest}位`, en`; widest range ${widest} places`);
  const tail = most > 1 ? across : NOTHING;
  const n = mentionedCount(rows.length, countId(all));
  const said =
    basis.by === "weights"
      ? !widths.includes(1)
        ? phrase(
            zh`权重和评分略有出入时，${n}个${parts}的名次都可能变动`,
            en`none of ${n} ranks survives other weights and scores`,
          )
        : phrase(
            zh`权重和评分略有出入时，${n}个${parts}中${sure}个名次不变`,
            en`${sure} of ${n} ranks survive other weights and scores`,
          )
      : phrase(
          zh`按每万人计，${n}个${parts}中${sure}个名次可以确定`,
          en`per head, ${sure} of ${n} ${parts} rank for certain`,
        );
  return findingOn(subject, phrase(zh`${said}${tail}`, en`${said}${tail}`));
}
