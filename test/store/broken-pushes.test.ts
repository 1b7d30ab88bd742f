import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { FolderOptions } from "../../src/ingest/folder/load-folder.ts";
import { openServer, type Server } from "../../src/store/server/server.ts";
import { storeAddress } from "../../src/store/server/store-address.ts";
import { StoreError } from "../../src/store/server/store-error.ts";
import { folderOf } from "../cli/folder-of.ts";
import { runCommand } from "../cli/run-report.ts";
import { cityByCounty } from "./city-by-county.ts";
import {
  ask,
  type Cluster,
  HAS_CLICKHOUSE,
  type Shard,
  startCluster,
} from "./clickhouse-servers.ts";
import { audienceIn, CLICKHOUSE, loadedFrom, pushFolder } from "./store-of.ts";

const COUNTY = "990101";
const SHAPE = { counties: 2, townships: 2, years: [2022, 2023] };
/** Adds a person-time to every row of a quarter. */
const oneMore = (row: string): string =>
  row.replace(
    /^(\d{4},Q.*,)(\d+)(,[^,]*)$/,
    (_, before, count, after) => `${before}${Number(count) + 1}${after}`,
  );
const first = folderOf(cityByCounty(SHAPE).counties.get(COUNTY)!);
const second = folderOf(cityByCounty(SHAPE, oneMore).counties.get(COUNTY)!);
/** The rows of 2023: four quarters of three kinds, of two townships. */
const MORE = 2 * 4 * 3;

// A server on a busy machine takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let cluster: Cluster;
let [near, far] = ["", ""];
let options: FolderOptions;

const value = (): number => audienceIn(near, 2023, first, options);

/** A server that does something before its request of a number. */
function before(request: number, act: () => void): Server {
  const server = openServer(storeAddress(near, {}));
  let count = 0;
  const counted =
    <Given extends readonly unknown[], Made>(ask: (...given: Given) => Made) =>
    (...given: Given): Made => {
      if (count++ === request) act();
      return ask(...given);
    };
  // The requests of a push are counted, whatever they ask for.
  return {
    ...server,
    select: counted(server.select) as Server["select"],
    run: counted(server.run),
    insert: counted(server.insert),
  };
}

/** Pushes the second version of the county through a server; returns why it failed. */
function pushSecond(server: Server): StoreError | null {
  try {
    pushFolder(server, COUNTY, second, options);
    return null;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}

/** Finds the shard that holds the county. */
async function shardOfCounty(): Promise<Shard> {
  for (const shard of cluster.shards)
    if (
      (await ask(shard.url, `SELECT count() FROM broken.facts_own WHERE county = '${COUNTY}'`)) !==
      "0\n"
    )
      return shard;
  throw new Error("no shard has the county");
}

const CUT = new StoreError({ zh: "断开", en: "cut off" });

describe.skipIf(!HAS_CLICKHOUSE)(`a push that fails${CLICKHOUSE}`, () => {
  let filed = 0;
  beforeAll(async () => {
    cluster = await startCluster(2);
    [near, far] = (await Promise.all(cluster.shards.map((shard) => shard.store("broken")))) as [
      string,
      string,
    ];
    for (const address of [near, far])
      await runCommand("push", "--store", address, "--prepare", "--cluster", "tallybook");
    ({ options } = await loadedFrom(first));
    pushFolder(near, COUNTY, first, options);
    filed = value();
    expect(filed).toBeGreaterThan(1000);
  });
  afterAll(() => cluster.stop());

  it("leaves the figures of the earlier one, at whichever request its office is cut off", () => {
    const seen: number[] = [];
    for (let request = 0, error: StoreError | null = CUT; error !== null; request++) {
      error = pushSecond(
        before(request, () => {
          throw CUT;
        }),
      );
      expect([null, CUT]).toContain(error);
      seen.push(value());
    }
    // Until its last line is written nothing of it is seen; behind that line only old pushes are removed.
    const turn = seen.indexOf(filed + MORE);
    expect(turn).toBeGreaterThan(5);
    expect(seen.every((each, i) => each === (i < turn ? filed : filed + MORE))).toBe(true);
    pushFolder(near, COUNTY, first, options);
    expect(value()).toBe(filed);
  });

  it("leaves the figures of the earlier one where the server of the county is killed in the middle", async () => {
    const shard = await shardOfCounty();
    for (const request of [2, 3, 4]) {
      expect(pushSecond(before(request, shard.killNow))).toBeInstanceOf(StoreError);
      await shard.restart();
      expect(value()).toBe(filed);
    }
    expect(pushSecond(openServer(storeAddress(near, {})))).toBe(null);
    expect(value()).toBe(filed + MORE);
  });

  it("is removed with all but the last two, once its server is pushed to", async () => {
    for (const address of [near, far, near, far]) pushFolder(address, COUNTY, first, options);
    const shard = await shardOfCounty();
    const left = await ask(shard.url, "SELECT uniq(push) FROM broken.facts_own");
    expect(Number(left)).toBeLessThanOrEqual(3);
  });

  it("changes nothing in a report that was begun: rows are of its push, or the store says that it is gone", async () => {
    const { review } = await loadedFrom(first, near);
    const [facts] = review.folded("activities");
    const figure = () => review.figures.find("audience/2023/990101")!.value;
    const [shown, other] = [figure(), review.folded("funds")[0]!];
    pushFolder(far, COUNTY, second, options);
    expect(facts!.lines.length).toBe(facts!.count);
    for (const address of [near, far, near, far]) pushFolder(address, COUNTY, second, options);
    expect(figure()).toBe(shown);
    expect(() => other.lines).toThrow(StoreError);
  });
});
