import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeBridge } from "../../../src/analyze/results/change-bridge.ts";
import { waterfall } from "../../../src/chart/comparison/waterfall.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { textOf } from "../../../src/model/tables/phrase.ts";
import { drawingOf, inRow, middleOf, scaleOf } from "../drawing.ts";
import { comparison, comparisonRow, measure } from "../made-results.ts";
import { bridge } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("waterfall", () => {
  it("draws each step from where the last one ended, beside its own name, and the net change from zero", async () => {
    const result = bridge(12);
    const drawing = drawingOf(await renderSvg(waterfall(result), wide));
    const place = scaleOf(drawing, ["−50", "0"], (text) => Number(text.replace("−", "-")));
    const bar = (name: string) =>
      inRow(drawing.bars, middleOf(drawing, name)).find(({ fill }) =>
        ["good", "bad", "ac"].includes(fill),
      )!;
    for (const { name, from, to, change } of result.steps) {
      const { x, width, fill } = bar(name);
      expect(x, name).toBeCloseTo(place(Math.min(from, to)), 0);
      expect(x + width, name).toBeCloseTo(place(Math.max(from, to)), 0);
      expect(fill, name).toBe(change < 0 ? "bad" : "good");
    }
    const net = bar("净增减");
    expect([net.x, net.x + net.width].map(Math.round).sort()).toEqual(
      [place(0), place(result.net)].map(Math.round).sort(),
    );
    expect(net.fill).toBe("ac");
  });

  it("folds small changes into one step where there are more than sixteen, and says how many", async () => {
    const result = bridge(30);
    const rest = result.steps.find(({ key }) => key === null)!;
    const { texts } = drawingOf(await renderSvg(waterfall(result), wide));
    expect(texts.map(({ text }) => text)).toContain(`其他（${rest.count}个乡镇）`);
    expect(bridge(12).steps.every(({ key }) => key !== null)).toBe(true);
    for (const { key, change } of result.steps)
      if (key !== null) expect(Math.abs(change)).toBeGreaterThanOrEqual(result.totals.before / 100);
  });

  it("adds up exactly, whatever the amounts", () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 }).map((fen) => fen / 100);
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 40 }), (pairs) => {
        const rows = pairs.map(([before, after], i) =>
          comparisonRow({ key: `k${i}`, before, after }),
        );
        const { steps, net, totals } = changeBridge(comparison(rows.length, { rows }));
        expect(steps.at(-1)!.to).toBe(net);
        expect(steps.reduce((fen, { change }) => fen + Math.round(change * 100), 0)).toBe(
          Math.round(net * 100),
        );
        expect(Math.round((totals.after - totals.before) * 100)).toBe(Math.round(net * 100));
        for (const [i, { from }] of steps.entries()) expect(from).toBe(steps[i - 1]?.to ?? 0);
      }),
    );
  });

  it("prints both totals, and refuses what does not add up", () => {
    const { totals } = bridge(12);
    const { zh } = textOf(waterfall(bridge(12)).subtitle);
    expect(zh).toContain(`2022年的${totals.before}场次`);
    expect(zh).toContain(`2023年的${totals.after}场次`);
    expect(() =>
      changeBridge({ ...comparison(12), measure: measure({ overAreas: "none" }) }),
    ).toThrow("does not add up");
  });
});
