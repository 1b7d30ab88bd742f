import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, runReport, spawnReport, spawnScript } from "./run-report.ts";
import { bilingualSampleReport, sampleReport } from "./sample-report.ts";

/** Makes a data folder of loose files: `{"季报.csv": "年度,..."}`. */
function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}
const QUARTERLY = `年度,季度,乡镇,场次,受众人次
2022,Q1,石桥镇,3,30
2023,Q1,石桥镇,5,50
2023,Q1,柳湾镇,7,70
`;
const small = (more: Readonly<Record<string, string>> = {}): string =>
  folderOf({ "季报.csv": QUARTERLY, ...more });

/** Makes a folder that already has reports. */
function withOldReports(): { readonly out: string; readonly before: Record<string, string> } {
  const out = folderOf({
    "index.html": "<p>old</p>",
    "audiences.html": "old",
    "figures.json": "{}",
  });
  return { out, before: bytesIn(out) };
}

describe("wrong usage: exit code 2, one clear sentence, nothing overwritten", () => {
  const data = small();
  it.each([
    ["no such folder", ["--data", join(data, "nowhere")], `没有文件夹 ${join(data, "nowhere")}`],
    ["a file for a folder", ["--data", join(data, "季报.csv")], "是文件，不是文件夹"],
    ["an empty folder", ["--data", emptyFolder()], "没有表格文件"],
    ["an unknown notebook", ["audiense"], "是不是“audiences”"],
    ["a misspelt option", ["--yaer", "2023"], "没有选项 --yaer，是不是 --year？"],
    ["an option that nothing is near", ["--colour"], "没有选项 --colour。可用：--data"],
    ["a year that is no year", ["--year", "23"], "--year 23：应写成 2023"],
    ["a day that is no day", ["--as-of", "2023"], "--as-of 2023：应写成 2023-12-31"],
    ["a day that the calendar lacks", ["--as-of", "2022-02-29"], "--as-of 2022-02-29：没有这一天"],
    ["a month that there is not", ["--as-of", "2023-13-45"], "--as-of 2023-13-45：没有这一天"],
    [
      "a day before the year",
      ["--data", data, "--year", "2023", "--as-of", "2022-12-31"],
      "数据截至2022-12-31，2023年还没有开始。评估更早的年份请加 --year 2022",
    ],
    ["a language that there is not", ["--lang", "fr"], "--lang fr：应写成 zh | en"],
    [
      "a year with no data",
      ["--data", data, "--year", "1999"],
      "没有1999年的数据。现有年份：2022、2023。",
    ],
  ])("%s", async (_, argv, sentence) => {
    const { out, before } = withOldReports();
    const run = await runReport(...argv, "--out", out);
    expect([run.code, run.out]).toEqual([2, ""]);
    expect(run.err).toContain(sentence);
    expect(run.err.trim().split("\n")).toHaveLength(1);
    expect(bytesIn(out)).toEqual(before);
  });

  it("an option without its value", async () => {
    const { out, before } = withOldReports();
    const run = await runReport("--out", out, "--year");
    expect([run.code, bytesIn(out)]).toEqual([2, before]);
    expect(run.err).toContain("--year");
  });

  it("in the language asked for", async () => {
    const run = await runReport("--data", join(data, "nowhere"), "--lang", "en");
    expect(run.err).toBe(`no folder ${join(data, "nowhere")}; check the path behind --data`);
  });
});

describe("files that cannot be read", () => {
  it("one that cannot be opened is named, the others are read, exit code 1", async () => {
    const data = small();
    symlinkSync(join(data, "gone.csv"), join(data, "断了的.csv"));
    const out = emptyFolder();
    const run = await runReport("--data", data, "--out", out);
    expect(run.code).toBe(1);
    expect(run.err).toMatch(/断了的\.csv：打不开（是链接，所指的文件不存在）/);
    expect(Object.keys(bytesIn(out))).toContain("audiences.html");
  });

  it("a folder that is called like a file is a folder", async () => {
    const data = small();
    mkdirSync(join(data, "older.csv"));
    writeFileSync(join(data, "older.csv", "2021.csv"), QUARTERLY.replaceAll("2022", "2021"));
    const run = await runReport("--data", data, "--out", emptyFolder());
    expect([run.code, run.progress]).toEqual([0, expect.stringContaining("older.csv/2021.csv")]);
  });

  it("one with names of persons is refused, nothing of it is told, exit code 1", async () => {
    const data = small({ "名单.csv": "年度,乡镇,姓名,场次,受众人次\n2023,石桥镇,张三丰,1,10\n" });
    const out = emptyFolder();
    const run = await runReport("--data", data, "--out", out);
    expect(run.code).toBe(1);
    expect(run.err).toContain("名单.csv：未读取。");
    expect(run.err + Object.values(bytesIn(out)).join("")).not.toContain("张三丰");
  });

  it("one that matches no dataset is named; the others are read", async () => {
    const data = small({ "车辆.csv": "车型,里程\nA1,20\n" });
    const out = emptyFolder();
    const run = await runReport("--data", data, "--out", out);
    expect(run.err).toContain("车辆.csv：表头不属于任何数据集");
    expect(Object.keys(bytesIn(out))).toContain("audiences.html");
  });

  it("where nothing can be read, it says why and writes nothing", async () => {
    const { out, before } = withOldReports();
    const run = await runReport(
      "--data",
      folderOf({ "车辆.csv": "车型,里程\nA1,20\n" }),
      "--out",
      out,
    );
    expect([run.code, bytesIn(out)]).toEqual([1, before]);
    expect(run.err).toMatch(/车辆\.csv：表头[\s\S]*里没有一个文件可以读取/);
  });
});

describe("what is asked for", () => {
  it("--help tells every option, in both languages", async () => {
    for (const lang of ["zh", "en"]) {
      const { code, out } = await runReport("--help", "--lang", lang);
      expect(code).toBe(0);
      for (const option of ["data", "out", "year", "as-of", "lang", "json"])
        expect(out).toContain(`--${option}`);
    }
  });

  it("--json is JSON alone on stdout, notes stay on stderr", () => {
    const out = emptyFolder();
    const run = spawnReport(["--data", small(), "--out", out, "--json"]);
    const answer = JSON.parse(run.out);
    expect(answer).toMatchObject({ folder: out, failed: 0, refused: 0 });
    const beside = ["figures.json", "proposed-corrections.csv", "quarantine.csv", "questions.csv"];
    expect([...answer.pages, ...beside].sort()).toEqual(Object.keys(bytesIn(out)));
    expect(run.err).toContain("没有乡镇名录");
  });

  it("one notebook by name: its page, no other, no figures.json", async () => {
    const { out, before } = withOldReports();
    expect((await runReport("activities", "--data", small(), "--out", out)).code).toBe(0);
    const after = bytesIn(out);
    expect(Object.keys(after)).toEqual(["activities.html", ...Object.keys(before)]);
    expect(after).toMatchObject(before);
  });

  it("one notebook started by itself, from any folder", () => {
    const out = emptyFolder();
    const run = spawnScript("analysis/audiences.ts", ["--data", small(), "--out", out]);
    expect([run.code, Object.keys(bytesIn(out))]).toEqual([0, ["audiences.html"]]);
    expect(run.out).toContain(out);
  });

  it("--year reviews an earlier year and shows nothing after it", async () => {
    const out = emptyFolder();
    const data = small({ "旧.csv": QUARTERLY.replaceAll("2022,", "2021,") });
    expect((await runReport("--data", data, "--out", out, "--year", "2022")).code).toBe(0);
    const { figures } = JSON.parse(readFileSync(join(out, "figures.json"), "utf8"));
    const years = new Set(figures.map(({ period }: { period: string }) => period.slice(0, 4)));
    expect([...years].sort()).toEqual(["2021", "2022"]);
  });

  it("a first year, with none before it to compare with, gives every page", async () => {
    const out = emptyFolder();
    const data = folderOf({ "季报.csv": QUARTERLY.replace(/^2022.*\n/m, "") });
    const run = await runReport("--data", data, "--out", out);
    expect([run.code, run.err]).toEqual([0, expect.not.stringContaining("出错")]);
    expect(Object.keys(bytesIn(out))).toContain("audiences.html");
  });

  it("--lang en writes whole English pages beside the Chinese ones and one figures.json", () => {
    const out = bilingualSampleReport();
    const zh = bytesIn(sampleReport());
    const both = bytesIn(out);
    expect(both).toMatchObject(zh);
    const en = Object.keys(both).filter((file) => !(file in zh));
    const pages = Object.keys(zh).filter((file) => file.endsWith(".html"));
    expect(en).toEqual(pages.map((page) => join("en", page)));
    for (const page of en) {
      const html = readFileSync(join(out, page), "utf8");
      expect(html).toMatch(/<html[^>]* lang="en"/);
    }
  }, 240_000);
});

describe("a folder of loose files under any names", () => {
  const NAMES = {
    "areas/raw/townships.csv": "乡镇名录（新）.csv",
    "activities/raw/activities.csv": "导出 (3).csv",
    "funds/raw/funds.csv": "2024-06-30_表二.CSV",
  } as const;

  it("gives the figures of the sample, with the files' own names as sources", async () => {
    const loose = emptyFolder();
    for (const [path, name] of Object.entries(NAMES))
      cpSync(join(ROOT, "data", path), join(loose, name));
    const outs = [sampleReport(), emptyFolder()] as const;
    const run = await runReport(
      "--data",
      loose,
      "--out",
      outs[1],
      "--year",
      "2023",
      "--as-of",
      "2024-06-30",
    );
    expect(run.code).toBe(0);
    const [home, away] = outs.map((out) => readFileSync(join(out, "figures.json"), "utf8"));
    const renamed = Object.entries(NAMES).reduce(
      (text, [path, name]) => text.replaceAll(`"file":"${path}"`, `"file":"${name}"`),
      home!,
    );
    expect(ofFilesIn(away!)).toEqual(ofFilesIn(renamed));
    expect(ofFilesIn(away!).length).toBeGreaterThan(5000);
  });
});

/** The figures of the measures whose files are in the loose folder. */
const ofFilesIn = (figures: string): unknown[] =>
  JSON.parse(figures).figures.filter(({ measure }: { measure: string }) =>
    ["sessions", "audience", "online", "activity_cost", "funds_planned", "funds_received"].includes(
      measure,
    ),
  );
