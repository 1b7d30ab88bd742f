import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areaTrends } from "../../src/analyze/results/area-trends.ts";
import type { Chart, View } from "../../src/chart/chart.ts";
import { heatGrid } from "../../src/chart/comparison/heat-grid.ts";
import { slope } from "../../src/chart/comparison/slope.ts";
import { twoTier } from "../../src/chart/comparison/two-tier.ts";
import { waterfall } from "../../src/chart/comparison/waterfall.ts";
import { funnel } from "../../src/chart/distribution/funnel.ts";
import { intervalRanks } from "../../src/chart/distribution/interval-ranks.ts";
import { itemRates } from "../../src/chart/distribution/item-rates.ts";
import { lorenz } from "../../src/chart/distribution/lorenz.ts";
import { strips } from "../../src/chart/distribution/strips.ts";
import { bullets } from "../../src/chart/scores/bullets.ts";
import { planBars } from "../../src/chart/scores/plan-bars.ts";
import { scoreDots } from "../../src/chart/scores/score-dots.ts";
import { textWidth } from "../../src/chart/style/text-width.ts";
import { cycle } from "../../src/chart/totals/cycle.ts";
import { mixBars } from "../../src/chart/totals/mix-bars.ts";
import { stepStock } from "../../src/chart/totals/step-stock.ts";
import { yearColumns } from "../../src/chart/totals/year-columns.ts";
import { smallMultiples } from "../../src/chart/trends/small-multiples.ts";
import { timeline } from "../../src/chart/trends/timeline.ts";
import { trendPanels } from "../../src/chart/trends/trend-panels.ts";
import { renderSvg } from "../../src/chart/vega/render-svg.ts";
import {
  comparison,
  comparisonRow,
  grid,
  measure,
  mix,
  names,
  quarters,
  seasons,
  totals,
  trends,
} from "../chart/made-results.ts";
import {
  agenda,
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
} from "../chart/made-reviews.ts";
import { hasChromium, launchChromium } from "./chromium.ts";
import { textFaults } from "./text-faults.ts";

const STYLE = `svg{font-family:"Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC",sans-serif;font-variant-numeric:tabular-nums}`;

const money = measure({ kind: "money", unit: { zh: "元", en: "yuan" }, direction: "less" });
const belowZero = [-120, -8, 0, 33].map((after, i) =>
  comparisonRow({ key: `k${i}`, name: names(4)[i]!, before: 40 - i * 30, after }),
);
const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, "0"));

const charts: Record<string, (count: number) => Chart> = {
  twoTier: (count) => twoTier(comparison(count)),
  "twoTier with rates": (count) => twoTier(comparison(count), { rates: true }),
  "twoTier of huge values": (count) =>
    twoTier(comparison(count, { size: 4e11, of: money }), { rates: true }),
  "twoTier of six digits": (count) => twoTier(comparison(count, { size: 9e5 }), { rates: true }),
  smallMultiples: (count) => smallMultiples(trends(count)),
  "smallMultiples of quarters": (count) => smallMultiples(trends(count, quarters(2019, 5), 4e6)),
  heatGrid: (count) => heatGrid(grid(count)),
  "heatGrid of quarters": (count) => heatGrid(grid(count, quarters(2019, 5), 90_000)),
};

const reviews: Record<string, (count: number) => Chart> = {
  scoreDots: (count) => scoreDots(madeScoreTable(count, 47)),
  bullets: (count) => bullets(card(Math.min(count, 30))),
  strips: (count) => strips(peers(count)),
  waterfall: (count) => waterfall(bridge(count)),
  "waterfall of huge values": (count) => waterfall(bridge(count, 4e9)),
  slope: (count) => slope(slopes(Math.min(count, 12))),
  "slope of huge values": (count) => slope(slopes(Math.min(count, 12), money, 4e11)),
  lorenz: (count) => lorenz(inequality(count)),
  itemRates: (count) => itemRates(losses(count)),
  planBars: (count) => planBars(attainment(count)),
  "planBars of huge values": (count) => planBars(attainment(count, 4e11)),
  intervalRanks: (count) => intervalRanks(ranking(count)),
  funnel: (count) => funnel(made(count, 0.5, 100)),
  "funnel with many outside": (count) => funnel({ ...made(count, 1.5, 900), dispersion: null }),
};

const others: Record<string, () => Chart> = {
  stepStock: () => stepStock(stock()),
  "stepStock of ten years and large values": () =>
    stepStock(
      stock(
        Array.from({ length: 10 }, (_, i) => 2014 + i),
        88_000,
      ),
    ),
  "stepStock of two years": () => stepStock(stock([2022, 2023])),
  "lorenz that was refused": () =>
    lorenz({ ...inequality(30), indices: null, largest: [], refused: "negative-values" }),

  "twoTier of losses": () => twoTier(comparison(4, { rows: belowZero }), { rates: true }),
  yearColumns: () => yearColumns(totals([1020, 1143, 990, 1149, 1234])),
  "yearColumns with gaps": () =>
    yearColumns(
      totals([1020, null, 99, 0, 12_345, 13_000, 14_000, 9, 880_000, 910_000, 930_000, 7]),
    ),
  "yearColumns of money": () =>
    yearColumns(totals([2_435_000, 2_600_000, 0, 17, 93_000_000], money)),
  "yearColumns below zero": () => yearColumns(totals([120, -40, 33])),
  timeline: () => timeline(agenda(4)),
  "timeline of long names": () => timeline(agenda(9, "第一阶段集中开展宣传发动和组织动员工作")),
  trendPanels: () =>
    trendPanels(areaTrends([trends(30), trends(30, undefined, 4e6, money)], "990123100")),
  "trendPanels with gaps": () =>
    trendPanels(
      areaTrends(
        [5, 50, 5e3, 5e5].map((size) => trends(30, undefined, size)),
        "990123104",
      ),
    ),
  "cycle of quarters": () => cycle(seasons()),
  "cycle of months": () => cycle(seasons(months)),
  "mixBars of 8": () => mixBars(mix()),
  "mixBars of 2, 12 years": () =>
    mixBars(
      mix(
        2,
        Array.from({ length: 12 }, (_, i) => String(2012 + i)),
      ),
    ),
};

const cases: (readonly [string, () => Chart])[] = [
  ...Object.entries({ ...charts, ...reviews }).flatMap(([name, chart]) =>
    [8, 30, 60].map((count) => [`${name}, ${count} areas`, () => chart(count)] as const),
  ),
  ...Object.entries(others),
];

describe.skipIf(!hasChromium)("text of charts in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser?.close());

  const views: View[] = [
    { lang: "zh", width: "wide" },
    { lang: "zh", width: "narrow" },
    { lang: "en", width: "wide" },
    { lang: "en", width: "narrow" },
    { lang: "zh", width: "column" },
    { lang: "en", width: "column" },
  ];
  /** Six digits and twelve years are for a whole sheet. */
  const isTooMuch = (name: string, { width }: View): boolean =>
    width === "column" && /huge values, 60|with gaps/.test(name);

  it.each(cases)("%s: inside the drawing, over no other text", async (name, chart) => {
    const fit = views.filter((view) => !isTooMuch(name, view));
    const svgs = await Promise.all(fit.map((view) => renderSvg(chart(), view)));
    const page = await browser.newPage();
    await page.setContent(`<!doctype html><style>${STYLE}</style>${svgs.join("")}`);
    const drawings = await page.locator("svg[role=img]").count();
    const faults = await page.evaluate(textFaults);
    await page.close();
    expect([drawings, faults]).toEqual([fit.length, []]);
  });

  it("would find a text that leaves the drawing, and one that covers another", async () => {
    const page = await browser.newPage();
    const text = (x: number, word: string) => `<text x="${x}" y="20" font-size="12">${word}</text>`;
    await page.setContent(
      `<svg role="img" width="90" height="30">${text(0, "城关镇")}${text(30, "东")}${text(80, "南溪")}</svg>`,
    );
    const faults = await page.evaluate(textFaults);
    await page.close();
    expect(faults).toEqual([
      '"城关镇" covers "东" in a drawing of 90',
      '"南溪" leaves a drawing of 90',
    ]);
  });

  it("is as wide as it was taken to be, or narrower", async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<!doctype html><style>${STYLE}</style><svg><text font-size="12"></text></svg>`,
    );
    for (const text of [
      ...names(60),
      "+1234.5%",
      "−369,700",
      "未报送",
      "12.34亿",
      "Lower Manhattan East",
    ]) {
      const real = await page.evaluate((content) => {
        const element = document.querySelector("text")!;
        element.textContent = content;
        return element.getComputedTextLength();
      }, text);
      expect(textWidth(text), text).toBeGreaterThanOrEqual(real - 1);
      expect(textWidth(text), text).toBeLessThanOrEqual(real * 1.15 + 1);
    }
    await page.close();
  });
});
