import { bandOf, isNearEdge, SCORE_BANDS } from "../../analyze/scores/score-bands.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import { listNames } from "../../chart/labels/words.ts";
import type { Text } from "../../messages/text.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/**
 * Lists the areas of each band, highest band first; an empty band is left out, and cards with an open indicator
 * are in none. Areas that one indicator scored differently would put into another band are marked. Within a band areas stand by code: their order says nothing.
 */
export function scoreBandsTable({ rows, indicators, words, tolerance }: Scorecards): DataTable {
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  const byCode = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  const marked = (name: string, total: number | null): Text =>
    total !== null && isNearEdge(total, full, tolerance)
      ? { zh: `${name}（处于分档边缘）`, en: `${name} (at the edge)` }
      : { zh: name, en: name };
  const namesIn = (band: (typeof SCORE_BANDS)[number] | null) =>
    byCode.flatMap(({ name, total }) =>
      (total === null ? null : bandOf(total / full)) === band ? marked(name, total) : [],
    );
  const bands = [
    ...SCORE_BANDS.toReversed().map((band) => ({ label: band.label, names: namesIn(band) })),
    { label: NO_SCORE, names: namesIn(null) },
  ];
  return tableOf(
    bands.filter(({ names }) => names.length > 0),
    [
      { label: { zh: "档次", en: "Band" }, kind: "text", of: ({ label }) => label },
      { label: { zh: "个数", en: "Count" }, kind: "count", of: ({ names }) => names.length },
      {
        label: words.parts,
        kind: "text",
        of: ({ names }) => ({
          zh: names.map(({ zh }) => zh).join("、"),
          en: listNames(
            names.map(({ en }) => en),
            MOST_NAMED,
          ).en,
        }),
      },
    ],
  );
}

/** English names are long: of more the table of scores has the others. */
const MOST_NAMED = 4;
const NO_SCORE: Text = { zh: "暂不定分", en: "no score" };
