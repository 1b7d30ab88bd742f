import type { ScorecardRow, Scorecards } from "../../analyze/scores/scorecards.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/**
 * Lists the cards with an indicator that has no score or a scored zero. An open indicator may still get anything
 * up to its points, a zero stays a zero; the bounds are those of the whole card.
 */
export function openScoresTable({ indicators, rows, words, measure }: Scorecards): DataTable {
  const { unit } = measure;
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  const namesOf = ({ scores }: ScorecardRow, value: number | null) =>
    indicators.flatMap(({ name }, i) => ((scores[i] ?? null) === value ? name : [])).join("、");
  return tableOf(
    rows.filter(({ scores }) => scores.some((score) => score === null || score === 0)),
    [
      { label: words.parts, kind: "text", of: ({ name }) => name },
      {
        label: { zh: "未评指标", en: "Not scored" },
        kind: "text",
        of: (row) => namesOf(row, null) || "—",
      },
      {
        label: { zh: "零分指标", en: "Scored zero" },
        kind: "text",
        of: (row) => namesOf(row, 0) || "—",
      },
      {
        label: { zh: "已得分", en: "Points so far" },
        unit,
        kind: "score",
        of: ({ card }) => card.achieved,
      },
      {
        label: { zh: "最低可能", en: "At least" },
        unit,
        kind: "score",
        of: ({ card }) => card.lowerShare * full,
      },
      {
        label: { zh: "最高可能", en: "At most" },
        unit,
        kind: "score",
        of: ({ card }) => card.upperShare * full,
      },
    ],
  );
}
