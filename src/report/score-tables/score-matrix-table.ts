import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { DataTable, TableCell } from "../../model/tables/data-table.ts";
import { scoreCell } from "./score-cell.ts";

/** Places of the catalogue under one heading: one indicator, or a group of them. */
interface Heading {
  readonly name: string;
  readonly items: readonly number[];
}

/**
 * Every card on its bands, largest total first: a column for each indicator or each group of them, and the
 * total. ▼ marks what fell by a point or more.
 */
export function scoreMatrixTable(scorecards: Scorecards, by: "indicator" | "group"): DataTable {
  const { indicators, rows, words, measure } = scorecards;
  const headings = by === "indicator" ? ofIndicators(scorecards) : ofGroups(scorecards);
  const all = { name: "", items: indicators.map((_, i) => i) };
  return {
    columns: [
      { label: words.parts, kind: "text" },
      ...headings.map(({ name }) => ({ label: { zh: name, en: name }, kind: "score" as const })),
      { label: { zh: "总分", en: "Total" }, unit: measure.unit, kind: "score" },
    ],
    rows: rows.map(({ name, scores, earlier }) => ({
      cells: [
        { text: name },
        ...[...headings, all].map(({ items }): TableCell => {
          const points = items.reduce((sum, i) => sum + indicators[i]!.points, 0);
          return scoreCell(sumOf(scores, items), sumOf(earlier, items), points);
        }),
      ],
    })),
  };
}

const ofIndicators = ({ indicators }: Scorecards): Heading[] =>
  indicators.map(({ name }, i) => ({ name, items: [i] }));

function ofGroups({ indicators }: Scorecards): Heading[] {
  const groups = [...new Set(indicators.map(({ group }) => group))];
  return groups.map((name) => ({
    name,
    items: indicators.flatMap(({ group }, i) => (group === name ? i : [])),
  }));
}

/** Null while one of them is open. */
function sumOf(scores: readonly (number | null)[], items: readonly number[]): number | null {
  const own = items.map((i) => scores[i] ?? null);
  return own.every((score) => score !== null) ? own.reduce((sum, score) => sum + score, 0) : null;
}
