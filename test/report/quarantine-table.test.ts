import { describe, expect, it } from "vitest";
import { quarantineTable } from "../../src/report/filing-tables/quarantine-table.ts";
import { studyOfFiles } from "../checks/folder-study.ts";

const ACTIVITIES = `年度,季度,乡镇名称,举办场次,受众人次
2023,Q1,石桥镇,三十多个,30
2023,Q1,柳湾镇,4,50
`;

describe("what was not counted of a dataset", () => {
  it("stands under the header that the file has, with every record accounted for", async () => {
    const { files } = await studyOfFiles({ "季报.csv": ACTIVITIES });
    const { caption, table, notes } = quarantineTable(files, "activities");
    const cells = table.rows.map(({ cells }) => cells.map((cell) => "text" in cell && cell.text));
    expect(cells).toEqual([["季报.csv:2", "举办场次", "三十多个", expect.anything()]]);
    expect(caption.en).toBe("Set aside (1)");
    expect(notes.map(({ en }) => en)).toEqual([
      expect.stringMatching(/^1 file, 3 records = header 1 \+ counted \d \+ set aside 1 \+/),
    ]);
  });

  it("is empty where all was counted", async () => {
    const { files } = await studyOfFiles({ "季报.csv": ACTIVITIES.replace("三十多个", "30") });
    expect(quarantineTable(files, "activities").table.rows).toEqual([]);
  });
});
