import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { circlesIn } from "./circles.ts";
import { importsOf, sourceFiles, textOf } from "./source-files.ts";

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
  ["report", "store"],
  ["office"],
  ["cli"],
];
const DOORS = ["src/index.ts", "src/more.ts"];
/** No folder below src lies deeper than this, and none holds more entries. */
const DEEPEST = 2;
const MOST_ENTRIES = 16;

const files = sourceFiles("src");
const inside = files.filter((file) => !DOORS.includes(file));
const stageOf = (file: string): string => file.split("/")[1]!;
const rankOf = (stage: string): number => FLOW.findIndex((row) => row.includes(stage));
const folderOf = (file: string): string => posix.dirname(file);

const isAllowed = (from: string, to: string): boolean =>
  stageOf(from) === stageOf(to) || rankOf(stageOf(to)) < rankOf(stageOf(from));

/** The imports among files of src, as arrows. */
const arrows = inside.flatMap((from) =>
  importsOf(from)
    .filter((to) => !DOORS.includes(to) && files.includes(to))
    .map((to) => ({ from, to })),
);

describe("imports", () => {
  it("are found, and lead to files that are there", () => {
    const imports = files.flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.filter((file) => file.endsWith(".ts") && !files.includes(file))).toEqual([]);
  });

  it("every folder of src is a stage of the flow", () => {
    expect(inside.filter((file) => rankOf(stageOf(file)) < 0)).toEqual([]);
  });

  it("go one way: to an earlier stage, never back and never across", () => {
    const backward = arrows.filter(({ from, to }) => !isAllowed(from, to));
    expect(backward.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it("messages, csv and statistics import nothing of other stages", () => {
    const outward = arrows.filter(
      ({ from, to }) =>
        ["csv", "statistics", "messages"].includes(stageOf(from)) && stageOf(to) !== stageOf(from),
    );
    expect(outward).toEqual([]);
  });

  it("make no circle of files, types included", () => {
    expect(circlesIn(arrows)).toEqual([]);
  });

  it("make no circle of folders inside a stage", () => {
    const between = arrows
      .map(({ from, to }) => ({ from: folderOf(from), to: folderOf(to) }))
      .filter(({ from, to }) => from !== to);
    expect(circlesIn(between)).toEqual([]);
  });

  it("no file of src goes through a door", () => {
    expect(files.filter((file) => importsOf(file).some((to) => DOORS.includes(to)))).toEqual([]);
  });

  it("only the two doors pass on what others export", () => {
    expect(files.filter((file) => passedOn(textOf(file)).length > 0)).toEqual(DOORS);
  });

  it("nothing in src imports from analysis, data or test", () => {
    const outside = files.flatMap((file) =>
      importsOf(file).filter((target) => !target.startsWith("src/")),
    );
    expect(outside).toEqual([]);
  });
});

/** The exports of a file that it does not define: written with `from`, or imported first and listed. */
function passedOn(text: string): string[] {
  const listed = [...text.matchAll(/^export\s+(?:type\s+)?(?:\*|\{([^}]*)\})([^;]*);/gm)];
  return listed.flatMap(([all, names = "", rest = ""]) =>
    /\bfrom\b/.test(rest) ? [all] : namesIn(names).filter((name) => isImported(name, text)),
  );
}

const namesIn = (list: string): string[] =>
  list.split(",").flatMap((each) => each.replace(/\btype\b|\bas\b.*/g, "").trim() || []);

const isImported = (name: string, text: string): boolean =>
  new RegExp(`^import\\s[^;]*\\b${name}\\b[^;]*from`, "m").test(text);

describe("folders of src", () => {
  const parts = files.map((file) => file.split("/"));

  it(`lie at most ${DEEPEST} deep`, () => {
    expect(files.filter((_, i) => parts[i]!.length - 2 > DEEPEST)).toEqual([]);
  });

  it(`hold at most ${MOST_ENTRIES} entries`, () => {
    const entries = new Map<string, Set<string>>();
    for (const path of parts.filter((each) => !DOORS.includes(each.join("/"))))
      for (let depth = 1; depth < path.length; depth++) {
        const folder = path.slice(0, depth).join("/");
        entries.set(folder, (entries.get(folder) ?? new Set()).add(path[depth]!));
      }
    const crowded = [...entries].filter(([, { size }]) => size > MOST_ENTRIES);
    expect(crowded.map(([folder, { size }]) => `${folder}: ${size}`)).toEqual([]);
  });
});
