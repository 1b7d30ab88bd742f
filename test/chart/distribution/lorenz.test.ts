import { describe, expect, it } from "vitest";
import { lorenz } from "../../../src/chart/distribution/lorenz.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf, scaleOf } from "../drawing.ts";
import { inequality } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("lorenz", () => {
  it("bends from corner to corner through the cumulative shares, its dot before the three largest", async () => {
    const result = inequality(30);
    const drawing = drawingOf(await renderSvg(lorenz(result), wide));
    const across = scaleOf(drawing, ["0", "100"]);
    const curve = drawing.lines.find(({ d, stroke }) => stroke === "ac" && d.includes("L"))!;
    const points = [...curve.d.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const { lorenz: shares, top3 } = result.indices!;
    expect(points).toHaveLength(shares.length);
    const [bottom, top] = [points[0]![1]!, points.at(-1)![1]!];
    for (const [i, [x, y]] of points.entries()) {
      expect(x).toBeCloseTo(across((i / 30) * 100), 0);
      expect((bottom - y!) / (bottom - top)).toBeCloseTo(shares[i]!, 2);
    }
    const [dot] = drawing.dots;
    expect(dot!.x).toBeCloseTo(across(90), 0);
    expect((bottom - dot!.y) / (bottom - top)).toBeCloseTo(1 - top3, 2);
  });

  it("names the three largest with their shares", async () => {
    const result = inequality(30);
    const said = drawingOf(await renderSvg(lorenz(result), wide)).texts.map(({ text }) => text);
    expect(said.find((text) => text.startsWith("最大的3个占"))).toBe(
      `最大的3个占${(result.indices!.top3 * 100).toFixed(1)}%`,
    );
    for (const { name, share } of result.largest)
      expect(said).toContain(`${name} ${(share * 100).toFixed(1)}%`);
  });

  it("says in its frame why concentration was refused", async () => {
    const refused = {
      ...inequality(30),
      indices: null,
      largest: [],
      refused: "negative-values",
    } as const;
    expect(await renderSvg(lorenz(refused), wide)).toContain("有负数（冲减），不计算集中程度");
    expect(lorenz(refused).legend).toEqual([]);
  });
});
