import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, sep } from "node:path";
import { isThere, readIfReadable } from "../../csv/bytes/open-file.ts";
import { jsonText } from "../../ingest/persons/shown.ts";
import { leadsOut } from "../terminal/leads-out.ts";
import { CHANGES } from "./live-script.ts";

/** A server of pages for this computer only, which can make them reload. */
export interface PageServer {
  /** The URL, without a slash at the end. */
  readonly address: string;
  /** Makes every open page load again. */
  reload(): void;
  /** Shows in every open page that it is about to be made again; gone once it loads again. */
  making(text: string): void;
  /** Shows above every page, open now or later, what went wrong in the last run; nothing for an empty text. */
  fault(text: string): void;
  close(): void;
}

/** The ports that are tried one after the other: an open page finds the next run of the server at the same address. */
const FIRST_PORT = 8471;
const PORTS = 20;
const TYPES = new Map([
  ["html", "text/html"],
  ["json", "application/json"],
  ["csv", "text/csv"],
]);
const HEADERS = {
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/**
 * Serves a folder until it is closed. The script that reloads pages is added to the response, not to the file.
 * @throws a system error if the port that was asked for is taken.
 */
export async function servePages(
  folder: string,
  { port: wanted, script }: { readonly port: number | null; readonly script: string },
): Promise<PageServer> {
  const listeners = new Set<ServerResponse>();
  const hosts = new Set<string>();
  let fault = "";
  const told = (text: string, event = "fault"): string =>
    `event: ${event}\ndata: ${jsonText(text)}\n\n`;
  const server = createServer((request, response) => {
    const asked = askedFor(request, hosts);
    if (typeof asked === "number")
      response.writeHead(asked, { ...HEADERS, allow: "GET, HEAD" }).end();
    else if (asked === CHANGES && request.method === "GET") {
      response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" }).write("\n");
      if (fault !== "") response.write(told(fault));
      listeners.add(response.on("close", () => void listeners.delete(response)));
    } else sendPage(response, folder, asked, script);
  });
  const port = await listening(server, wanted);
  for (const name of ["127.0.0.1", "localhost"]) hosts.add(`${name}:${port}`);
  return {
    address: `http://127.0.0.1:${port}`,
    reload: () => {
      for (const listener of listeners) listener.write("data: again\n\n");
    },
    making: (text) => {
      for (const listener of listeners) listener.write(told(text, "making"));
    },
    fault: (text) => {
      fault = text;
      for (const listener of listeners) listener.write(told(text));
    },
    close: () => {
      for (const listener of listeners) listener.end();
      server.close();
    },
  };
}

/** Listens on the port that is asked for, else on the first free one of ours, else on any. */
async function listening(server: Server, wanted: number | null): Promise<number> {
  const ours = Array.from({ length: PORTS }, (_, i) => FIRST_PORT + i);
  const ports = wanted === null ? [...ours, 0] : [wanted];
  for (const port of ports) {
    const error = await new Promise<NodeJS.ErrnoException | null>((done) => {
      server.once("error", done).listen(port, "127.0.0.1", () => done(null));
    });
    server.removeAllListeners("error");
    if (error === null) break;
    if (error.code !== "EADDRINUSE" || port === ports.at(-1)) throw error;
  }
  return (server.address() as AddressInfo).port;
}

/**
 * Reads the path that is asked for; a status where a request is not answered. Another page of the browser may
 * send anything: under a foreign name (421), from its own place (403), with another method (405), malformed (400).
 */
function askedFor({ method, url = "", headers }: IncomingMessage, hosts: ReadonlySet<string>) {
  const { host = "", origin } = headers;
  if (!hosts.has(host.toLowerCase())) return 421;
  if (origin !== undefined && !hosts.has(origin.replace("http://", ""))) return 403;
  if (method !== "GET" && method !== "HEAD") return 405;
  return decoded(url.replace(/[?#].*$/, "")) ?? 400;
}

function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return text.startsWith("/") && !text.includes("\0") ? text : null;
  } catch {
    return null;
  }
}

/** Sends a file of the folder; 404 for anything outside it, through links as well. */
function sendPage(response: ServerResponse, folder: string, path: string, script: string): void {
  const name = path === "/" ? "index.html" : path.slice(1);
  const type = TYPES.get(name.split(".").at(-1)!);
  const file = type === undefined || leadsOut(name) ? null : within(folder, name);
  const bytes = file === null ? null : readIfReadable(file);
  if (bytes === null) {
    response.writeHead(404, HEADERS).end();
    return;
  }
  response
    .writeHead(200, { ...HEADERS, "content-type": `${type}; charset=utf-8` })
    .end(type === "text/html" ? live(bytes.toString("utf8"), script) : bytes);
}

/** Finds a file below a folder; null for one that is hidden, or lies elsewhere. */
function within(folder: string, name: string): string | null {
  const file = join(folder, name);
  if (/(^|[\\/])\./.test(name) || !isThere(file)) return null;
  try {
    const path = realpathSync(file);
    return path.startsWith(realpathSync(folder) + sep) ? path : null;
  } catch {
    return null;
  }
}

/** Adds the script to a page, and to the scripts that the policy of the page allows. */
function live(page: string, script: string): string {
  const hash = `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
  return page
    .replace(POLICY, (_, before: string, rules: string) => `${before}${withScript(rules, hash)}"`)
    .replace("</body>", () => `<script>${script}</script></body>`);
}

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/;

function withScript(rules: string, hash: string): string {
  const scripts = /script-src [^;]*/.exec(rules)?.[0];
  const allowed = `${scripts ?? "script-src"} ${hash}; connect-src 'self'`;
  return scripts === undefined ? `${rules}; ${allowed}` : rules.replace(scripts, () => allowed);
}
