import { describe, expect, it } from "vitest";
import { strips } from "../../../src/chart/distribution/strips.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf, inRow, middleOf, scaleOf } from "../drawing.ts";
import { peers } from "../made-reviews.ts";

const wide = { lang: "zh", width: "wide" } as const;
const LABELS = ["每万人活动场次", "每千人受众", "人均到位资金", "每万人示范单位"];

describe("strips", () => {
  it("puts the own dot and a tick per other township in the strip of each measure", async () => {
    const result = peers(30);
    const drawing = drawingOf(await renderSvg(strips(result), wide));
    const place = scaleOf(drawing, ["0", "200"]);
    for (const [i, { own, median, others }] of result.rows.entries()) {
      const middle = middleOf(drawing, LABELS[i]!);
      const dots = inRow(drawing.dots, middle);
      if (own === null) expect(dots).toEqual([]);
      else expect(dots[0]!.x).toBeCloseTo(place((own / median!) * 100), 0);
      const ticks = inRow(drawing.bars, middle).filter(({ fill }) => fill === "peer");
      expect(ticks).toHaveLength(others.length);
      expect(ticks.map(({ x }) => Math.round(x + 0.75))).toEqual(
        others.map((value) => Math.round(place((value / median!) * 100))),
      );
    }
  });

  it("says the real value with its unit, or why there is none", async () => {
    const { texts } = drawingOf(await renderSvg(strips(peers(30)), wide));
    const said = texts.map(({ text }) => text);
    for (const text of ["36.6场次", "1114人次", "未报送", "2.6个"]) expect(said).toContain(text);
  });

  it("holds neither the name nor the code of another township, nor its table a number of one", async () => {
    const result = peers(30);
    const chart = strips(result);
    const svg = await renderSvg(chart, wide);
    expect(svg + JSON.stringify(chart.table)).not.toMatch(/990123|城关|东岭/);
    expect(Object.keys(result.rows[0]!)).not.toContain("keys");
    expect(chart.table.columns).toHaveLength(5);
  });

  it("draws what is far beyond the median at the right end and says so", async () => {
    const result = peers(30);
    const [first, ...rest] = result.rows;
    const far = { ...first!, others: [...first!.others, first!.median! * 40] };
    const chart = strips({ ...result, rows: [far, ...rest] });
    expect(chart.notes[1]!.zh).toBe("超过中位数3倍的值画在右端。");
    const drawing = drawingOf(await renderSvg(chart, wide));
    const place = scaleOf(drawing, ["0", "300"]);
    const ticks = inRow(drawing.bars, middleOf(drawing, LABELS[0]!)).filter(
      ({ fill }) => fill === "peer",
    );
    expect(ticks.at(-1)!.x + 0.75).toBeCloseTo(place(300), 0);
  });

  it("compares nothing with fewer than four", () => {
    expect(strips(peers(3)).notes.at(-1)!.zh).toMatch(/^不足4个，不作比较/);
  });
});
