import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { normalize } from "node:path";
import { join } from "node:path/posix";

/** A server of pages for this computer only, which can make them reload. */
export interface PageServer {
  /** The URL, without a slash at the end. */
  readonly address: string;
  /** Makes every open page load again. */
  reload(): void;
  close(): void;
}

const CHANGES = "/changes";
const RELOADS = `<script>new EventSource("${CHANGES}").onmessage=()=>location.reload()</script>`;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  json: "application/json",
  csv: "text/csv",
};

/** Serves a folder until it is closed. The reload script is added to the response, not to the file. */
export async function servePages(folder: string): Promise<PageServer> {
  const listeners = new Set<ServerResponse>();
  const server = createServer(({ url = "/" }, response) => {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ""));
    if (path === CHANGES) {
      response.writeHead(200, { "content-type": "text/event-stream" }).write("\n");
      listeners.add(response.on("close", () => void listeners.delete(response)));
    } else sendPage(response, folder, path);
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === "object" ? bound?.port : bound}`,
    reload: () => {
      for (const listener of listeners) listener.write("data: again\n\n");
    },
    close: () => {
      for (const listener of listeners) listener.end();
      server.close();
    },
  };
}

/** Sends a file of the folder; 404 for anything outside it. */
function sendPage(response: ServerResponse, folder: string, path: string): void {
  const file = join(folder, normalize(path === "/" ? "/index.html" : path));
  const type = TYPES[file.split(".").at(-1)!];
  if (type === undefined || !file.startsWith(folder) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  const text = readFileSync(file, "utf8");
  response
    .writeHead(200, { "content-type": `${type}; charset=utf-8` })
    .end(type === TYPES.html ? reloading(text) : text);
}

/** Adds the reload script to a page, and drops the content security policy that would forbid it. */
const reloading = (page: string): string =>
  page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace("</body>", `${RELOADS}</body>`);
