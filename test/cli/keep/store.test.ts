import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openStore } from "../../../src/cli/keep/store.ts";
import { emptyFolder } from "../run-report.ts";

const entry = (size: number): Buffer => Buffer.alloc(size, 7);

describe("a store", () => {
  it("finds what was kept under a key and nothing else", () => {
    const store = openStore(join(emptyFolder(), "kept"));
    expect(store.find("a")).toBe(null);
    store.keep("a", Buffer.from("甲"));
    store.keep("b", Buffer.from(""));
    expect(String(store.find("a"))).toBe("甲");
    expect(String(store.find("b"))).toBe("");
    expect(store.find("c")).toBe(null);
  });

  it("takes no entry for that of another key", () => {
    const folder = emptyFolder();
    const store = openStore(folder);
    store.keep("a", Buffer.from("甲"));
    const [name] = readdirSync(folder);
    store.keep("b", Buffer.from("乙"));
    const other = readdirSync(folder).find((each) => each !== name)!;
    writeFileSync(join(folder, other), Buffer.from(""));
    expect(store.find("b")).toBe(null);
    expect(String(store.find("a"))).toBe("甲");
  });

  it("removes what was used longest ago once it holds more than its bound", () => {
    const folder = emptyFolder();
    const store = openStore(folder, 1000);
    for (const [i, key] of ["a", "b", "c", "d"].entries()) {
      const known = new Set(readdirSync(folder));
      store.keep(key, entry(268));
      const made = readdirSync(folder).find((name) => !known.has(name))!;
      utimesSync(join(folder, made), 1000 + i, 1000 + i);
    }
    expect(store.find("a")).not.toBe(null); // marks it as used just now
    store.clear();
    expect(["a", "b", "c", "d"].map((key) => store.find(key) !== null)).toEqual([
      true,
      false,
      false,
      true,
    ]);
    const left = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(left.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(750);
  });

  it("keeps nothing where nothing can be written, and says nothing", () => {
    const file = join(emptyFolder(), "file");
    writeFileSync(file, "in the way");
    const store = openStore(join(file, "kept"));
    store.keep("a", entry(3));
    expect(store.find("a")).toBe(null);
    store.clear();
  });
});
