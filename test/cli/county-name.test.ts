import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { countyIn } from "../../src/cli/accept/county-name.ts";
import { main } from "../../src/cli/main.ts";

describe("the county is taken from titles", () => {
  it.each([
    ["青岭县2023年各乡镇宣传活动统计表", "青岭县"],
    ["2023年度青岭县活动情况汇总表", "青岭县"],
    ["云岭市青岭县2023年资金统计表", "青岭县"],
    ["云岭市云溪区委宣传部：2023年活动", "云溪区"],
    ["2023年 北河土家族自治县 示范单位名单", "北河土家族自治县"],
    ["西林右旗乡镇活动", "西林右旗"],
    ["（青岭县）附件2：受众人次", "青岭县"],
    ["云岭市2023年各街道活动情况", "云岭市"],
  ])("%s", (title, county) => {
    expect(countyIn([title])).toBe(county);
  });

  it.each([
    "全县各乡镇2023年活动统计表",
    "2023年县级示范单位名单",
    "2023年度各乡镇示范区建设情况",
    "石桥镇社区活动",
    "2023年我县资金到位情况",
    "城区街道2023年活动",
    "各县区汇总",
    "活动",
  ])("%s names none", (title) => {
    expect(countyIn([title])).toBeNull();
  });

  it("is the one that most files name, and none where as many name another", () => {
    expect(countyIn(["青岭县2023年活动", "青岭县2023年资金", "南河县2022年活动"])).toBe("青岭县");
    expect(countyIn(["青岭县2023年活动", "南河县2023年活动"])).toBeNull();
  });

  it("is proposed in review.csv with the last year that is not mistyped", async () => {
    const data = mkdtempSync(join(tmpdir(), "county-"));
    const rows = ["云溪镇", "枫林乡", "石桥镇", "柳湾镇"].flatMap((name) =>
      [2021, 2022, 2023].map((year) => `${name},${year},5,50`),
    );
    const table = ["青岭县乡镇活动情况", "乡镇,年度,场次,受众人次", ...rows, "云溪镇,2032,1,5"];
    writeFileSync(join(data, "x.csv"), table.join("\n"));
    const said: string[] = [];
    const add = (text: string) => void said.push(text);
    await main(["check", data, "--accept"], { out: add, err: add, ask: null, color: false });
    const settings = readFileSync(join(data, "review.csv"), "utf8");
    expect(settings).toContain("县名,青岭县");
    expect(settings).toContain("年度,2023");
    expect(said.join("\n")).toContain("按标题，县（市、区）为“青岭县”");
  });

  it("is proposed from the titles of files whose headers are still asked about", async () => {
    const data = mkdtempSync(join(tmpdir(), "county-"));
    const table = "临江县2023年资金统计表\n乡镇,年度,上级补助(元),本级配套(元)\n白沙镇,2023,5,6\n";
    writeFileSync(join(data, "x.csv"), table);
    const said: string[] = [];
    const add = (text: string) => void said.push(text);
    await main(["check", data, "--accept"], { out: add, err: add, ask: null, color: false });
    expect(said.join("\n")).toContain("“上级补助(元)”可能是");
    expect(readFileSync(join(data, "review.csv"), "utf8")).toContain("县名,临江县");
    // A column that no header can name is not among those to choose from.
    expect(said.find((line) => line.includes("资金可填"))).not.toMatch(/[、：][a-z_]+(、|$)/);
  });
});
