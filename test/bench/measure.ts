import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Usage } from "./usage-at-exit.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const AT_EXIT = fileURLToPath(new URL("usage-at-exit.mjs", import.meta.url));

/** A script in TypeScript needs a loader. */
const flagsOf = ([script = ""]: Command): string[] =>
  script.endsWith(".ts") ? ["--import", "tsx"] : [];

/** A script and its words, started as a process of its own. */
export type Command = readonly string[];

/** One run of a command. `OUT` among its words stands for a folder that is removed afterwards. */
function run(command: Command): Usage {
  const out = mkdtempSync(join(tmpdir(), "tallybook-bench-"));
  const usage = join(out, "usage.json");
  const argv = command.map((word) => (word === "OUT" ? out : word));
  try {
    const { status, stderr } = spawnSync(
      process.execPath,
      [...flagsOf(argv), "--import", AT_EXIT, ...argv],
      { cwd: ROOT, env: { ...process.env, TALLYBOOK_USAGE: usage }, encoding: "utf8" },
    );
    if (status !== 0) throw new Error(`${argv.join(" ")} ended with ${status}:\n${stderr}`);
    return JSON.parse(readFileSync(usage, "utf8"));
  } finally {
    rmSync(out, { recursive: true });
  }
}

/**
 * The medians of an odd number of rounds after one to warm up. The commands take turns, so that what else the
 * machine does meets all of them.
 */
export function measure<Name extends string>(commands: Readonly<Record<Name, Command>>, count = 3) {
  const names = Object.keys(commands) as Name[];
  const rounds = Array.from(
    { length: count + 1 },
    () => new Map(names.map((name) => [name, run(commands[name])])),
  );
  const median = (name: Name, key: keyof Usage): number =>
    rounds
      .slice(1)
      .map((round) => round.get(name)![key])
      .sort((a, b) => a - b)[(count - 1) / 2]!;
  return Object.fromEntries(
    names.map((name) => [
      name,
      { wall: median(name, "wall"), cpu: median(name, "cpu"), peak: median(name, "peak") },
    ]),
  ) as Record<Name, Usage>;
}
