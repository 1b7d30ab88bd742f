import type { MeasureView } from "../../analyze/measure/measure-view.ts";
import { rateRatio } from "../../statistics/counts/rate-ratio.ts";
import { type CountPair, sayRateRatio } from "../areas/say-rate-ratio.ts";
import { type Finding, finding } from "../sentence/finding.ts";
import { en, phrase, type Slot, zh } from "../sentence/phrase.ts";

/**
 * Whether the county's additions of the year under review differ from those of the year before by more
 * than chance: 新命名（2023年对2022年）14个对26个：−12个，属正常波动.
 * Several that are told together are one `family`. For counts of single events, never for a stock.
 * @throws for a stock.
 */
export function sayAdditions(
  name: Slot,
  additions: MeasureView,
  family?: CountPair["family"],
): Finding {
  if (additions.overTime === "last")
    throw new Error(`sayAdditions(): ${additions.id} is a stock; test what was added to it`);
  const inYear = (year: number) => additions.panel().county(additions.periodOf(year)).value;
  const { year } = additions;
  const after = inYear(year);
  const before = additions.years.includes(year - 1) ? inYear(year - 1) : null;
  const pair = { measure: additions, before: before ?? 0, after: after ?? 0 };
  const result = rateRatio(after, before);
  if (family) return sayRateRatio({ ...pair, name, family }, result);
  const years = phrase(
    zh`${name}（${String(year)}年对${String(year - 1)}年）`,
    en`${name} (${String(year)} against ${String(year - 1)})`,
  );
  const { parts } = sayRateRatio({ ...pair, name: years }, result);
  return finding(parts, { zh: "新增检验。", en: "Additions tested." });
}
