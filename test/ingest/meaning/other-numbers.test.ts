import { describe, expect, it } from "vitest";
import { numbersOf } from "../../../src/model/facts/number-column.ts";
import { readLines } from "../county.ts";

const read = (header: string) =>
  readLines([`乡镇,年度,${header}`, "石桥镇,2023,9,400", "永宁镇,2023,8,300"]);

describe("a bracket behind a listed name", () => {
  it.each([
    "场次（其中：线上）,人次（其中：线上）",
    "场次,人次（预估）",
    "场次,受众人次（上年）",
    "场次（目标）,受众人次",
    "场次,受众人次（不含线上）",
    "场次,受众人次（场均）",
  ])("makes another number of it: %s", (header) => {
    const { facts } = read(header);
    expect(["sessions", "audience"].every((field) => facts?.numbers.has(field))).toBe(false);
  });

  it.each([
    "场次（场）,受众人次（人次）",
    "场次,受众人次（含线上）",
    "场次（次）,受众人次（实际）",
  ])("changes nothing: %s", (header) => {
    const { facts } = read(header);
    expect([...numbersOf(facts?.numbers.get("sessions"))]).toEqual([9, 8]);
    expect([...numbersOf(facts?.numbers.get("audience"))]).toEqual([400, 300]);
  });
});

it("money that was raised is no cost of activities", () => {
  const { facts } = readLines(["乡镇,2023年筹资额（万元）,增幅", "石桥镇,2.35,1%"]);
  expect(facts).toBeNull();
});

it.each([
  "村级场次,镇级场次,受众",
  "本级场次,村级场次,受众",
  "自办场次,协办场次,受众人次",
  "日间场次,夜间场次,受众人次",
  "场次,城镇受众,农村受众",
])("no part is taken for the whole: %s", (header) => {
  const { facts } = readLines([
    `乡镇,年度,${header}`,
    "石桥镇,2023,9,3,400",
    "永宁镇,2023,8,2,300",
  ]);
  expect(facts).toBeNull();
});

it("what was earned is no money that was received", () => {
  const { facts } = readLines(["乡镇,年度,放映场次,放映收入（元）", "石桥镇,2023,9,1000"]);
  expect(facts).toBeNull();
});
