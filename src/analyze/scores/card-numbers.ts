import { figureId } from "../figures/figure-id.ts";
import type { ToldNumber } from "../figures/told-number.ts";
import { type CardsNumber, cardsId } from "./cards-id.ts";
import { medianChange } from "./median-change.ts";
import { bandOf, isNearEdge, SCORE_BANDS } from "./score-bands.ts";
import { type DecidedRow, scoreTable } from "./score-table.ts";
import type { Scorecards } from "./scorecards.ts";

/** Lists the numbers of all cards together that pages print, each with the scores that it is made of. */
export function cardNumbers(cards: Scorecards): ToldNumber[] {
  const table = scoreTable(cards);
  const { decided, undecided, full, tolerance, measure, period } = table;
  const scoresOf = (rows: readonly DecidedRow[]) =>
    rows.map(({ key, score }) => ({ name: figureId(measure.id, period, key), value: score }));
  const count = (what: CardsNumber, rows: readonly DecidedRow[], band?: string): ToldNumber => ({
    ...{ id: cardsId(cards, what, band), value: rows.length, of: scoresOf(rows) },
  });
  const both = decided.filter(({ change }) => change !== null);
  const moved = (sign: number) => both.filter(({ change }) => Math.sign(change!) === sign);
  return [
    ...SCORE_BANDS.map(({ label }) =>
      count(
        "band",
        decided.filter(({ score }) => bandOf(score / full).label === label),
        label.zh,
      ),
    ),
    count(
      "edge",
      decided.filter(({ score }) => isNearEdge(score, full, tolerance)),
    ),
    { id: cardsId(cards, "open"), value: undecided.length, of: [] },
    count("compared", both),
    ...[count("risen", moved(1)), count("fallen", moved(-1)), count("unchanged", moved(0))],
    ...mediansOf(cards, scoresOf(both)),
  ];
}

/** Lists the medians of the two years over the cards that compare, and their difference. */
function mediansOf(cards: Scorecards, of: ToldNumber["of"]): ToldNumber[] {
  const moved = medianChange(cards);
  if (moved === null) return [];
  const { before, after, change, figures } = moved;
  return [
    { id: figures.before, value: before, of },
    { id: figures.after, value: after, of },
    {
      ...{ id: figures.change, value: change },
      of: [
        { name: figures.after, value: after },
        { name: figures.before, value: before },
      ],
    },
  ];
}
