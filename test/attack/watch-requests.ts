import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { emptyFolder, ROOT } from "../cli/run-report.ts";
import { randomOf } from "../fuzz/random.ts";
import type { Tried } from "./kills.ts";
import { smallFolder } from "./small-folder.ts";

const SECRET = "秘密内容";

/** A request as bytes, and the status that is right; any but 200 where several are. */
interface Asked {
  readonly bytes: string;
  readonly status: number | null;
}

const METHODS = ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "PROPFIND", "X"];
const HOSTS = [
  "evil.example",
  "127.0.0.1",
  "127.0.0.1:1",
  "localhost.evil.example:PORT",
  "[::1]:PORT",
  "",
  "0.0.0.0:PORT",
];
const ORIGINS = [
  "http://evil.example",
  "null",
  "https://HOST",
  "http://HOST.evil.example",
  "file://",
  "http://127.0.0.1",
];
const MALFORMED = [
  "/%",
  "/%ff",
  "/%E0%A4%A",
  "/%00.html",
  "/%c0%ae%c0%ae/secret.html",
  "http://evil/index.html",
];
const OUTSIDE = [
  "/../secret.html",
  "/%2e%2e/secret.html",
  "/%2e%2e%2fsecret.html",
  "/..%5csecret.html",
  "/..%2fsecret.html",
  "/x/../../secret.html",
  "//secret.html",
  "/./../secret.html",
  "/....//secret.html",
  "/%252e%252e/secret.html",
  "/link.html",
  "/up/secret.html",
  "/.hidden.html",
  "/.exchange.json",
  "/folder.html",
  "/C:/secret.html",
  "/brief.html/",
  "/brief.html%20",
  "/brief.html::$DATA",
  "/CON.html",
  "/brief.constructor",
  "/__proto__.html",
];

const get = (path: string, host: string, more = "", method = "GET"): string =>
  `${method} ${path} HTTP/1.1\r\nHost: ${host}\r\n${more}Connection: close\r\n\r\n`;

function requestsTo(host: string, noise: number): Asked[] {
  const random = randomOf(16);
  const port = host.split(":")[1]!;
  const bytes = (length: number): string =>
    Array.from({ length }, () => String.fromCharCode(random.below(256))).join("");
  return [
    ...METHODS.map((method) => ({
      bytes: get("/", host, "Content-Length: 0\r\n", method),
      status: null,
    })),
    ...HOSTS.map((name) => ({
      bytes: get("/", name.replace("PORT", port)),
      status: name === "" ? null : 421,
    })),
    ...ORIGINS.map((origin) => ({
      bytes: get("/", host, `Origin: ${origin.replace("HOST", host)}\r\n`),
      status: 403,
    })),
    ...MALFORMED.map((path) => ({ bytes: get(path, host), status: 400 })),
    ...OUTSIDE.map((path) => ({ bytes: get(path, host), status: 404 })),
    { bytes: get(`/${"a".repeat(100_000)}`, host), status: null },
    { bytes: get("/", host, `X: ${"y".repeat(100_000)}\r\n`), status: null },
    { bytes: get("/", host, "Upgrade: websocket\r\nConnection: Upgrade\r\n"), status: null },
    { bytes: `${get("/", host, "Transfer-Encoding: chunked\r\n", "POST")}zz\r\n`, status: null },
    {
      bytes: `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      status: null,
    },
    { bytes: "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", status: null },
    { bytes: "\u0016\u0003\u0001\u0000\u00a5", status: null },
    ...Array.from({ length: noise }, (_, i) => ({
      bytes: i % 2 === 0 ? bytes(200) : get(`/${encodeURIComponent(bytes(40))}.html`, host),
      status: null,
    })),
  ];
}

/** Sends bytes as they are, and reads the answer. */
function answerTo(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(Buffer.from(bytes, "latin1")));
    socket.setTimeout(3000, () => socket.destroy());
    socket.on("data", (part) => {
      text += part;
    });
    socket.on("close", () => resolve(text)).on("error", () => resolve(text));
  });
}

/** Sends requests to a watched folder, as any page on the web could; it answers right, and goes on. */
export async function sendRequests(noise: number): Promise<Tried> {
  const above = emptyFolder();
  const out = join(above, "reports");
  mkdirSync(join(out, "folder.html"), { recursive: true });
  writeFileSync(join(above, "secret.html"), SECRET);
  writeFileSync(join(out, ".hidden.html"), SECRET);
  symlinkSync(join(above, "secret.html"), join(out, "link.html"));
  symlinkSync(above, join(out, "up"));
  const words = ["src/cli/start.mjs", "watch", "brief", "--data", smallFolder(), "--out", out];
  const watching = spawn(process.execPath, words, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const address = await addressOf(watching.stdout);
    return await send(requestsTo(new URL(address).host, noise), address, () => watching.exitCode);
  } finally {
    watching.kill();
    if (watching.exitCode === null) await once(watching, "exit");
  }
}

async function send(
  asked: readonly Asked[],
  address: string,
  exitCode: () => number | null,
): Promise<Tried> {
  const faults: string[] = [];
  const statuses: Record<string, number> = {};
  for (const { bytes, status } of asked) {
    const answer = await answerTo(Number(new URL(address).port), bytes);
    const got = Number(answer.split(" ")[1] ?? 0);
    statuses[got] = (statuses[got] ?? 0) + 1;
    const shown = JSON.stringify(bytes.slice(0, 80));
    if (answer.includes(SECRET)) faults.push(`${shown}: what is outside`);
    if (status !== null && got !== status) faults.push(`${shown}: ${got}`);
    if (status === null && got === 200) faults.push(`${shown}: the page`);
    if (exitCode() !== null) faults.push(`${shown}: the end`);
  }
  const after = await fetch(address).then(
    (response) => response.status,
    (error) => String(error),
  );
  if (after !== 200) faults.push(`afterwards: ${after}`);
  return { what: "requests to watch", tried: asked.length, faults, note: JSON.stringify(statuses) };
}

/** Waits for the address that is printed. */
const addressOf = (stream: NodeJS.ReadableStream): Promise<string> =>
  new Promise((resolve) => {
    let text = "";
    stream.on("data", (part) => {
      text += part;
      const found = /http:\S+\.html/.exec(text);
      if (found) resolve(found[0]);
    });
  });
