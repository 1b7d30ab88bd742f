import { describe, expect, it } from "vitest";
import { residentsOf } from "../../src/analyze/measure/residents.ts";
import { funnelOf } from "../../src/analyze/results/funnel.ts";
import { merged, townships, tree, viewOf, yearsOf } from "./made-panels.ts";

const likeForLike = (rows: Parameters<typeof viewOf>[0], id?: "visits" | "cost") =>
  viewOf(rows, id).panel("year", "like-for-like");

describe("residentsOf", () => {
  it("adds those of an area that was merged into it later, and knows nothing where one is unknown", () => {
    expect(residentsOf(tree, townships[0]!, 2020)).toBe(1500);
    expect(residentsOf(tree, townships[0]!, 2021)).toBe(1000);
    expect(residentsOf(tree, townships[1]!, 2019)).toBeNull();
    expect(residentsOf(tree, merged, 2020)).toBeNull();
  });
});

describe("funnelOf", () => {
  const even = (i: number): number => 10 * (i + 1);

  it("expects of each what its residents let expect, without one that stands apart", () => {
    const rows = yearsOf((i) => (i === 11 ? 40 : even(i)));
    const result = funnelOf(likeForLike(rows), "2021", { by: "residents", tree });
    expect(result.rows.map(({ expected }) => expected)).toEqual(
      [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((part) => expect.closeTo(10 * part, 5)),
    );
    expect(result.apart).toEqual([townships[11]!.name]);
    expect(result.gradient).toBeCloseTo(1, 7);
    const low = result.rows.find(({ key }) => key === townships[11]!.code)!;
    expect(low).toMatchObject({ observed: 40, judged: { side: "low", level: 0.998 } });
    expect(result.base).toBe("2021");
  });

  it("expects of each its own level of the year before", () => {
    const rows = yearsOf((i, year) => (year === 2020 ? even(i) : even(i) * 2));
    const result = funnelOf(likeForLike(rows), "2021", { by: "level", before: "2020" });
    expect(result.rows.map(({ ratio }) => ratio)).toEqual(
      result.rows.map(() => expect.closeTo(1, 9)),
    );
    expect(result).toMatchObject({ by: "level", base: "2020" });
  });

  it("names nobody where every township held the same, whatever its size", () => {
    const result = funnelOf(likeForLike(yearsOf(() => 48)), "2021", { by: "residents", tree });
    expect(result.gradient).toBe(0);
    for (const { judged, ratio } of result.rows) {
      expect(judged.level).toBeNull();
      expect(ratio).toBeCloseTo(1, 9);
    }
  });

  it("leaves out who did not report, and refuses with fewer than ten", () => {
    const one = yearsOf((i) => (i === 3 ? null : even(i)));
    const result = funnelOf(likeForLike(one), "2021", { by: "residents", tree });
    expect(result.leftOut).toEqual([townships[3]!.name]);
    const few = yearsOf((i) => (i < 4 ? null : even(i)));
    expect(funnelOf(likeForLike(few), "2021", { by: "residents", tree }).refused).toBe(
      "too-few-units",
    );
  });

  it("takes no money, no person-times, and no panel as reported", () => {
    const rows = yearsOf(even);
    expect(() => funnelOf(likeForLike(rows, "cost"), "2021", { by: "residents", tree })).toThrow(
      "cost is not a count of separate events",
    );
    expect(() => funnelOf(viewOf(rows).panel(), "2021", { by: "residents", tree })).toThrow(
      "like-for-like panel",
    );
  });
});
