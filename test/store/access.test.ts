import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fromStoredJson, storedJson } from "../../src/store/rows/stored-json.ts";
import { isStoreCode, sql } from "../../src/store/server/sql.ts";
import { storeAddress } from "../../src/store/server/store-address.ts";
import { folderOf } from "../cli/folder-of.ts";
import { ROOT, runCommand, runReport } from "../cli/run-report.ts";
import { madeCounty } from "../counties/made-county.ts";
import { ask, type Cluster, HAS_CLICKHOUSE, startCluster } from "./clickhouse-servers.ts";
import { CLICKHOUSE } from "./store-of.ts";

// A server on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

describe("the address of a store", () => {
  it("has its account in it or in the environment, its password in the environment alone", () => {
    const env = { TALLYBOOK_STORE_USER: "leser", TALLYBOOK_STORE_PASSWORD: "x" };
    expect(storeAddress("https://amt@host:8443/tallybook", env)).toEqual({
      url: "https://host:8443",
      username: "amt",
      password: "x",
      database: "tallybook",
    });
    expect(storeAddress("http://host:8123/a", env).username).toBe("leser");
    expect(storeAddress("http://host:8123/a", {}).username).toBe("default");
    expect(() => storeAddress("http://amt:geheim@host:8123/a", {})).toThrow(/PASSWORD/);
  });

  it.each([
    "host:8123/a",
    "http://host:8123",
    "ftp://host/a",
    "http://host/a b",
    "http://host/a?x=1",
    "http://host/a;b",
  ])("is refused as %s", async (address) => {
    const run = await runReport("--store", address);
    expect(run).toMatchObject({ code: 2, out: "" });
    expect(run.err).toContain("http://user@host:8123/tallybook");
  });

  it("is not there: one line says so, and no page is written", async () => {
    const run = await runReport("--store", "http://127.0.0.1:9/tallybook");
    expect(run.code).toBe(1);
    expect(run.err.split("\n").length).toBe(1);
    expect(run.err).toContain("http://127.0.0.1:9");
  });
});

describe("a statement", () => {
  it("takes codes and whole numbers, and nothing else", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (/^[0-9A-Za-z][0-9A-Za-z_-]{0,63}$/.test(text)) expect(sql`${text}`).toBe(`'${text}'`);
        else expect(() => sql`${text}`).toThrow();
        expect(isStoreCode(`${text}'`)).toBe(false);
      }),
    );
    for (const number of [Number.NaN, 0.5, Number.POSITIVE_INFINITY])
      expect(() => sql`${[1, number]}`).toThrow();
  });
});

describe("stored JSON", () => {
  it("is read as the value it was written of", () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.double(),
        fc.stringMatching(/^[a-z一-龥 ]{0,6}$/),
        fc.constant(null),
        fc.array(tie("any")),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie("any"), { noNullPrototype: true }),
        fc
          .array(fc.tuple(fc.stringMatching(/^[a-z]{1,5}$/), tie("any")))
          .map((all) => new Map(all)),
      ),
    })).any;
    fc.assert(
      fc.property(value, (one) => {
        expect(fromStoredJson(storedJson(one))).toEqual(zeroed(one));
      }),
    );
  });
});

/** JSON has one zero. */
const zeroed = (value: unknown): unknown => {
  if (Object.is(value, -0)) return 0;
  if (Array.isArray(value)) return value.map(zeroed);
  if (value instanceof Map) return new Map([...value].map(([key, of]) => [key, zeroed(of)]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, zeroed(of)]));
};

it("the client is no part of what every installation needs", () => {
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  );
  expect(dependencies["@clickhouse/client"]).toBeUndefined();
  expect(optionalDependencies["@clickhouse/client"]).toMatch(/^\d+\.\d+\.\d+$/);
});

describe.skipIf(!HAS_CLICKHOUSE)(`a store${CLICKHOUSE}`, () => {
  let cluster: Cluster;
  let address = "";
  const county = madeCounty({
    townships: 3,
    years: [2022, 2023],
    without: ["scores", "indicators"],
  });
  const PERSONS = ["王小二", "13812345678", "110101199003070011"];
  const data = folderOf({
    ...county,
    "activities/raw/名单.csv": [
      "乡镇代码,乡镇,日期,活动类别,场次,受众人次,姓名,手机号",
      `990200101,甲,2023-03-05,主题宣讲,1,20,${PERSONS[0]},${PERSONS[1]}`,
    ].join("\n"),
    "activities/raw/备注.csv": [
      "乡镇代码,日期,活动类别,场次,受众人次,备注",
      `990200101,2023-03-06,主题宣讲,1,20,联系人：${PERSONS[0]} 电话${PERSONS[1]}`,
      `990200101,2023-03-07,主题宣讲,1,20,身份证${PERSONS[2]}`,
    ].join("\n"),
  });
  beforeAll(async () => {
    cluster = await startCluster(1);
    address = await cluster.shards[0]!.store("access");
    const pushed = await runCommand("push", "--store", address, "--data", data);
    // The list of persons is refused, and the rest is stored.
    expect(pushed.code).toBe(1);
    expect(pushed.out).toContain("已存入");
  });
  afterAll(() => cluster.stop());

  it("has nothing about persons: refused files leave no row, and texts lose what names somebody", async () => {
    const tables = ["facts", "documents", "pushes"];
    const all = await Promise.all(
      tables.map((table) => ask(address, `SELECT * FROM access.${table} FORMAT TSV`)),
    );
    expect(all[0]!.split("\n").length).toBeGreaterThan(50);
    expect(all[1]).toContain("名单.csv");
    for (const text of all) for (const person of PERSONS) expect(text).not.toContain(person);
  });

  it("is read by an account that can only read, which cannot push", async () => {
    const reading = address.replace("office@", "reader@");
    vi.stubEnv("TALLYBOOK_STORE_PASSWORD", "lesen");
    try {
      const place = ["--store", reading, "--data", data];
      const trace = await runCommand("trace", "audience/2023/990200", ...place);
      expect(trace.code).toBe(0);
      const push = await runCommand("push", ...place);
      expect(push).toMatchObject({ code: 1, out: "" });
      expect(push.err).toContain("readonly");
    } finally {
      vi.unstubAllEnvs();
    }
  });

  it("tells every row's place: file, hash, line and column", async () => {
    const rows = await ask(
      address,
      "SELECT sha256, line, places[1], amounts[1] FROM access.facts WHERE dataset = 'activities' ORDER BY file, fact LIMIT 3 FORMAT TSV",
    );
    expect(rows).toMatch(/^([0-9a-f]{64}\t[1-9]\d*\t\d+\t\d+\n){3}$/);
  });

  it("is asked by the module that is packed, in plain Node", () => {
    const words = ["push", "--store", address, "--prepare"];
    const run = spawnSync(process.execPath, [join(ROOT, "src/cli/start.mjs"), ...words], {
      encoding: "utf8",
    });
    expect(run.stdout).toContain("表已建好");
  });
});
