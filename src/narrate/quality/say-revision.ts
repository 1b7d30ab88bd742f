import type { Measure } from "../../model/datasets/measure.ts";
import { formatPercent } from "../../model/number-format.ts";
import { pointsOf } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";
import { amount, inSentence, percent, printsAsZero } from "../sentence/words.ts";

/** A growth told twice: on the base as it was published and as it was revised. */
export interface RevisedGrowth {
  readonly measure: Measure;
  /** Growth as a share, on each base; null on a base too small for it. */
  readonly revised: number | null;
  readonly published: number | null;
  /** The two bases, in the unit of the measure. */
  readonly bases: readonly [published: number, revised: number];
}

/** 按修订后数计算增长8.0%，按原公布数计算增长7.1%，修订影响0.9个百分点，方向不变。 */
export function sayRevision({ measure, revised, published, bases }: RevisedGrowth): Finding {
  const { label } = measure;
  const [from, to] = bases.map((base) => amount(base, measure));
  if (bases[0] === bases[1])
    return finding(
      phrase(zh`${label}上年数未修订。`, en`The base of ${inSentence(label)} was not revised.`),
    );
  if (revised === null || published === null)
    return finding(
      phrase(
        zh`${label}上年数由${from!}修订为${to!}（基数小，不计算增速）。`,
        en`The base of ${inSentence(label)} was revised from ${from!} to ${to!} (small base, no rate).`,
      ),
    );
  const effect = pointsOf(revised - published);
  const turned = Math.sign(revised) * Math.sign(published) < 0;
  const size = printsAsZero(effect.zh)
    ? phrase(zh`修订基本不影响增速`, en`the revision makes practically no difference`)
    : phrase(zh`修订影响${effect}`, en`the revision makes a difference of ${effect}`);
  return finding(
    phrase(
      zh`${label}按修订后数计算${grew(revised)}，按原公布数计算${grew(published)}，${size}，方向${turned ? "改变" : "不变"}。`,
      en`${label}: ${signed(revised)} on the revised base, ${signed(published)} as published; ${size} and ${turned ? "changes" : "does not change"} the direction.`,
    ),
  );
}

function grew(rate: number): string {
  const size = percent(Math.abs(rate)).zh;
  if (printsAsZero(size)) return "基本持平";
  return rate > 0 ? `增长${size}` : `下降${size}`;
}

const signed = (rate: number): string => formatPercent(rate, { signed: true, lang: "en" });
