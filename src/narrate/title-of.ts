import type { Attainment } from "../analyze/attainment.ts";
import type { Bridge } from "../analyze/bridge.ts";
import type { Card } from "../analyze/card.ts";
import type { Comparison } from "../analyze/comparison.ts";
import type { Courses } from "../analyze/courses.ts";
import type { Funnel } from "../analyze/funnel.ts";
import type { Grid } from "../analyze/grid.ts";
import type { Inequality } from "../analyze/inequality.ts";
import type { Losses } from "../analyze/losses.ts";
import type { Mix } from "../analyze/mix.ts";
import type { Peers } from "../analyze/peers.ts";
import type { Ranking } from "../analyze/ranking.ts";
import type { Seasons } from "../analyze/seasons.ts";
import type { Slopes } from "../analyze/slopes.ts";
import type { Standings } from "../analyze/standings.ts";
import type { Stock } from "../analyze/stock.ts";
import type { Totals } from "../analyze/totals.ts";
import type { Trends } from "../analyze/trends.ts";
import { bridgeTitle } from "./bridge-title.ts";
import { cardTitle } from "./card-title.ts";
import { coursesTitle } from "./courses-title.ts";
import { asTitle, type Finding } from "./finding.ts";
import { funnelTitle } from "./funnel-title.ts";
import { ownTrendTitle } from "./own-trend-title.ts";
import { peersTitle } from "./peers-title.ts";
import { rankingTitle } from "./ranking-title.ts";
import { attainmentTitle } from "./say-attainment.ts";
import { breadthTitle } from "./say-breadth.ts";
import { sayGaps } from "./say-gaps.ts";
import { sayInequality } from "./say-inequality.ts";
import { lossesTitle } from "./say-losses.ts";
import { sayMix } from "./say-mix.ts";
import { saySeasons } from "./say-seasons.ts";
import { standingsTitle } from "./say-standings.ts";
import { sayStock } from "./say-stock.ts";
import { sayTotals } from "./say-totals.ts";
import { sayTrends } from "./say-trends.ts";
import { slopesTitle } from "./slopes-title.ts";

/** Everything that has a sentence, and so can be the subject of a chart. */
export type Result =
  | Attainment
  | Bridge
  | Card
  | Comparison
  | Courses
  | Funnel
  | Grid
  | Inequality
  | Losses
  | Mix
  | Peers
  | Ranking
  | Seasons
  | Slopes
  | Standings
  | Stock
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
      return result.series.length === 1 ? ownTrendTitle(result) : sayTrends(result);
    case "bridge":
      return bridgeTitle(result);
    case "card":
      return cardTitle(result);
    case "courses":
      return coursesTitle(result);
    case "funnel":
      return funnelTitle(result);
    case "losses":
      return lossesTitle(result);
    case "peers":
      return peersTitle(result);
    case "ranking":
      return rankingTitle(result);
    case "slopes":
      return slopesTitle(result);
    case "standings":
      return standingsTitle(result);
  }
}
