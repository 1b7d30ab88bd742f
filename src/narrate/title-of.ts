import type { Comparison } from "../analyze/measure/comparison.ts";
import type { Seasons } from "../analyze/measure/seasons.ts";
import type { Grid } from "../analyze/measure/status-grid.ts";
import type { Totals } from "../analyze/measure/totals.ts";
import type { Trends } from "../analyze/measure/trends.ts";
import type { Mix } from "../analyze/parts/mix.ts";
import type { Agenda } from "../analyze/plans/agenda.ts";
import type { CaseFlow } from "../analyze/plans/case-flow.ts";
import type { AreaTrends } from "../analyze/results/area-trends.ts";
import type { Attainment } from "../analyze/results/attainment.ts";
import type { ChangeBridge } from "../analyze/results/change-bridge.ts";
import type { Funnel } from "../analyze/results/funnel.ts";
import type { Inequality } from "../analyze/results/inequality.ts";
import type { Peers } from "../analyze/results/peers.ts";
import type { Ranking } from "../analyze/results/ranking.ts";
import type { Slopes } from "../analyze/results/slopes.ts";
import type { Stock } from "../analyze/results/stock.ts";
import type { Losses } from "../analyze/scores/lost-points.ts";
import type { ScoreTable } from "../analyze/scores/score-table.ts";
import type { Scorecard } from "../analyze/scores/scorecard.ts";
import { areaTrendsTitle, cardTitle, peersTitle } from "./areas/say-against-median.ts";
import { funnelTitle } from "./areas/say-funnel.ts";
import { sayInequality } from "./areas/say-inequality.ts";
import { rankingTitle } from "./areas/say-rank.ts";
import { breadthTitle } from "./change/say-breadth.ts";
import { bridgeTitle } from "./change/say-drivers.ts";
import { sayMix } from "./change/say-mix.ts";
import { slopesTitle } from "./change/say-rate-ratio.ts";
import { sayStock } from "./change/say-stock.ts";
import { sayTotals } from "./change/say-totals.ts";
import { sayAgenda } from "./plans/say-agenda.ts";
import { sayCaseFlow } from "./plans/say-cases.ts";
import { sayGaps } from "./quality/say-gaps.ts";
import { attainmentTitle } from "./scores/say-attainment.ts";
import { lossesTitle } from "./scores/say-losses.ts";
import { scoreTableTitle } from "./scores/say-score-table.ts";
import { asTitle, type Finding } from "./sentence/finding.ts";
import { saySeasons } from "./trend/say-seasons.ts";
import { ownTrendTitle, sayTrends } from "./trend/say-trends.ts";

/** A result that has a title, and so can be the subject of a chart. */
export type Result =
  | Agenda
  | Attainment
  | CaseFlow
  | ChangeBridge
  | Scorecard
  | Comparison
  | AreaTrends
  | Funnel
  | Grid
  | Inequality
  | Losses
  | Mix
  | Peers
  | Ranking
  | Seasons
  | Slopes
  | ScoreTable
  | Stock
  | Totals
  | Trends;

/** Makes the title of a chart from its result: a finding without a full stop. */
export const titleOf = (result: Result): Finding => asTitle(sentenceOf(result));

function sentenceOf(result: Result): Finding {
  switch (result.kind) {
    case "agenda":
      return sayAgenda(result);
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
    case "case-flow":
      return sayCaseFlow(result);
    case "card":
      return cardTitle(result);
    case "area-trends":
      return areaTrendsTitle(result);
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
    case "score-table":
      return scoreTableTitle(result);
  }
}
