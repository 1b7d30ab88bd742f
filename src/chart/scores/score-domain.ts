import type { ScoreTable } from "../../analyze/scores/score-table.ts";

/** A scale begins no higher than here, as a share of a full card. */
const HIGHEST_START = 0.6;

/** From a tenth of the card below the lowest score, or from 60 %, to the full card. */
export function scoreDomain({ decided, undecided, full }: ScoreTable): [number, number] {
  const scores = [
    ...decided.flatMap(({ score, before }) => [score, before ?? score]),
    ...undecided.flatMap(({ before }) => before ?? []),
  ];
  const lowest = Math.min(HIGHEST_START, ...scores.map((score) => score / full));
  return [(Math.floor(lowest * 10) / 10) * full, full];
}
