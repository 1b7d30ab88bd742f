import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT, textOf } from "./source-files.ts";

/** The names of the front door at the last version, one a line; written anew at a release. */
const LIST = "test/house/front-door-names.txt";

const isTold = (name: string): boolean => {
  const [, ...sections] = textOf("CHANGELOG.md").split(/^#+ Names that go away$/m);
  const told = sections.map((section) => section.split(/^#/m)[0]!).join("\n");
  return told.includes(`\`${name}\``);
};

const exported = (): string[] =>
  ["src/index.ts", "src/more.ts"]
    .flatMap((door) => [...textOf(door).matchAll(/^export (?:type )?\{([^}]*)\} from/gm)])
    .flatMap(([, list = ""]) => list.split(","))
    .map((each) => each.replace(/^\s*type\s+|^.*\bas\b/, "").trim())
    .filter((name) => name !== "")
    .sort();

it("no name of the front door goes away that the changelog has not announced", () => {
  const now = exported();
  expect(now.length).toBeGreaterThan(50);
  if (process.env.TALLYBOOK_RELEASE) writeFileSync(join(ROOT, LIST), `${now.join("\n")}\n`);
  const before = textOf(LIST).trim().split("\n");
  const gone = before.filter((name) => !now.includes(name));
  expect(gone.filter((name) => !isTold(name))).toEqual([]);
});
