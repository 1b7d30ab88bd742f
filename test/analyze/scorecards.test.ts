import { describe, expect, it } from "vitest";
import { rankingOfCards } from "../../src/analyze/results/ranking.ts";
import { weakestItems } from "../../src/analyze/scores/card-groups.ts";
import { lossesOf } from "../../src/analyze/scores/lost-points.ts";
import { bandOf, isNearEdge } from "../../src/analyze/scores/score-bands.ts";
import { scoreTable } from "../../src/analyze/scores/score-table.ts";
import { scorecard } from "../../src/analyze/scores/scorecard.ts";
import { scorecards as cardsOf } from "../../src/analyze/scores/scorecards.ts";
import { area } from "../model/made-facts.ts";
import { scorecards } from "./made-cards.ts";
import { indicatorView, townships } from "./made-panels.ts";

describe("scoreTable", () => {
  it("decides complete cards, highest first, and says what is open on the others", () => {
    const { decided, undecided, full } = scoreTable(scorecards());
    expect(full).toBe(100);
    expect(decided.map(({ score, ranks }) => [score, ranks])).toEqual([
      [91, { best: 1, worst: 1 }],
      [80, { best: 2, worst: 2 }],
    ]);
    expect(undecided).toEqual([{ key: "990123103", name: "3镇", open: ["经费"], before: 70 }]);
  });
});

describe("rankingOfCards", () => {
  it("ranks complete cards only, by ranges of other weights", () => {
    const { rows, leftOut, basis } = rankingOfCards(scorecards());
    expect(basis).toEqual({ by: "weights", tolerance: 0.5 });
    expect(rows.map(({ estimate }) => estimate)).toEqual([91, 80]);
    expect(leftOut).toEqual(["3镇"]);
  });
});

describe("lossesOf", () => {
  it("adds up what each indicator costs; what is open costs nothing", () => {
    const { rows, total } = lossesOf(scorecards());
    expect(rows.map(({ key, lost, notScored }) => [key, lost, notScored])).toEqual([
      ["A1", 55, 0],
      ["A2", 14, 1],
    ]);
    expect(total).toBe(69);
    expect(lossesOf(scorecards()).isScored).toBe(true);
    expect(rows.at(-1)!.cumulative).toBe(1);
  });
});

/** The panel of a view without the years before one. */
const panelFrom = (view: ReturnType<typeof indicatorView>, first: string) => {
  const panel = view.panel();
  return { ...panel, periods: panel.periods.filter((period) => period >= first) };
};

describe("cards", () => {
  const [own, other] = townships;
  const facts = [
    { area: own!, period: "2020", type: "A1", visits: 45 },
    { area: own!, period: "2021", type: "A1", visits: 50 },
    { area: own!, period: "2021", type: "A2", visits: 0 },
    { area: other!, period: "2021", type: "A2", visits: 30 },
  ];
  const { indicators } = scorecards();

  it("tells an indicator without a row from a scored zero", () => {
    const { rows } = cardsOf(indicatorView(facts), indicators);
    const row = (key: string) => rows.find((each) => each.key === key)!;
    expect(row(own!.code)).toMatchObject({ scores: [50, 0], earlier: [45, null], total: 50 });
    expect(row(other!.code)).toMatchObject({ scores: [null, 30], total: null, ranks: null });
  });

  it("takes the tolerance of the indicators, and shows no range that only shows ties", () => {
    const [first] = indicators;
    const only = (tolerance: number) =>
      cardsOf(
        indicatorView([
          { area: own!, period: "2021", type: "A1", visits: 50 },
          { area: other!, period: "2021", type: "A1", visits: 49 },
        ]),
        [{ ...first!, tolerance }],
      );
    const ranksOf = ({ rows }: ReturnType<typeof only>) =>
      rows.filter(({ total }) => total !== null).map(({ ranks }) => ranks);
    expect(ranksOf(only(2))).toEqual([
      { best: 1, worst: 2 },
      { best: 1, worst: 2 },
    ]);
    expect(ranksOf(only(0))).toEqual([null, null]);
    expect(rankingOfCards(only(0)).rows).toEqual([]);
    expect(scoreTable(only(0)).decided).toHaveLength(2);
  });

  it("has no earlier score where the data begin with the year under review", () => {
    const view = indicatorView(facts);
    const first = { ...view, panel: () => panelFrom(view, "2021"), where: view.where };
    expect(cardsOf(first, indicators).rows[0]).toMatchObject({
      earlier: [null, null],
      before: null,
    });
  });

  it("waits for no score of an area that ended within the year", () => {
    const gone = area("990123299", { to: "2021-06-30", mergedInto: own!.code });
    const keys = (rows: typeof facts) =>
      cardsOf(indicatorView(rows, [...townships, gone]), indicators).rows.map(({ key }) => key);
    expect(keys(facts)).not.toContain(gone.code);
    expect(keys([...facts, { area: gone, period: "2021", type: "A1", visits: 5 }])).toContain(
      gone.code,
    );
  });
});

describe("scorecard", () => {
  it("holds one township's scores of both years, and of all others the medians only", () => {
    const card = scorecard(scorecards(), "990123101");
    expect(card.items).toMatchObject([
      {
        code: "A1",
        name: "组织",
        group: "",
        points: 60,
        score: 50,
        before: 45,
        isRescaled: false,
        median: 50,
      },
      {
        code: "A2",
        name: "经费",
        group: "",
        points: 40,
        score: 30,
        before: null,
        isRescaled: false,
        median: 33,
      },
    ]);
    expect(card.total).toMatchObject({ points: 100, score: 80, before: 70, median: 85.5 });
    expect(JSON.stringify(card)).not.toContain("990123102");
  });

  it("leaves open what is open, with the bounds of the whole card", () => {
    const card = scorecard(scorecards(), "990123103");
    expect(card.items[1]!.score).toBeNull();
    expect(card.bounds).toMatchObject({ lowerShare: 0.2, upperShare: 0.6 });
  });

  it("adds up groups: none of one group, and none where one of its indicators is open", () => {
    const made = scorecards();
    const [first, second] = made.indicators;
    const third = { ...second!, code: "A3", name: "宣传" };
    const groups = ["机制", "保障", "机制"];
    const cards = {
      ...made,
      indicators: [first!, second!, third].map((each, i) => ({ ...each, group: groups[i]! })),
      rows: made.rows.map((row) => ({ ...row, scores: [...row.scores, 7], earlier: [45, 30, 5] })),
    };
    const { groups: own, items } = scorecard(cards, "990123101");
    expect(own.map(({ name, points, score, before }) => [name, points, score, before])).toEqual([
      ["机制", 100, 57, 50],
      ["保障", 40, 30, 30],
    ]);
    expect(own.map((group) => group.median)).toEqual([57, 33]); // of 57, 62, 27 and of 30, 36
    expect(scorecard(cards, "990123103").groups[1]!.score).toBeNull();
    expect(weakestItems(items).map(({ code }) => code)).toEqual(["A3", "A2", "A1"]);
    expect(scorecard(made, "990123101").groups).toEqual([]);
  });

  it("stops at a key that is not there", () => {
    expect(() => scorecard(scorecards(), "990123188")).toThrow("no key");
  });
});

describe("bandOf", () => {
  it.each([
    [0.599, "60以下"],
    [0.6, "合格"],
    [0.899, "良好"],
    [0.9, "优秀"],
    [1, "优秀"],
  ])("puts %f into %s", (share, zh) => expect(bandOf(share).label.zh).toBe(zh));
});

describe("isNearEdge", () => {
  it.each([
    [89.4, false],
    [89.5, true],
    [90, true],
    [90.4, true],
    [90.5, false],
    [75, false],
    [100, false],
  ])("of %f points, half a point either way: %s", (score, isNear) => {
    expect(isNearEdge(score, 100, 0.5)).toBe(isNear);
  });
});
