import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesIn, emptyFolder, ROOT, spawnReport } from "./run-report.ts";

const EXPORTS = [
  "areas/raw/townships.csv",
  "activities/raw/activities.csv",
  "funds/raw/funds.csv",
  "scores/raw/scores.csv",
  "indicators/raw/indicators.csv",
  "designations/raw/units.csv",
];

/** A folder with the exports of the sample, written in a given order, on a given day. */
function copied(paths: readonly string[], day: string): string {
  const folder = join(emptyFolder(), day);
  mkdirSync(folder);
  for (const [i, path] of paths.entries()) {
    const file = join(folder, path.replaceAll("/", "-"));
    cpSync(join(ROOT, "data", path), file);
    utimesSync(file, Date.parse(day) / 1000, Date.parse(day) / 1000 + i);
  }
  return folder;
}

/** Links package by package: in a folder of its own a toolkit keeps its own bundles, and finds itself by them. */
function linkPackages(root: string): void {
  const [from, to] = [join(ROOT, "node_modules"), join(root, "node_modules")];
  mkdirSync(to);
  for (const name of readdirSync(from).filter((each) => !each.startsWith(".")))
    symlinkSync(join(from, name), join(to, name));
}

const reportOn = (
  data: string,
  options?: Parameters<typeof spawnReport>[1],
): Record<string, string> => {
  const out = emptyFolder();
  const run = spawnReport(["--no-cache", "--data", data, "--out", out], options);
  expect([run.code, run.err]).toEqual([0, expect.any(String)]);
  return bytesIn(out);
};

describe("the same exports give the same bytes", () => {
  let pages: Record<string, string>;
  beforeAll(() => {
    pages = reportOn(copied(EXPORTS, "2024-07-01"));
  });
  const expectSame = (again: Record<string, string>): void => {
    expect(Object.keys(again)).toEqual(Object.keys(pages));
    for (const [file, bytes] of Object.entries(pages))
      expect([file, again[file] === bytes]).toEqual([file, true]);
  };

  it("from another folder, of another day, in another order, on a Turkish machine beyond the date line", () => {
    const env = { LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" };
    expectSame(reportOn(copied([...EXPORTS].reverse(), "2025-01-01"), { env }));
  });

  it("where the toolkit lies in another folder, on a machine without a language", () => {
    const root = emptyFolder();
    for (const part of ["src", "analysis", "data", "package.json", "tsconfig.json"])
      cpSync(join(ROOT, part), join(root, part), { recursive: true });
    linkPackages(root);
    const env = { LANG: "C", LC_ALL: "C" };
    expectSame(reportOn(copied(EXPORTS, "2024-07-01"), { root, env }));
  });
});

/** Calls that depend on the clock, the machine or chance: `new Date()`, but not `new Date(something)`. */
const UNSTEADY = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bMath\.random\b/,
  /\.toLocale\w*\(/,
  /\blocaleCompare\b/,
  /\bIntl\./,
  /\bperformance\.now\b/,
  /\bprocess\.hrtime\b/,
  /\brandomUUID\b/,
];

describe("nothing but the command line may ask a clock, a locale or chance", () => {
  const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.(ts|js)$/.test(file) && !/^cli[\\/]/.test(file),
  );

  it("in any file of src", () => {
    expect(files.length).toBeGreaterThan(100);
    const found = files.flatMap((file) => {
      const code = withoutComments(readFileSync(join(ROOT, "src", file), "utf8"));
      return UNSTEADY.filter((pattern) => pattern.test(code)).map(
        (pattern) => `${file}: ${pattern}`,
      );
    });
    expect(found).toEqual([]);
  });

  it("and the search would find it", () => {
    const code = "const now = Date.now(); new Date() ; x.toLocaleString(); Math.random()";
    expect(UNSTEADY.filter((pattern) => pattern.test(code))).toHaveLength(4);
  });
});

const withoutComments = (code: string): string =>
  code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
