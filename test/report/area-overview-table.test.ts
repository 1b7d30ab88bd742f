import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openReview } from "../../src/cli/review/open-review.ts";
import type { DataTable } from "../../src/model/tables/data-table.ts";
import { areaOverviewTable } from "../../src/report/result-tables/area-overview-table.ts";
import type { Review } from "../../src/review/review.ts";
import { ROOT } from "../cli/run-report.ts";

let review: Review;
let table: DataTable;
beforeAll(async () => {
  const data = join(ROOT, "data");
  const request = { toolkitData: data, data, year: null, asOf: null, onFile: () => {} };
  ({ review } = await openReview(request));
  table = areaOverviewTable(["score", "sessions"].map(review.measure), review.tree);
});

const rowOf = (name: string) =>
  table.rows.find(({ cells: [first] }) => first && "text" in first && first.text === name)!;

describe("the townships side by side", () => {
  it("has a row for each township of the year, in the order of the list, and the county last", () => {
    const names = table.rows.map(({ cells: [first] }) => first && "text" in first && first.text);
    expect(names).toHaveLength(31);
    expect(names.slice(0, 2)).toEqual(["云岭街道", "河东街道"]);
    expect(table.rows.at(-1)).toMatchObject({
      tone: "total",
      cells: [{ text: { zh: "全县" } }, { status: "not-added" }, { value: 2103, change: 180 }],
    });
  });

  it("townships add up to the county", () => {
    const sums = table.rows.slice(0, -1).map(({ cells }) => cells[2]!);
    const sum = (key: "value" | "change") =>
      sums.reduce((total, cell) => total + ("value" in cell ? (cell[key] ?? 0) : 0), 0);
    expect([sum("value"), sum("change")]).toEqual([2103, 180]);
  });

  it("a change in doubt is marked, and every year is on the line", () => {
    const cell = rowOf("永宁镇").cells[2]!;
    expect(cell).toMatchObject({ value: 104, change: 36, mark: "doubtful" });
    expect("spark" in cell && cell.spark?.at(-1)).toBe(104);
    expect("spark" in cell && cell.spark).toHaveLength(5);
    expect(rowOf("云岭街道").cells[2]).not.toHaveProperty("mark");
  });
});
