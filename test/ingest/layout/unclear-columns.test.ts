import { describe, expect, it } from "vitest";
import type { FileResult } from "../../../src/ingest/result/file-result.ts";
import { headerTroubles } from "../../../src/ingest/result/header-questions.ts";
import { readLines } from "../county.ts";

const saysOf = (file: FileResult): string =>
  headerTroubles(file)
    .map(({ zh }) => zh)
    .join("\n");

describe("figures of which a part would be counted hold the file", () => {
  it.each([
    [
      "groups that no one knows above the same names",
      ["乡镇,年度,甲组,,乙组,", ",,场次,受众人次,场次,受众人次", "石桥镇,2023,3,30,5,50"],
      "甲组 场次、乙组 场次",
    ],
    [
      "the same figures twice without groups",
      ["乡镇,年度,场次,受众人次,场次,受众人次", "石桥镇,2023,3,30,5,50"],
      "场次、场次、受众人次、受众人次",
    ],
    [
      "two headers of one figure with other values",
      ["乡镇,年度,场次,受众人次,场次", "石桥镇,2023,3,30,5"],
      "“场次”可能是“场次”、“场次”",
    ],
    [
      "numbers without a header beside a figure",
      ["乡镇,年度,场次,,受众人次", "石桥镇,2023,3,5,30", "高桥镇,2023,4,6,40"],
      "“场次”右侧的数字没有表头",
    ],
    [
      "such figures below a second header",
      [
        "乡镇,年度,场次,受众人次",
        "石桥镇,2023,3,30",
        "",
        "乡镇,年度,甲组,,乙组,",
        ",,场次,受众人次,场次,受众人次",
        "高桥镇,2023,3,30,5,50",
      ],
      "甲组 场次",
    ],
    [
      "a table of another kind below",
      [
        "乡镇,年度,场次,受众人次",
        "石桥镇,2023,3,30",
        "乡镇,年度,计划金额（元）,到位金额（元）",
        "高桥镇,2023,300,400",
      ],
      "下方另有一张表，请另存为一个文件：乡镇、年度、计划金额（元）、到位金额（元）",
    ],
  ])("%s", (_, lines, says) => {
    const file = readLines(lines);
    expect([file.disposition, file.facts]).toEqual(["hold", null]);
    expect(saysOf(file)).toContain(says);
  });

  it.each([
    ["a column twice with the same values", ["乡镇,年度,场次,受众人次,场次", "石桥镇,2023,3,30,3"]],
    ["notes without a header", ["乡镇,年度,受众人次,场次,", "石桥镇,2023,30,3,见附件"]],
    [
      "one number among many",
      ["乡镇,年度,受众人次,场次,", "石桥镇,2023,30,3,", "高桥镇,2023,40,3,1"],
    ],
    ["code and name of a township", ["乡镇代码,乡镇,年度,场次,受众人次", ",石桥镇,2023,3,30"]],
  ])("%s does not", (_, lines) => {
    const file = readLines(lines);
    expect(file.facts?.count).toBeGreaterThan(0);
  });
});
