import { figureId } from "../../analyze/figures/figure-id.ts";
import { bandOf, SCORE_BANDS } from "../../analyze/scores/score-bands.ts";
import type { ScorecardRow, Scorecards } from "../../analyze/scores/scorecards.ts";
import { endsOf } from "../../chart/layout/of-many.ts";
import { CARD_GROUP } from "../../model/datasets/measure.ts";
import {
  type ColumnOf,
  type DataTable,
  type NumberCell,
  type TableCell,
  tableOf,
} from "../../model/tables/data-table.ts";

/** One indicator, or a group of them, by position in the catalogue. */
interface Heading extends Part {
  readonly name: string;
}

interface Part {
  readonly items: readonly number[];
  /** The breakdown of its figure: an indicator, a group, or none for the whole card. */
  readonly part: Readonly<Record<string, string>>;
}

/**
 * Shows every card, largest total first, with a column for each indicator or each group and one for the total.
 * The shade of a cell is its band; ▼ marks a fall of a point or more.
 */
export function scoreMatrixTable(scorecards: Scorecards, by: "indicator" | "group"): DataTable {
  const { indicators, rows, words, measure, period } = scorecards;
  const headings = by === "indicator" ? ofIndicators(scorecards) : ofGroups(scorecards);
  const cellOf = ({ key, scores, earlier }: ScorecardRow, { items, part }: Part): TableCell => {
    const points = items.reduce((sum, i) => sum + indicators[i]!.points, 0);
    const cell = scoreCell(sumOf(scores, items), sumOf(earlier, items), points);
    return "value" in cell ? { ...cell, figure: figureId(measure.id, period, key, part) } : cell;
  };
  return tableOf(endsOf(rows), [
    { label: words.parts, kind: "text", of: ({ name }) => name },
    ...headings.map(
      ({ name, ...part }): ColumnOf<ScorecardRow> => ({
        label: { zh: name, en: name },
        kind: "score",
        of: (row) => cellOf(row, part),
      }),
    ),
    {
      label: { zh: "总分", en: "Total" },
      unit: measure.unit,
      kind: "score",
      of: (row) => cellOf(row, { items: [...indicators.keys()], part: {} }),
    },
  ]);
}

const ofIndicators = ({ indicators }: Scorecards): Heading[] =>
  indicators.map(({ name, code }, i) => ({ name, items: [i], part: { indicator: code } }));

function ofGroups({ indicators }: Scorecards): Heading[] {
  const groups = [...new Set(indicators.map(({ group }) => group))];
  return groups.map((name) => ({
    name,
    items: indicators.flatMap(({ group }, i) => (group === name ? i : [])),
    part: { [CARD_GROUP]: name },
  }));
}

/** Adds up the scores of some indicators; null while one of them is open. */
function sumOf(scores: readonly (number | null)[], items: readonly number[]): number | null {
  const own = items.map((i) => scores[i] ?? null);
  return own.every((score) => score !== null) ? own.reduce((sum, score) => sum + score, 0) : null;
}

/** The smallest fall that a cell marks with ▼, in points. */
const FELL = 1;

function scoreCell(score: number | null, before: number | null, points: number): TableCell {
  if (score === null) return { status: "not-scored" };
  return {
    value: score,
    ...(points > 0 ? { band: bandNumber(score / points) } : {}),
    ...(before !== null && before - score >= FELL ? { fell: true } : {}),
  };
}

/** Numbers the bands: 1 is the lowest, 4 the highest. */
const bandNumber = (share: number): NonNullable<NumberCell["band"]> =>
  ([1, 2, 3, 4] as const)[SCORE_BANDS.indexOf(bandOf(share))]!;
