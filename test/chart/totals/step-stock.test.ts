import { describe, expect, it } from "vitest";
import { stepStock } from "../../../src/chart/totals/step-stock.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf } from "../drawing.ts";
import { stock } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("stepStock", () => {
  it("stands the columns of every level under its name, as high as their values, on one scale", async () => {
    const result = stock();
    const drawing = drawingOf(await renderSvg(stepStock(result), wide));
    const perUnit = result.levels.flatMap(({ key, values }) => {
      const title = drawing.texts.find(({ text }) => text === key)!;
      const own = drawing.bars
        .filter(({ x }) => x >= title.x && x < title.x + 145)
        .sort((a, b) => a.x - b.x);
      const known = values.filter((value) => value !== null);
      expect(own, key).toHaveLength(known.length);
      return own.map((bar, i) => bar.height / known[i]!);
    });
    for (const each of perUnit) expect(each).toBeCloseTo(perUnit.at(-1)!, 0);
  });

  it("keeps the order of the levels, however many each has", async () => {
    const made = stock();
    const turned = {
      ...made,
      levels: made.levels.map((level, i) => ({ ...level, values: made.levels[3 - i]!.values })),
    };
    const { texts } = drawingOf(await renderSvg(stepStock(turned), wide));
    const order = ["国家级", "省级", "市级", "县级"];
    const read = texts
      .filter(({ text }) => order.includes(text))
      .sort((a, b) => a.x - b.x)
      .map(({ text }) => text);
    expect(read).toEqual(order);
  });

  it("has no column where a year has no data, and a sign instead", async () => {
    const { texts } = drawingOf(await renderSvg(stepStock(stock()), wide));
    expect(texts.filter(({ text }) => text === "缺")).toMatchObject([{ fill: "hi" }]);
  });

  it("refuses a list with a year left out", () => {
    expect(() => stepStock(stock([2019, 2020, 2022]))).toThrow("2022 does not follow 2020");
  });
});
