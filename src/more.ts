/** The second door: what few pages need, by stage of the flow. What most scripts use is in `index.ts`. */

// Tables

export { strictEscape as closure } from "./model/arquero/checked-verbs.ts";

// Analyze

export { changeSplit } from "./analyze/parts/change-split.ts";
export { ratioByPart } from "./analyze/parts/ratio-by-part.ts";
export { agendaOf } from "./analyze/plans/agenda.ts";
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

// Chart

export { itemRates } from "./chart/distribution/item-rates.ts";
export { bullets } from "./chart/scores/bullets.ts";
export { scoreEnds } from "./chart/scores/score-ends.ts";
export { burnDown } from "./chart/totals/burn-down.ts";
export { trendPanels } from "./chart/trends/trend-panels.ts";

// Narrate

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
export { sayStanding } from "./narrate/plans/say-standing.ts";
export { sayTasks } from "./narrate/plans/say-tasks.ts";
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

// Report

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
export { agendaTable } from "./report/plan-tables/agenda-table.ts";
export { judgedTargets } from "./report/plan-tables/completions-table.ts";
export { itemsTable } from "./report/plan-tables/items-table.ts";
export { nextYearTable } from "./report/plan-tables/next-year-table.ts";
export { standingColumns, standingOf } from "./report/plan-tables/standing-table.ts";
export { tasksTable } from "./report/plan-tables/tasks-table.ts";
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
