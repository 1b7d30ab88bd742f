import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { folderOf } from "../cli/folder-of.ts";
import { bytesIn, emptyFolder, runCommand, runReport } from "../cli/run-report.ts";
import { madeCounty } from "../counties/made-county.ts";
import { type Cluster, HAS_CLICKHOUSE, startCluster } from "./clickhouse-servers.ts";
import { CLICKHOUSE } from "./store-of.ts";

// A server on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let cluster: Cluster;
let url = "";
/** The data folder of a county, and what an office keeps that has the facts in a store: all but the exports. */
let data = "";
let kept = "";

const county = madeCounty({ townships: 5, years: [2021, 2022, 2023], merger: true });
const EXPORTS = /^(?:activities|funds|designations|indicators|scores)/;

describe.skipIf(!HAS_CLICKHOUSE)(`a county in a store${CLICKHOUSE}`, () => {
  beforeAll(async () => {
    cluster = await startCluster(1);
    url = await cluster.shards[0]!.store("county");
    data = folderOf(county);
    kept = folderOf(
      Object.fromEntries(Object.entries(county).filter(([file]) => !EXPORTS.test(file))),
    );
    const pushed = await runCommand("push", "--store", url, "--data", data);
    expect(pushed.out).toContain("已存入：");
  });
  afterAll(() => cluster.stop());

  it("has the pages, figures and files of its exports, byte for byte", async () => {
    const [read, stored] = [emptyFolder(), emptyFolder()];
    await runReport("--data", data, "--out", read);
    const run = await runReport("--data", kept, "--store", url, "--out", stored);
    expect(run.out).toContain("已写出");
    const bytes = bytesIn(read);
    expect(Object.keys(bytes).length).toBeGreaterThan(10);
    expect(bytesIn(stored)).toEqual(bytes);
  });

  it("has the English pages of its exports", async () => {
    const [read, stored] = [emptyFolder(), emptyFolder()];
    await runReport("index", "townships", "--data", data, "--out", read, "--lang", "en");
    await runReport(
      "index",
      "townships",
      "--data",
      kept,
      "--store",
      url,
      "--out",
      stored,
      "--lang",
      "en",
    );
    expect(bytesIn(stored)).toEqual(bytesIn(read));
  });

  it("follows a figure to the same lines", async () => {
    for (const id of ["audience/2023/990200", "audience.change/2022..2023/990200102"])
      for (const form of [[], ["--json"]]) {
        const read = await runCommand("trace", id, "--data", data, ...form);
        const stored = await runCommand("trace", id, "--data", kept, "--store", url, ...form);
        expect(stored).toEqual({ ...read, code: 0 });
      }
  });

  it("lists the rows of a figure without the lines of the files, which are in no store", async () => {
    const trace = ["trace", "audience/2023/990200", "--csv", "--data"];
    const rowsOf = ({ out }: { readonly out: string }) =>
      (Papa.parse(out).data as string[][]).map((row) => row.slice(0, -1).join());
    const read = await runCommand(...trace, data);
    const stored = await runCommand(...trace, kept, "--store", url);
    expect(rowsOf(read).length).toBeGreaterThan(10);
    expect(rowsOf(stored)).toEqual(rowsOf(read));
  });

  it("is frozen as the same edition, and compared with none differing", async () => {
    const [own, other] = [emptyFolder(), emptyFolder()];
    cpSync(data, own, { recursive: true });
    cpSync(kept, other, { recursive: true });
    const edition = (folder: string) => join(folder, "editions", "2023.json");
    for (const folder of [own, other]) {
      rmSync(join(folder, "editions"), { recursive: true, force: true });
      mkdirSync(join(folder, "editions"));
    }
    await runCommand("freeze", "--year", "2023", "--data", own);
    const frozen = await runCommand("freeze", "--year", "2023", "--data", other, "--store", url);
    expect(frozen.code).toBe(0);
    expect(readFileSync(edition(other), "utf8")).toBe(readFileSync(edition(own), "utf8"));
    const compared = await runCommand("compare", edition(own), "--data", kept, "--store", url);
    expect(compared.code).toBe(0);
  });
});
