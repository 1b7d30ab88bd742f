import { describe, expect, it } from "vitest";
import { inequalityOf } from "../../src/analyze/results/inequality.ts";
import { peersOf } from "../../src/analyze/results/peers.ts";
import { rankingOfRates } from "../../src/analyze/results/ranking.ts";
import { slopesOf } from "../../src/analyze/results/slopes.ts";
import { stockOf } from "../../src/analyze/results/stock.ts";
import { titleOf } from "../../src/narrate/title-of.ts";
import { townships, tree, viewOf, yearsOf } from "./made-panels.ts";

const rows = yearsOf((i, year) => (i === 5 && year === 2021 ? null : 10 * (i + 1) + year - 2020));
const view = viewOf(rows);
const panel = view.panel("year", "like-for-like");

describe("rankingOfRates", () => {
  const result = () => rankingOfRates(panel, "2021", tree);

  it("gives each township the places its rate could have, and none to who did not report", () => {
    const { rows: ranked, leftOut } = result();
    expect(ranked).toHaveLength(11);
    expect(leftOut).toEqual([townships[5]!.name]);
    expect(ranked[0]).toMatchObject({ key: townships[0]!.code, estimate: 110 });
    for (const { ranks } of ranked) expect(ranks.worst).toBeGreaterThanOrEqual(ranks.best);
  });

  it("takes the error from the years of the same townships, not from how much they differ", () => {
    // 100, 140, ..., 540 sessions for each thousand residents, the same in both years.
    const level = yearsOf((i) => (100 + 40 * i) * (i + 1));
    const ranked = rankingOfRates(viewOf(level).panel("year", "like-for-like"), "2021", tree);
    expect(ranked.basis).toMatchObject({ by: "chance", variation: { factor: 0, years: 2 } });
    expect(ranked.rows[0]!.estimate).toBe(5400);
    expect(ranked.rows.map(({ ranks }) => ranks)).toEqual(
      ranked.rows.map((_, i) => ({ best: i + 1, worst: i + 1 })),
    );
  });

  it("allows for chance alone where one year is known", () => {
    const first = rankingOfRates(panel, "2020", tree);
    expect(first.basis).toEqual({ by: "chance", variation: null });
  });

  it("takes no measure whose chance is not known", () => {
    const cost = viewOf(rows, "cost").panel("year", "like-for-like");
    expect(() => rankingOfRates(cost, "2021", tree)).toThrow("cost: expected a count");
  });
});

describe("inequalityOf", () => {
  it("names the three largest and their shares", () => {
    const result = inequalityOf(panel, "2020");
    expect(result.largest.map(({ value }) => value)).toEqual([120, 110, 100]);
    expect(result.leftOut).toEqual([townships[0]!.name]);
    expect(result.indices!.top3).toBeCloseTo(330 / 770, 12);
    expect(result.largest[0]!.share).toBeCloseTo(120 / 770, 12);
    expect(inequalityOf(panel, "2021").leftOut).toEqual([townships[5]!.name]);
  });

  it("refuses negative values, and throws for what does not add up", () => {
    const negative = viewOf(yearsOf((i) => i - 3)).panel("year", "like-for-like");
    expect(inequalityOf(negative, "2021")).toMatchObject({
      refused: "negative-values",
      largest: [],
    });
    const scores = viewOf(rows, "visits", { overAreas: "none" }).panel();
    expect(() => inequalityOf(scores, "2021")).toThrow("does not add up");
  });
});

describe("peersOf", () => {
  it("sets the own value per head beside unnamed others and their median", () => {
    const result = peersOf([{ panel, per: 1000 }], townships[1]!.code, tree);
    const [row] = result.rows;
    expect(row!.own).toBeCloseTo(21 / 2, 12);
    expect(row!.others).toHaveLength(10);
    expect([...row!.others].sort((a, b) => a - b)).toEqual(row!.others);
    expect(row!.median).toBeCloseTo(71 / 7, 12);
    expect(JSON.stringify(row!.others)).not.toContain("9901231");
  });

  it("says why the own value is missing, and stops at a wrong key and a panel as reported", () => {
    const own = peersOf([{ panel, per: 1 }], townships[5]!.code, tree).rows[0]!;
    expect(own).toMatchObject({ own: null, status: "missing" });
    expect(() => peersOf([{ panel, per: 1 }], "990123188", tree)).toThrow("no key");
    expect(() => peersOf([{ panel: view.panel(), per: 1 }], townships[1]!.code, tree)).toThrow(
      "like-for-like",
    );
  });
});

describe("slopesOf", () => {
  it("gives counts of events the exact limits of their ratio, other measures none", () => {
    const [row] = slopesOf(view.compare(), [townships[11]!.code]).rows;
    expect(row).toMatchObject({ before: 120, after: 121 });
    expect(row!.ratio!.lower).toBeLessThan(1);
    expect(row!.ratio!.upper).toBeGreaterThan(1);
    const cost = viewOf(rows, "cost");
    expect(slopesOf(cost.compare()).rows.every(({ ratio }) => ratio === null)).toBe(true);
    expect(() => slopesOf(view.compare(), ["990123188"])).toThrow("no area");
    const byName = slopesOf(view.compare(), [row!.name]);
    expect(byName.rows).toEqual([row]);
    expect(titleOf(byName).zh).toContain("：所选1个乡镇中");
    expect(titleOf(slopesOf(view.compare())).zh).not.toContain("所选");
  });
});

describe("stockOf", () => {
  it("keeps the order of the scheme, puts values it does not name after it, and takes stocks only", () => {
    const stock = viewOf(rows, "visits", { overTime: "last" });
    const scheme = { breakdown: "type", of: { zh: "类别", en: "type" }, order: ["乙", "丙"] };
    const result = stockOf(stock, scheme);
    expect(result.levels.map(({ key }) => key)).toEqual(["乙", "丙", "甲"]);
    expect(result.levels[2]!.values[0]).toBe(780);
    expect(() => stockOf(view, scheme)).toThrow("is no stock");
  });
});
