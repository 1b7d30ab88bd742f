import { differenceId } from "../../analyze/figures/derived.ts";
import { cardsId } from "../../analyze/scores/cards-id.ts";
import {
  bandOf,
  isNearEdge,
  SCORE_BANDS,
  type ScoreBand,
} from "../../analyze/scores/score-bands.ts";
import type { Scorecards } from "../../analyze/scores/scorecards.ts";
import { cellOf } from "../../chart/labels/chart-table.ts";
import { listNames } from "../../chart/labels/words.ts";
import type { Text } from "../../messages/text.ts";
import { type DataTable, tableOf } from "../../model/tables/data-table.ts";

/**
 * Lists the areas of each band, highest band first; an empty band is left out, and cards with an open indicator
 * are in none. Areas that one indicator scored differently would put into another band are marked. Within a band areas stand by code: their order says nothing.
 */
export function scoreBandsTable(cards: Scorecards): DataTable {
  const { rows, indicators, words, tolerance } = cards;
  const full = indicators.reduce((sum, { points }) => sum + points, 0);
  const byCode = [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
  const marked = (name: string, total: number | null): Text =>
    total !== null && isNearEdge(total, full, tolerance)
      ? { zh: `${name}（处于分档边缘）`, en: `${name} (at the edge)` }
      : { zh: name, en: name };
  const bandFor = (label: Text, band: ScoreBand | null) => {
    const own = byCode.filter(
      ({ total }) => (total === null ? null : bandOf(total / full)) === band,
    );
    const figure = band ? cardsId(cards, "band", band.label.zh) : cardsId(cards, "open");
    return { label, figure, names: own.map(({ name, total }) => marked(name, total)) };
  };
  const bands = [
    ...SCORE_BANDS.toReversed().map((band) => bandFor(band.label, band)),
    bandFor(NO_SCORE, null),
  ];
  return tableOf(
    bands.filter(({ names }) => names.length > 0),
    [
      { label: { zh: "档次", en: "Band" }, kind: "text", of: ({ label }) => label },
      {
        label: { zh: "个数", en: "Count" },
        kind: "count",
        of: ({ names, figure }) => cellOf(names.length, "not-computed", figure),
      },
      {
        label: words.parts,
        kind: "text",
        of: ({ names, figure }) => ({
          text: {
            zh: names.map(({ zh }) => zh).join("、"),
            en: listNames(
              names.map(({ en }) => en),
              MOST_NAMED,
            ).en,
          },
          // In English: how many more there are than are named.
          ...(names.length > MOST_NAMED
            ? { figure: differenceId(figure, String(MOST_NAMED)) }
            : {}),
        }),
      },
    ],
  );
}

/** English names are long: of more the table of scores has the others. */
const MOST_NAMED = 4;
const NO_SCORE: Text = { zh: "暂不定分", en: "no score" };
