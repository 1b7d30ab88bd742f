import { expect, it } from "vitest";
import { LEGEND_KEYS } from "../../src/chart/chart.ts";
import { textOf } from "../house/source-files.ts";

it("every key of a legend has its rule in the style sheet, and every rule its key", () => {
  const rules = textOf("src/report/style/figures.css").matchAll(/\.tb-key-([\w-]+)/g);
  const keys = new Set(Array.from(rules, ([, key]) => key));
  expect([...keys].sort()).toEqual([...LEGEND_KEYS].sort());
});
