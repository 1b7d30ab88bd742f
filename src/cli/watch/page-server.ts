import { existsSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { normalize } from "node:path";
import { join } from "node:path/posix";

/** A folder of pages on this computer alone, which reload when they are told to. */
export interface PageServer {
  /** Where it is reached, without a slash at the end. */
  readonly address: string;
  /** Tells every open page to load itself again. */
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

/** Serves a folder until it is closed. Files stay as they are: only what is served can reload itself. */
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

/** Nothing outside the folder is served. */
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

/** The policy of a page forbids what reloads it: a page that is served goes without. */
const reloading = (page: string): string =>
  page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace("</body>", `${RELOADS}</body>`);
