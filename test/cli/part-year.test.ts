import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { wordsOf } from "../counties/built-county.ts";
import { movedCounty } from "../counties/moved-county.ts";
import { emptyFolder, ROOT, runReport } from "./run-report.ts";

/** Sessions as filed in the first months of a year, added up from the lines of the export itself. */
function sessionsOf(year: number, lastMonth: number): number {
  const [header = "", ...lines] = readFileSync(
    join(ROOT, "data/activities/raw/activities.csv"),
    "utf8",
  )
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/);
  const names = header.split(",");
  const [date, sessions] = [names.indexOf("活动日期"), names.indexOf("场次")];
  return lines
    .map((line) => line.split(","))
    .filter((cells) => cells[date]?.startsWith(`${year}-`))
    .filter((cells) => Number(cells[date]!.slice(5, 7)) <= lastMonth)
    .reduce((sum, cells) => sum + Number(cells[sessions]), 0);
}

async function figuresOn(asOf: string) {
  const out = emptyFolder();
  const run = await runReport("--as-of", asOf, "--out", out);
  const { figures } = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
  const value = (id: string): unknown =>
    figures.find((figure: { readonly id: string }) => figure.id === id)?.value;
  return { run, value, page: (file: string) => readFileSync(join(out, file), "utf8") };
}

describe("a year that is not over", () => {
  it("compares the same months of both years, and says which", async () => {
    const { run, value, page } = await figuresOn("2023-08-15");
    expect(run.code).toBe(0);
    const [before, after] = [sessionsOf(2022, 6), sessionsOf(2023, 6)];
    expect(value("sessions/2023-H1/990123")).toBe(after);
    expect(value("sessions.change/2022-H1..2023-H1/990123")).toBe(after - before);
    expect(value("sessions/2023/990123")).toBeUndefined();
    expect(page("activities.html")).toContain("各年均为上半年");
    expect(page("brief.html")).toContain("比上年同期");
    // Funds are due once a year: nothing is claimed before that.
    expect(value("funds_received/2023/990123")).toBeUndefined();
    expect(page("funds.html")).toMatch(/资金、.*测评得分、统计事项为2022年（本年未到报送期）/);
  });

  it("does so for nine months, a span without a name of its own", async () => {
    const { run, value, page } = await figuresOn("2023-11-30");
    expect(run.code).toBe(0);
    const [before, after] = [sessionsOf(2022, 9), sessionsOf(2023, 9)];
    expect(value("sessions/2023-01/2023-09/990123")).toBe(after);
    expect(value("sessions.change/2022-01/2022-09..2023-01/2023-09/990123")).toBe(after - before);
    expect(page("activities.html")).toContain("各年均为1—9月");
  });
});

describe("edges of a year", () => {
  const files = movedCounty();
  const without = (file: string, year: string): string =>
    files[file]!.split("\n")
      .filter((line) => !line.startsWith(`${year},`) && !line.includes(`,${year}-`))
      .join("\n");

  async function reportOn(over: Readonly<Record<string, string>>, ...argv: readonly string[]) {
    const folder = emptyFolder();
    for (const [file, text] of Object.entries({ ...files, ...over })) {
      if (text === "") continue;
      mkdirSync(dirname(join(folder, "data", file)), { recursive: true });
      writeFileSync(join(folder, "data", file), text);
    }
    const out = join(folder, "out");
    const run = await runReport("--data", join(folder, "data"), "--out", out, ...argv);
    const page = (name: string): string => wordsOf(readFileSync(join(out, name), "utf8"));
    return { run, page };
  }

  it.each([
    ["before the first return is due", "2023-02-15", "2022年活动场次"],
    ["the first day", "2023-01-01", "2022年活动场次"],
    ["the day the first return is over", "2023-03-31", "2023年一季度活动场次"],
  ])("%s", async (_, asOf, title) => {
    const { run, page } = await reportOn({}, "activities", "brief", "--as-of", asOf);
    expect([run.code, run.err.includes("出错")]).toEqual([0, false]);
    expect(page("activities.html")).toContain(title);
    expect(page("brief.html")).not.toMatch(/undefined|NaN|Infinity/);
  });

  it("what is of the year before says so, and does not lead", async () => {
    const { page } = await reportOn({}, "brief", "funds", "--as-of", "2023-08-15");
    const brief = page("brief.html");
    expect(brief).toContain("到位资金（2022年）");
    expect(brief).toContain("得分中位数（2022年）");
    const [lead] = /(?<=要点\n).*/.exec(brief) ?? [];
    expect(lead).toContain("2023年上半年");
    expect(page("funds.html")).toMatch(/2022年到位资金\S+。2022年全县到位资金/);
  });

  it("a year of which nothing was filed before: no change is made up, no blank is a zero", async () => {
    const { run, page } = await reportOn(
      {
        "returns/季报.csv": without("returns/季报.csv", "2022"),
        "returns/活动.csv": without("returns/活动.csv", "2022"),
        "funds/raw/funds.csv": without("funds/raw/funds.csv", "2022"),
      },
      "year-over-year",
    );
    expect(run.code).toBe(0);
    const words = page("year-over-year.html");
    expect(words).toMatch(/活动场次（场）\n未报送\n—\n—\n\+\d+\n/);
    expect(words).toMatch(/示范单位（个）\n\d+\n/);
    expect(words).not.toContain("2022年的0场");
    expect(words).not.toContain("增减大部分相互抵消");
  });

  it("a first year: nothing to compare with", async () => {
    const { run, page } = await reportOn(
      {},
      "year-over-year",
      "--year",
      "2020",
      "--as-of",
      "2020-12-31",
    );
    expect(run.code).toBe(0);
    const words = page("year-over-year.html");
    expect(words).toContain("活动场次不可比");
    expect(words).not.toMatch(/净增减|2019年的0/);
  });

  it("cumulative returns of one township: nothing of it is missing, and the total is the county's", async () => {
    const [header, ...lines] = files["returns/季报.csv"]!.split("\n");
    const ofOne = lines.filter((line) => line.includes(",990301114,") && line.startsWith("2023,"));
    const sessions = ofOne.reduce((sum, line) => sum + Number(line.split(",")[5]), 0);
    const { run, page } = await reportOn(
      {
        "returns/季报.csv": [
          header,
          ...lines.filter((line) => !ofOne.includes(line) && !line.includes("2023,Q4,990301101,")),
        ].join("\n"),
        "returns/北塘镇.csv": `年度,乡镇代码,乡镇,场次,受众人次\n2023,990301114,北塘镇,${sessions},900\n`,
      },
      "year-over-year",
    );
    expect(run.code).toBe(0);
    const words = page("year-over-year.html");
    const [, total] = /全县活动场次(\d+)场/.exec(words)!;
    const row = /活动场次\n2023年\n(.*)\n.*\n.*\n(.*)\n/.exec(words);
    expect(row?.slice(1)).toEqual([`${total}场`, "石桥镇2023年四季度"]);
  });
});
