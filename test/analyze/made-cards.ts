import type { Scorecards } from "../../src/analyze/scores/scorecards.ts";
import { cardScore, lostPoints } from "../../src/statistics/parts/scorecard.ts";
import { measureOf } from "../model/made-facts.ts";

const POINTS = [60, 40];

/** The cards of three townships on two indicators; the last one has an open indicator. */
export function scorecards(): Scorecards {
  const scores = [
    [50, 30],
    [55, 36],
    [20, null],
  ];
  const ranks = [{ best: 2, worst: 2 }, { best: 1, worst: 1 }, null];
  const indicator = (code: string, name: string, points: number) => ({
    code,
    name,
    from: 0,
    points,
    tolerance: 0.5,
    group: "",
    content: "",
    method: "",
    responsible: "",
    deadline: "",
  });
  const totalOf = (items: readonly (number | null)[]): number | null =>
    items.every((item) => item !== null) ? items.reduce((sum, item) => sum + item, 0) : null;
  return {
    kind: "cards",
    isOfBodies: false,
    county: "990123",
    measure: measureOf("visits"),
    words: { whole: { zh: "全县", en: "the county" }, parts: { zh: "乡镇", en: "townships" } },
    period: "2021",
    before: "2020",
    changed: [],
    indicators: [indicator("A1", "组织", 60), indicator("A2", "经费", 40)],
    rows: scores.map((items, i) => ({
      key: `99012310${i + 1}`,
      name: `${i + 1}镇`,
      scores: items,
      earlier: [45, null],
      card: cardScore(items, POINTS),
      total: totalOf(items),
      before: 70,
      change: totalOf(items) === null ? null : totalOf(items)! - 70,
      ranks: ranks[i]!,
    })),
    tolerance: 0.5,
    medians: [50, 33],
    medianTotal: 85.5,
    lost: lostPoints(scores, POINTS),
  };
}
