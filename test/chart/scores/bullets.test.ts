import { describe, expect, it } from "vitest";
import { bullets } from "../../../src/chart/scores/bullets.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { textOf } from "../../../src/model/tables/phrase.ts";
import { drawingOf, inRow, middleOf, scaleOf } from "../drawing.ts";
import { card } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;

describe("bullets", () => {
  it("puts bar, tick, diamond and points of every indicator beside its name", async () => {
    const result = card(8);
    const drawing = drawingOf(await renderSvg(bullets(result), wide));
    const place = scaleOf(drawing, ["0", "100"]);
    for (const { name, score, before, median, points } of result.items) {
      const middle = middleOf(drawing, name);
      const bar = inRow(drawing.bars, middle).find(({ fill }) => fill === "ac");
      const tick = inRow(drawing.bars, middle).find(({ fill }) => fill === "ink");
      expect((bar?.x ?? 0) + (bar?.width ?? 0), name).toBeCloseTo(
        score === null ? place(0) : place((score / points) * 100),
        0,
      );
      if (before === null) expect(tick, name).toBeUndefined();
      else expect(tick!.x + 1.5, name).toBeCloseTo(place((before / points) * 100), 0);
      expect(inRow(drawing.diamonds, middle)[0]!.x, name).toBeCloseTo(
        place((median! / points) * 100),
        0,
      );
      const said = inRow(drawing.texts, middle + 4).map(({ text }) => text);
      expect(said, name).toContain(
        score === null ? `未评/${points}` : `${score.toFixed(1)}/${points}`,
      );
    }
  });

  it("stripes what is open: from what is sure to what is possible", async () => {
    const result = card(8);
    const drawing = drawingOf(await renderSvg(bullets(result), wide));
    const place = scaleOf(drawing, ["0", "100"]);
    const striped = (name: string) =>
      inRow(drawing.bars, middleOf(drawing, name)).find(({ fill }) => fill.startsWith("url"))!;
    const whole = striped(result.items[3]!.name);
    expect([whole.x, whole.x + whole.width]).toEqual([place(0), place(100)]);
    const total = striped("总分");
    expect(total.x).toBeCloseTo(place(result.bounds.lowerShare * 100), 0);
    expect(total.x + total.width).toBeCloseTo(place(result.bounds.upperShare * 100), 0);
    expect(textOf(bullets(result).notes[0]!).zh).toContain("未评1项（经费投入），不作零分");
  });
});
