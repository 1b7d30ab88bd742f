import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const BINARY = "/usr/sbin/clickhouse-server";

/** True where the server of Debian is installed; the tests of the store are skipped elsewhere. */
export const HAS_CLICKHOUSE = existsSync(BINARY);

/** A running server: one shard of the cluster `tallybook`. */
export interface Shard {
  readonly url: string;
  /** Makes another database; returns the address of a store in it. */
  store(database: string): Promise<string>;
  /** Ends the process at once, as a failure of power would. */
  kill(): Promise<void>;
  /** The seconds of processor time that it took so far. */
  processorTime(): number;
  /** Sends the signal for that, without waiting. */
  killNow(): void;
  /** Starts it again on its data. */
  restart(): Promise<void>;
}

/** Servers with ports and folders of their own, on this machine only. */
export interface Cluster {
  readonly shards: readonly Shard[];
  stop(): Promise<void>;
}

interface Ports {
  readonly http: number;
  readonly tcp: number;
  readonly between: number;
}

/** Starts the shards of a cluster that is called `tallybook`. */
export async function startCluster(size: number): Promise<Cluster> {
  const root = mkdtempSync(join(tmpdir(), "tallybook-shards-"));
  const ports: Ports[] = [];
  for (let shard = 0; shard < size; shard++)
    ports.push({ http: await freePort(), tcp: await freePort(), between: await freePort() });
  const shards = await Promise.all(
    ports.map((own, i) => startShard(join(root, String(i)), own, ports)),
  );
  return {
    shards,
    stop: async () => {
      for (const shard of shards) await shard.kill();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

async function startShard(folder: string, own: Ports, all: readonly Ports[]): Promise<Shard> {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, "config.xml");
  writeFileSync(config, configXml(folder, own, all));
  writeFileSync(join(folder, "users.xml"), USERS);
  const url = `http://127.0.0.1:${own.http}`;
  let running = await startProcess(config, url);
  return {
    url,
    store: async (database) => {
      await ask(url, `CREATE DATABASE IF NOT EXISTS ${database}`);
      return `http://office@127.0.0.1:${own.http}/${database}`;
    },
    kill: () => ended(running),
    processorTime: () => processorTime(running.pid!),
    killNow: () => void running.kill("SIGKILL"),
    restart: async () => {
      await ended(running);
      running = await startProcess(config, url);
    },
  };
}

async function startProcess(config: string, url: string): Promise<ChildProcess> {
  const child = spawn(BINARY, [`--config-file=${config}`], { stdio: "ignore" });
  for (let tries = 0; tries < 200; tries++) {
    if (await ask(url, "SELECT 1").then(Boolean, () => false)) return child;
    await pause(50);
  }
  child.kill("SIGKILL");
  throw new Error(`the server of ${config} does not answer`);
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once("exit", () => done());
    child.kill("SIGKILL");
  });
}

/** Sends a statement to a server as its administrator. */
export async function ask(url: string, statement: string): Promise<string> {
  const { origin } = new URL(url);
  const answer = await fetch(origin, {
    ...{ method: "POST", body: statement },
    headers: { connection: "close" },
  });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

/** Reads the processor time of a process in seconds, in hundredths as Linux counts it. */
function processorTime(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => done(port));
    });
  });

const configXml = (folder: string, own: Ports, all: readonly Ports[]): string => `<yandex>
  <logger><level>error</level><log>${folder}/log</log><errorlog>${folder}/errors</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${own.http}</http_port>
  <tcp_port>${own.tcp}</tcp_port>
  <interserver_http_port>${own.between}</interserver_http_port>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>268435456</mark_cache_size>
  <uncompressed_cache_size>0</uncompressed_cache_size>
  <timezone>UTC</timezone>
  <remote_servers><tallybook>${all.map(shardXml).join("")}</tallybook></remote_servers>
  <query_log><database>system</database><table>query_log</table><flush_interval_milliseconds>200</flush_interval_milliseconds></query_log>
</yandex>
`;

const shardXml = ({ tcp }: Ports): string =>
  `<shard><internal_replication>true</internal_replication><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`;

/** The users: `office` pushes, `reader` only reads. */
const USERS = `<yandex>
  <profiles>
    <default><log_queries>1</log_queries></default>
    <reading><log_queries>1</log_queries><readonly>1</readonly></reading>
  </profiles>
  <quotas><default></default></quotas>
  <users>
    ${["default", "office"].map((name) => userXml(name, "default", "")).join("")}
    ${userXml("reader", "reading", "lesen")}
  </users>
</yandex>
`;

function userXml(name: string, profile: string, password: string): string {
  return `<${name}><password>${password}</password><networks><ip>127.0.0.1</ip></networks><profile>${profile}</profile><quota>default</quota></${name}>`;
}
