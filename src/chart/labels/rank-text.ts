import type { RankRange } from "../../analyze/scores/score-table.ts";
import type { Lang, Text } from "../../messages/text.ts";
import { formatNumber } from "../../model/number-format.ts";

/**
 * Prints a range of ranks; a single rank only where no other is possible, a dash where there is no range.
 * @example rankText({ best: 2, worst: 4 }, "zh") // => "2～4"
 */
export function rankText(ranks: RankRange | null, lang: Lang): string {
  if (ranks === null) return "—";
  const { best, worst } = ranks;
  return best === worst ? String(best) : `${best}${lang === "zh" ? "～" : "–"}${worst}`;
}

/** Prints a range of ranks in both languages. */
export const rankTexts = (ranks: RankRange | null): Text => ({
  zh: rankText(ranks, "zh"),
  en: rankText(ranks, "en"),
});

/** Explains the ranges of ranks under other weights and scorers; `tolerance` is in points of one indicator. */
export function weightsNote(tolerance: number): Text {
  const points = formatNumber(tolerance, { digits: Number.isInteger(tolerance) ? 0 : 1 });
  return {
    zh: `名次区间：各项权重各自在±20%以内变动、每项评分各自相差${points}分以内，试算1000次，其中九成所在的名次；不是置信区间，区间重叠的难分先后。`,
    en: `Rank ranges: the places held in nine of ten of 1,000 trials in which each weight differs by up to 20% and each score by up to ${points} points; no confidence interval. Overlapping ranges cannot be told apart.`,
  };
}

/** The note where ranges of ranks would show no more than ties. */
export const ONLY_TIES: Text = {
  zh: "名次区间只能显示同分，不列。",
  en: "Rank ranges would show no more than ties and are left out.",
};
