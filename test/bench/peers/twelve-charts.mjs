import { writeFileSync } from "node:fs";
import { parse, View } from "vega";
import { compile } from "vega-lite";

/** The figures of the job, each drawn in six ways. */
export const FIGURES = /** @type {const} */ (["场次", "受众人次"]);

/**
 * A sum of each figure for each value of some keys: year, quarter, township, type.
 * @typedef {Record<string, string | number>[]} Sums
 * @typedef {{ byYear: Sums, byQuarter: Sums, byTownship: Sums, byType: Sums }} Tables
 */

/** @type {[table: keyof Tables, mark: "bar" | "line" | "rect", keys: Record<string, string>][]} */
const FORMS = [
  ["byYear", "bar", { x: "year" }],
  ["byQuarter", "line", { x: "quarter", color: "year" }],
  ["byTownship", "rect", { x: "year", y: "township" }],
  ["byTownship", "line", { x: "year", color: "township" }],
  ["byType", "bar", { x: "year", color: "type" }],
  ["byType", "line", { x: "year", color: "type" }],
];

/**
 * Draws twelve charts of the sums and writes them into one page.
 * @param {Tables} tables
 * @param {string} path
 */
export async function writeTwelveCharts(tables, path) {
  const charts = FIGURES.flatMap((figure) =>
    FORMS.map(([table, mark, keys]) => drawn(tables[table], figure, mark, keys)),
  );
  const page = (await Promise.all(charts)).join("");
  writeFileSync(path, `<!doctype html><meta charset="utf-8">${page}`);
}

/**
 * @param {Sums} values
 * @param {string} figure
 * @param {"bar" | "line" | "rect"} mark
 * @param {Record<string, string>} keys
 */
function drawn(values, figure, mark, keys) {
  const named = Object.entries(keys).map(([channel, field]) => [channel, { field }]);
  const size = { field: figure, type: "quantitative" };
  const { spec } = compile({
    data: { values },
    mark,
    encoding: { ...Object.fromEntries(named), [mark === "rect" ? "color" : "y"]: size },
  });
  return new View(parse(spec), { renderer: "none" }).toSVG();
}
