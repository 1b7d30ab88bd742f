import { isRefused } from "../../statistics/refusal.ts";
import type { SeasonalTrend, seasonalTrend } from "../../statistics/trend/seasonal-trend.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, NOTHING, type Phrase, phrase, type Slot, zh } from "../sentence/phrase.ts";
import { sayRefusal } from "../sentence/say-refusal.ts";
import { ALIKE, VERDICTS } from "../sentence/trend-words.ts";

/** A monthly or quarterly series on the ladder: only complete years count, however many months there are. */
export function saySeasonalTrend(subject: Slot, result: ReturnType<typeof seasonalTrend>): Finding {
  if (isRefused(result)) return sayRefusal(result, subject);
  const said = clause(result);
  return finding(phrase(zh`${subject}：${said}。`, en`${subject}: ${said}.`));
}

function clause({ verdict, completeYears, neighbourWarning }: SeasonalTrend): Phrase {
  if (verdict === "list-values" || verdict === "too-few-years")
    return phrase(
      zh`各期数据再多，完整年份只有${completeYears}个，不足以判断趋势`,
      en`however many months or quarters there are, the complete years (${completeYears}) are too few to judge a trend`,
    );
  const caveat = neighbourWarning ? ALIKE : NOTHING;
  return phrase(
    zh`按${completeYears}个完整年份看，${VERDICTS[verdict]}${caveat}`,
    en`${VERDICTS[verdict]} over ${completeYears} complete years${caveat}`,
  );
}
