import { describe, expect, it } from "vitest";
import { openHeaders } from "../../../src/cli/accept/open-headers.ts";
import { recordsOf } from "../../../src/csv/read-records.ts";
import { readFile } from "../../../src/ingest/read-file.ts";
import { withConfirmedHeaders } from "../../../src/ingest/references/confirmed-headers.ts";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { numbersOf } from "../../../src/model/facts/number-column.ts";
import { COUNTY, DATASETS } from "../county.ts";

/** Two rows of a header of which nobody can know which group counts. */
const LINES = [
  "乡镇,年度,甲组,,乙组,",
  ",,场次,受众人次,场次,受众人次",
  "石桥镇,2023,3,30,5,50",
  "柳湾镇,2023,4,40,6,60",
];

/** Reads the lines with headers confirmed as in `headers.csv`. */
function readWith(confirmed: Readonly<Record<string, string>>): FileResult {
  const lines = Object.entries(confirmed).map(([header, field]) => ({
    header,
    dataset: "活动",
    field,
    unit: "",
  }));
  const { datasets, troubles } = withConfirmedHeaders(DATASETS, lines);
  expect(troubles).toEqual([]);
  return readFile(recordsOf(Buffer.from(LINES.join("\n")), "file.csv"), {
    datasets,
    references: COUNTY,
    context: { asOf: "2024-06-30", year: null, period: null, reporter: null, measure: null },
  });
}

const sessionsOf = ({ facts }: FileResult): number[] => [
  ...numbersOf(facts?.numbers.get("sessions")),
];

const TWO = { "甲组 场次": "场次", "甲组 受众人次": "受众人次" };

describe("two rows of a header", () => {
  it("are held, and each column of them is asked about with the field it may be", () => {
    const file = readWith({});
    expect(file.disposition).toBe("hold");
    const [open] = openHeaders([], [file]);
    expect(open?.headers.map(({ header, candidates }) => [header, candidates[0]])).toEqual([
      ["甲组 场次", "sessions"],
      ["甲组 受众人次", "audience"],
      ["乙组 场次", "sessions"],
      ["乙组 受众人次", "audience"],
    ]);
  });

  it("are read as a person confirmed them, under their joined names", () => {
    const first = readWith({ ...TWO, "乙组 场次": "忽略", "乙组 受众人次": "忽略" });
    expect(sessionsOf(first)).toEqual([3, 4]);
    const second = readWith({
      "甲组 场次": "忽略",
      "甲组 受众人次": "忽略",
      "乙组 场次": "场次",
      "乙组 受众人次": "受众人次",
    });
    expect(sessionsOf(second)).toEqual([5, 6]);
  });

  it("stay held while only a part is confirmed", () => {
    expect(readWith(TWO).disposition).toBe("hold");
  });
});
