import { expect, it } from "vitest";
import { twoTier } from "../../../src/chart/comparison/two-tier.ts";
import { scoreDots } from "../../../src/chart/scores/score-dots.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { drawingOf } from "../drawing.ts";
import { comparison } from "../made-results.ts";
import { madeScoreTable } from "../made-reviews.ts";

const LINE = 14;
/** Names of one, two and three lines in a column. */
const NAMES = ["甲镇", "双江拉祜族佤族布朗族乡", "双江拉祜族佤族布朗族傣族土家族自治乡"];
const column = { lang: "zh", width: "column" } as const;

/** Finds the number of lines of each name and their middle. */
async function middles(chart: Parameters<typeof renderSvg>[0]) {
  const svg = await renderSvg(chart, column);
  const lines = NAMES.map((name) => {
    const text = drawingOf(svg).texts.find((each) => each.text === name)!;
    const element = svg.match(new RegExp(`<text[^>]*y="${text.y}"[^>]*><tspan>.*?</text>`, "s"));
    const count = element?.[0].match(/<tspan/g)?.length ?? 1;
    return { count, middle: text.y - 4 + ((count - 1) * LINE) / 2 };
  });
  return lines;
}

const named = <Row extends { readonly name: string }>(rows: readonly Row[]): Row[] =>
  rows.slice(0, 3).map((row, i) => ({ ...row, name: NAMES[i]! }));

it.each([
  ["twoTier", twoTier({ ...comparison(8), rows: named(comparison(8).rows) })],
  [
    "scoreDots",
    scoreDots({ ...madeScoreTable(8), decided: named(madeScoreTable(8).decided), undecided: [] }),
  ],
])("%s sets names of several lines about the middle of their row", async (_, chart) => {
  const seen = await middles(chart as Parameters<typeof renderSvg>[0]);
  expect(seen.map(({ count }) => count)).toEqual([1, 2, 3]);
  const [one, two, three] = seen.map(({ middle }) => middle);
  expect(two! - one!).toBeCloseTo(three! - two!, 0);
});
