import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openServer } from "../../src/store/server/server.ts";
import { storeAddress } from "../../src/store/server/store-address.ts";
import { makeTables } from "../../src/store/server/tables.ts";
import { randomOf } from "../checks/clean-county.ts";
import { folderOf } from "../cli/folder-of.ts";
import { ROOT } from "../cli/run-report.ts";
import { cityByCounty } from "./city-by-county.ts";
import { ask, HAS_CLICKHOUSE, startCluster } from "./clickhouse-servers.ts";
import { audienceIn, loadedFrom } from "./store-of.ts";

/**
 * `npm run test:store [-- ROUNDS [SEED]]`: two shards and offices in processes of their own. Ten counties push at
 * once; then one of them pushes again, other numbers each time, while the city is read; then a server is killed in
 * the middle of a push, at a moment of chance. Every figure read must be that of whole pushes. Ends with 1 otherwise.
 */
const [rounds = 10, seed = 1] = process.argv.slice(2).map(Number);
const SHAPE = { counties: 10, townships: 4, years: [2022, 2023] };
const COUNTY = "990107";
const random = randomOf(seed);

/** Adds person-times to every row of a quarter: each push has its own sum. */
const more = (add: number) => (row: string) =>
  row.replace(
    /^(\d{4},Q.*,)(\d+)(,[^,]*)$/,
    (_, before, count, after) => `${before}${Number(count) + add}${after}`,
  );

const folderWith = (add: number): string =>
  folderOf(cityByCounty(SHAPE, more(add)).counties.get(COUNTY)!);

/** Pushes a folder in a process of its own; resolves to its exit code. */
const pushApart = (county: string, folder: string, address: string): Promise<number> =>
  new Promise((done) => {
    const words = ["push", "--store", address, "--data", folder, "--county", county];
    const child = spawn(process.execPath, [join(ROOT, "src/cli/start.mjs"), ...words], {
      stdio: "ignore",
    });
    child.once("exit", (code) => done(code ?? 1));
  });

const told = (text: string): void => void process.stdout.write(`${text}\n`);

async function trial(): Promise<boolean> {
  const cluster = await startCluster(2);
  try {
    const addresses = await Promise.all(cluster.shards.map((shard) => shard.store("city")));
    for (const address of addresses) {
      const server = openServer(storeAddress(address, {}));
      makeTables(server, "tallybook");
      server.close();
    }
    const city = cityByCounty(SHAPE);
    const { options } = await loadedFrom(folderOf(city.whole));
    const office = folderOf(city.office);
    const read = (): number => audienceIn(addresses[0]!, 2023, office, options);
    const started = performance.now();
    const codes = await Promise.all(
      [...city.counties].map(([county, files], i) =>
        pushApart(county, folderOf(files), addresses[i % 2]!),
      ),
    );
    const first = read();
    const seconds = (performance.now() - started) / 1000;
    told(
      `10 counties pushed at once: exit codes ${codes.join(" ")}, ${seconds.toFixed(1)} s, sum ${first}`,
    );
    let isSound = codes.every((code) => code === 0);
    const step = 4 * 4 * 3;
    let now = 0;

    let [reads, between] = [0, 0];
    for (let round = 1; round <= rounds; round++) {
      const pushing = pushApart(COUNTY, folderWith(now + 1), addresses[round % 2]!);
      let isOver = false;
      void pushing.then(() => {
        isOver = true;
      });
      while (!isOver) {
        const added = (read() - first) / step;
        reads++;
        if (added !== now && added !== now + 1) between++;
        await pause(1);
      }
      isSound &&= (await pushing) === 0;
      now++;
      if ((read() - first) / step !== now) between++;
    }
    told(
      `pushed again ${rounds} times while the city was read ${reads} times: ${between} figures between two pushes`,
    );
    isSound &&= between === 0;

    const countBegun = async () =>
      Number(await ask(addresses[0]!, "SELECT count() FROM city.pushes WHERE is_whole = 0"));
    let known = await countBegun();
    /** Waits until a push has begun. */
    const begun = async (): Promise<void> => {
      const before = known;
      while (known === before) {
        await pause(5);
        known = await countBegun();
      }
    };
    const seen = { old: 0, fresh: 0, other: 0 };
    for (let round = 1; round <= rounds; round++) {
      const pushing = pushApart(COUNTY, folderWith(now + 1), addresses[0]!);
      await begun();
      await pause(random() * 600);
      const shard = cluster.shards[round % 2]!;
      await shard.kill();
      const code = await pushing;
      await shard.restart();
      const added = (read() - first) / step;
      if (added === now && code !== 0) seen.old++;
      else if (added === now + 1) seen.fresh++;
      else seen.other++;
      now = added === now + 1 ? now + 1 : now;
    }
    told(
      `a server was killed during ${rounds} pushes: ${seen.old} left the earlier figures, ${seen.fresh} were whole, ${seen.other} neither`,
    );
    return isSound && seen.other === 0;
  } finally {
    await cluster.stop();
  }
}

if (!HAS_CLICKHOUSE) told("skipped: clickhouse-server is not installed");
else process.exitCode = (await trial()) ? 0 : 1;
