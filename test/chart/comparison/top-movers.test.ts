import { expect, it } from "vitest";
import { topMovers } from "../../../src/chart/comparison/top-movers.ts";
import { textOf } from "../../../src/model/tables/phrase.ts";
import { comparison } from "../made-results.ts";

it("shows the first and last five by change of many rows, and speaks of all", () => {
  const made = comparison(30);
  const { result, table, notes } = topMovers(made);
  const changes = made.rows.flatMap(({ change }) => change ?? []).sort((a, b) => b - a);
  expect(result).toBe(made);
  expect(table.rows).toHaveLength(11);
  expect(table.rows[0]!.cells[3]).toMatchObject({ value: changes[0] });
  expect(table.rows[9]!.cells[3]).toMatchObject({ value: changes.at(-1) });
  expect(textOf(notes[0]!).zh).toContain(`其余${changes.length - 10}个`);
});

it("shows all of up to sixteen with short names, fewer with long ones", () => {
  expect(topMovers(comparison(12)).table.rows).toHaveLength(13);
  const made = comparison(12);
  const rows = made.rows.map((row) => ({
    ...row,
    name: `双江拉祜族佤族布朗族傣族苗族${row.name}`,
  }));
  expect(topMovers({ ...made, rows }).table.rows).toHaveLength(7);
});
