import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { type Exchange, openExchange } from "../../../src/cli/report/exchange.ts";
import { WriteFailed } from "../../../src/cli/terminal/errors.ts";
import { bytesIn, emptyFolder, ROOT } from "../run-report.ts";
import { SET } from "./writing-sets.ts";

/** A system call that fails: for one file, so many times. */
const fault = vi.hoisted(() => ({ call: "", path: "", code: "", times: 0 }));

vi.mock("node:fs", async (original) => {
  const fs: Record<string, unknown> = await original();
  const failing = (call: string) => [
    call,
    (...words: unknown[]) => {
      const isMeant = words.some((word) => typeof word === "string" && word.includes(fault.path));
      if (fault.call === call && isMeant && fault.times-- > 0)
        throw Object.assign(new Error(fault.code), { code: fault.code, syscall: call });
      return (fs[call] as (...all: unknown[]) => unknown)(...words);
    },
  ];
  const calls = ["mkdirSync", "writeFileSync", "linkSync", "copyFileSync", "renameSync"];
  return { ...fs, ...Object.fromEntries(calls.map(failing)) };
});

const OLD = { "a.html": "old a", "b.html": "old b", "towns/c.html": "old c" };

function oldSet(): string {
  const out = emptyFolder();
  mkdirSync(join(out, "towns"));
  for (const [file, text] of Object.entries(OLD)) writeFileSync(join(out, file), text);
  return out;
}

function writeNew(out: string): Exchange {
  const exchange = openExchange(out);
  for (const file of ["a.html", "new/d.html", "b.html"]) exchange.write(join(out, file), "new");
  exchange.remove(join(out, "towns/c.html"));
  return exchange;
}

function commit(out: string): unknown {
  const exchange = writeNew(out);
  try {
    exchange.commit();
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
  it("replaces and removes all at once, and leaves nothing beside", () => {
    const out = oldSet();
    const exchange = writeNew(out);
    expect(bytesIn(out)).toMatchObject(OLD);
    exchange.commit();
    exchange.discard();
    expect(bytesIn(out)).toEqual({ "a.html": "new", "b.html": "new", "new/d.html": "new" });
    expect(readdirSync(out)).toEqual(["a.html", "b.html", "new"]);
  });

  it("is put back whole where one file cannot be replaced, with a sentence", () => {
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
      expect(() => exchange.commit(), `${call} ${path}`).toThrow(WriteFailed);
      fault.times = 0;
      exchange.discard();
      expect([call, path, bytesIn(out)]).toEqual([call, path, OLD]);
      expect(readdirSync(out)).toEqual(["a.html", "b.html", "towns"]);
    }
  });

  it("is tried again while a scanner or Excel holds a file for a moment", () => {
    const out = oldSet();
    Object.assign(fault, { call: "renameSync", path: "new/b.html", code: "EBUSY", times: 2 });
    expect([commit(out), bytesIn(out)["b.html"]]).toEqual([null, "new"]);
  });

  it("copies where the disk knows no second names", () => {
    const out = oldSet();
    Object.assign(fault, { call: "linkSync", path: "", code: "EPERM", times: 100 });
    expect([commit(out), bytesIn(out)["a.html"]]).toEqual([null, "new"]);
  });

  it("says the file that cannot be written, in both languages", () => {
    const out = oldSet();
    Object.assign(fault, { call: "writeFileSync", path: "d.html", code: "ENOSPC", times: 1 });
    const exchange = openExchange(out);
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

  it("waits for no run that is dead, and is not misled by a journal that leads out of the folder", () => {
    const out = oldSet();
    const outside = join(emptyFolder(), "precious.txt");
    writeFileSync(outside, "precious");
    const journal = { pid: 2 ** 22 + 1, host: "x", beside: "y", files: [], removed: [outside] };
    writeFileSync(join(out, ".exchange.json"), JSON.stringify(journal));
    const exchange = writeNew(out);
    vi.spyOn(Date, "now").mockReturnValue(Date.now() + 120_000);
    exchange.commit();
    vi.restoreAllMocks();
    expect([existsSync(outside), bytesIn(out)["a.html"]]).toEqual([true, "new"]);
  });
});

const versionsIn = (out: string): string[] =>
  SET.map((file) => readFileSync(join(out, file), "utf8"));

it("killed at any moment, all files are of one set when the next run has looked", async () => {
  for (const wait of [3, 9, 17, 31]) {
    const out = emptyFolder();
    const script = join(ROOT, "test/cli/files/writing-sets.ts");
    const writing = spawn(process.execPath, ["--import", "tsx", script, out], { cwd: ROOT });
    await once(writing.stdout, "data");
    await sleep(wait);
    writing.kill("SIGKILL");
    await once(writing, "exit");
    openExchange(out).discard();
    const [first, ...others] = versionsIn(out);
    expect(others.every((text) => text === first)).toBe(true);
    expect(readdirSync(out).filter((name) => name.startsWith("."))).toEqual([]);
  }
});
