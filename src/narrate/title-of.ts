import type { Attainment } from "../analyze/attainment.ts";
import type { Comparison } from "../analyze/comparison.ts";
import type { Grid } from "../analyze/grid.ts";
import type { Inequality } from "../analyze/inequality.ts";
import type { Mix } from "../analyze/mix.ts";
import type { Seasons } from "../analyze/seasons.ts";
import type { Stock } from "../analyze/stock.ts";
import type { Totals } from "../analyze/totals.ts";
import type { Trends } from "../analyze/trends.ts";
import { asTitle, type Finding } from "./finding.ts";
import { attainmentTitle } from "./say-attainment.ts";
import { breadthTitle } from "./say-breadth.ts";
import { sayGaps } from "./say-gaps.ts";
import { sayInequality } from "./say-inequality.ts";
import { sayMix } from "./say-mix.ts";
import { saySeasons } from "./say-seasons.ts";
import { sayStock } from "./say-stock.ts";
import { sayTotals } from "./say-totals.ts";
import { sayTrends } from "./say-trends.ts";

/** Everything that has a sentence, and so can be the subject of a chart. */
export type Result =
  | Attainment
  | Comparison
  | Inequality
  | Stock
  | Grid
  | Mix
  | Seasons
  | Totals
  | Trends;

/** The sentence over a chart: what its result says, without a full stop. */
export const titleOf = (result: Result): Finding => asTitle(sentenceOf(result));

function sentenceOf(result: Result): Finding {
  switch (result.kind) {
    case "attainment":
      return attainmentTitle(result);
    case "inequality":
      return sayInequality(result);
    case "stock":
      return sayStock(result);
    case "comparison":
      return breadthTitle(result);
    case "grid":
      return sayGaps(result);
    case "mix":
      return sayMix(result);
    case "seasons":
      return saySeasons(result);
    case "totals":
      return sayTotals(result);
    case "trends":
      return sayTrends(result);
  }
}
