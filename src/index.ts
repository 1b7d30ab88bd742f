/** The table of contents: what scripts and dataset definitions use, stage by stage. */

export { type ColumnTable, desc, escape as closure, op, table } from "arquero";
// ── tables: Arquero's own verbs, for scripts ─────────────────────────────────────────────
// ── analyze: results from panels and tables ──────────────────────────────────────────────
export { attainment } from "./analyze/attainment.ts";
export { bridgeOf } from "./analyze/bridge.ts";
export { cardOf } from "./analyze/card.ts";
export { cards } from "./analyze/cards.ts";
export { compareParts } from "./analyze/compare-parts.ts";
export { comparePairs } from "./analyze/comparison.ts";
export { coursesOf } from "./analyze/courses.ts";
export { funnelOf } from "./analyze/funnel.ts";
export { inequalityOf } from "./analyze/inequality.ts";
export { lossesOf } from "./analyze/losses.ts";
export { boundsOf } from "./analyze/missing-bounds.ts";
export { largestShift, mix } from "./analyze/mix.ts";
export { peersOf } from "./analyze/peers.ts";
export { rankingOfCards, rankingOfRates } from "./analyze/ranking.ts";
export type { Edition, EditionFigure } from "./analyze/revisions/edition.ts";
export type { Cause, Revision, Revisions } from "./analyze/revisions/revision.ts";
export { bandOf, SCORE_BANDS } from "./analyze/score-bands.ts";
export { slopesOf } from "./analyze/slopes.ts";
export { splitOf } from "./analyze/split.ts";
export { standingsOf } from "./analyze/standings.ts";
export { LEVELS, stockOf } from "./analyze/stock.ts";
export { yearBridge } from "./analyze/year-bridge.ts";
// ── chart: a result becomes a picture ────────────────────────────────────────────────────
export { bullets } from "./chart/bullets.ts";
export { COLUMN_ROOM, columnHeight } from "./chart/column-height.ts";
export { cycle } from "./chart/cycle.ts";
export { funnel } from "./chart/funnel.ts";
export { heatGrid } from "./chart/heat-grid.ts";
export { intervalRanks } from "./chart/interval-ranks.ts";
export { lorenz } from "./chart/lorenz.ts";
export { mixBars } from "./chart/mix-bars.ts";
export { mostMoved } from "./chart/most-moved.ts";
export { pareto } from "./chart/pareto.ts";
export { planBars } from "./chart/plan-bars.ts";
export { scoreDots } from "./chart/score-dots.ts";
export { slope } from "./chart/slope.ts";
export { smallMultiples } from "./chart/small-multiples.ts";
export { stepStock } from "./chart/step-stock.ts";
export { strips } from "./chart/strips.ts";
export { trendAgainstMedian } from "./chart/trend-against-median.ts";
export { trendPanels } from "./chart/trend-panels.ts";
export { twoTier } from "./chart/two-tier.ts";
export { waterfall } from "./chart/waterfall.ts";
export { yearColumns } from "./chart/year-columns.ts";
// ── a script is a notebook ───────────────────────────────────────────────────────────────
export { notebook } from "./cli/notebook.ts";
// ── words of the field ───────────────────────────────────────────────────────────────────
export type { Text } from "./messages.ts";
export {
  missingCandidate,
  proposalsCandidate,
  questionsCandidate,
  shareCandidate,
  shortfallCandidate,
  totalCandidate,
  undecidedCandidate,
} from "./narrate/candidates.ts";
export { en, zh } from "./narrate/phrase.ts";
export { remark } from "./narrate/remark.ts";
// ── narrate: a result becomes a sentence ─────────────────────────────────────────────────
export { sayAdditions } from "./narrate/say-additions.ts";
export { sayAttainment } from "./narrate/say-attainment.ts";
export { sayBoundaries } from "./narrate/say-boundaries.ts";
export { sayBreadth } from "./narrate/say-breadth.ts";
export {
  sayCompleteness,
  sayCumulative,
  sayMagnitude,
  sayOutliers,
  sayReconciled,
  sayRepeatedRows,
  sayTerminalDigits,
  sayYearEnd,
  sayYearJumps,
} from "./narrate/say-checks.ts";
export { sayConcentration } from "./narrate/say-concentration.ts";
export { sayControls, sayStatedTotals } from "./narrate/say-controls.ts";
export { sayCorrections } from "./narrate/say-corrections.ts";
export { sayCountyTrend } from "./narrate/say-county-trend.ts";
export { sayDrivers } from "./narrate/say-drivers.ts";
export { sayExtremes } from "./narrate/say-extremes.ts";
export { sayDispersion, sayFunnel } from "./narrate/say-funnel.ts";
export { sayGaps } from "./narrate/say-gaps.ts";
export { sayGrowth } from "./narrate/say-growth.ts";
export { sayInequality } from "./narrate/say-inequality.ts";
export { sayLedger } from "./narrate/say-ledger.ts";
export { sayLosses } from "./narrate/say-losses.ts";
export { sayBreak, sayMissing, sayUnscored } from "./narrate/say-missing.ts";
export { sayMissingBounds } from "./narrate/say-missing-bounds.ts";
export { sayShare } from "./narrate/say-mix.ts";
export { sayPeers, sayQuartiles } from "./narrate/say-peers.ts";
export { sayPerHead, sayProportion, sayRatio } from "./narrate/say-per-head.ts";
export { sayProposedEffect } from "./narrate/say-proposed-effect.ts";
export { sayQuiet } from "./narrate/say-quiet.ts";
export { sayRank } from "./narrate/say-rank.ts";
export { sayRecords } from "./narrate/say-records.ts";
export { type RevisedGrowth, sayRevision } from "./narrate/say-revision.ts";
export { sayRevisions } from "./narrate/say-revisions.ts";
export { saySeasonalTrend } from "./narrate/say-seasonal-trend.ts";
export { saySmallBase } from "./narrate/say-small-base.ts";
export { sayFactors, saySplit } from "./narrate/say-split.ts";
export { sayStandings } from "./narrate/say-standings.ts";
export { sayStock } from "./narrate/say-stock.ts";
export { sayTarget } from "./narrate/say-target.ts";
export { sayTotal } from "./narrate/say-total.ts";
export { sayUnfiled } from "./narrate/say-unfiled.ts";
export { sayWeights } from "./narrate/say-weights.ts";
export { sayYearToDate } from "./narrate/say-year-to-date.ts";
export { selectFindings } from "./narrate/select-findings.ts";
export { titleOf } from "./narrate/title-of.ts";
// ── report: ready-made tables ────────────────────────────────────────────────────────────
export { actionsTable } from "./report/actions-table.ts";
export { attainmentByYearTable } from "./report/attainment-by-year-table.ts";
export { boundariesTable } from "./report/boundaries-table.ts";
export { checksTable } from "./report/checks-table.ts";
export { completenessTable } from "./report/completeness-table.ts";
export { controlsTable } from "./report/controls-table.ts";
export { correctionsTable } from "./report/corrections-table.ts";
export { crossTable } from "./report/cross-table.ts";
export type { DataTable } from "./report/data-table.ts";
export { deductionsTable } from "./report/deductions-table.ts";
export { effectOfProposals } from "./report/effect-of-proposals.ts";
export { exceptionsTable } from "./report/exceptions-table.ts";
export { filesTable } from "./report/files-table.ts";
export { gapsTable } from "./report/gaps-table.ts";
export { ifFiled } from "./report/if-filed.ts";
export { indicatorsTable } from "./report/indicators-table.ts";
export { measuresTable } from "./report/measures-table.ts";
export { missingBoundsTable } from "./report/missing-bounds-table.ts";
export { openScoresTable } from "./report/open-scores-table.ts";
export { ownUnitsTable } from "./report/own-units-table.ts";
export { proposedEffectTable } from "./report/proposed-effect-table.ts";
export { questionsTable } from "./report/questions-table.ts";
export {
  responsibleBodies,
  responsibleCaption,
  responsibleTable,
} from "./report/responsible-table.ts";
export { returnsTable } from "./report/returns-table.ts";
export type { ReviewConfig } from "./report/review-config.ts";
export { revisionsTable } from "./report/revisions-table.ts";
export { scoreBandsTable } from "./report/score-bands-table.ts";
export { scoreLead, scoreSummary } from "./report/score-lead.ts";
export { scoreMatrixTable } from "./report/score-matrix-table.ts";
export { scoreTile } from "./report/score-tile.ts";
export { setAsideReasonsTable } from "./report/set-aside-reasons-table.ts";
export { shortfallTable } from "./report/shortfall-table.ts";
export { statedTotalsTable } from "./report/stated-totals-table.ts";
export { tileOf } from "./report/tile-of.ts";
export { uncheckedTable } from "./report/unchecked-table.ts";
export { warningsTable } from "./report/warnings-table.ts";
export { yearBridgesTable } from "./report/year-bridges-table.ts";
export { yearFiguresTable } from "./report/year-figures-table.ts";
export type { Dataset } from "./table/dataset.ts";
export { partRows } from "./table/part-rows.ts";
