import type { Totals } from "../../analyze/measure/totals.ts";
import { yearOf } from "../../model/periods/period.ts";
import { annualTrend } from "../../statistics/trend/annual-trend.ts";
import type { Finding } from "../sentence/finding.ts";
import { sayTrend } from "./say-trend.ts";

/**
 * Whether the county's total may be said to rise or fall over the years: 全县活动场次：2019—2023年看不出稳定趋势.
 * A year that some area did not report in full is left out, for it would look like a fall. Not for stocks.
 */
export function sayCountyTrend({ measure, words, county, rows }: Totals): Finding {
  const years = rows.map(({ period }) => yearOf(period));
  const values = rows.map(({ value, complete, expected }) =>
    complete === expected ? value : null,
  );
  const place = { name: words.whole, code: county };
  return sayTrend({ place, measure, years, values }, annualTrend(years, values));
}
