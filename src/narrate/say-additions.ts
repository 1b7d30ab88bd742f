import type { MeasureView } from "../analyze/measure-view.ts";
import { rateRatio } from "../analyze/methods/rate-ratio.ts";
import type { Finding } from "./finding.ts";
import type { Slot } from "./phrase.ts";
import { type CountPair, sayRateRatio } from "./say-rate-ratio.ts";

/**
 * Whether the county's additions of the year under review differ from those of the year before by more
 * than chance: 新命名14个对26个：−12个，属正常波动. For counts of single events, never for a stock.
 * @throws for a stock.
 */
export function sayAdditions(
  name: Slot,
  additions: MeasureView,
  family?: CountPair["family"],
): Finding {
  if (additions.overTime === "last")
    throw new Error(`sayAdditions(): ${additions.id} is a stock; test what was added to it`);
  const inYear = (year: number) => additions.panel().county(String(year)).value;
  const { year, years } = additions;
  const after = inYear(year);
  const before = years.includes(year - 1) ? inYear(year - 1) : null;
  const pair = { name, measure: additions, before: before ?? 0, after: after ?? 0 };
  return sayRateRatio(family ? { ...pair, family } : pair, rateRatio(after, before));
}
