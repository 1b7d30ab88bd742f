import { spawn } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { beforeAll, describe, expect, it } from "vitest";
import { main } from "../../src/cli/main.ts";
import { emptyFolder, ROOT, type Run, spawnScript } from "./run-report.ts";

async function trace(...argv: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(["trace", ...argv], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
  });
  return { code, out: out.join("\n"), err: err.join("\n") };
}

interface Row {
  readonly file: string;
  readonly line: string;
  readonly value: string;
  readonly share: string;
  readonly raw: string;
}
const rowsOf = (csv: string): Row[] => Papa.parse<Row>(csv, { header: true }).data;
const sum = (rows: readonly Row[]): number =>
  rows.reduce((total, { value }) => total + Math.round(Number(value) * 100), 0) / 100;
const linesOf = (file: string): string[] =>
  readFileSync(join(ROOT, "data", file), "utf8").split(/\r?\n/);

describe("a figure on the terminal", () => {
  it("has its name, definition, areas, files, rows and the sum", async () => {
    const { code, out, err } = await trace("audience/2023/990123104");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("受众，2023年，双溪镇\n“活动”各行“受众人次”之和。");
    expect(out).toContain("计入1个：双溪镇 990123104");
    expect(out).toMatch(/activities\/raw\/activities\.csv {2}sha256 [0-9a-f]{64}\n/);
    expect(out).toMatch(/另有\d+行，加 --csv 全部列出/);
    expect(out).toMatch(/合计 \d+\n\n\d+：相符$/);
  });

  it("in English, with both years of a change", async () => {
    const { out } = await trace("sessions.change/2022..2023/990123", "--lang", "en");
    expect(out).toContain("like for like");
    expect(out).toMatch(/\nless 2022\n/);
    expect(out).toMatch(/\d+ − \d+ = −?\d+: it adds up$/);
    expect(out).not.toContain("合计");
  });

  it("a rate has both sums and the quotient, a median its numbers", async () => {
    const rate = await trace("funds_received.rate/2022..2023/990123");
    expect(rate.out).toMatch(/\(6156800 − 6000204\.06\) ÷ 6000204\.06 = 0\.0260984\d+：相符$/);
    const middle = await trace("score.median/2023/990123");
    expect(middle.out).toMatch(/的中位数 = 86\.25：相符$/);
  });

  it("a figure without a value says so", async () => {
    const { code, out } = await trace("activity_cost/2021-Q3/990123202");
    expect(code).toBe(0);
    expect(out).toMatch(/\n没有数值：应报未报，或单元格为空。没有一行计入。$/);
  });
});

describe("--csv", () => {
  it.each([
    ["audience/2023/990123", 291_041],
    ["designations/2023/990123/level=省级", null],
    ["activity_cost.change/2022..2023/990123", null],
  ])("%s: every row, as it was filed, and they add up", async (id, value) => {
    const rows = rowsOf((await trace(id, "--csv")).out);
    const { figure } = JSON.parse((await trace(id, "--json")).out);
    expect(rows.length).toBe(figure.rows);
    expect(sum(rows)).toBe(figure.value);
    if (value !== null) expect(figure.value).toBe(value);
    const filed = linesOf(rows[0]!.file);
    expect(rows.map(({ raw }) => raw)).toEqual(rows.map(({ line }) => filed[Number(line) - 1]));
  });

  it("a line that a spreadsheet would run gets an apostrophe; one of several lines is given whole", async () => {
    const data = emptyFolder();
    writeFileSync(
      join(data, "季报.csv"),
      '备注,年度,季度,乡镇,场次,受众人次\n=1+1,2023,Q1,石桥镇,5,50\n"甲\n乙",2023,Q2,石桥镇,7,70\n',
    );
    const { out } = await trace("audience/2023/all", "--data", data, "--csv");
    expect(rowsOf(out)).toEqual([
      { file: "季报.csv", line: "2", value: "50", share: "1", raw: "'=1+1,2023,Q1,石桥镇,5,50" },
      { file: "季报.csv", line: "3", value: "70", share: "1", raw: '"甲\n乙",2023,Q2,石桥镇,7,70' },
    ]);
  });
});

describe("a wide file", () => {
  it("has the column of each number, and the sums of the parts as they add", async () => {
    const data = emptyFolder();
    writeFileSync(
      join(data, "各年.csv"),
      "乡镇,2022年场次,2023年场次,2022年受众人次,2023年受众人次\n石桥镇,5,9,50,40\n沙河镇,6,8,60,45\n",
    );
    const { out, code } = await trace("audience.change/2022..2023/all", "--data", data);
    expect(code).toBe(0);
    expect(out).toMatch(/2 第5列 +40\n +3 第5列 +45\n合计 85\n/);
    expect(out).toMatch(/减去2022年\n[\s\S]*2 第4列 +−50\n +3 第4列 +−60\n合计 −110\n/);
    expect(out).toMatch(/85 − 110 = −25：相符$/);
  });
});

describe("reviewed corrections", () => {
  let data: string;
  beforeAll(() => {
    data = emptyFolder();
    cpSync(join(ROOT, "data"), data, { recursive: true });
    cpSync(join(ROOT, "test/golden/corrections.csv"), join(data, "corrections.csv"));
  });

  it("a corrected cell shows what was filed and what counts", async () => {
    const id = "audience/2022/990123104";
    const { out, code } = await trace(id, "--data", data);
    expect(code).toBe(0);
    expect(out).toContain("更正：第3809行 报送 48600，计入 486。与签到表核对：多填两个零");
    const row = rowsOf((await trace(id, "--data", data, "--csv")).out).find(
      ({ line }) => line === "3809",
    );
    expect(row).toMatchObject({ value: "486", raw: expect.stringContaining(",48600,") });
  });

  it("a row that was taken out counts no more, and is named", async () => {
    const id = "audience/2023/990123115";
    const { out } = await trace(id, "--data", data);
    expect(out).toContain("更正：第5294行 报送 616，作废不计。");
    const rows = rowsOf((await trace(id, "--data", data, "--csv")).out);
    expect(rows.map(({ line }) => line)).not.toContain("5294");
  });
});

describe("a pipe whose reader has seen enough", () => {
  it("is no error: nothing on stderr, and exit code 0", async () => {
    const argv = ["src/cli/start.mjs", "trace", "audience.change/2022..2023/990123", "--csv"];
    const run = spawn(process.execPath, argv, { cwd: ROOT });
    let err = "";
    run.stderr.on("data", (part) => {
      err += part;
    });
    run.stdout.once("data", () => run.stdout.destroy());
    const code = await new Promise((ended) => run.once("close", ended));
    expect([code, err]).toEqual([0, ""]);
  });
});

describe("exit codes", () => {
  it("an id in full-width signs and capitals, with a slash at its end: 0", async () => {
    const { code, out } = await trace("Sessions／2023／990123/");
    expect([code, out.split("\n")[0]]).toEqual([0, "sessions/2023/990123"]);
  });

  it("an unknown figure: 1, with the nearest ids", async () => {
    const { code, out, err } = await trace("audiense/2023/990123");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("没有数字 audiense/2023/990123。是不是：\n  audience/2023/990123\n");
    expect((await trace("x", "--lang", "en")).err).toBe("no figure x; figures.json has all ids");
  });

  it.each([
    ["no figure", [], "请给出一个数字编号"],
    ["two figures", ["a/2023/1", "b/2023/1"], "请给出一个数字编号"],
    ["two forms", ["a/2023/1", "--csv", "--json"], "--csv 和 --json 只能选一个"],
    ["an unknown option", ["a/2023/1", "--cvs"], "是不是 --csv"],
  ])("%s: 2", async (_, argv, sentence) => {
    const { code, out, err } = await trace(...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });

  it("--help: 0", async () => {
    const { code, out } = await trace("--help");
    expect([code, out.split("\n")[0]]).toEqual([0, expect.stringContaining("npm run trace --")]);
  });

  it("in a process of its own, without drawing anything", () => {
    const { code, out } = spawnScript("src/cli/start.mjs", ["trace", "sessions/2023/990123"]);
    expect([code, out]).toEqual([0, expect.stringMatching(/相符\n$/)]);
  });
});
