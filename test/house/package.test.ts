import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, sourceFiles, textOf } from "./source-files.ts";

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
}

const pack = JSON.parse(textOf("package.json"));
const lock = JSON.parse(textOf("package-lock.json"));
const installed: Record<string, string> = { ...pack.dependencies, ...pack.optionalDependencies };
const direct: Record<string, string> = { ...installed, ...pack.devDependencies };
const locked: [string, Locked][] = Object.entries<Locked>(lock.packages).filter(([path]) => path);

/** Started by name or read as a file, not imported. */
const COMMANDS = ["tsx", "typescript", "@biomejs/biome", "axe-core", "knip"];
/** Imported by Arquero: named only for its version. */
const PINNED = ["@uwdata/flechette"];

/** The packages that the files of some folders import. */
const packagesIn = (...folders: readonly string[]): string[] => {
  const found = sourceFiles(...folders).flatMap((file) => [
    ...textOf(file).matchAll(
      /(?:^(?:import|export)\b[^;]*?\bfrom|^import|\bimport\() ?"([\w@][^"]*)"/gm,
    ),
  ]);
  const names = found.map(([, path]) => path!).filter((path) => !path.startsWith("node:"));
  return [...new Set(names.map((path) => path.match(/^(@[^/]+\/)?[^/]+/)![0]))];
};

describe("package.json", () => {
  it("has a name, a licence and the versions of Node that the test runner can run on", () => {
    expect(pack).toMatchObject({
      name: "tallybook",
      license: "MIT",
      type: "module",
      engines: { node: "^20.19.0 || >=22.12.0" },
    });
  });

  it("names every dependency by one exact version, and so does the lockfile", () => {
    const exact = /^\d+\.\d+\.\d+$/;
    expect(Object.entries(direct).filter(([, version]) => !exact.test(version))).toEqual([]);
    for (const [name, version] of Object.entries(direct))
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  it("keeps the package whose newest version cannot be installed at one that can", () => {
    // A dependency of its own, not an override: an override holds for the folder of the office, not for ours.
    expect(pack).not.toHaveProperty("overrides");
    expect(pack.dependencies).toMatchObject({ "@uwdata/flechette": "2.6.0" });
    expect(lock.packages["node_modules/@uwdata/flechette"].version).toBe("2.6.0");
  });

  it("has a dependency for every import of the product, and for tests no more than they import", () => {
    const product = packagesIn("src", "analysis", "data");
    expect(product.filter((name) => !(name in installed))).toEqual([]);
    const everything = [...product, ...packagesIn("test")];
    const unused = Object.keys(direct).filter((name) => !everything.includes(name));
    expect(
      unused.filter(
        (name) => ![...COMMANDS, ...PINNED].includes(name) && !name.startsWith("@types/"),
      ),
    ).toEqual([]);
  });

  it("explains every dependency in CONTRIBUTING.md", () => {
    const [, section = ""] = textOf("CONTRIBUTING.md").split("## Dependencies");
    const table = section
      .split("\n## ")[0]!
      .split("\n")
      .filter((line) => line.startsWith("| "))
      .flatMap((line) =>
        line
          .split("|")[1]!
          .split(",")
          .map((name) => name.trim()),
      );
    const isExplained = (name: string): boolean =>
      table.some(
        (entry) => entry === name || (entry.endsWith("*") && name.startsWith(entry.slice(0, -1))),
      );
    expect(Object.keys(direct).filter((name) => !isExplained(name))).toEqual([]);
    const isUsed = (entry: string): boolean =>
      Object.keys(direct).some(
        (name) => name === entry || name.startsWith(entry.replace(/\*$/, "")),
      );
    expect(
      table.filter((entry) => entry !== "package" && !isUsed(entry) && !/^-+$/.test(entry)),
    ).toEqual([]);
  });

  it("has a command for everything that the README names, and each starts a file that is there", () => {
    const named = [...textOf("README.md").matchAll(/npm run (?:-s )?([a-z]+)/g)].map(
      ([, name]) => name!,
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in pack.scripts))).toEqual([]);
    const started = Object.values<string>(pack.scripts).flatMap(
      (script) => script.match(/(?:src|test|package)\/\S+\.ts/g) ?? [],
    );
    expect(started.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

describe("the workflow of the repository", () => {
  it("runs what anyone can run, on every system and with every version of Node that is promised", () => {
    const workflow = textOf(".github/workflows/ci.yml");
    expect(workflow.match(/\w+-latest/g)).toEqual(
      expect.arrayContaining(["ubuntu-latest", "macos-latest", "windows-latest"]),
    );
    const versions = [...workflow.matchAll(/"(\d+)"/g)].map(([, version]) => version!);
    expect([...new Set(versions)].sort()).toEqual(["20", "22", "24"]);
    const run = [...workflow.matchAll(/- run: (.*)/g)].map(([, line]) => line!);
    expect(run).toEqual(expect.arrayContaining([".ci/run", "npm ci", "npm run test:package"]));
    expect(existsSync(join(ROOT, ".ci/run"))).toBe(true);
  });
});

describe("package-lock.json", () => {
  it("names no registry: a package comes from the one that a machine is set to", () => {
    expect(
      locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path),
    ).toEqual([]);
  });

  it("needs no install script: those that have one work without it", () => {
    const scripted = locked
      .filter(([, each]) => each.hasInstallScript)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    // It only checks that the binary, a package of its own, is there.
    expect([...new Set(scripted)]).toEqual(["esbuild"]);
  });
});
