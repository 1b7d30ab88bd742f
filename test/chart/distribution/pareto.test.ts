import { describe, expect, it } from "vitest";
import { pareto } from "../../../src/chart/distribution/pareto.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { titleOf } from "../../../src/narrate/title-of.ts";
import { drawingOf, inRow, middleOf, scaleOf } from "../drawing.ts";
import { losses } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("pareto", () => {
  it("draws the share of an indicator and the share so far on one and the same scale", async () => {
    const result = losses(8);
    const drawing = drawingOf(await renderSvg(pareto(result), wide));
    const place = scaleOf(drawing, ["0", "100"]);
    for (const { name, share, cumulative, lost } of result.rows) {
      const middle = middleOf(drawing, name);
      const bar = inRow(drawing.bars, middle)[0]!;
      expect(bar.x).toBeCloseTo(place(0), 0);
      expect(bar.x + bar.width, name).toBeCloseTo(place(share * 100), 0);
      expect(inRow(drawing.dots, middle)[0]!.x, name).toBeCloseTo(place(cumulative * 100), 0);
      const said = inRow(drawing.texts, middle + 4).map(({ text }) => text);
      expect(said, name).toContain(lost.toFixed(1));
    }
  });

  it("makes the last of more than twenty indicators one row that ends at 100 %", async () => {
    const drawing = drawingOf(await renderSvg(pareto(losses(30)), wide));
    const rest = inRow(drawing.texts, middleOf(drawing, "其余（11项）") + 4);
    expect(rest.at(-1)!.text).toBe("100.0%");
  });

  it("says that nothing was lost", async () => {
    expect(await renderSvg(pareto({ ...losses(3), rows: [] }), wide)).toContain("没有扣分");
    const open = { ...losses(3), rows: [], isScored: false };
    expect(await renderSvg(pareto(open), wide)).toContain("各项均未评");
    expect(titleOf(open).zh).toBe("各项均未评，不计算失分");
  });
});
