import type { ScorecardRow, Scorecards } from "../../analyze/scores/scorecards.ts";
import type { DataTable } from "../../model/tables/data-table.ts";

/**
 * Cards with an indicator that nobody scored, and those with a scored zero: what is open may still become
 * anything up to its points, a zero is a zero. Bounds are those of the whole card.
 */
export function openScoresTable({ indicators, rows, words, measure }: Scorecards): DataTable {
  const { unit } = measure;
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  const namesOf = ({ scores }: ScorecardRow, value: number | null) =>
    indicators.flatMap(({ name }, i) => ((scores[i] ?? null) === value ? name : [])).join("、");
  return {
    columns: [
      { label: words.parts, kind: "text" },
      { label: { zh: "未评指标", en: "Not scored" }, kind: "text" },
      { label: { zh: "零分指标", en: "Scored zero" }, kind: "text" },
      { label: { zh: "已得分", en: "Points so far" }, unit, kind: "score" },
      { label: { zh: "最低可能", en: "At least" }, unit, kind: "score" },
      { label: { zh: "最高可能", en: "At most" }, unit, kind: "score" },
    ],
    rows: rows
      .filter(({ scores }) => scores.some((score) => score === null || score === 0))
      .map((row) => ({
        cells: [
          { text: row.name },
          { text: namesOf(row, null) || "—" },
          { text: namesOf(row, 0) || "—" },
          { value: row.card.achieved },
          { value: row.card.lowerShare * full },
          { value: row.card.upperShare * full },
        ],
      })),
  };
}
