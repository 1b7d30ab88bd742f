import type { Measure } from "../../model/datasets/measure.ts";
import { changeWord } from "../sentence/change-clause.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, zh } from "../sentence/phrase.ts";
import type { Place } from "../sentence/place.ts";
import { amount, bareAmount, inSentence } from "../sentence/words.ts";

/** 甲镇活动场次由4场增至9场（基数小，不计算增速）。 */
export function saySmallBase(
  { name }: Place,
  measure: Measure,
  before: number,
  after: number,
): Finding {
  const { label } = measure;
  const [from, to] = [bareAmount(before, measure), amount(after, measure)];
  if (before === after)
    return finding(
      phrase(zh`${name}${label}仍为${to}。`, en`${name}: ${inSentence(label)} unchanged at ${to}.`),
    );
  const way = changeWord(after - before, measure).zh.slice(0, 1);
  return finding(
    phrase(
      zh`${name}${label}由${from}${way}至${to}（基数小，不计算增速）。`,
      en`${name}: ${inSentence(label)} went from ${from} to ${to} (small base, no rate).`,
    ),
  );
}
