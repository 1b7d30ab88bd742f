import { bandOf, SCORE_BANDS } from "../../analyze/scores/score-bands.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import type { Text } from "../../messages/text.ts";
import type { DataTable, Row } from "../../model/tables/data-table.ts";

/**
 * Who is in which band, highest first. Within a band areas stand by code: their order says nothing. Cards
 * with an open indicator are in none; a band that holds nobody is left out.
 */
export function scoreBandsTable({ rows, indicators, words }: Scorecards): DataTable {
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  const byCode = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  const names = (band: (typeof SCORE_BANDS)[number] | null) =>
    byCode.flatMap(({ name, total }) =>
      (total === null ? null : bandOf(total / full)) === band ? name : [],
    );
  const bands = SCORE_BANDS.toReversed().map((band) => rowOf(band.label, names(band)));
  return {
    columns: [
      { label: { zh: "档次", en: "Band" }, kind: "text" },
      { label: { zh: "个数", en: "Count" }, kind: "count" },
      { label: words.parts, kind: "text" },
    ],
    rows: [...bands, rowOf(NO_SCORE, names(null))].flatMap((row) => row ?? []),
  };
}

const NO_SCORE: Text = { zh: "暂不定分", en: "no score" };

const rowOf = (label: Text, names: readonly string[]): Row | null =>
  names.length === 0
    ? null
    : {
        cells: [
          { text: label },
          { value: names.length },
          { text: { zh: names.join("、"), en: names.join(", ") } },
        ],
      };
