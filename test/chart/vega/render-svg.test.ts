import { describe, expect, it } from "vitest";
import { areaTrends } from "../../../src/analyze/results/area-trends.ts";
import type { Chart, View } from "../../../src/chart/chart.ts";
import { heatGrid } from "../../../src/chart/comparison/heat-grid.ts";
import { slope } from "../../../src/chart/comparison/slope.ts";
import { twoTier } from "../../../src/chart/comparison/two-tier.ts";
import { waterfall } from "../../../src/chart/comparison/waterfall.ts";
import { funnel } from "../../../src/chart/distribution/funnel.ts";
import { intervalRanks } from "../../../src/chart/distribution/interval-ranks.ts";
import { itemRates } from "../../../src/chart/distribution/item-rates.ts";
import { lorenz } from "../../../src/chart/distribution/lorenz.ts";
import { strips } from "../../../src/chart/distribution/strips.ts";
import { bullets } from "../../../src/chart/scores/bullets.ts";
import { planBars } from "../../../src/chart/scores/plan-bars.ts";
import { scoreDots } from "../../../src/chart/scores/score-dots.ts";
import { cycle } from "../../../src/chart/totals/cycle.ts";
import { mixBars } from "../../../src/chart/totals/mix-bars.ts";
import { stepStock } from "../../../src/chart/totals/step-stock.ts";
import { yearColumns } from "../../../src/chart/totals/year-columns.ts";
import { smallMultiples } from "../../../src/chart/trends/small-multiples.ts";
import { trendPanels } from "../../../src/chart/trends/trend-panels.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { textOf as wordsOf } from "../../../src/model/tables/phrase.ts";
import { sourceFiles, textOf } from "../../house/source-files.ts";
import {
  comparison,
  comparisonRow,
  grid,
  mix,
  quarters,
  seasons,
  totals,
  trends,
} from "../made-results.ts";
import {
  attainment,
  bridge,
  card,
  inequality,
  losses,
  funnel as made,
  madeScoreTable,
  peers,
  ranking,
  slopes,
  stock,
} from "../made-reviews.ts";

const wide: View = { lang: "zh", width: "wide" };
const charts: readonly (readonly [string, () => Chart, number])[] = [
  ["twoTier", () => twoTier(comparison(30)), 14],
  ["twoTier with rates", () => twoTier(comparison(30), { rates: true }), 14],
  ["yearColumns", () => yearColumns(totals([1020, 1143, 990, 1149, 1234])), 4],
  ["smallMultiples", () => smallMultiples(trends(30)), 14],
  ["trendPanels", () => trendPanels(areaTrends([trends(30)], "990123104")), 3],
  ["cycle", () => cycle(seasons()), 6],
  ["heatGrid", () => heatGrid(grid(30)), 14],
  ["heatGrid of quarters", () => heatGrid(grid(30, quarters(2019, 5))), 24],
  ["mixBars", () => mixBars(mix()), 6],
  ["scoreDots", () => scoreDots(madeScoreTable(30)), 10],
  ["bullets", () => bullets(card(8)), 5],
  ["strips", () => strips(peers(30)), 5],
  ["waterfall", () => waterfall(bridge(30)), 4],
  ["slope", () => slope(slopes(12)), 5],
  ["lorenz", () => lorenz(inequality(30)), 4],
  ["itemRates", () => itemRates(losses(30)), 6],
  ["planBars", () => planBars(attainment(30)), 8],
  ["intervalRanks", () => intervalRanks(ranking(30)), 7],
  ["stepStock", () => stepStock(stock()), 4],
  ["funnel", () => funnel(made(30, 0.5, 100)), 9],
];

describe.each(charts)("renderSvg of %s", (_name, chart, kilobytes) => {
  it("gives the same bytes for the same chart, whatever was drawn between", async () => {
    const first = await renderSvg(chart(), wide);
    await renderSvg(twoTier(comparison(8)), wide);
    await renderSvg(chart(), { lang: "en", width: "narrow" });
    expect(await renderSvg(chart(), wide)).toBe(first);
  });

  it.each(["wide", "narrow"] as const)(`stays under ${kilobytes} KB %s`, async (width) => {
    const svg = await renderSvg(chart(), { lang: "zh", width });
    expect(Buffer.byteLength(svg)).toBeLessThan(kilobytes * 1024);
  });

  it("is an image with a name, painted with tokens only, that loads and runs nothing", async () => {
    const svg = await renderSvg(chart(), wide);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-label="[^"]{20,}"/);
    const paints = [...svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, paint]) => paint!);
    expect(
      paints.filter(
        (paint) => !/^(none|var\(--\w+,#[0-9a-f]{6}\)|url\(#tb-\w+-(ac|py)\))$/.test(paint),
      ),
    ).toEqual([]);
    expect(svg).not.toMatch(
      /<(script|image|foreignObject|a|style|title)\b|\son\w+=|href|font-family="(?!sans)/,
    );
    expect(svg).not.toMatch(/NaN|undefined|null|\d\.\d{2}/);
  });

  it("says no more than 150 Han characters, and something in English", () => {
    const { alt, subtitle } = chart();
    expect([...alt.zh].length).toBeLessThanOrEqual(150);
    for (const text of [alt, wordsOf(subtitle)])
      expect(text.en).not.toMatch(/[\u4e00-\u9fff]{6,}|undefined/);
  });

  it("has a table whose rows are as long as its columns", () => {
    const { columns, rows } = chart().table;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.cells).toHaveLength(columns.length);
  });
});

describe("renderSvg", () => {
  it("draws what comes from data as text, never as markup or expression", async () => {
    const name = `<b onload="x">datum.after</b> & "signal"`;
    const rows = [comparisonRow({ key: `a'+alert(1)+'`, name, before: 3, after: 5 })];
    const svg = await renderSvg(twoTier(comparison(1, { rows })), wide);
    expect(svg).not.toContain("<b");
    expect(svg.replace(/<[^>]*>/g, "")).toContain("&lt;b");
    expect(svg).toMatch(/aria-label="[^"]*&lt;b onload=&quot;x&quot;/);
  });

  it("gives the stripes of every drawing an id of its own", async () => {
    const ids = await Promise.all(
      (["wide", "narrow"] as const).map(async (width) => {
        const svg = await renderSvg(twoTier(comparison(12)), { lang: "zh", width });
        const [, id] = svg.match(/<pattern id="([^"]+)"/)!;
        expect(svg).toContain(`fill="url(#${id})"`);
        return id;
      }),
    );
    expect(new Set(ids).size).toBe(2);
  });

  it("stops where Vega would only warn", async () => {
    const chart = yearColumns(totals([1, 2]));
    const broken = {
      ...chart,
      spec: () => ({
        mark: "point",
        encoding: { x: { field: "a", type: "quantitative", scale: { paddingInner: 1 } } },
        data: { values: [{ a: 1 }] },
      }),
    } as Chart;
    await expect(renderSvg(broken, wide)).rejects.toThrow("paddingInner");
  });

  it("reads no file and no address", async () => {
    const chart = yearColumns(totals([1, 2]));
    const spec = { data: { url: "package.json" }, mark: "bar", encoding: {} };
    await expect(renderSvg({ ...chart, spec: () => spec } as Chart, wide)).rejects.toThrow(
      "reads nothing, not even package.json",
    );
  });

  it("does not load Vega before a chart is drawn", () => {
    for (const file of sourceFiles("src/chart")) {
      const code = textOf(file);
      expect(code, file).not.toMatch(/^import (?!type)[^;]*from "vega/m);
    }
  });
});
