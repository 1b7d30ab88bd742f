import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ROOT, runCommand } from "../cli/run-report.ts";
import { sampleReport } from "../cli/sample-report.ts";

const DOCUMENTS = [
  ...["README.md", "CONTRIBUTING.md", "SECURITY.md", "project/README.md"],
  ...readdirSync(join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, "package.json"), "utf8"),
).scripts;
/** The commands of the toolkit by the name of their script. */
const NAMED = new Map(
  Object.entries(SCRIPTS).flatMap(([name, line]) => {
    const command = /src\/cli\/start\.mjs (\w+)$/.exec(line)?.[1];
    return command === undefined ? [] : [[name, command] as const];
  }),
);
const NOTEBOOKS = readdirSync(join(ROOT, "analysis")).map((file) => file.replace(/\.ts$/, ""));

/** A command line of a document, with the line in which it stands. */
interface Line {
  readonly place: string;
  readonly words: readonly string[];
}

/** Finds the command lines in backquotes and in blocks of the shell; two joined by && are two. */
function linesOf(document: string): Line[] {
  const text = readFileSync(join(ROOT, document), "utf8");
  const quoted = [...text.matchAll(/`((?:npm|npx) [^`\n]+)`/g)].map(([, line]) => line!);
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!.split("\n").map((line) => line.replace(/ +#.*/, "")),
  );
  return [...quoted, ...blocks.filter((line) => /^np[mx] /.test(line))].flatMap((line) =>
    line.split(/ && |；/).map((one) => ({ place: `${document}: ${one}`, words: one.split(" ") })),
  );
}

const LINES = DOCUMENTS.flatMap(linesOf);
const PLACED = LINES.map(({ place, words }) => [place, words] as const);

/** Words that stand for others: 文件夹, DIR, <name>, [-- a|b], 名称…. */
const isPlaceholder = (word: string): boolean => /[^\x20-\x7e]|[A-Z<>[\]|]|^\.\.\.$/.test(word);

/** The command of the toolkit that a line runs, and the words behind it; null for any other line. */
function toolkitLine([program, ...words]: readonly string[]): {
  name: string;
  rest: string[];
} | null {
  const behind = words.filter((word) => word !== "--");
  if (program === "npx" && words[0] === "tallybook")
    return words[1]?.startsWith("-") ? null : { name: words[1]!, rest: words.slice(2) };
  const [first, ...others] = behind.filter((word) => word !== "run" && word !== "-s");
  const name = NAMED.get(first ?? "");
  return program === "npm" && name !== undefined ? { name, rest: others } : null;
}

describe("every command that a document names", () => {
  const known = new Map<string, ReadonlySet<string>>();
  beforeAll(async () => {
    for (const command of [...NAMED.values(), "init", "new", "push"]) {
      const { out } = await runCommand(command, "--help");
      known.set(command, new Set(out.match(/--[a-z][a-z-]*/g)));
    }
    known.set("watch", new Set([...known.get("watch")!, ...known.get("report")!]));
  });

  it("is found by the search", () => {
    expect(LINES.length).toBeGreaterThan(60);
    expect(LINES.map(({ words }) => words.join(" "))).toEqual(
      expect.arrayContaining(["npm ci", "npm start", "npm cit", "npx tallybook new 名称"]),
    );
  });

  it.each(PLACED)("%s: is a command of npm, of package.json or of the toolkit", (_, words) => {
    const [program, first, second] = words;
    if (program === "npx") {
      expect(first).toMatch(/^(?:tallybook|tsx|vitest|tsc|biome)$/);
      if (first === "tallybook" && !second?.startsWith("--")) expect(known.has(second!)).toBe(true);
      return;
    }
    const script = first === "run" ? words.slice(2).find((word) => word !== "-s") : first;
    const isOfNpm = ["ci", "cit", "install", "pack"].includes(script!);
    expect(isOfNpm || script! in SCRIPTS).toBe(true);
  });

  it.each(PLACED)("%s: has the options that its help lists", (_, words) => {
    const line = toolkitLine(words);
    const options = (line?.rest ?? []).filter((word) => word.startsWith("--"));
    const unknown = options.filter((word) => !known.get(line!.name)?.has(word.replace(/=.*/, "")));
    expect(unknown).toEqual([]);
  });

  it.each(PLACED)("%s: names pages, files and figures that are there", (_, words) => {
    const line = toolkitLine(words);
    const paths = words.filter((word) => /^(?:test|analysis|src|docs)\/\S+$/.test(word));
    expect(paths.filter((path) => !isPlaceholder(path) && !existsSync(join(ROOT, path)))).toEqual(
      [],
    );
    const plain = (line?.rest ?? []).filter(
      (word, i, all) =>
        !word.startsWith("-") && !all[i - 1]?.startsWith("--") && !isPlaceholder(word),
    );
    if (line?.name === "report" || line?.name === "watch")
      expect(plain.filter((name) => ![...NOTEBOOKS, ...STARTERS].includes(name))).toEqual([]);
    if (line?.name === "trace") for (const id of plain) expect(figures()).toContain(`"${id}"`);
  });
});

/** The scripts of a new project. */
const STARTERS = readdirSync(join(ROOT, "project", "analysis")).map((file) =>
  file.replace(/\.ts$/, ""),
);

const figures = (): string => readFileSync(join(sampleReport(), "figures.json"), "utf8");
