import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { build } from "esbuild";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type Exchange, openExchange } from "../../../src/cli/exchange/exchange.ts";
import { WriteFailed } from "../../../src/cli/terminal/errors.ts";
import { bytesIn, emptyFolder, ROOT } from "../run-report.ts";
import { SET } from "./writing-sets.ts";

/** A system call that fails: for one file, so many times. */
const fault = vi.hoisted(() => ({ call: "", path: "", code: "", times: 0 }));
/** The number of calls until the process is as good as killed: from then on no call does anything. */
const alive = vi.hoisted(() => ({ calls: Number.POSITIVE_INFINITY }));

vi.mock("node:fs", async (original) => {
  const fs: Record<string, unknown> = await original();
  const failing = (call: string) => [
    call,
    (...words: unknown[]) => {
      if (alive.calls-- <= 0) throw new Error("killed");
      const isMeant = words.some((word) => typeof word === "string" && word.includes(fault.path));
      if (fault.call === call && isMeant && fault.times-- > 0)
        throw Object.assign(new Error(fault.code), { code: fault.code, syscall: call });
      return (fs[call] as (...all: unknown[]) => unknown)(...words);
    },
  ];
  const calls = [
    "mkdirSync",
    "writeFileSync",
    "linkSync",
    "copyFileSync",
    "renameSync",
    "rmSync",
    "rmdirSync",
  ];
  return { ...fs, ...Object.fromEntries(calls.map(failing)) };
});

const NEW = { "a.html": "new", "b.html": "new", "new/d.html": "new" };
const OLD = { "a.html": "old a", "b.html": "old b", "towns/c.html": "old c" };

function oldSet(): string {
  const out = emptyFolder();
  mkdirSync(join(out, "towns"));
  for (const [file, text] of Object.entries(OLD)) writeFileSync(join(out, file), text);
  return out;
}

/** Returns the files that a reader sees; of a live process more lies hidden beside them. */
const seenIn = (out: string): Record<string, string> =>
  Object.fromEntries(Object.entries(bytesIn(out)).filter(([file]) => !file.startsWith(".")));

function writeNew(out: string): Exchange {
  const exchange = openExchange(out, null);
  for (const file of ["a.html", "new/d.html", "b.html"]) exchange.write(join(out, file), "new");
  exchange.remove(join(out, "towns/c.html"));
  return exchange;
}

const commitOf = (exchange: Exchange, out: string): Promise<boolean> =>
  exchange.commit(join(out, "run.json"), null);

async function commit(out: string): Promise<unknown> {
  const exchange = writeNew(out);
  try {
    expect(await commitOf(exchange, out)).toBe(true);
    return null;
  } catch (error) {
    return error;
  } finally {
    exchange.discard();
  }
}

beforeEach(() => {
  Object.assign(fault, { call: "", times: 0 });
});

describe("an exchange", () => {
  it("replaces and removes all at once, and leaves nothing beside", async () => {
    const out = oldSet();
    const exchange = writeNew(out);
    expect(bytesIn(out)).toMatchObject(OLD);
    await commitOf(exchange, out);
    exchange.discard();
    expect(bytesIn(out)).toEqual(NEW);
    expect(readdirSync(out)).toEqual(["a.html", "b.html", "new"]);
  });

  it("is put back whole where one file cannot be replaced, with a sentence", async () => {
    for (const [call, path, code] of [
      ["writeFileSync", ".exchange", "ENOSPC"],
      ["mkdirSync", "old", "EROFS"],
      ["mkdirSync", "/new", "EACCES"],
      ["renameSync", "new/a.html", "EIO"],
      ["renameSync", "new/b.html", "EBUSY"],
      ["renameSync", "d.html", "EPERM"],
    ] as const) {
      const out = oldSet();
      const exchange = writeNew(out);
      Object.assign(fault, { call, path, code, times: 100 });
      await expect(commitOf(exchange, out), `${call} ${path}`).rejects.toThrow(WriteFailed);
      fault.times = 0;
      exchange.discard();
      expect([call, path, bytesIn(out)]).toEqual([call, path, OLD]);
      expect(readdirSync(out)).toEqual(["a.html", "b.html", "towns"]);
    }
  });

  it("is tried again while a scanner or Excel holds a file for a moment", async () => {
    const out = oldSet();
    Object.assign(fault, { call: "renameSync", path: "new/b.html", code: "EBUSY", times: 2 });
    expect([await commit(out), bytesIn(out)["b.html"]]).toEqual([null, "new"]);
  });

  it("copies where the disk knows no second names", async () => {
    const out = oldSet();
    Object.assign(fault, { call: "linkSync", path: "", code: "EPERM", times: 100 });
    expect([await commit(out), bytesIn(out)["a.html"]]).toEqual([null, "new"]);
  });

  it("says the file that cannot be written, in both languages", () => {
    const out = oldSet();
    Object.assign(fault, { call: "writeFileSync", path: "d.html", code: "ENOSPC", times: 1 });
    const exchange = openExchange(out, null);
    const path = join(out, "new/d.html");
    const write = () => exchange.write(path, "new");
    expect(write).toThrow(
      expect.objectContaining({
        says: {
          zh: `${path}：没有写出（磁盘空间不足）。原来的文件保留不动。请腾出空间，再运行一次。`,
          en: `${path}: not written (no space is left on the disk); the earlier files stay as they were; make room and run again`,
        },
      }),
    );
    exchange.discard();
    expect(bytesIn(out)).toEqual(OLD);
  });

  it("waits for no run that is dead, and is not misled by a journal that leads out of the folder", async () => {
    const out = oldSet();
    const outside = join(emptyFolder(), "precious.txt");
    writeFileSync(outside, "precious");
    const journal = { pid: 2 ** 22 + 1, host: "x", beside: "y", files: [], removed: [outside] };
    writeFileSync(join(out, ".exchange.json"), JSON.stringify(journal));
    const exchange = writeNew(out);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 120_000);
    await commitOf(exchange, out);
    vi.restoreAllMocks();
    expect([existsSync(outside), bytesIn(out)["a.html"]]).toEqual([true, "new"]);
  });
});

const versionsIn = (out: string): string[] =>
  SET.map((file) => (existsSync(join(out, file)) ? readFileSync(join(out, file), "utf8") : ""));

/** Starts a process that writes one set after the other into a folder. */
function startWriting(out: string, name: string): ChildProcess {
  return spawn(process.execPath, [join(modules, "writing-sets.js"), out, name, exchanging]);
}

/** Waits until the process that exchanges files has done so. */
async function exchanged(out: string): Promise<void> {
  for (let i = 0; i < 200 && readdirSync(out).some((name) => name.startsWith(".")); i++)
    await sleep(25);
}

const modules = emptyFolder();
const exchanging = join(modules, "exchange-process.js");

beforeAll(async () => {
  await build({
    entryPoints: [
      join(ROOT, "test/cli/files/writing-sets.ts"),
      join(ROOT, "src/cli/exchange/exchange-process.ts"),
    ],
    bundle: true,
    format: "esm",
    platform: "node",
    entryNames: "[name]",
    outdir: modules,
  });
  writeFileSync(join(modules, "package.json"), '{"type":"module"}');
});

it("killed at any moment, all files are of one set, and nothing is left beside", async () => {
  for (let kill = 0; kill < 6; kill++) {
    const out = emptyFolder();
    const writing = startWriting(out, "set");
    await once(writing.stdout!, "data");
    await sleep((kill * 97) % 400);
    writing.kill("SIGKILL");
    await once(writing, "exit");
    await exchanged(out);
    const versions = new Set(versionsIn(out));
    expect([kill, versions.size]).toEqual([kill, 1]);
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
  }
});

it("cut short where nothing goes on, an exchange is finished by the next run, in the direction it had", async () => {
  const results = new Set<string>();
  for (let step = 0; step < 50; step++) {
    const out = oldSet();
    const exchange = writeNew(out);
    const isUndone = step % 2 === 1;
    Object.assign(fault, {
      call: "renameSync",
      path: "b.html",
      code: "EIO",
      times: isUndone ? 1 : 0,
    });
    alive.calls = Math.floor(step / 2);
    await commitOf(exchange, out).catch(() => {});
    alive.calls = Number.POSITIVE_INFINITY;
    fault.times = 0;
    openExchange(out, null).discard();
    expect([NEW, OLD]).toContainEqual(seenIn(out));
    results.add(`${isUndone ? "undone" : "done"} ${bytesIn(out)["a.html"]}`);
  }
  expect([...results].sort()).toEqual(["done new", "done old a", "undone new", "undone old a"]);
});

it("two runs at once leave the set of one of them", async () => {
  const out = emptyFolder();
  const both = ["first", "second"].map((name) => startWriting(out, name));
  await Promise.all(both.map((writing) => once(writing.stdout!, "data")));
  await sleep(600);
  for (const writing of both) writing.kill("SIGTERM");
  await Promise.all(both.map((writing) => once(writing, "exit")));
  await exchanged(out);
  expect(new Set(versionsIn(out)).size).toBe(1);
});
