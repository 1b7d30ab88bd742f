import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, type Run, spawnReport } from "../cli/run-report.ts";

/** The scripts of the guide, by file name. */
const guide = readFileSync(join(ROOT, "docs", "guide.md"), "utf8");
const scripts = new Map(
  Array.from(guide.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g), ([, name, code]) => [
    name!,
    code!,
  ]),
);

describe("the guide for analysts", () => {
  let run: Run;
  let out: string;
  beforeAll(() => {
    const folder = emptyFolder();
    out = emptyFolder();
    for (const [name, code] of scripts)
      writeFileSync(join(folder, name), code.replace("../src/index.ts", `${ROOT}/src/index.ts`));
    run = spawnReport([...[...scripts.keys()].map((name) => join(folder, name)), "--out", out]);
  }, 120_000);

  it("has recipes that all run as they are written", () => {
    expect(scripts.size).toBe(9);
    expect([run.code, run.err.match(/出错.*/g)]).toEqual([0, null]);
    const pages = [...scripts.keys()].map((name) => name.replace(".ts", ".html"));
    expect(
      Object.keys(bytesIn(out))
        .filter((file) => file.endsWith(".html"))
        .sort(),
    ).toEqual(pages.sort());
  });

  it("needs nothing but the front door, and no more lines than a page shows", () => {
    for (const [name, code] of scripts) {
      expect([name, code.match(/from "[^"]*"/g)]).toEqual([name, ['from "../src/index.ts"']]);
      expect(code.split("\n").length).toBeLessThan(26);
    }
  });

  it("traces the numbers of a table of one's own", () => {
    const page = readFileSync(join(out, "traced-table.html"), "utf8");
    expect(page).toContain("audience/2023/990123101");
  });
});
