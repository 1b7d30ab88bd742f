import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles, textOf } from "./source-files.ts";

/** A stage may import what stands before it. Stages in one row do not know each other. */
const FLOW = [
  ["messages", "csv", "statistics"],
  ["model"],
  ["ingest"],
  ["analyze"],
  ["checks"],
  ["revisions"],
  ["chart", "narrate"],
  ["review"],
  ["report"],
  ["cli"],
];
const BARREL = "src/index.ts";

const files = sourceFiles("src");
const stageOf = (file: string): string => file.split("/")[1]!.replace(/\.ts$/, "");
const rankOf = (stage: string): number => FLOW.findIndex((row) => row.includes(stage));

/** The files of this repository that a file imports or re-exports, types too. */
function importsOf(file: string): string[] {
  const found = textOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"(\.[^"]+)"/g);
  return [...found].map(([, path]) => posix.join(posix.dirname(file), path!));
}

const isAllowed = (from: string, to: string): boolean =>
  stageOf(from) === stageOf(to) || rankOf(stageOf(to)) < rankOf(stageOf(from));

describe("imports", () => {
  it("are found, and lead to files that are there", () => {
    const imports = files.flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.filter((file) => file.endsWith(".ts") && !files.includes(file))).toEqual([]);
  });

  it("every folder of src is a stage of the flow", () => {
    const unknown = files.filter((file) => file !== BARREL && rankOf(stageOf(file)) < 0);
    expect(unknown).toEqual([]);
  });

  it("go one way: to an earlier stage, never back and never across", () => {
    const backward = files
      .filter((file) => file !== BARREL)
      .flatMap((file) =>
        importsOf(file)
          .filter((target) => target !== BARREL && !isAllowed(file, target))
          .map((target) => `${file} -> ${target}`),
      );
    expect(backward).toEqual([]);
  });

  it("no file of src goes through the barrel", () => {
    expect(files.filter((file) => importsOf(file).includes(BARREL))).toEqual([]);
  });

  it("only src/index.ts passes on what others export; nothing else", () => {
    const passing = files.filter((file) =>
      /^export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s/m.test(textOf(file)),
    );
    expect(passing).toEqual([BARREL]);
  });

  it("nothing in src imports from analysis, data or test", () => {
    const outside = files.flatMap((file) =>
      importsOf(file).filter((target) => !target.startsWith("src/")),
    );
    expect(outside).toEqual([]);
  });
});
