import { spawn } from "node:child_process";
import {
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, type Run, spawnScript } from "../run-report.ts";
import { toolkitCopy } from "../toolkit-copy.ts";

const start = (root: string, ...argv: readonly string[]): Run =>
  spawnScript("src/cli/start.mjs", argv, { root });

/** A data folder that is no part of the toolkit, with settings in TypeScript. */
function ownData(): string {
  const data = emptyFolder();
  writeFileSync(join(data, "季报.csv"), "年度,季度,乡镇,场次,受众人次\n2023,Q1,石桥镇,5,50\n");
  writeFileSync(
    join(data, "review.config.ts"),
    'export default { county: { zh: "甲县", en: "A" }, title: { zh: "评估", en: "Review" } };\n',
  );
  return data;
}

describe("the modules that a start is made of", () => {
  it("are made again whatever happened to them, and old ones are cleared", () => {
    const root = toolkitCopy();
    const cache = join(root, "node_modules", ".cache", "tallybook");
    const chunks = (): string[] =>
      readdirSync(cache)
        .filter((name) => /^chunk-.*\.js$/.test(name))
        .map((name) => join(cache, name));
    const helped = (): Run => start(root, "check", "--help");
    const first = helped();
    expect([first.code, first.out]).toEqual([0, expect.stringContaining("--strip")]);

    const whole = new Map(chunks().map((path) => [path, readFileSync(path, "latin1")]));
    const old = join(cache, "chunk-OLD.js");
    const damages: Readonly<Record<string, () => void>> = {
      "some gone, some cut short": () => {
        for (const [i, path] of chunks().entries())
          if (i % 2 === 0) unlinkSync(path);
          else truncateSync(path, 100);
        writeFileSync(old, "");
        utimesSync(old, 1, 1);
      },
      "a manifest of half a line": () => writeFileSync(join(cache, "manifest.json"), '{"scri'),
      "zeros that no date shows": () => {
        for (const path of chunks()) {
          const { atime, mtime, size } = statSync(path);
          writeFileSync(path, Buffer.alloc(size));
          utimesSync(path, atime, mtime);
        }
      },
    };
    for (const [what, damage] of Object.entries(damages)) {
      damage();
      expect([what, helped()]).toEqual([what, first]);
    }
    for (const [path, bytes] of whole)
      expect([path, readFileSync(path, "latin1") === bytes]).toEqual([path, true]);
    expect(chunks()).not.toContain(old);
  }, 240_000);

  it("may be removed again and again while a command runs", () => {
    const root = toolkitCopy();
    const cache = join(root, "node_modules", ".cache");
    const first = start(root, "check", "--help");
    const removing = `setInterval(() => fs.rmSync(${JSON.stringify(cache)}, { recursive: true, force: true }), 40)`;
    const remover = spawn(process.execPath, ["-e", removing]);
    try {
      for (let run = 0; run < 3; run++) expect(start(root, "check", "--help")).toEqual(first);
    } finally {
      remover.kill();
    }
  }, 240_000);

  it("lie elsewhere where nothing can be written beside the packages; own settings are read all the same", () => {
    const root = toolkitCopy();
    writeFileSync(join(root, "node_modules", ".cache"), "in the way");
    const [data, out] = [ownData(), emptyFolder()];
    const linked = join(emptyFolder(), "linked");
    symlinkSync(data, linked, "junction");
    const run = start(root, "report", "audiences", "--data", linked, "--out", out);
    expect([run.code, run.err]).toEqual([0, expect.not.stringContaining("Error")]);
    expect(Buffer.from(bytesIn(out)["audiences.html"]!, "latin1").toString()).toContain("甲县");
  }, 240_000);
});
