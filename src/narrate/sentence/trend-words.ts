import type { Text } from "../../messages/text.ts";
import type { Verdict } from "../../statistics/trend/trend-verdict.ts";

/** What the ladder allows to be said from five years on. */
export const TREND_WORDS: Readonly<
  Record<Exclude<Verdict, "list-values" | "too-few-years">, Text>
> = {
  "clear-rise": { zh: "上升趋势明确", en: "a clear rise" },
  "clear-fall": { zh: "下降趋势明确", en: "a clear fall" },
  "signs-of-rise": { zh: "有上升迹象，尚不能确定", en: "signs of a rise, not yet certain" },
  "signs-of-fall": { zh: "有下降迹象，尚不能确定", en: "signs of a fall, not yet certain" },
  "no-stable-trend": {
    zh: "看不出稳定趋势（不等于没有变化）",
    en: "no stable trend (which is not the same as no change)",
  },
};

/** Said where the judgement leans on years that may resemble each other. */
export const ALIKE: Text = {
  zh: "；相邻年份往往相近，以上判断偏乐观",
  en: "; neighbouring years are often alike, so this judgement is on the optimistic side",
};
