import { describe, expect, it } from "vitest";
import { cycle } from "../../../src/chart/totals/cycle.ts";
import { mixBars } from "../../../src/chart/totals/mix-bars.ts";
import { smallMultiples } from "../../../src/chart/trends/small-multiples.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { textOf } from "../../../src/model/tables/phrase.ts";
import { drawingOf } from "../drawing.ts";
import { measure, mix, seasons, trends } from "../made-results.ts";

const wide = { lang: "zh", width: "wide" } as const;

/** Lists the points of the lines of a colour in the panel under a title. */
function pointsUnder(
  drawing: ReturnType<typeof drawingOf>,
  title: { x: number; y: number },
  width: number,
  height: number,
  stroke: string,
) {
  return drawing.lines
    .filter((line) => line.stroke === stroke)
    .map(({ d }) =>
      [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    )
    .filter(
      ([first]) =>
        first &&
        first.x >= title.x &&
        first.x <= title.x + width &&
        first.y >= title.y &&
        first.y <= title.y + height,
    )
    .flat();
}

describe("smallMultiples", () => {
  it("draws every area's own values under its own name, on one scale", async () => {
    const result = trends(12);
    const drawing = drawingOf(await renderSvg(smallMultiples(result), wide));
    const titles = drawing.texts.filter(({ text }) =>
      result.series.some(({ name }) => name === text),
    );
    const read = [...titles].sort((a, b) => a.y - b.y || a.x - b.x).map(({ text }) => text);
    expect(read).toEqual(result.series.map(({ name }) => name));
    const scale = (values: readonly number[], ys: readonly number[]) =>
      (ys[0]! - ys.at(-1)!) / (values.at(-1)! - values[0]!);
    const scales = result.series.flatMap(({ name, values }) => {
      if (values.includes(null) || Math.abs(values.at(-1)! - values[0]!) < 20) return [];
      const title = drawing.texts.find(({ text }) => text === name)!;
      const points = pointsUnder(drawing, title, 90, 70, "ac");
      expect(points, name).toHaveLength(5);
      return scale(
        values as number[],
        points.map(({ y }) => y),
      );
    });
    expect(scales.length).toBeGreaterThan(4);
    for (const each of scales) expect(each).toBeCloseTo(scales[0]!, 2);
  });

  it("never joins the values on both sides of a gap, and dots a value that stands alone", async () => {
    const result = trends(12);
    const drawing = drawingOf(await renderSvg(smallMultiples(result), wide));
    const [gap, alone] = [result.series[3]!, result.series[4]!];
    expect(gap.values.map((value) => value === null)).toEqual([false, false, true, false, false]);
    const at = (name: string) => drawing.texts.find(({ text }) => text === name)!;
    const lines = drawing.lines.filter(({ d, stroke }) => {
      const [, x, y] = d.match(/M([\d.]+),([\d.]+)/)!.map(Number) as [number, number, number];
      const title = at(gap.name);
      return stroke === "ac" && x >= title.x && x < title.x + 95 && y > title.y && y < title.y + 70;
    });
    expect(lines.map(({ d }) => d.match(/L/g)?.length ?? 0)).toEqual([1, 1]);
    const title = at(alone.name);
    const dots = drawing.dots.filter(
      ({ x, y }) => x >= title.x && x < title.x + 95 && y > title.y && y < title.y + 70,
    );
    expect(dots).toHaveLength(3);
  });

  it("marks one value far beyond all others, says it, and keeps the scale for the rest", async () => {
    const made = trends(12);
    const [first, second] = made.series;
    const at = (values: (number | null)[]) => ({ ...second!, values });
    const spike = {
      ...made,
      series: [first!, at([100, 9000, 100, 100, 100]), ...made.series.slice(2)],
    };
    const chart = smallMultiples(spike);
    expect(chart.subtitle.zh).toContain("（0～300）");
    expect(textOf(chart.notes.at(-1)!).zh).toBe("超出纵轴的以▲标在顶端：东岭镇2020年9000。");
    const throughout = {
      ...made,
      series: [first!, at([9000, 9100, 9200, 9300, 9400]), ...made.series.slice(2)],
    };
    expect(smallMultiples(throughout).subtitle.zh).toContain("（0～10,000）");
  });

  it("says in the title who has no latest value", async () => {
    const drawing = drawingOf(await renderSvg(smallMultiples(trends(12)), wide));
    expect(drawing.texts.find(({ text }) => text === "未报送")).toMatchObject({ fill: "hi" });
  });

  it("refuses cumulative spans and mixed periods", () => {
    expect(() => smallMultiples(trends(8, ["2023-01/2023-03", "2023-01/2023-06"]))).toThrow(
      "expected periods of one kind",
    );
    expect(() => smallMultiples(trends(8, ["2022", "2023-H1"]))).toThrow("periods of one kind");
  });
});

describe("cycle", () => {
  it("draws each part's years in its panel, hollow where returns are missing", async () => {
    const result = seasons();
    const drawing = drawingOf(await renderSvg(cycle(result), wide));
    expect(drawing.dots).toHaveLength(
      result.values.flat().filter((value) => value !== null).length,
    );
    expect(drawing.dots.filter(({ fill }) => fill === "paper")).toHaveLength(1);
    const third = drawing.texts.find(({ text }) => text === "三季度")!;
    const hollow = drawing.dots.find(({ fill }) => fill === "paper")!;
    expect(hollow.x).toBeGreaterThan(third.x);
    expect(hollow.x).toBeLessThan(third.x + 150);
  });

  it("leaves incomplete years out of the median", () => {
    const result = seasons(["Q1"], [2021, 2022, 2023]);
    const chart = cycle({ ...result, values: [[10, 20, 999]], incomplete: [[0, 0, 3]] });
    const { rows } = chart.spec(wide).datasets as { rows: { reference: number | null }[] };
    expect(rows.find(({ reference }) => reference !== null)?.reference).toBe(15);
  });
});

describe("mixBars", () => {
  it("puts the columns of every part under its name, as high as its share", async () => {
    const result = mix();
    const drawing = drawingOf(await renderSvg(mixBars(result), wide));
    const heights = result.parts.map(({ key, shares }) => {
      const title = drawing.texts.find(({ text }) => text === key)!;
      const last = drawing.bars.find(
        ({ x, y, fill }) =>
          fill === "ac" && x >= title.x && x < title.x + 142 && y > title.y && y < title.y + 92,
      )!;
      return last.height / shares.at(-1)!;
    });
    for (const height of heights) expect(height / heights[0]!).toBeCloseTo(1, 1);
  });

  it("refuses a measure whose parts make no whole", () => {
    expect(() => mixBars({ ...mix(), measure: measure({ overAreas: "none" }) })).toThrow(
      "does not add up over areas",
    );
  });
});
