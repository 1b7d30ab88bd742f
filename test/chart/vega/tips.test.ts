import { describe, expect, it } from "vitest";
import { areaTrends } from "../../../src/analyze/results/area-trends.ts";
import type { Chart } from "../../../src/chart/chart.ts";
import { heatGrid } from "../../../src/chart/comparison/heat-grid.ts";
import { twoTier } from "../../../src/chart/comparison/two-tier.ts";
import { funnel } from "../../../src/chart/distribution/funnel.ts";
import { scoreDots } from "../../../src/chart/scores/score-dots.ts";
import { cycle } from "../../../src/chart/totals/cycle.ts";
import { smallMultiples } from "../../../src/chart/trends/small-multiples.ts";
import { trendPanels } from "../../../src/chart/trends/trend-panels.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf } from "../drawing.ts";
import { comparison, grid, quarters, seasons, trends } from "../made-results.ts";
import { funnel as made, madeScoreTable } from "../made-reviews.ts";

const TIP = /<path d="M(-?\d+),(-?\d+)h(\d+)v(\d+)h-\d+Z"><title>([^<]*)<\/title>/g;

/** The places of a drawing that tell something, with what their text is made of. */
function tipsIn(svg: string) {
  return [...svg.matchAll(TIP)].map(([, x, y, width, height, told]) => ({
    ...{ x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
    told: told!.replaceAll("&quot;", '"'),
  }));
}

const drawn = (chart: Chart) =>
  renderSvg({ ...chart, tell: (of) => JSON.stringify(of) }, { lang: "zh", width: "wide" });

const named: Record<string, Chart> = {
  twoTier: twoTier(comparison(30)),
  "twoTier with rates": twoTier(comparison(12), { rates: true }),
  smallMultiples: smallMultiples(trends(30)),
  heatGrid: heatGrid(grid(30, quarters(2019, 5))),
  scoreDots: scoreDots(madeScoreTable(30, 47)),
  cycle: cycle(seasons()),
};

describe("a reader who points at a place is told the row that is drawn there", () => {
  it.each(Object.entries(named))("%s", async (_, chart) => {
    const svg = await drawn(chart);
    const { texts } = drawingOf(svg);
    const tips = tipsIn(svg);
    expect(tips.length).toBeGreaterThan(3);
    for (const { x, y, width, height, told } of tips) {
      const cell = chart.table.rows[JSON.parse(told).row]!.cells[0]!;
      const name = "text" in cell ? (typeof cell.text === "string" ? cell.text : cell.text.zh) : "";
      const label = texts.find(({ text }) => text === name);
      expect(label, name).toBeDefined();
      expect(label!.y).toBeGreaterThan(y);
      expect(label!.y).toBeLessThanOrEqual(y + height);
      expect(label!.x).toBeLessThanOrEqual(x + width);
    }
  });

  it("funnel: a dot each, in the order of the table", async () => {
    const chart = funnel(made(30, 0.5, 100));
    const svg = await drawn(chart);
    const tips = tipsIn(svg);
    expect(tips.map(({ told }) => JSON.parse(told).row)).toEqual([...chart.table.rows.keys()]);
    const { dots } = drawingOf(svg);
    const off = tips.filter(
      ({ x, y, width, height }) =>
        !dots.some(
          (dot) =>
            Math.abs(dot.x - x - width / 2) < width / 2 &&
            Math.abs(dot.y - y - height / 2) < height / 2,
        ),
    );
    // Those below the limits are squares.
    const low = made(30, 0.5, 100).rows.filter(({ judged }) => judged.side === "low");
    expect(off.length).toBeLessThanOrEqual(low.length);
    expect(off.length).toBeLessThan(5);
  });

  it("trendPanels: the two columns of a measure", async () => {
    const chart = trendPanels(areaTrends([trends(30), trends(30)], "990123100"));
    const tips = tipsIn(await drawn(chart));
    expect(tips.map(({ told }) => JSON.parse(told).columns)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(chart.table.columns).toHaveLength(5);
  });
});

it("a text of the data is text in a tip, and says nothing of persons", async () => {
  const tell = () => '<script>&"张三 13812345678';
  const svg = await renderSvg({ ...named.cycle!, tell }, { lang: "zh", width: "wide" });
  expect(svg).toContain("<title>&lt;script>&amp;");
  expect(svg).not.toContain("13812345678");
});
