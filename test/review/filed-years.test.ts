import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, type Run, runReport } from "../cli/run-report.ts";

const TOWNS = ["石桥镇", "柳湾镇", "云岭镇", "河东镇", "南关镇"];
const HEADER = "乡镇,活动日期,活动类别,活动名称,场次,受众人次";
const event = (town: string, day: string, i: number): string =>
  `${town},${day},主题展览,春${i},1,${20 + i}`;

/** Ten events a town and year, in 2021 to 2023, and some more. */
function county(more: readonly string[]): string {
  const usual = [2021, 2022, 2023].flatMap((year) =>
    TOWNS.flatMap((town) =>
      Array.from({ length: 10 }, (_, i) => event(town, `${year}-0${1 + (i % 9)}-05`, i)),
    ),
  );
  const folder = emptyFolder();
  writeFileSync(join(folder, "活动.csv"), [HEADER, ...more, ...usual, ""].join("\n"));
  return folder;
}

async function reviewOf(...more: readonly string[]): Promise<Run & { readonly page: string }> {
  const out = emptyFolder();
  const run = await runReport("activities", "--data", county(more), "--out", out);
  return { ...run, page: bytesIn(out)["activities.html"] ?? "" };
}
const titled = (year: number): string => Buffer.from(`${year}年度乡镇工作`).toString("latin1");

describe("a mistyped year", () => {
  it.each([
    ["far away", "2032-01-05", 2032],
    ["the next year", "2024-01-05", 2024],
    ["long ago", "1955-01-05", 1955],
  ])("%s is asked about, with its line, and never under review", async (_, day, year) => {
    const { code, err, page } = await reviewOf(event("石桥镇", day, 1));
    expect(code).toBe(0);
    expect(err).toContain(`${year}年只有1条记录（活动.csv 第2行）`);
    expect(page).toContain(titled(2023));
    expect(page).not.toMatch(new RegExp(`<th[^>]*>${year}`));
  });

  it("is none where a new year has begun: several townships have filed", async () => {
    const begun = TOWNS.map((town, i) => event(town, "2024-01-05", i));
    const { err, page } = await reviewOf(...begun);
    expect([err.includes("年份误写"), page.includes(titled(2024))]).toEqual([false, true]);
  });

  it("is reviewed all the same if --year names it", async () => {
    const data = county([event("石桥镇", "2024-01-05", 1)]);
    const out = emptyFolder();
    const run = await runReport("activities", "--year", "2024", "--data", data, "--out", out);
    expect([run.code, run.err.includes("年份误写")]).toEqual([0, false]);
    expect(bytesIn(out)["activities.html"]).toContain(titled(2024));
  });
});

it("two hundred years of data fit the pages: the last thirty are looked back on", async () => {
  const folder = emptyFolder();
  const rows = Array.from({ length: 200 }, (_, i) =>
    TOWNS.map((town) => `${town},${1824 + i},${(i % 17) + 3},${(i % 13) * 20 + 100}`),
  );
  writeFileSync(
    join(folder, "年报.csv"),
    ["乡镇,年度,场次,受众人次", ...rows.flat(), ""].join("\n"),
  );
  const run = await runReport("activities", "audiences", "--data", folder, "--out", emptyFolder());
  expect([run.code, run.err]).toEqual([0, expect.not.stringContaining("出错")]);
});
