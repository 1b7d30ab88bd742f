import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/analyze/measure/comparison.ts";
import { dominantArea } from "../../src/analyze/measure/dominant-area.ts";
import { weightOf } from "../../src/analyze/measure/swing.ts";
import { changeSplit } from "../../src/analyze/parts/change-split.ts";
import { largestShift, mix } from "../../src/analyze/parts/mix.ts";
import { ratioByPart } from "../../src/analyze/parts/ratio-by-part.ts";
import type { PartRow } from "../../src/model/arquero/part-rows.ts";
import type { MadeFact } from "../model/made-facts.ts";
import { comparison, score, sessions } from "../narrate/made.ts";
import { townships, viewOf, yearsOf } from "./made-panels.ts";

const USUAL = { limit: 100, basis: "units", moves: 3, isBeyond: false } as const;
const NEWS = { ...USUAL, isBeyond: true };

describe("the weight of a change", () => {
  it.each([
    [{ change: 400, rate: 0.4 }, NEWS, "beyond"],
    [{ change: 400, rate: 0.4 }, null, "beyond"],
    [{ change: 3, rate: 0.002 }, NEWS, "little"],
    [{ change: 0, rate: 0 }, null, "little"],
    [{ change: 40, rate: 0.03 }, USUAL, "little"],
    [{ change: 90, rate: 0.2 }, USUAL, "usual"],
    [{ change: 5, rate: null }, USUAL, "usual"],
  ] as const)("%j beside %j is %s", (change, swing, weight) => {
    expect(weightOf(change, swing)).toBe(weight);
  });

  it("is not judged for a stock, a slice of the data, or what does not add up", () => {
    const rows = yearsOf((i, year) => (year === 2021 ? 12 : 10) + i);
    expect(viewOf(rows).compare().swing).toMatchObject({ basis: "chance", isBeyond: false });
    expect(viewOf(rows, "visits", { overTime: "last" }).compare().swing).toBe(null);
    expect(viewOf(rows, "visits", { overAreas: "none" }).compare().swing).toBe(null);
    expect(viewOf(rows).where({ type: "甲" }).compare().swing).toBe(null);
    expect(viewOf(rows, "cost").compare().swing).toBe(null);
  });
});

describe("the area that makes a change", () => {
  const of = (changes: readonly number[], swing: Comparison["swing"], measure = sessions) =>
    dominantArea({
      ...comparison(
        changes.map((change, i) => [`${i}镇`, 500, 500 + change]),
        measure,
      ),
      swing,
    });

  it("is named with what the others did", () => {
    expect(of([416, 0, 0, 0], NEWS)).toMatchObject({
      row: { name: "0镇", change: 416 },
      rest: { count: 3, change: 0, isLevel: true },
    });
    expect(of([416, -200, -56, 0], NEWS)?.rest).toMatchObject({ change: -256, isLevel: false });
    expect(of([-300, 20, 30, 10], null)?.row.name).toBe("0镇");
  });

  it("is none where several share in it, or the change is no larger than usual and all moved", () => {
    expect(of([100, 90, 80, 10], NEWS)).toBe(null);
    expect(of([17, -16, 9, -9, 7, -7], USUAL)).toBe(null);
    expect(of([170, -16, 9, -9, 7, -7], USUAL)?.row.name).toBe("0镇");
    expect(of([100, 0], NEWS)).toBe(null);
    expect(of([100, 0, 0], NEWS, score)).toBe(null);
  });
});

/** Sessions by township, year and type: `held(township, year, type)`. */
const byType = (held: (i: number, year: number, type: string) => number | null): MadeFact[] =>
  ["甲", "乙"].flatMap((type) =>
    yearsOf((i, year) => held(i, year, type)).map((row) => ({ ...row, type })),
  );
const rowsOf = (facts: readonly MadeFact[]): PartRow[] =>
  facts.map(({ area, period, type, visits }) => ({
    part: type!,
    period,
    value: visits ?? 0,
    area: area.code,
  }));
const OF = { zh: "类别", en: "type" };

describe("the shift of a mix", () => {
  it("is compared over the areas complete in both years only", () => {
    const facts = byType((i, year, type) =>
      i === 4 && year === 2021 ? null : type === "甲" ? 10 : year === 2021 ? 40 : 10,
    );
    const { shift } = mix(viewOf(facts), OF, rowsOf(facts));
    // The first township never compares: what was merged into it did not report in 2020.
    expect(shift).toMatchObject({ comparable: 10, leftOut: 2 });
    expect(shift!.moves.map(({ key, before, after }) => [key, before, after])).toEqual([
      ["乙", 0.5, 0.8],
      ["甲", 0.5, 0.2],
    ]);
    const unnamed = rowsOf(facts).map(({ area: _, ...row }) => row);
    expect(mix(viewOf(facts), OF, unnamed).shift!.moves).toEqual([]);
  });

  it("what states no part has no share, and too much of it leaves nothing to compare", () => {
    const unstated = (share: number) =>
      byType((_, year, type) => (type === "甲" && year === 2021 ? 60 : 20)).flatMap((fact) => [
        fact,
        { ...fact, type: "", visits: (fact.visits ?? 0) * share },
      ]);
    const [some, much] = [unstated(0.04), unstated(0.5)].map((facts) =>
      mix(viewOf(facts), OF, rowsOf(facts)),
    );
    expect(some!.parts.map(({ key }) => key)).not.toContain("");
    expect(some!.unstated.at(-1)).toBeCloseTo(0.04 / 1.04, 12);
    expect(largestShift(some!)?.key).toMatch(/^[甲乙]$/);
    expect(much!.shift).toMatchObject({ moves: [], gone: [], come: [] });
    expect(largestShift(much!)).toBe(null);
  });

  it("is no news within chance", () => {
    const facts = byType((i, year, type) => 10 + ((i * 7 + year + type.length) % 3));
    expect(largestShift(mix(viewOf(facts), OF, rowsOf(facts)))).toBe(null);
    const moved = byType((_, year, type) => (type === "甲" && year === 2021 ? 60 : 20));
    expect(largestShift(mix(viewOf(moved), OF, rowsOf(moved)))).toEqual({
      key: "乙",
      points: -0.25,
    });
  });

  it("does not compare parts that came and went; as large, they may only be renamed", () => {
    const renamed = byType((_, year, type) => (type === "甲" ? 5 : year === 2020 ? 8 : 0)).concat(
      yearsOf((_, year) => (year === 2021 ? 8 : 0)).map((row) => ({ ...row, type: "丙" })),
    );
    const { shift } = mix(viewOf(renamed), OF, rowsOf(renamed));
    expect(shift).toMatchObject({
      gone: [{ key: "乙", value: 88 }],
      come: [{ key: "丙", value: 88 }],
      isRenamed: true,
      moves: [],
    });
    const gone = byType((_, year, type) => (type === "甲" ? 5 : year === 2020 ? 8 : 0));
    expect(mix(viewOf(gone), OF, rowsOf(gone)).shift).toMatchObject({ come: [], isRenamed: false });
  });
});

describe("a ratio by part, and the split of a change", () => {
  // Type 甲 has 40 people a session, then 46; 乙 has 200, then 230; far more of 甲 are held in the second year.
  const sizes: Readonly<Record<string, readonly [number, number]>> = {
    甲: [40, 46],
    乙: [200, 230],
  };
  const simpson = byType((_, year, type) =>
    type === "甲" ? (year === 2021 ? 42 : 12) : year === 2021 ? 10 : 36,
  ).map((row) => ({
    ...row,
    cost: row.visits! * sizes[row.type!]![row.period === "2021" ? 1 : 0],
  }));
  const [held, came] = [viewOf(simpson), viewOf(simpson, "cost")];
  const BY = { breakdown: "type", of: OF };

  it("splits a ratio into its parts' own change and their weights, exactly", () => {
    const { before, after, parts, effects, far } = ratioByPart(came, held, BY);
    expect([before, after]).toEqual([(12 * 40 + 36 * 200) / 48, (42 * 46 + 10 * 230) / 52]);
    expect(parts).toEqual([
      { key: "乙", before: 200, after: 230 },
      { key: "甲", before: 40, after: 46 },
    ]);
    expect(effects!.level).toBeGreaterThan(0);
    expect(effects!.mix + effects!.level).toBeCloseTo(after! - before!, 9);
    expect(far).toEqual([]);
  });

  it("splits the change of the whole: more held, larger each, and fewer came by the mix alone", () => {
    const { split } = changeSplit(held, came, BY);
    expect(split!.number).toBeGreaterThan(0);
    expect(split!.size).toBeGreaterThan(0);
    expect(split!.kinds).toBeLessThan(split!.total);
    expect(split!.total).toBe(11 * (42 * 46 + 10 * 230 - 12 * 40 - 36 * 200));
  });

  it("names the area of another order of size, and it alone", () => {
    const far = yearsOf((i) => (i === 5 ? 6000 : 60)).map((row) => ({ ...row, visits: 1 }));
    expect(ratioByPart(viewOf(far, "cost"), viewOf(far), BY).far).toEqual([
      { key: townships[5]!.code, name: townships[5]!.name, ratio: 6000, rest: 60, count: 10 },
    ]);
  });
});
