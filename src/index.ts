/** The front door: what analysis scripts and dataset definitions use, by stage of the flow; below "More" what few pages need. */

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

export { en, zh } from "./model/tables/phrase.ts";
export { sayFunnel } from "./narrate/areas/say-funnel.ts";
export { sayBreadth } from "./narrate/change/say-breadth.ts";
export { sayDrivers } from "./narrate/change/say-drivers.ts";
export { sayExtremes } from "./narrate/change/say-extremes.ts";
export { sayStock } from "./narrate/change/say-stock.ts";
export { sayTotal } from "./narrate/change/say-total.ts";
export { sayCompletions } from "./narrate/plans/say-completions.ts";
export { sayDuty } from "./narrate/plans/say-duty.ts";
export { remark } from "./narrate/sentence/remark.ts";
export { sayCountyTrend } from "./narrate/trend/say-trend.ts";

// Report: ready-made tables and tiles

export { completionsTable } from "./report/plan-tables/completions-table.ts";
export { dutyTable } from "./report/plan-tables/duty-table.ts";
export { areaOverviewTable } from "./report/result-tables/area-overview-table.ts";
export { crossTable } from "./report/result-tables/cross-table.ts";
export { tileOf } from "./report/result-tables/tile-of.ts";

// More: tables

export { strictEscape as closure } from "./model/arquero/checked-verbs.ts";

// More: analyze

export { changeSplit } from "./analyze/parts/change-split.ts";
export { ratioByPart } from "./analyze/parts/ratio-by-part.ts";
export { caseFlow } from "./analyze/plans/case-flow.ts";
export { nextYear } from "./analyze/plans/next-year.ts";
export { attainment } from "./analyze/results/attainment.ts";
export { boundsOf } from "./analyze/results/missing-bounds.ts";
export { rankingOfCards } from "./analyze/results/ranking.ts";
export { LEVELS } from "./analyze/results/stock.ts";
export { lossesOf } from "./analyze/scores/lost-points.ts";
export { scorecard } from "./analyze/scores/scorecard.ts";
export { scorecards } from "./analyze/scores/scorecards.ts";
export { proposalEffects } from "./review/proposal-effects.ts";
export { endOf } from "./revisions/compare-editions.ts";
export type { Edition } from "./revisions/edition.ts";
export { yearBridge } from "./revisions/effects/year-bridge.ts";

// More: chart

export { itemRates } from "./chart/distribution/item-rates.ts";
export { bullets } from "./chart/scores/bullets.ts";
export { scoreEnds } from "./chart/scores/score-ends.ts";
export { burnDown } from "./chart/totals/burn-down.ts";
export { trendPanels } from "./chart/trends/trend-panels.ts";

// More: narrate

export { sayArea } from "./narrate/areas/say-area.ts";
export { sayBoundaries } from "./narrate/areas/say-boundaries.ts";
export { sayDispersion } from "./narrate/areas/say-funnel.ts";
export { sayInequality } from "./narrate/areas/say-inequality.ts";
export { sayInherited } from "./narrate/areas/say-inherited.ts";
export { sayPerHead } from "./narrate/areas/say-per-head.ts";
export {
  heldCandidate,
  missingCandidate,
  planCandidate,
  questionsCandidate,
  scoresCandidate,
  shareCandidate,
  totalCandidate,
  unitsCandidate,
} from "./narrate/candidates.ts";
export { sayAdditions } from "./narrate/change/say-rate-ratio.ts";
export { sayRatio } from "./narrate/change/say-ratio.ts";
export { saySplit } from "./narrate/change/say-split.ts";
export { sayYearToDate } from "./narrate/change/say-year-to-date.ts";
export { sayCaseDays, sayCases } from "./narrate/plans/say-cases.ts";
export { sayLargest } from "./narrate/plans/say-largest.ts";
export { sayCheckSummary } from "./narrate/quality/say-check-summary.ts";
export { sayControls, sayStatedTotals } from "./narrate/quality/say-controls.ts";
export { sayCorrections } from "./narrate/quality/say-corrections.ts";
export { sayGaps } from "./narrate/quality/say-gaps.ts";
export { sayHeld } from "./narrate/quality/say-held.ts";
export { sayMissingBounds } from "./narrate/quality/say-missing-bounds.ts";
export { sayProposedEffect } from "./narrate/quality/say-proposed-effect.ts";
export { sayRecords } from "./narrate/quality/say-records.ts";
export { sayRevisions } from "./narrate/quality/say-revisions.ts";
export { sayUnfiled } from "./narrate/quality/say-unfiled.ts";
export { sayAttainment } from "./narrate/scores/say-attainment.ts";
export { sayLosses } from "./narrate/scores/say-losses.ts";
export { sayScoreTable, scoreTableTitle } from "./narrate/scores/say-score-table.ts";
export { sayTarget } from "./narrate/scores/say-target.ts";
export { selectFindings } from "./narrate/select-findings.ts";

// More: report

export { endsNotes } from "./chart/layout/of-many.ts";
export { actionsTable, overdueActions } from "./report/check-tables/actions-table.ts";
export { answersTable } from "./report/check-tables/answers-table.ts";
export { checksTable } from "./report/check-tables/checks-table.ts";
export { correctionsTable } from "./report/check-tables/corrections-table.ts";
export { exceptionsTable } from "./report/check-tables/exceptions-table.ts";
export { proposedEffectTable } from "./report/check-tables/proposed-effect-table.ts";
export { questionSheetTable } from "./report/check-tables/question-sheet-table.ts";
export { questionsTable } from "./report/check-tables/questions-table.ts";
export { ruleNotesTable } from "./report/check-tables/rule-notes-table.ts";
export { rulesTable } from "./report/check-tables/rules-table.ts";
export { uncheckedTable } from "./report/check-tables/unchecked-table.ts";
export { completenessTable } from "./report/filing-tables/completeness-table.ts";
export { controlsTable } from "./report/filing-tables/controls-table.ts";
export { filesTable } from "./report/filing-tables/files-table.ts";
export { formsTable } from "./report/filing-tables/forms-table.ts";
export { gapsTable } from "./report/filing-tables/gaps-table.ts";
export { missingBoundsTable } from "./report/filing-tables/missing-bounds-table.ts";
export { quarantineReasonsTable } from "./report/filing-tables/quarantine-reasons-table.ts";
export { returnsTable } from "./report/filing-tables/returns-table.ts";
export { statedTotalsTable } from "./report/filing-tables/stated-totals-table.ts";
export { timelinessTable } from "./report/filing-tables/timeliness-table.ts";
export { warningsTable } from "./report/filing-tables/warnings-table.ts";
export { judgedTargets } from "./report/plan-tables/completions-table.ts";
export { itemsTable } from "./report/plan-tables/items-table.ts";
export { nextYearTable } from "./report/plan-tables/next-year-table.ts";
export { attainmentByYearTable } from "./report/result-tables/attainment-by-year-table.ts";
export { boundariesTable } from "./report/result-tables/boundaries-table.ts";
export { editionsTable } from "./report/result-tables/editions-table.ts";
export { measuresTable } from "./report/result-tables/measures-table.ts";
export { ownUnitsTable } from "./report/result-tables/own-units-table.ts";
export { responsibleTable } from "./report/result-tables/responsible-table.ts";
export {
  findingChangesTable,
  rankChangesTable,
  revisionsTable,
} from "./report/result-tables/revisions-table.ts";
export { shortfallTable } from "./report/result-tables/shortfall-table.ts";
export { yearBridgesTable } from "./report/result-tables/year-bridges-table.ts";
export { yearFiguresTable } from "./report/result-tables/year-figures-table.ts";
export { bodyScoresTable } from "./report/score-tables/body-scores-table.ts";
export { deductionsTable } from "./report/score-tables/deductions-table.ts";
export { indicatorsTable } from "./report/score-tables/indicators-table.ts";
export { openScoresTable } from "./report/score-tables/open-scores-table.ts";
export { scoreBandsTable } from "./report/score-tables/score-bands-table.ts";
export { scoreLead } from "./report/score-tables/score-lead.ts";
export { scoreMatrixTable } from "./report/score-tables/score-matrix-table.ts";
export { scoreTile } from "./report/score-tables/score-tile.ts";
export { weakestTable } from "./report/score-tables/weakest-table.ts";
