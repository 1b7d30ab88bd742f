import { expect, test } from "vitest";
import { revisionsTable } from "../../src/report/result-tables/revisions-table.ts";
import { compareEditions } from "../../src/revisions/compare-editions.ts";
import { csv, studyOfFiles } from "../checks/folder-study.ts";
import { area, COUNTY, cell, edition, input } from "../revisions/made-edition.ts";

test("each revised figure by name, with its parts in the unit of the measure", async () => {
  const names = await studyOfFiles({
    "areas.csv": csv([
      ["代码", "名称", "有效起始"],
      ["1", "甲镇", "2010-01-01"],
      ["2", "乙镇", "2010-01-01"],
    ]),
    "a.csv": csv([
      ["乡镇", "季度", "场次", "人次"],
      ["甲镇", "2023年1季度", 1, 2],
    ]),
  });
  const areas = [area("1"), area("2")];
  const published = edition({ areas, cells: [cell("1", "2022-Q1", 13)] });
  const now = edition({
    areas,
    inputs: [input("a.csv"), input("b.csv")],
    cells: [
      cell("1", "2022-Q1", 7, { correction: -6 }),
      cell("2", "2022-Q1", 4, { files: ["b.csv"] }),
    ],
  });
  const { revisions } = compareEditions(published, now);
  // The made editions name the county like any area; the table takes its name from the review.
  const named = revisions.map((each) => (each.area === COUNTY ? { ...each, area: "all" } : each));
  const rows = revisionsTable(named, names).rows.map(({ cells }) =>
    cells.map((each) => ("text" in each && typeof each.text === "object" ? each.text.zh : "?")),
  );
  expect(rows).toContainEqual(["乙镇2022年活动场次", "—", "4场", "+4场", "迟报", "—"]);
  expect(rows).toContainEqual(["甲镇2022年一季度活动场次", "13场", "7场", "−6场", "更正", "—"]);
  expect(rows).toContainEqual(["甲镇2022年活动场次比上年增减", "13场", "7场", "−6场", "更正", "—"]);
  expect(rows).toContainEqual([
    "全县2022年活动场次",
    "13场",
    "11场",
    "−2场",
    "迟报+4场、更正−6场",
    "—",
  ]);
});
