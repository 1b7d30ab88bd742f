// @ts-check
import { Readable } from "node:stream";
import { workerData } from "node:worker_threads";

/**
 * Sends requests to a server of ClickHouse for the main thread, which waits for each answer: all that comes behind
 * the seam of the store is computed at once, and asks for rows where it needs them.
 * @typedef {{ url: string, username: string, password: string, database: string }} Access
 * @typedef {{ statement: string } | { table: string, columns: string[], lines: string } | { ends: true }} Request
 */

/** @type {{ access: Access, signal: Int32Array, port: import("node:worker_threads").MessagePort }} */
const { access, signal, port } = workerData;

/** The code of a package that is not installed. */
const NOT_INSTALLED = "ERR_MODULE_NOT_FOUND";

/** A statement or a batch of rows may take some minutes. */
const LONGEST = 600_000;

/** The settings of a batch: it has arrived on its shard when it is answered. */
const ARRIVED = /** @type {Record<string, number>} */ ({ insert_distributed_sync: 1 });

/** @type {import("@clickhouse/client").ClickHouseClient | null} */
let known = null;

/** Opens the client at the first request. */
async function client() {
  if (known) return known;
  const { ClickHouseLogLevel, createClient } = await import("@clickhouse/client");
  known = createClient({
    ...access,
    application: "tallybook",
    request_timeout: LONGEST,
    log: { level: ClickHouseLogLevel.OFF },
  });
  return known;
}

/**
 * Sends a request; returns the answer as text.
 * @param {Request} request
 */
async function answered(request) {
  const server = await client();
  if ("ends" in request) await server.close();
  else if ("table" in request)
    await server.insert({
      table: request.table,
      columns: /** @type {[string, ...string[]]} */ (request.columns),
      values: Readable.from([request.lines], { objectMode: false }),
      format: "TabSeparated",
      clickhouse_settings: ARRIVED,
    });
  else if (!/^\s*SELECT/i.test(request.statement))
    await server.command({ query: request.statement });
  else return (await server.query({ query: request.statement, format: "JSONEachRow" })).text();
  return "";
}

/** Describes an error in words that can be told on. @param {unknown} error */
function told(error) {
  const { code, message } = /** @type {{ code?: string, message?: string }} */ (error);
  return {
    error: { isLacking: code === NOT_INSTALLED, message: message || code || String(error) },
  };
}

port.on("message", async (/** @type {Request} */ request) => {
  const answer = await answered(request).then((text) => ({ text }), told);
  port.postMessage(answer);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
