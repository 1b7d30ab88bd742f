/** The front door: what analysis scripts and dataset definitions use, by stage of the flow. What few pages need is in `more.ts`. */

// A script is a notebook; the types of its texts, settings and datasets

export type { NotebookTools } from "./cli/review/notebook.ts";
export { notebook } from "./cli/script.ts";
export type { Text } from "./messages/text.ts";
export type { Dataset } from "./model/datasets/dataset.ts";
export type { DataTable } from "./model/tables/data-table.ts";
export { ifFiled } from "./review/review.ts";
export type { ReviewConfig } from "./review/review-config.ts";

// Tables: Arquero's own verbs

export { type ColumnTable, desc, op, table } from "arquero";
export { strictEscape as escape } from "./model/arquero/checked-verbs.ts";
export { partRows } from "./model/arquero/part-rows.ts";

// Analyze: a panel or a table becomes a result

export { figureId } from "./analyze/figures/figure-id.ts";
export { compareParts } from "./analyze/parts/compare-parts.ts";
export { mix } from "./analyze/parts/mix.ts";
export { dutyGrid } from "./analyze/plans/duty-grid.ts";
export { attainmentOfTargets } from "./analyze/plans/target-attainment.ts";
export { areaTrends } from "./analyze/results/area-trends.ts";
export { changeBridge } from "./analyze/results/change-bridge.ts";
export { funnelOf } from "./analyze/results/funnel.ts";
export { inequalityOf } from "./analyze/results/inequality.ts";
export { peersOf } from "./analyze/results/peers.ts";
export { rankingOfRates } from "./analyze/results/ranking.ts";
export { slopesOf } from "./analyze/results/slopes.ts";
export { stockOf } from "./analyze/results/stock.ts";
export { scoreTable } from "./analyze/scores/score-table.ts";

// Chart: a result becomes a picture

export { heatGrid } from "./chart/comparison/heat-grid.ts";
export { slope } from "./chart/comparison/slope.ts";
export { topMovers } from "./chart/comparison/top-movers.ts";
export { twoTier } from "./chart/comparison/two-tier.ts";
export { waterfall } from "./chart/comparison/waterfall.ts";
export { funnel } from "./chart/distribution/funnel.ts";
export { intervalRanks } from "./chart/distribution/interval-ranks.ts";
export { lorenz } from "./chart/distribution/lorenz.ts";
export { strips } from "./chart/distribution/strips.ts";
export { planBars } from "./chart/scores/plan-bars.ts";
export { scoreDots } from "./chart/scores/score-dots.ts";
export { cycle } from "./chart/totals/cycle.ts";
export { mixBars } from "./chart/totals/mix-bars.ts";
export { stepStock } from "./chart/totals/step-stock.ts";
export { yearColumns } from "./chart/totals/year-columns.ts";
export { smallMultiples } from "./chart/trends/small-multiples.ts";

// Chart: a table of one's own becomes a picture (`page.plot`)

export { bars, dots, lines, ticks } from "./chart/own/one-line-plots.ts";

// Narrate: a result becomes a sentence

export { sayFunnel } from "./narrate/areas/say-funnel.ts";
export { sayBreadth } from "./narrate/change/say-breadth.ts";
export { sayDrivers } from "./narrate/change/say-drivers.ts";
export { sayExtremes } from "./narrate/change/say-extremes.ts";
export { sayStock } from "./narrate/change/say-stock.ts";
export { sayTotal } from "./narrate/change/say-total.ts";
export { sayCompletions } from "./narrate/plans/say-completions.ts";
export { sayDuty } from "./narrate/plans/say-duty.ts";
export { en, zh } from "./narrate/sentence/phrase.ts";
export { remark } from "./narrate/sentence/remark.ts";
export { sayCountyTrend } from "./narrate/trend/say-trend.ts";

// Report: ready-made tables and tiles

export { completionsTable } from "./report/plan-tables/completions-table.ts";
export { dutyTable } from "./report/plan-tables/duty-table.ts";
export { areaOverviewTable } from "./report/result-tables/area-overview-table.ts";
export { crossTable } from "./report/result-tables/cross-table.ts";
export { tileOf } from "./report/result-tables/tile-of.ts";
