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
  // The made editions name the county like any area; the table takes its name from the review.
  const tree = { ...names.tree, county: { ...names.tree.county, code: COUNTY } };
  const rows = revisionsTable(compareEditions(published, now), { ...names, tree }).rows.map(
    ({ cells }) =>
      cells.map((each) => {
        if (!("text" in each)) return "?";
        return typeof each.text === "object" ? each.text.zh : each.text;
      }),
  );
  const late = ["—", "4场", "+4场", "迟报", "b.csv", "—"];
  const corrected = ["13场", "7场", "−6场", "更正", "a.csv", "—"];
  expect(rows).toContainEqual(["乙镇2022年活动场次", ...late]);
  expect(rows).toContainEqual(["甲镇2022年活动场次", ...corrected]);
  expect(rows).toContainEqual(["甲镇2022年活动场次比上年增减", ...corrected]);
  expect(rows).toContainEqual([
    ...["全县2022年活动场次", "13场", "11场", "−2场", "迟报+4场、更正−6场", "b.csv、a.csv", "—"],
  ]);
  // Quarters stand in revisions.csv.
  expect(rows.filter(([name]) => name!.includes("季度"))).toEqual([]);
});

test("a long list is not cut, and a status that changed is named", async () => {
  const codes = Array.from({ length: 130 }, (_, i) => String(100 + i));
  const names = await studyOfFiles(
    {
      "areas.csv": csv([
        ["代码", "名称", "有效起始"],
        ...codes.map((code) => [code, `${code}镇`, "2010-01-01"]),
      ]),
      "a.csv": csv([
        ["乡镇", "季度", "场次", "人次"],
        [`${codes[0]}镇`, "2022年1季度", 1, 2],
      ]),
    },
    2022,
  );
  const made = (units: number, sha256: string) =>
    edition({
      areas: codes.map((code) => area(code)),
      inputs: [input("a.csv", { sha256 })],
      cells: codes.map((code) => cell(code, "2022-Q1", units)),
    });
  const { rows } = revisionsTable(compareEditions(made(1, "one"), made(2, "two")), names);
  expect(rows.length).toBeGreaterThan(260);
});
