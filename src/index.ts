/** The table of contents: what scripts and dataset definitions use, stage by stage. */

// ── tables: Arquero's own verbs, for scripts ─────────────────────────────────────────────
export { desc, escape as closure, op, table } from "arquero";
// ── analyze: results from panels and tables ──────────────────────────────────────────────
export { comparePairs } from "./analyze/comparison.ts";
export { mix } from "./analyze/mix.ts";
// ── chart: a result becomes a picture ────────────────────────────────────────────────────
export { cycle } from "./chart/cycle.ts";
export { heatGrid } from "./chart/heat-grid.ts";
export { mixBars } from "./chart/mix-bars.ts";
export { smallMultiples } from "./chart/small-multiples.ts";
export { trendAgainstMedian } from "./chart/trend-against-median.ts";
export { twoTier } from "./chart/two-tier.ts";
export { yearColumns } from "./chart/year-columns.ts";
// ── a script is a notebook ───────────────────────────────────────────────────────────────
export { notebook } from "./cli/notebook.ts";
// ── words of the field ───────────────────────────────────────────────────────────────────
export type { Text } from "./messages.ts";
// ── narrate: a result becomes a sentence ─────────────────────────────────────────────────
export { sayBreadth } from "./narrate/say-breadth.ts";
export { sayTotal } from "./narrate/say-total.ts";
export { titleOf } from "./narrate/title-of.ts";
// ── report: ready-made tables ────────────────────────────────────────────────────────────
export { completenessTable } from "./report/completeness-table.ts";
export { filesTable } from "./report/files-table.ts";
export type { ReviewConfig } from "./report/review-config.ts";
export type { Dataset } from "./table/dataset.ts";
export { partRows } from "./table/part-rows.ts";
