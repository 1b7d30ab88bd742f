import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { madeCity } from "../counties/made-city.ts";
import { folderOf } from "./folder-of.ts";
import { emptyFolder, type Run, runCommand, runReport } from "./run-report.ts";

let data = "";
let out = "";
let run: Run;

beforeAll(async () => {
  data = folderOf(madeCity({ counties: 2, townships: 4, years: [2022, 2023] }));
  out = emptyFolder();
  run = await runReport("index", "townships", "--data", data, "--each", "county", "--out", out);
}, 120_000);

describe("a report of every area of a level", () => {
  it("makes the set of the whole, and one for each of them in a folder of its own", () => {
    expect(run.err).not.toMatch(/出错/);
    expect(readdirSync(out).filter((name) => name.startsWith("99"))).toEqual([
      "990101-东川县",
      "990102-西岭县",
    ]);
    expect(existsSync(join(out, "townships", "990101.html"))).toBe(true);
    expect(existsSync(join(out, "990101-东川县", "townships", "990101101.html"))).toBe(true);
    expect(existsSync(join(out, "990101-东川县", "townships", "990102101.html"))).toBe(false);
  });

  it("links them up and down", () => {
    const city = readFileSync(join(out, "index.html"), "utf8");
    const county = readFileSync(join(out, "990102-西岭县", "index.html"), "utf8");
    expect(city).toContain('href="990101-东川县/index.html"');
    expect(city).toContain('href="990102-西岭县/index.html"');
    expect(county).toContain('href="../index.html"');
    expect(county).not.toContain("东川县");
  });

  it("speaks of counties on the pages of a city, and of townships on those of a county", () => {
    const textOf = (...path: string[]) =>
      readFileSync(join(out, ...path), "utf8")
        .replace(/<style[\s\S]*?<\/style>/g, "")
        .replace(/[\w/]*乡镇季报\.csv/g, "")
        .replace(/<[^>]*>/g, " ");
    expect(textOf("townships.html")).toContain("县区情况");
    expect(textOf("townships.html")).toContain("全市");
    expect(textOf("townships.html")).not.toMatch(/乡镇|全县/);
    expect(textOf("990102-西岭县", "townships.html")).toContain("乡镇情况");
    expect(textOf("990102-西岭县", "townships.html")).not.toMatch(/县区|全市/);
  });
});

describe("the report of one area", () => {
  const refused = (...argv: string[]) =>
    runReport("townships", "--data", data, "--out", emptyFolder(), ...argv);

  it("takes a code or a name", async () => {
    for (const area of ["990102", "西岭县"]) {
      const own = emptyFolder();
      await runReport("townships", "--data", data, "--area", area, "--out", own);
      expect(readdirSync(join(own, "townships"))).toContain("990102101.html");
    }
  });

  it("names the nearest one where there is none, and the levels where there is no such level", async () => {
    const { code, err } = await refused("--area", "西领县");
    expect([code, err]).toEqual([2, expect.stringContaining("是不是 西岭县")]);
    const english = await refused("--area", "990103", "--lang", "en");
    expect(english.err).toContain("did you mean 990101?");
    const level = await refused("--each", "village");
    expect([level.code, level.err]).toEqual([2, expect.stringContaining("市、县")]);
  });

  it("says of an area without areas below it, and of a list of one level, that there is nothing to compare", async () => {
    const { code, err } = await refused("--area", "990102101");
    expect([code, err]).toEqual([2, expect.stringContaining("下面没有列出更小的地区")]);
    const flat = folderOf({
      "areas.csv": "代码,名称,别名\n990200101,石桥镇,\n990200102,柳湾镇,",
      "a.csv": "年度,乡镇,资金来源,到位金额(元)\n2023,石桥镇,县级财政,5\n2023,柳湾镇,县级财政,6",
    });
    const one = await runReport("--data", flat, "--area", "990200", "--out", emptyFolder());
    expect([one.code, one.err]).toEqual([2, expect.stringContaining("名录只有一级")]);
  });
});

describe("a check", () => {
  it("asks counties for no returns where their townships file", async () => {
    const { out: said } = await runCommand("check", data, "--json");
    const { questions } = JSON.parse(said) as {
      questions: { rule: string; area: string | null }[];
    };
    const areas = questions
      .filter(({ rule }) => rule === "missing-returns")
      .map(({ area }) => area);
    expect(areas).toEqual([]);
  });
});

describe("tracing", () => {
  it("finds the figures of areas of every level", async () => {
    for (const id of [
      "audience/2023/9901",
      "audience/2023/990102",
      "audience/2023/990102101",
      "audience.median/2023/990102",
    ]) {
      const { code, out: said } = await runCommand("trace", id, "--data", data);
      expect(code, `${id}\n${said}`).toBe(0);
    }
  });
});
