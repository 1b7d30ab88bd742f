import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PageServer, servePages } from "../../../src/cli/watch/page-server.ts";
import { emptyFolder } from "../run-report.ts";

const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-x'; img-src data:"></head><body>页</body>`;

let server: PageServer;
beforeAll(async () => {
  const above = emptyFolder();
  const folder = join(above, "reports");
  mkdirSync(join(folder, "folder.html"), { recursive: true });
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, ".hidden.html"), "secret");
  writeFileSync(join(above, "secret.html"), "secret");
  mkdirSync(join(above, "reports-old"));
  writeFileSync(join(above, "reports-old", "index.html"), "secret");
  symlinkSync(join(above, "secret.html"), join(folder, "link.html"));
  symlinkSync(above, join(folder, "up"));
  if (process.platform !== "win32") execFileSync("mkfifo", [join(folder, "pipe.csv")]);
  server = await servePages(folder, { port: null, script: "live()" });
});
afterAll(() => server.close());

/** Sends bytes as they are, and reads the whole answer. */
function asked(request: string): Promise<string> {
  const { port } = new URL(server.address);
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(request));
    socket.on("data", (part) => {
      text += part;
    });
    socket.on("close", () => resolve(text)).on("error", () => resolve(text));
  });
}

const host = (): string => new URL(server.address).host;
const get = (path: string, more = "", method = "GET"): Promise<string> =>
  asked(`${method} ${path} HTTP/1.1\r\nHost: ${host()}\r\n${more}Connection: close\r\n\r\n`);
const statusOf = (answer: string): number => Number(answer.split(" ")[1]);

describe("the server of pages", () => {
  it("keeps the policy of a page, and allows its own script beside it", async () => {
    const page = await (await fetch(server.address)).text();
    expect(page).toMatch(
      /content="default-src 'none'; script-src 'sha256-x' 'sha256-[\w+/]+=*'; connect-src 'self'; img-src data:"/,
    );
    expect(page).toContain("页<script>live()</script>");
  });

  it("answers nobody who calls it by another name, or from another page", async () => {
    const foreign = await asked(
      "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    );
    expect([statusOf(foreign), foreign.includes("页")]).toEqual([421, false]);
    expect(statusOf(await get("/", "Origin: http://evil.example\r\n"))).toBe(403);
    expect(statusOf(await get("/changes", "Origin: null\r\n"))).toBe(403);
    expect(statusOf(await get("/", `Origin: http://${host()}\r\n`))).toBe(200);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])("refuses %s", async (method) => {
    const answer = await get("/", "Content-Length: 0\r\n", method);
    expect([statusOf(answer), answer.includes("页")]).toEqual([405, false]);
  });

  it.each(["/%", "/%ff", "/%E0%A4%A", "/%00.html", "http://evil/index.html", "*"])(
    "refuses the malformed path %s",
    async (path) => {
      expect(statusOf(await get(path))).toBe(400);
    },
  );

  it.each([
    "/../secret.html",
    "/%2e%2e/secret.html",
    "/..%5csecret.html",
    "/..%2fsecret.html",
    "/x/../../secret.html",
    "/../reports-old/index.html",
    "/link.html",
    "/up/secret.html",
    "/.hidden.html",
    "/folder.html",
    "/pipe.csv",
    "/C:/secret.html",
    "/index.constructor",
  ])("finds nothing at %s", async (path) => {
    const answer = await get(path);
    expect([statusOf(answer), answer.includes("secret")]).toEqual([404, false]);
  });

  it("tells a page that is opened later what went wrong, as text", async () => {
    server.fault("坏了\n</script>填表人：张三");
    const events = await fetch(`${server.address}/changes`);
    const reader = events.body!.getReader();
    let text = "";
    while (!text.includes("\n\n", 2)) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    server.fault("");
    expect(text).toContain('event: fault\ndata: "坏了\\n');
    expect(text).not.toContain("张三");
  });

  it("has the same address again, and another one beside it", async () => {
    const folder = emptyFolder();
    const second = await servePages(folder, { port: null, script: "" });
    expect(second.address).not.toBe(server.address);
    second.close();
    const third = await servePages(folder, { port: null, script: "" });
    expect(third.address).toBe(second.address);
    const port = Number(new URL(third.address).port);
    await expect(servePages(folder, { port, script: "" })).rejects.toThrow("EADDRINUSE");
    third.close();
  });

  it("goes on whatever it is asked", async () => {
    const words = fc.string({ unit: "binary", maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(words, async (path) => {
        const answer = await get(`/${path.replace(/[\r\n]/g, "%")}`);
        expect(answer).not.toContain("secret");
      }),
      { numRuns: 60 },
    );
    expect((await fetch(server.address)).status).toBe(200);
  });
});
