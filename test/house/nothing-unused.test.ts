import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { ROOT, sourceFiles, textOf } from "./source-files.ts";

/** Code that nothing reaches yet, and what it waits for. It goes once that is there, or once nobody needs it. */
const WAITING: Readonly<Record<string, string>> = {};

/** Names of the front door that no shipped script uses, and what they are there for. */
const FOR_SCRIPTS: Readonly<Record<string, string>> = {
  slope: "a chart of two points in time, for scripts of one's own",
  slopesOf: "what slope draws",
  sayPerHead: "a number per head in a sentence",
  sayTarget: "a target and what is left of it",
  sayYearToDate: "the year so far against the same months",
};

const DOORS = ["src/index.ts", "src/more.ts"];
/** What the front door holds at most: more are not found. */
const MOST_IN_FRONT = 70;

interface Report {
  readonly issues: readonly {
    readonly file: string;
    readonly exports: readonly { readonly name: string }[];
    readonly types: readonly { readonly name: string }[];
    readonly files: readonly { readonly name: string }[];
    readonly dependencies: readonly { readonly name: string }[];
  }[];
}

/** What knip finds that no page, check or command reaches. */
function unreached(): string[] {
  const knip = spawnSync(
    process.execPath,
    ["node_modules/knip/bin/knip.js", "--production", "--no-config-hints", "--reporter", "json"],
    { cwd: ROOT, encoding: "utf8" },
  );
  const { issues }: Report = JSON.parse(knip.stdout);
  return issues
    .flatMap(({ file, exports = [], types = [], files = [], dependencies = [] }) => [
      ...files.map(({ name }) => name),
      ...[...exports, ...types].map(({ name }) => `${file} ${name}`),
      ...dependencies.map(({ name }) => name),
    ])
    .sort();
}

/** The names that a file exports from elsewhere. */
const namesOf = (list: string): string[] =>
  list
    .split(",")
    .map((each) =>
      each
        .replace(/^\s*type\s+/, "")
        .replace(/^.*\bas\b/, "")
        .trim(),
    )
    .filter((name) => name !== "");

describe("nothing is unused", () => {
  it("every file and export of src is reached from a page, a check or a command", () => {
    expect(unreached()).toEqual(Object.keys(WAITING).sort());
  }, 60_000);

  it("every name of the two doors is used by a shipped script or explained in a recipe", () => {
    const [front = [], more = []] = DOORS.map((door) =>
      [...textOf(door).matchAll(/^export (?:type )?\{([^}]*)\} from/gm)].flatMap(([, list = ""]) =>
        namesOf(list),
      ),
    );
    expect(front.length).toBeGreaterThan(50);
    expect(front.length).toBeLessThanOrEqual(MOST_IN_FRONT);
    const names = [...front, ...more];
    const imported = sourceFiles("analysis", "data").flatMap((file) =>
      [...textOf(file).matchAll(/\{([^}]*)\} from "[./]+src\/(?:index|more)\.ts"/g)].flatMap(
        ([, list = ""]) => namesOf(list),
      ),
    );
    const explained = textOf("CONTRIBUTING.md").match(/`[^`\n]+`/g) ?? [];
    const words = new Set([...imported, ...explained.flatMap((code) => code.match(/\w+/g) ?? [])]);
    const unused = names.filter((name) => !words.has(name));
    expect(unused.sort()).toEqual(Object.keys(FOR_SCRIPTS).sort());
  });
});
