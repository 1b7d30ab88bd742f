import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { madeCity } from "../counties/made-city.ts";
import { folderOf } from "./folder-of.ts";
import { emptyFolder, runCommand, runReport } from "./run-report.ts";

let data = "";
const editionOf = (folder: string): string => join(data, "editions", folder, "2022.json");
const countyIn = (path: string): string => JSON.parse(readFileSync(path, "utf8")).county;
const freeze = (...argv: string[]) =>
  runCommand("freeze", "--year", "2022", "--data", data, ...argv);
const EAST = "990101-东川县";
const WEST = "990102-西岭县";

/** These tests share one folder: each goes on from the one before. */
describe("editions of a list of several levels", () => {
  beforeAll(async () => {
    data = folderOf(madeCity({ counties: 2, townships: 4, years: [2022, 2023] }));
    for (const area of [[], ["--area", "990101"], ["--area", "西岭县"]])
      expect(await freeze(...area)).toMatchObject({ code: 0 });
  }, 120_000);

  it("lie beside each other: that of the whole, and those of areas in folders of their own", async () => {
    expect([editionOf(""), editionOf(EAST), editionOf(WEST)].map(countyIn)).toEqual([
      "9901",
      "990101",
      "990102",
    ]);
    expect(await freeze("--area", "990102")).toMatchObject({
      code: 0,
      out: expect.stringContaining("没有改动"),
    });
    expect(await freeze("--area", "990102101")).toMatchObject({
      code: 2,
      err: expect.stringContaining("下面没有列出更小的地区"),
    });
  });

  it("are compared each with the data of its own area", async () => {
    const path = join(data, "activities", "乡镇季报.csv");
    const rows = readFileSync(path, "utf8").split("\n");
    const at = rows.findIndex((row) => row.startsWith("2022,Q1,990102101,"));
    const cells = rows[at]!.split(",");
    const audience = Number(cells[6]);
    writeFileSync(path, rows.with(at, cells.with(6, String(audience + 500)).join(",")).join("\n"));
    const compare = (folder: string) =>
      runCommand("compare", editionOf(folder), "--data", data, "--json");
    const moved = (out: string): Map<string, number> =>
      new Map(
        JSON.parse(out).revisions.map((each: { id: string; published: number; now: number }) => [
          each.id,
          each.now - each.published,
        ]),
      );
    const [whole, east, west] = [await compare(""), await compare(EAST), await compare(WEST)];
    expect([whole.code, east.code, west.code]).toEqual([1, 0, 1]);
    expect(moved(whole.out).get("audience/2022/9901")).toBe(500);
    expect(moved(west.out).get("audience/2022/990102101")).toBe(500);
    expect(moved(west.out).get("audience/2022/990102")).toBe(500);
  });

  it("are what a report of the area is held against, also with --each", async () => {
    const out = emptyFolder();
    const reportOf = (...argv: string[]) => runReport("--data", data, "--year", "2022", ...argv);
    const said = await reportOf("--area", "990102", "--out", out);
    expect(said.err).toMatch(/2022年的数字冻结以来，有\d+处不同（重报）/);
    expect(readFileSync(join(out, "revisions.csv"), "utf8")).toContain(",audience/2022/990102101,");
    const same = await reportOf("--area", "990101", "--out", emptyFolder());
    expect(same.err).not.toContain("冻结以来");
    const all = emptyFolder();
    await reportOf("--each", "county", "--out", all);
    expect(existsSync(join(all, WEST, "revisions.csv"))).toBe(true);
    expect(existsSync(join(all, EAST, "revisions.csv"))).toBe(false);
  }, 60_000);

  it("of another area are refused with a sentence, by every command", async () => {
    copyFileSync(editionOf(EAST), editionOf(WEST));
    const says = "是另一个地区的（代码990101，这里是990102），请放回它自己的文件夹";
    const run = await runReport(
      ...["index", "--data", data, "--area", "990102", "--out", emptyFolder()],
    );
    expect(run.err).toContain(`editions/${WEST}/2022.json：${says}`);
    expect(await freeze("--area", "990102", "--reason", "重报")).toMatchObject({
      code: 2,
      err: expect.stringContaining(says),
    });
    const two = await runCommand("compare", editionOf(EAST), editionOf(""));
    expect([two.code, two.err]).toEqual([2, expect.stringContaining("代码990101，这里是9901")]);
  });
});
