import { describe, expect, it } from "vitest";
import { twoTier } from "../../../src/chart/comparison/two-tier.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { type Drawing, drawingOf } from "../drawing.ts";
import { comparison, comparisonRow, measure } from "../made-results.ts";

const wide = { lang: "zh", width: "wide" } as const;

/** Finds the bars of a fill at the middle of a row, left of the panel of changes. */
function barBeside(drawing: Drawing, y: number, fills: readonly string[]) {
  return drawing.bars.filter(
    (bar) => bar.y <= y && bar.y + bar.height >= y && fills.some((fill) => bar.fill.includes(fill)),
  );
}

describe("twoTier", () => {
  it.each([12, 30])("puts every bar of %i rows beside its own name", async (count) => {
    const result = comparison(count);
    const drawing = drawingOf(await renderSvg(twoTier(result), wide));
    const longest = Math.max(
      ...result.rows.map((row) => Math.max(row.before ?? 0, row.after ?? 0)),
    );
    const levels = drawing.bars.filter(
      (bar) => ["py", "ac"].includes(bar.fill) || bar.fill.startsWith("url"),
    );
    const namesDown = result.rows.map(
      ({ name }) => drawing.texts.find(({ text }) => text === name)!.y,
    );
    expect(namesDown).toEqual([...namesDown].sort((a, b) => a - b));
    const perUnit = Math.max(...levels.map((bar) => bar.width)) / longest;
    for (const row of result.rows) {
      const name = drawing.texts.find((text) => text.text === row.name)!;
      const middle = name.y - 4;
      const [before] = barBeside(drawing, middle, ["py"]);
      const after = barBeside(drawing, middle, ["ac", "-ac"]);
      expect((before?.width ?? 0) / perUnit, row.name).toBeCloseTo(row.before ?? 0, -0.5);
      if (row.after) expect(after[0]!.width / perUnit, row.name).toBeCloseTo(row.after, -0.5);
      else expect(after.length).toBeLessThanOrEqual(1);
      const change = barBeside(drawing, middle, ["good", "bad"])[0];
      if (row.change) expect(change?.fill, row.name).toBe(row.change > 0 ? "good" : "bad");
      else expect(change?.width ?? 0, row.name).toBe(0);
    }
  });

  it("keeps a row that was not reported in its place, and says so", async () => {
    const result = comparison(12);
    const missing = result.rows.find((row) => row.afterStatus === "missing")!;
    const { texts } = drawingOf(await renderSvg(twoTier(result), wide));
    const name = texts.find((text) => text.text === missing.name)!;
    expect(texts.find((text) => text.text === "未报送")).toMatchObject({ y: name.y, fill: "hi" });
  });

  it("draws a unit of change the number of times as long that its heading says", async () => {
    const rows = [
      comparisonRow({ key: "a", before: 900, after: 920 }),
      comparisonRow({ key: "b", before: 1000, after: 980 }),
    ];
    const drawing = drawingOf(await renderSvg(twoTier(comparison(2, { rows })), wide));
    const times = Number(
      drawing.texts.find(({ text }) => text.includes("条长"))!.text.match(/×(\d+)/)![1],
    );
    const change = drawing.bars.find((bar) => bar.fill === "good")!;
    const level = drawing.bars
      .filter((bar) => bar.fill === "py")
      .reduce((a, b) => (a.width > b.width ? a : b));
    expect(change.width / 20 / (level.width / 1000)).toBeCloseTo(times, 0);
    expect(times).toBeGreaterThan(1);
  });

  it("shows no rate on a small base and clips beyond 100 % with the true number", async () => {
    const rows = [
      comparisonRow({ key: "a", before: 20, after: 90 }),
      comparisonRow({ key: "b", before: 4, after: 9 }),
      comparisonRow({ key: "c", before: 20, after: 30 }),
    ];
    const { texts, dots, lines } = drawingOf(
      await renderSvg(twoTier(comparison(3, { rows }), { rates: true }), wide),
    );
    const said = texts.map(({ text }) => text);
    expect(said).toContain("▸ +350.0%");
    expect(said).toContain("基数小");
    expect(said.join()).not.toContain("125.0%");
    const zero = Math.max(
      ...lines
        .filter(({ stroke }) => stroke === "ink")
        .map(({ d }) => Number(d.match(/M([\d.]+)/)![1])),
    );
    expect((dots[0]!.x - zero) / (dots[1]!.x - zero)).toBeCloseTo(2, 1);
  });

  it("calls a rise unfavourable where less is better, and neither where nothing is", async () => {
    const rows = [comparisonRow({ key: "a", before: 20, after: 90 })];
    const fills = async (direction: "less" | "neutral") => {
      const result = comparison(1, { rows, of: measure({ direction }) });
      return drawingOf(await renderSvg(twoTier(result), wide)).bars.map((bar) => bar.fill);
    };
    expect(await fills("less")).toContain("bad");
    expect(await fills("neutral")).not.toContain("bad");
    expect(await fills("neutral")).not.toContain("good");
  });

  it("draws an empty frame where nothing is known", async () => {
    const rows = [comparisonRow({ key: "a" })];
    expect(await renderSvg(twoTier(comparison(1, { rows })), wide)).toContain("暂无可用数据");
  });

  it("refuses a part of a year beside a whole one, and spans of other months", () => {
    const result = comparison(12);
    expect(() => twoTier({ ...result, before: "2022-H1" })).toThrow("periods of one kind");
    expect(() =>
      twoTier({ ...result, before: "2022-01/2022-06", after: "2023-01/2023-09" }),
    ).toThrow("periods of one kind");
    expect(() =>
      twoTier({ ...result, before: "2022-01/2022-06", after: "2023-01/2023-06" }),
    ).not.toThrow();
  });

  it("gives the table every row and the total of what can be compared", () => {
    const result = comparison(12);
    const { rows } = twoTier(result).table;
    expect(rows).toHaveLength(13);
    const known = rows
      .slice(0, -1)
      .flatMap(({ cells }) => ("value" in cells[3]! ? [cells[3].value] : []));
    expect(rows.at(-1)!.cells[3]).toEqual({ value: known.reduce((sum, value) => sum + value, 0) });
  });
});
