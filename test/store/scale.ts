import { statSync } from "node:fs";
import { join } from "node:path";
import { writePush } from "../../src/cli/push/write-push.ts";
import {
  type FolderOptions,
  type LoadedFolder,
  loadFolder,
} from "../../src/ingest/folder/load-folder.ts";
import { storedRows } from "../../src/model/panel/stored-rows.ts";
import { clickhouseStore } from "../../src/store/clickhouse-store.ts";
import { openServer } from "../../src/store/server/server.ts";
import { storeAddress } from "../../src/store/server/store-address.ts";
import { makeTables } from "../../src/store/server/tables.ts";
import { randomOf } from "../checks/clean-county.ts";
import { folderOf } from "../cli/folder-of.ts";
import { ask, type Cluster, startCluster } from "./clickhouse-servers.ts";
import { loadedFrom } from "./store-of.ts";

/**
 * `npm run bench:store [-- COUNTIES [EVENTS]]`: makes a part of a country, so many of 2,850 counties of 30 townships
 * with so many events a month in five years, pushes it to one shard and to two, reads it, and says what a province
 * and the country would take at the speeds that were measured.
 */
const [counties = 4, events = 20] = process.argv.slice(2).map(Number);
const [TOWNSHIPS, YEARS, COUNTRY, PROVINCE] = [30, [2019, 2020, 2021, 2022, 2023], 2850, 100];
const TYPES = ["主题展览", "文化交流", "宣传宣讲", "文艺演出"];
const two = (number: number): string => String(number).padStart(2, "0");

/** The list of areas of a country of so many counties. */
function areas(): string {
  const lines = ["代码,名称,层级,上级代码,有效起始", "99,全国,国,,2000-01-01"];
  for (let c = 0; c < counties; c++) {
    const county = String(990_101 + c);
    lines.push(`${county},第${c + 1}县,县,99,2000-01-01`);
    for (let t = 0; t < TOWNSHIPS; t++)
      lines.push(`${county}${101 + t},${c + 1}县${t + 1}镇,乡镇,${county},2000-01-01`);
  }
  return lines.join("\n");
}

/** The events of a county: the same seed gives the same rows. */
function eventsOf(county: number): string {
  const random = randomOf(county);
  const whole = (most: number): number => 1 + Math.floor(random() * most);
  const lines = ["乡镇代码,日期,活动类别,场次,受众人次,经费(元)"];
  for (const year of YEARS)
    for (let month = 1; month <= 12; month++)
      for (let t = 0; t < TOWNSHIPS; t++)
        for (let e = 0; e < events; e++)
          lines.push(
            `${990_100 + county}${101 + t},${year}-${two(month)}-${two(whole(28))},${TYPES[whole(4) - 1]},${whole(3)},${whole(400)},${whole(900_000) / 100}`,
          );
  return lines.join("\n");
}

const list = areas();
const folders = Array.from({ length: counties }, (_, c) =>
  folderOf({ "areas.csv": list, "activities/活动.csv": eventsOf(c + 1) }),
);
const office = folderOf({ "areas.csv": list });
const told = (text: string): void => void process.stdout.write(`${text}\n`);

/** The seconds that something took: on the wall, and of processors here and on the servers. */
interface Taken {
  readonly wall: number;
  readonly here: number;
  readonly there: number;
}

const processorTime = ({ shards }: Cluster): Taken => {
  const { user, system } = process.cpuUsage();
  return {
    wall: performance.now() / 1000,
    here: (user + system) / 1e6,
    there: shards.reduce((sum, shard) => sum + shard.processorTime(), 0),
  };
};

const NOTHING: Taken = { wall: 0, here: 0, there: 0 };

/** Runs something, and adds the time that it took to what others took. */
function taken(cluster: Cluster, before: Taken, act: () => void): Taken {
  const start = processorTime(cluster);
  act();
  const end = processorTime(cluster);
  return {
    wall: before.wall + end.wall - start.wall,
    here: before.here + end.here - start.here,
    there: before.there + end.there - start.there,
  };
}

/** Says the speed of something by processor time, which other work on the machine does not change. */
const speed = (rows: number, { wall, here, there }: Taken): string =>
  `${here.toFixed(2)} s here + ${there.toFixed(2)} s on the servers (${wall.toFixed(1)} s on the wall) = ${Math.round(rows / (here + there))} rows a processor second`;

/** Counts the rows in the cells of a folder, and the cells. */
function sumOf({ files }: LoadedFolder): [rows: number, cells: number] {
  const cells = files.flatMap(({ facts }) => (facts && storedRows(facts)?.cells) ?? []);
  return [cells.reduce((sum, { rows }) => sum + rows, 0), cells.length];
}

async function measured(shards: number, options: FolderOptions): Promise<void> {
  const cluster = await startCluster(shards);
  try {
    const addresses = await Promise.all(cluster.shards.map((shard) => shard.store("country")));
    const servers = addresses.map((address) => openServer(storeAddress(address, {})));
    for (const server of servers) makeTables(server, shards > 1 ? "tallybook" : null);
    let [rows, reading, pushing] = [0, NOTHING, NOTHING];
    for (const [c, folder] of folders.entries()) {
      let loaded: LoadedFolder | null = null;
      reading = taken(cluster, reading, () => {
        loaded = loadFolder(folder, options);
      });
      pushing = taken(cluster, pushing, () => {
        const order = { loaded: loaded!, datasets: options.datasets, checks: [] };
        rows += writePush(
          servers[c % shards]!,
          { ...order, county: String(990_101 + c) },
          () => {},
        ).facts;
      });
    }
    const table = shards > 1 ? "facts_own" : "facts";
    const sizes = await Promise.all(
      addresses.map((address) =>
        ask(
          address,
          `SELECT sum(bytes) FROM system.parts WHERE database = 'country' AND table = '${table}' AND active`,
        ),
      ),
    );
    const bytes = sizes.reduce((sum, size) => sum + Number(size), 0);
    const store = clickhouseStore(addresses[0]!, {});
    let [counted, cells] = [0, 0];
    const folding = taken(cluster, NOTHING, () => {
      [counted, cells] = sumOf(store.load(office, options));
    });
    store.close();
    for (const server of servers) server.close();
    if (counted !== rows) throw new Error(`${counted} of ${rows} rows are in the sums`);
    const text = folders.reduce(
      (sum, folder) => sum + statSync(join(folder, "activities/活动.csv")).size,
      0,
    );
    told(
      [
        `${shards} shard(s), ${counties} counties, ${rows} rows`,
        `reading: ${speed(rows, reading)}`,
        `pushing: ${speed(rows, pushing)}`,
        `folding and fetching ${cells} cells: ${speed(rows, folding)}`,
        `${(bytes / rows).toFixed(1)} bytes a row in the store, ${(text / rows).toFixed(1)} in the CSV`,
        ...[PROVINCE, COUNTRY].map((size) => {
          const all = (rows / counties) * size;
          const times = (each: Taken) => (((each.here + each.there) / counties) * size) / 60;
          return `  ${size} counties: ${(all / 1e6).toFixed(1)} million rows, ${((all * bytes) / rows / 2 ** 30).toFixed(1)} GB, ${(((cells / counties) * size) / 1e6).toFixed(1)} million cells; processor minutes: reading ${times(reading).toFixed(0)}, pushing ${times(pushing).toFixed(0)}, folding ${times(folding).toFixed(1)}`;
        }),
      ].join("\n"),
    );
  } finally {
    await cluster.stop();
  }
}

const { options } = await loadedFrom(folders[0]!);
for (const shards of [1, 2]) await measured(shards, options);
