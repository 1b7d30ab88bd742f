import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { figuresFile } from "../../src/review/trace/figures-file.ts";
import { folderOf } from "../cli/folder-of.ts";
import { bytesIn, emptyFolder, runCommand, runReport } from "../cli/run-report.ts";
import { cityByCounty } from "./city-by-county.ts";
import { ask, type Cluster, HAS_CLICKHOUSE, startCluster } from "./clickhouse-servers.ts";
import { CLICKHOUSE, loadedFrom } from "./store-of.ts";

const city = cityByCounty({ counties: 4, townships: 3, years: [2022, 2023] });

// A server on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let cluster: Cluster;
let addresses: string[] = [];
const office = folderOf(city.office);
const whole = folderOf(city.whole);

describe.skipIf(!HAS_CLICKHOUSE)(`two shards${CLICKHOUSE}`, () => {
  beforeAll(async () => {
    cluster = await startCluster(2);
    addresses = await Promise.all(cluster.shards.map((shard) => shard.store("city")));
    for (const address of addresses)
      await runCommand("push", "--store", address, "--prepare", "--cluster", "tallybook");
    let turn = 0;
    for (const [county, files] of city.counties) {
      const place = ["--store", addresses[turn++ % 2]!, "--county", county];
      const { code } = await runCommand("push", ...place, "--data", folderOf(files));
      expect(code).toBe(0);
    }
  });
  afterAll(() => cluster.stop());

  it("have each county on one of them", async () => {
    const parts = await Promise.all(
      cluster.shards.map(({ url }) =>
        ask(url, "SELECT DISTINCT county FROM city.facts_own ORDER BY county"),
      ),
    );
    const counties = parts.map((part) => part.split("\n").filter((line) => line !== ""));
    expect(counties.every((own) => own.length > 0)).toBe(true);
    expect(counties.flat().sort()).toEqual([...city.counties.keys()]);
  });

  it("give the city every figure of its files, with the places of its rows, from either of them", async () => {
    const expected = figuresFile((await loadedFrom(whole)).review);
    expect(expected.length).toBeGreaterThan(10_000);
    for (const address of addresses) {
      const { review } = await loadedFrom(office, address);
      expect(figuresFile(review) === expected).toBe(true);
    }
  });

  it.each([[[]], [["--area", "990102"]]])("give the pages of its files: %s", async (options) => {
    const [read, stored] = [emptyFolder(), emptyFolder()];
    await runReport("index", "townships", "--data", whole, "--out", read, ...options);
    const place = ["--data", office, "--store", addresses[0]!];
    await runReport("index", "townships", ...place, "--out", stored, ...options);
    expect(bytesIn(stored)).toEqual(bytesIn(read));
  });

  it("say which counties they have where the folder is of others", async () => {
    const elsewhere = folderOf({ "areas.csv": "代码,名称\n990900101,远山镇\n990900102,近山镇" });
    const run = await runReport("--data", elsewhere, "--store", addresses[0]!);
    expect(run.code).toBe(2);
    expect(run.err).toContain([...city.counties.keys()].join("、"));
  });
});
