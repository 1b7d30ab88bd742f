import { describe, expect, it } from "vitest";
import { namedAreas } from "../../../src/ingest/references/area-finder.ts";
import { numbersOf } from "../../../src/model/facts/number-column.ts";
import { COUNTY, readLines } from "../county.ts";

describe.each([
  ["with a list of areas", () => COUNTY],
  ["without a list of areas", () => ({ ...COUNTY, areas: namedAreas() })],
])("其中 %s", (_, references) => {
  const read = (...rows: readonly string[]) => {
    const file = readLines(["乡镇,年度,场次,受众人次", ...rows], { references: references() });
    const { area, numbers } = file.facts!;
    const sessions = numbersOf(numbers.get("sessions"));
    return {
      counted: [...area.codes].map((code, i) => `${area.values[code]!.name} ${sessions[i]}`),
      skipped: file.skipped.map(({ line, why }) => `${line} ${why}`),
      totals: file.totals.map(({ measures }) => measures.sessions!.match),
    };
  };

  it("before a township directly below a total begins its parts", () => {
    expect(read("合计,2023,12,1200", "其中：石桥镇,2023,5,500", "高桥镇,2023,7,700")).toEqual({
      counted: ["石桥镇 5", "高桥镇 7"],
      skipped: [],
      totals: [true],
    });
  });

  it("may stand before each township", () => {
    const { counted } = read(
      "合计,2023,12,1200",
      "其中:石桥镇,2023,5,500",
      "其中 高桥镇,2023,7,700",
    );
    expect(counted).toEqual(["石桥镇 5", "高桥镇 7"]);
  });

  it("before anything else is a part of the row above", () => {
    const { counted, skipped } = read(
      "合计,2023,5,500",
      "其中：线上,2023,2,200",
      "石桥镇,2023,5,500",
      "其中：线上,2023,2,200",
    );
    expect(counted).toEqual(["石桥镇 5"]);
    expect(skipped).toEqual(["3 of_which", "5 of_which"]);
  });

  it("before a township below a township is a part of that", () => {
    const { counted, skipped } = read("石桥镇,2023,5,500", "其中：高桥镇,2023,2,200");
    expect(counted).toEqual(["石桥镇 5"]);
    expect(skipped).toEqual(["3 of_which"]);
  });
});
