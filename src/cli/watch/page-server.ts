import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { isThere, readIfReadable } from "../../csv/bytes/open-file.ts";
import { leadsOut } from "../terminal/leads-out.ts";

/** A server of pages for this computer only, which can make them reload. */
export interface PageServer {
  /** The URL, without a slash at the end. */
  readonly address: string;
  /** Makes every open page load again. */
  reload(): void;
  close(): void;
}

const CHANGES = "/changes";
const RELOADS = `new EventSource("${CHANGES}").onmessage=()=>location.reload()`;
const RELOADS_HASH = `'sha256-${createHash("sha256").update(RELOADS).digest("base64")}'`;
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

/** Serves a folder until it is closed. The reload script is added to the response, not to the file. */
export async function servePages(folder: string): Promise<PageServer> {
  const listeners = new Set<ServerResponse>();
  const hosts = new Set<string>();
  const server = createServer((request, response) => {
    const asked = askedFor(request, hosts);
    if (typeof asked === "number")
      response.writeHead(asked, { ...HEADERS, allow: "GET, HEAD" }).end();
    else if (asked === CHANGES && request.method === "GET") {
      response.writeHead(200, { ...HEADERS, "content-type": "text/event-stream" }).write("\n");
      listeners.add(response.on("close", () => void listeners.delete(response)));
    } else sendPage(response, folder, asked);
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const bound = server.address();
  const port = typeof bound === "object" ? bound?.port : bound;
  for (const name of ["127.0.0.1", "localhost"]) hosts.add(`${name}:${port}`);
  return {
    address: `http://127.0.0.1:${port}`,
    reload: () => {
      for (const listener of listeners) listener.write("data: again\n\n");
    },
    close: () => {
      for (const listener of listeners) listener.end();
      server.close();
    },
  };
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
function sendPage(response: ServerResponse, folder: string, path: string): void {
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
    .end(type === "text/html" ? reloading(bytes.toString("utf8")) : bytes);
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

/** Adds the reload script to a page, and to the scripts that the policy of the page allows. */
const reloading = (page: string): string =>
  page
    .replace(POLICY, (_, before: string, rules: string) => `${before}${withReload(rules)}"`)
    .replace("</body>", () => `<script>${RELOADS}</script></body>`);

const POLICY = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"/;

function withReload(rules: string): string {
  const scripts = /script-src [^;]*/.exec(rules)?.[0];
  const allowed = `${scripts ?? "script-src"} ${RELOADS_HASH}; connect-src 'self'`;
  return scripts === undefined ? `${rules}; ${allowed}` : rules.replace(scripts, () => allowed);
}
