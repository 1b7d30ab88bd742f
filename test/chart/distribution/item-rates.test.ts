import { describe, expect, it } from "vitest";
import { itemRates } from "../../../src/chart/distribution/item-rates.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { titleOf } from "../../../src/narrate/title-of.ts";
import { drawingOf, inRow, middleOf, scaleOf } from "../drawing.ts";
import { losses } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("itemRates", () => {
  it.each([8, 24])("puts the dots of %i indicators beside their names, lowest first", async (n) => {
    const result = losses(n);
    const drawing = drawingOf(await renderSvg(itemRates(result), wide));
    const place = scaleOf(drawing, ["60", "100"]);
    const heights = result.rows.map(({ name, rate, lost }) => {
      const middle = middleOf(drawing, name);
      const squares = inRow(drawing.bars, middle).map(({ x, width }) => x + width / 2);
      const [dot] = [...inRow(drawing.dots, middle).map(({ x }) => x), ...squares];
      expect(dot, name).toBeCloseTo(place(rate * 100), 0);
      const said = inRow(drawing.texts, middle + 4).map(({ text }) => text);
      expect(said.slice(-2), name).toEqual([`${(rate * 100).toFixed(1)}%`, lost.toFixed(1)]);
      return middle;
    });
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  it("says that nothing was lost", async () => {
    expect(await renderSvg(itemRates({ ...losses(3), rows: [] }), wide)).toContain("没有失分");
    const open = { ...losses(3), rows: [], isScored: false };
    expect(await renderSvg(itemRates(open), wide)).toContain("各项均未评");
    expect(titleOf(open).zh).toBe("各项均未评，不计算失分");
  });
});
