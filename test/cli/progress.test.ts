import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { printersTo } from "../../src/cli/terminal/effects.ts";
import { folderOf } from "./folder-of.ts";
import { emptyFolder, runReport, spawnReport } from "./run-report.ts";

/** A terminal, or a pipe, that remembers what was written to it. */
function stream(isTTY: boolean, columns = 20) {
  const written: string[] = [];
  const through = new PassThrough().on("data", (part) => void written.push(String(part)));
  return { stream: Object.assign(through, { isTTY, columns }) as never, written };
}

const DATA = {
  "季报.csv": "年度,季度,乡镇,场次,受众人次\n2022,Q1,石桥镇,3,30\n2023,Q1,石桥镇,5,50\n",
};

describe("the progress of a run", () => {
  it("stands in one line of a terminal, which the next one and every note replace", () => {
    const { stream: terminal, written } = stream(true);
    const { err, progress } = printersTo(terminal);
    progress("读取 1/2 甲.csv");
    progress("读取 2/2 一个名字很长很长的文件.csv");
    err("注意");
    const shown = written.join("");
    expect(shown).toBe("读取 1/2 甲.csv\r\u001b[K读取 2/2 一个名字很\r\u001b[K注意\n");
  });

  it("is not there where the stream is no terminal", () => {
    const { stream: pipe, written } = stream(false);
    const { err, progress } = printersTo(pipe);
    progress("读取 1/2 甲.csv");
    err("注意");
    expect(written.join("")).toBe("注意\n");
    const run = spawnReport(["audiences", "--data", folderOf(DATA), "--out", emptyFolder()]);
    expect([run.code, run.err]).toEqual([0, expect.not.stringContaining("读取")]);
  });

  it("names files and pages, with the seconds so far", async () => {
    const argv = ["audiences", "--data", folderOf(DATA), "--out", emptyFolder()];
    const { progress } = await runReport(...argv);
    const lines = progress.split("\n");
    expect(lines[0]).toMatch(/^\d+\.\d秒 {2}读取 1\/1 季报\.csv$/);
    expect(lines.at(-1)).toMatch(/^\d+\.\d秒 {2}写页面 1\/1 audiences\.html$/);
  });

  it("and the result are not said with --quiet; what is wrong is, and --json", async () => {
    const folder = folderOf({ ...DATA, "坏.csv": "姓名,手机号\n李雷,13812345678\n" });
    const argv = ["audiences", "--data", folder, "--out", emptyFolder(), "--quiet"];
    const run = await runReport(...argv);
    expect([run.code, run.out, run.progress]).toEqual([1, "", ""]);
    expect(run.err).toContain("坏.csv");
    expect(JSON.parse((await runReport(...argv, "--json")).out)).toMatchObject({ refused: 1 });
  });
});
