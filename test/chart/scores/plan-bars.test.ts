import { describe, expect, it } from "vitest";
import { planBars } from "../../../src/chart/scores/plan-bars.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf, inRow, middleOf } from "../drawing.ts";
import { attainment } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("planBars", () => {
  it.each([12, 30])(
    "puts outline, bar and rate of %i rows beside their names, on one scale",
    async (count) => {
      const result = attainment(count);
      const drawing = drawingOf(await renderSvg(planBars(result), wide));
      const longest = result.rows.reduce((most, row) => Math.max(most, row.planned ?? 0), 0);
      const outlines = drawing.bars.filter(({ fill }) => fill === "" || fill === "none");
      const perUnit = Math.max(...outlines.map(({ width }) => width)) / longest;
      for (const { name, planned, actual, rate } of result.rows) {
        const middle = middleOf(drawing, name);
        const outline = inRow(outlines, middle)[0];
        const bar = inRow(drawing.bars, middle).find(({ fill }) => fill === "ac");
        expect((outline?.width ?? 0) / perUnit / 1e4, name).toBeCloseTo((planned ?? 0) / 1e4, -0.5);
        expect((bar?.width ?? 0) / perUnit / 1e4, name).toBeCloseTo(
          Math.abs(actual ?? 0) / 1e4,
          -0.5,
        );
        const said = inRow(drawing.texts, middle + 4).map(({ text }) => text);
        if (rate !== null)
          expect(said.at(-1), name).toBe(`${(rate * 100).toFixed(1)}%`.replace("-", "−"));
      }
    },
  );

  it("goes from the lowest rate to the highest, and gives no rate without a plan above zero", async () => {
    const result = attainment(12);
    const drawing = drawingOf(await renderSvg(planBars(result), wide));
    const rates = drawing.texts
      .filter(({ text }) => /^−?[\d.]+%$/.test(text))
      .sort((a, b) => a.y - b.y)
      .map(({ text }) => Number.parseFloat(text.replace("−", "-")));
    expect(rates).toEqual([...rates].sort((a, b) => a - b));
    const said = drawing.texts.map(({ text }) => text);
    expect(said).toContain("计划为0");
    expect(said).toContain("无计划");
    expect(planBars(result).notes[1]!.zh).toContain("计划不大于0，不计算完成率：西河镇");
  });
});
