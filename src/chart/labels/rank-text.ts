import type { RankRange } from "../../analyze/scores/score-table.ts";
import type { Lang, Text } from "../../messages/text.ts";

/**
 * Prints a range of ranks; a single rank only where no other is possible.
 * @example rankText({ best: 2, worst: 4 }, "zh") // => "2～4"
 */
export const rankText = ({ best, worst }: RankRange, lang: Lang): string =>
  best === worst ? String(best) : `${best}${lang === "zh" ? "～" : "–"}${worst}`;

/** Prints a range of ranks in both languages. */
export const rankTexts = (ranks: RankRange): Text => ({
  zh: rankText(ranks, "zh"),
  en: rankText(ranks, "en"),
});

/** The note that explains rank ranges under other weights. */
export const WEIGHTS_NOTE: Text = {
  zh: "名次区间：逐项将权重增减25%后可能出现的最好至最差名次，不是置信区间；区间重叠的难分先后。",
  en: "Rank ranges: best to worst place when each weight in turn is changed by ±25%; no confidence interval. Overlapping ranges cannot be told apart.",
};
