import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emptyFolder, type Run, runCommand, runReport } from "./run-report.ts";

const TOWNS = ["云溪镇", "石门镇", "柳河乡"];
const QUARTERS = [2022, 2023].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
);
const activities = TOWNS.flatMap((town, i) =>
  QUARTERS.map((quarter, j) => `${town},${quarter},${2 + i + j},${100 * (i + j + 1)}`),
);
const funds = TOWNS.flatMap((town, i) =>
  [2022, 2023].map((year) => `${town},${year},县级财政,${1000 * (i + 1)}`),
);

describe("a county that files no online audience, no cost and no planned funds", () => {
  const [data, out] = [emptyFolder(), emptyFolder()];
  let run: Run;
  let file: { not_filed: string[]; figures: { measure: string; status: string }[] };
  const page = (name: string): string => readFileSync(join(out, name), "utf8");

  beforeAll(async () => {
    const head = ["表号：,澄文1表,有效期至：,2023年6月", "乡镇,季度,场次,受众人次"];
    writeFileSync(join(data, "活动.csv"), [...head, ...activities, ""].join("\n"));
    writeFileSync(
      join(data, "资金.csv"),
      ["乡镇,年份,资金来源,到位金额（元）", ...funds, ""].join("\n"),
    );
    run = await runReport("--data", data, "--out", out);
    file = JSON.parse(page("figures.json"));
  });

  it("has no figure of them, and names them", () => {
    expect(run.code).toBe(0);
    expect(file.not_filed).toEqual(
      expect.arrayContaining(["online", "activity_cost", "funds_planned"]),
    );
    expect(new Set(file.figures.map(({ measure }) => measure))).toEqual(
      new Set(["sessions", "audience", "funds_received"]),
    );
    expect(file.figures.filter(({ status }) => status === "missing")).toEqual([]);
  });

  it("calls them not filed once a page, and no township's return missing", () => {
    const said = /没有报送：[^。]*线上受众、活动经费[^。]*计划资金[^。]*。/gu;
    for (const name of ["brief.html", "data-quality.html", "townships/云溪镇.html"])
      expect(page(name).match(said)).toHaveLength(1);
    expect(page("data-quality.html")).not.toContain("未报送：");
    expect(page("funds.html")).toContain("到位资金");
    expect(page("funds.html")).not.toMatch(/计划资金|完成率/u);
  });

  it("says so where one of their figures is traced", async () => {
    const traced = await runCommand("trace", "online/2023/all", "--data", data);
    expect(traced.code).toBe(1);
    expect(traced.err).toBe("没有报送：线上受众。没有一个文件有这一列，因此没有这个数字。");
  });

  it("shows what the form says of itself in check, trace and on the page", async () => {
    const says = "表号 澄文1表；有效期至 2023年6月";
    const checked = await runCommand("check", data);
    expect(checked.out).toContain(`活动.csv 自述：${says}`);
    expect(checked.out.match(/报表的有效期已过/gu)).toHaveLength(1);
    const traced = await runCommand("trace", "sessions/2023/all", "--data", data);
    expect(traced.out).toContain(`\n  ${says}\n`);
    expect(page("data-quality.html")).toMatch(/报表的自述[\s\S]*澄文1表/u);
  });
});
