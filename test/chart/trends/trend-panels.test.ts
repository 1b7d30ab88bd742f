import { describe, expect, it } from "vitest";
import { areaTrends } from "../../../src/analyze/results/area-trends.ts";
import { trendPanels } from "../../../src/chart/trends/trend-panels.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { type Drawing, type DrawnText, drawingOf } from "../drawing.ts";
import { measure, trends } from "../made-results.ts";

const wide = { lang: "zh", width: "wide" } as const;
const NAMES = ["活动场次", "受众", "到位资金"];
const MADE = NAMES.map((zh, i) =>
  trends(8, undefined, 300 * (i + 1), measure({ id: `m${i}`, label: { zh, en: zh } })),
);
const KEY = MADE[0]!.series[3]!.key;
const PANEL = { width: 200, height: 80 };

/** Lists the points of the lines of a colour in the panel under a heading, from left to right. */
function pointsUnder(drawing: Drawing, heading: DrawnText, stroke: string) {
  const isUnder = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
    x >= heading.x - 1 &&
    x <= heading.x + PANEL.width &&
    y >= heading.y &&
    y <= heading.y + PANEL.height;
  return drawing.lines
    .filter((line) => line.stroke === stroke)
    .flatMap(({ d }) =>
      [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    )
    .filter(isUnder)
    .sort((a, b) => a.x - b.x);
}

/** Expects heights to be those of the values on a scale that begins at zero. */
function expectToStandFor(
  points: readonly { readonly y: number }[],
  values: readonly (number | null)[],
  { zero, perUnit }: { readonly zero: number; readonly perUnit: number },
): void {
  const known = values.filter((value) => value !== null);
  expect(points).toHaveLength(known.length);
  for (const [i, value] of known.entries())
    expect(points[i]!.y).toBeCloseTo(zero - value * perUnit, -0.3);
}

/** Reads the scale from two values and their heights. */
function scaleOf(points: readonly { readonly y: number }[], values: readonly number[]) {
  const low = values.indexOf(Math.min(...values));
  const high = values.indexOf(Math.max(...values));
  const perUnit = (points[low]!.y - points[high]!.y) / (values[high]! - values[low]!);
  return { perUnit, zero: points[low]!.y + values[low]! * perUnit };
}

describe("trendPanels", () => {
  it("draws each measure's line and median under its own heading, with its last value beside", async () => {
    const courses = areaTrends(MADE, KEY);
    const drawing = drawingOf(await renderSvg(trendPanels(courses), wide));
    for (const { measure: of, series, median } of courses.trends) {
      const [own] = series;
      const heading = drawing.texts.find(({ text }) => text.startsWith(of.label.zh))!;
      const points = pointsUnder(drawing, heading, "ac");
      const values = own!.values.filter((value) => value !== null);
      const scale = scaleOf(points, values);
      expectToStandFor(points, values, scale);
      expectToStandFor(pointsUnder(drawing, heading, "py"), median, scale);
      const beside = drawing.texts.filter(
        ({ x, y }) => Math.abs(y - heading.y) < 1 && x > heading.x && x < heading.x + PANEL.width,
      );
      expect(beside.map(({ text }) => text)).toEqual([String(own!.values.at(-1))]);
    }
  });

  it("breaks the line where a period is left out of the list", async () => {
    const result = trends(8, ["2018", "2019", "2021", "2022"]);
    const svg = await renderSvg(trendPanels(areaTrends([result], result.series[0]!.key)), wide);
    const own = drawingOf(svg).lines.filter(({ stroke }) => stroke === "ac");
    expect(own.map(({ d }) => d.match(/L/g)?.length ?? 0)).toEqual([1, 1]);
  });

  it("holds no other area's name", () => {
    const chart = trendPanels(areaTrends([trends(12)], "990123104"));
    const { result, table, notes, alt } = chart;
    expect(JSON.stringify([result, table, notes, alt, chart.spec(wide)])).not.toContain("东岭镇");
  });
});
