import { describe, expect, it } from "vitest";
import { heatGrid } from "../../../src/chart/comparison/heat-grid.ts";
import { classBreaks } from "../../../src/chart/layout/nice-scale.ts";
import { color } from "../../../src/chart/style/tokens.ts";
import { renderSvg } from "../../../src/chart/vega/render-svg.ts";
import { textOf } from "../../../src/model/tables/phrase.ts";
import { drawingOf } from "../drawing.ts";
import { grid, quarters } from "../made-results.ts";

const wide = { lang: "zh", width: "wide" } as const;
const SHADES = ["l4", "l3", "l2", "l1"];

describe("heatGrid", () => {
  it("shades every square by its own value, beside its own name and under its own period", async () => {
    const result = grid(12);
    const breaks = classBreaks(
      result.rows.flatMap(({ cells }) => cells.flatMap(({ value }) => value ?? [])),
    );
    const drawing = drawingOf(await renderSvg(heatGrid(result), wide));
    const down = result.rows.map(({ name }) => drawing.texts.find(({ text }) => text === name)!.y);
    expect(down).toEqual([...down].sort((a, b) => a - b));
    for (const { name, cells } of result.rows) {
      const { y } = drawing.texts.find(({ text }) => text === name)!;
      for (const [at, { value }] of cells.entries()) {
        const { x } = drawing.texts.find(({ text }) => text === result.periods[at])!;
        const square = drawing.bars.find(
          (bar) =>
            bar.x < x &&
            bar.x + bar.width > x &&
            bar.y < y - 4 &&
            bar.y + bar.height > y - 4 &&
            SHADES.includes(bar.fill),
        );
        const shade = value ? SHADES[breaks.filter((each) => value >= each).length] : undefined;
        expect(square?.fill, `${name} ${result.periods[at]}`).toBe(shade);
      }
    }
  });

  it("never leaves a missing return, a zero and a period before an area began alike", async () => {
    const { texts } = drawingOf(await renderSvg(heatGrid(grid(12)), wide));
    const said = texts.map(({ text }) => text);
    for (const sign of ["缺", "0", "·"]) expect(said).toContain(sign);
    expect(texts.find(({ text }) => text === "缺")!.fill).toBe("hi");
  });

  it("lists in the legend what occurs, and nothing else", () => {
    const keys = heatGrid(grid(12)).legend.map(({ key }) => key);
    expect(keys).toEqual([
      "class-4",
      "class-3",
      "class-2",
      "class-1",
      "zero",
      "missing",
      "not-due",
    ]);
  });

  it("names the shades from few to many by the token that paints them", () => {
    const keys = heatGrid(grid(12)).legend.map(({ key }) => key);
    expect(SHADES.map((shade) => shade.replace("l", "class-"))).toEqual(keys.slice(0, 4));
    const { datasets } = heatGrid(grid(12)).spec(wide);
    const { cells } = datasets as { cells: { fill: string; key: string; period: string }[] };
    const result = grid(12);
    const largest = result.rows
      .flatMap((row) => row.cells.map(({ value }, i) => ({ row, value, at: result.periods[i]! })))
      .reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
    const cell = cells.find(({ key, period }) => key === largest.row.key && period === largest.at);
    expect(cell!.fill).toBe(color("l1"));
    expect(keys.indexOf("class-1")).toBe(3);
  });

  it("separates the years of quarters", async () => {
    const drawing = drawingOf(await renderSvg(heatGrid(grid(8, quarters(2019, 5))), wide));
    expect(drawing.lines.filter(({ stroke }) => stroke === "ink3")).toHaveLength(4);
  });

  it("refuses mixed periods", () => {
    expect(() => heatGrid(grid(8, ["2022", "2023-Q1"]))).toThrow("periods of one kind");
  });

  it("shows the last sixty of more periods, and says from when", () => {
    const { subtitle, table, notes } = heatGrid(grid(8, quarters(2000, 16)));
    expect(textOf(subtitle).zh).toContain("2001年一季度—2015年四季度");
    expect(table.columns).toHaveLength(61);
    expect(textOf(notes[0]!).zh).toContain("8个乡镇×60期");
  });
});
