import { describe, expect, it } from "vitest";
import { namedAreas } from "../../../src/ingest/references/area-finder.ts";
import { numbersOf } from "../../../src/model/facts/number-column.ts";
import { COUNTY, readLines } from "../county.ts";

/** Reads a file without a list of areas: the areas with their sessions, the areas known, the totals. */
function readUnlisted(...rows: readonly string[]) {
  const areas = namedAreas();
  const file = readLines(["乡镇,年度,场次,受众人次", ...rows], {
    references: { ...COUNTY, areas },
  });
  const { area, numbers } = file.facts!;
  const sessions = numbersOf(numbers.get("sessions"));
  return {
    counted: [...area.codes].map((code, i) => `${area.values[code]!.name} ${sessions[i]}`),
    known: areas.areas().map(({ name }) => name),
    totals: file.totals.map(({ label, measures }) => {
      const { stated, computed } = measures.sessions!;
      return `${label} ${stated}=${computed}`;
    }),
  };
}

describe("rows of groups without a list of areas", () => {
  const TOWNS = ["沙河镇", "大柳镇", "石桥乡"];

  it.each([
    ["indented below the name of a group", "东片区", "西片区", "　"],
    ["indented below any name", "城郊", "山区", "  "],
    ["not indented below the name of a group", "东片区", "西片", ""],
  ])("%s", (_, east, west, indent) => {
    const { counted, known, totals } = readUnlisted(
      `${east},2023,8,900`,
      `${indent}沙河镇,2023,5,500`,
      `${indent}大柳镇,2023,3,400`,
      `${west},2023,4,300`,
      `${indent}石桥乡,2023,4,300`,
      "全县,2023,12,1200",
    );
    expect(counted).toEqual(["沙河镇 5", "大柳镇 3", "石桥乡 4"]);
    expect(known).toEqual(TOWNS);
    expect(totals).toEqual([`${east} 8=8`, `${west} 4=4`, "全县 12=12"]);
  });

  it("each period is added up for itself", () => {
    const { counted } = readUnlisted(
      "东片区,2022,3,30",
      "东片区,2023,7,70",
      "　沙河镇,2022,1,10",
      "　沙河镇,2023,3,30",
      "　大柳镇,2022,2,20",
      "　大柳镇,2023,4,40",
    );
    expect(counted).toEqual(["沙河镇 1", "沙河镇 3", "大柳镇 2", "大柳镇 4"]);
  });

  it("a group whose sum is not right is compared, not counted", () => {
    const { counted, totals } = readUnlisted("东片区,2023,9,900", "　沙河镇,2023,5,900");
    expect(counted).toEqual(["沙河镇 5"]);
    expect(totals).toEqual(["东片区 9=5"]);
  });

  it.each([
    ["townships that are indented at random", ["沙河镇,2023,5,500", "　大柳镇,2023,3,400"]],
    ["groups alone", ["东片区,2023,5,500", "西片区,2023,5,500"]],
    ["equal townships", ["沙河镇,2023,5,500", "大柳镇,2023,5,500"]],
  ])("%s are counted", (_, rows) => {
    expect(readUnlisted(...rows).counted).toHaveLength(2);
  });
});
