import { describe, expect, it } from "vitest";
import { tileOf } from "../../src/report/result-tables/tile-of.ts";
import { viewOf, yearsOf } from "../analyze/made-panels.ts";

/** The change of a tile, of twelve townships with these counts in 2020 and 2021. */
const changeOf = (before: number, after: number, over: Parameters<typeof viewOf>[2] = {}) =>
  tileOf(
    viewOf(
      yearsOf((_, year) => (year === 2021 ? after : before)),
      "visits",
      over,
    ),
  ).change;

describe("the change of a tile", () => {
  it("has arrow and colour where it is news", () => {
    expect(changeOf(30, 60)).toMatchObject({ direction: "up", verdict: "good" });
    expect(changeOf(60, 30)).toMatchObject({ direction: "down", verdict: "bad" });
    expect(changeOf(30, 60, { direction: "less" })).toMatchObject({ verdict: "bad" });
    expect(changeOf(30, 60, { direction: "neutral" })).toMatchObject({
      ...{ direction: "up", verdict: "neutral" },
    });
  });

  it("has neither where chance could bring it, whichever way, and says its size all the same", () => {
    for (const after of [29, 31])
      expect(changeOf(30, after)).toMatchObject({ direction: "level", verdict: "neutral" });
    expect(changeOf(30, 31)!.text.zh).toBe("增长3.3%");
    expect(changeOf(30, 29)!.text.zh).toBe("下降3.3%");
  });

  it("has neither where nothing changed, or less than one per cent of a stock", () => {
    expect(changeOf(30, 30)).toMatchObject({ direction: "level", verdict: "neutral" });
    const stock = { overTime: "last" } as const;
    expect(changeOf(1000, 1001, stock)).toMatchObject({ direction: "level", verdict: "neutral" });
    expect(changeOf(1000, 1100, stock)).toMatchObject({ direction: "up", verdict: "good" });
  });
});
