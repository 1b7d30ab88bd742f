import { describe, expect, it } from "vitest";
import { slope } from "../../../src/chart/comparison/slope.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf } from "../drawing.ts";
import { measure } from "../made-results.ts";
import { slopes } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("slope", () => {
  it("joins the two values of every row on one scale, and leads each end to its own name", async () => {
    const result = slopes(12);
    const drawing = drawingOf(await renderSvg(slope(result), wide));
    const lines = drawing.lines
      .filter(({ stroke }) => stroke === "py")
      .flatMap(({ d }) => d.match(/M[^M]+/g)!)
      .map((d) =>
        d
          .match(/M([\d.]+),([\d.]+)(?:L([\d.]+),([\d.]+)|h)/)!
          .slice(1)
          .map(Number),
      );
    expect(lines).toHaveLength(12);
    const ys = lines.flatMap(([, y0, , y1]) => [y0!, y1 ?? y0!]);
    const values = result.rows.flatMap(({ before, after }) => [before, after]);
    const slopeOf = (ys[0]! - ys.at(-1)!) / (values[0]! - values.at(-1)!);
    for (const [i, y] of ys.entries())
      expect(y - ys[0]!).toBeCloseTo(slopeOf * (values[i]! - values[0]!), 0);
    for (const [i, { name, after }] of result.rows.entries()) {
      const text = drawing.texts.find((each) => each.text === name)!;
      const value = drawing.texts.find(
        (each) => each.text === String(after) && each.x > 300 && Math.abs(each.y - text.y) < 1,
      );
      expect(value, name).toBeDefined();
      expect(Math.abs(text.y - 4 - ys[i * 2 + 1]!), name).toBeLessThan(40);
    }
    const down = result.rows.map(({ name }) => drawing.texts.find(({ text }) => text === name)!.y);
    expect(down).toEqual([...down].sort((a, b) => a - b));
  });

  it("highlights at most three, a fall in orange", async () => {
    const result = slopes(8);
    const [rose] = result.rows.filter(({ before, after }) => after > before);
    const [fell] = result.rows.filter(({ before, after }) => after < before);
    const chart = slope(result, { highlight: [rose!.key, fell!.key] });
    const { lines } = drawingOf(await renderSvg(chart, wide));
    expect(lines.filter(({ stroke }) => stroke === "ac")).toHaveLength(1);
    expect(lines.filter(({ stroke }) => stroke === "bad")).toHaveLength(1);
    // @ts-expect-error four do not compile
    expect(() => slope(result, { highlight: ["a", "b", "c", "d"] })).toThrow('no area "a"');
    const byName = slope(result, { highlight: [rose!.name] });
    expect(byName.legend[0]!.label.zh).toBe(rose!.name);
  });

  it("refuses more than twelve lines", () => {
    expect(() => slope(slopes(13))).toThrow("at most 12");
  });

  it("states the limits of chance of counts of events, and that other measures have none", () => {
    const counts = slope(slopes(6));
    expect(counts.notes[0]!.zh).toMatch(/其中\d个的变化超出偶然波动/);
    expect(counts.table.rows[0]!.cells[3]).toMatchObject({
      text: { zh: expect.stringMatching(/^\d\.\d\d～\d\.\d\d$/) },
    });
    const money = slope(slopes(6, measure({ kind: "money" })));
    expect(money.notes[0]!.zh).toContain("增减不作判断");
    expect(money.table.columns).toHaveLength(3);
  });
});
