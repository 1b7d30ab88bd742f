import { describe, expect, it } from "vitest";
import { yearColumns } from "../../../src/chart/totals/year-columns.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf } from "../drawing.ts";
import { measure, totals } from "../made-results.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("yearColumns", () => {
  it("stands every column over its period, as high as its value, from zero", async () => {
    const values = [1020, 1143, 990, 1149, 1234];
    const { bars, texts } = drawingOf(await renderSvg(yearColumns(totals(values)), wide));
    const heights = values.map((value, at) => {
      const { x } = texts.find(({ text }) => text === String(2019 + at))!;
      const bar = bars.find((each) => each.x < x && each.x + each.width > x)!;
      expect(texts.find(({ text }) => text === String(value))!.x).toBe(x);
      return bar.height / value;
    });
    for (const height of heights) expect(height).toBeCloseTo(heights[0]!, 2);
  });

  it("stripes a period that is not complete, and marks this and last year", async () => {
    const { bars } = drawingOf(await renderSvg(yearColumns(totals([10, 20, 30, 40, 50])), wide));
    const fills = [...bars]
      .sort((a, b) => a.x - b.x)
      .map(({ fill }) => fill.replace(/.*-(\w+)\)/, "stripes of $1"));
    expect(fills).toEqual(["b1", "b1", "stripes of py", "py", "ac"]);
  });

  it("writes the like-for-like rate below, or why there is none", async () => {
    const { texts } = drawingOf(
      await renderSvg(yearColumns(totals([100, 150, null, 5, 50])), wide),
    );
    const said = texts.map(({ text }) => text);
    expect(said).toContain("+50.0%");
    expect(said.filter((text) => text === "不可比")).toHaveLength(2);
    expect(said).toContain("基数小");
    expect(said).toContain("未报送");
  });

  it("leaves out a number wider than its column unless both neighbours are lower", async () => {
    const values = [
      880_000,
      7,
      910_000,
      930_000,
      8,
      50_000,
      50_000,
      9,
      15_000,
      null,
      16_000,
      17_000,
    ];
    const svg = await renderSvg(yearColumns(totals(values)), { lang: "zh", width: "column" });
    const written = drawingOf(svg).texts.map(({ text }) => Number(text.replaceAll(",", "")));
    const shown = values.filter((value) => value !== null && written.includes(value));
    expect(shown).toEqual([880_000, 7, 930_000, 8, 9, 15_000, 17_000]);
  });

  it("says how sure a value is", async () => {
    const result = totals([100, 150]);
    const rows = result.rows.map((row) => ({ ...row, qualifier: "at_least" as const }));
    expect(await renderSvg(yearColumns({ ...result, rows }), wide)).toContain(">≥150<");
  });

  it("refuses a total of scores, mixed periods and more columns than fit", () => {
    expect(() => yearColumns(totals([1, 2], measure({ overAreas: "none" })))).toThrow(
      "no total over areas",
    );
    const mixed = totals([1, 2]);
    const rows = mixed.rows.map((row, at) => (at === 0 ? row : { ...row, period: "2020-H1" }));
    expect(() => yearColumns({ ...mixed, rows })).toThrow("periods of one kind");
    expect(() => yearColumns(totals(Array.from({ length: 41 }, () => 1)))).toThrow("at most 40");
  });
});
