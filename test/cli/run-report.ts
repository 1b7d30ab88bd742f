import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main } from "../../src/cli/main.ts";
import type { Effects } from "../../src/cli/terminal/effects.ts";

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The output and the exit code of a command. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Makes an empty folder for a test. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "tallybook-"));

/** A run in this process, with its progress as a terminal shows it. */
interface RunHere extends Run {
  readonly progress: string;
}

/** Runs the report command in this process. */
export const runReport = (...argv: readonly string[]): Promise<RunHere> =>
  runCommand("report", ...argv);

/** Runs any command in this process. */
export async function runCommand(...argv: readonly string[]): Promise<RunHere> {
  const out: string[] = [];
  const err: string[] = [];
  const progress: string[] = [];
  const effects: Partial<Effects> = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    progress: (text) => void progress.push(text),
    color: false,
  };
  const code = await main(argv, effects);
  return { code, out: out.join("\n"), err: err.join("\n"), progress: progress.join("\n") };
}

/** Runs a script in its own process, as `node --import tsx SCRIPT ...argv` in the repository. */
export function spawnScript(
  script: string,
  argv: readonly string[],
  { root = ROOT, env = {} }: { readonly root?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", script, ...argv],
    { cwd: root, env: { ...process.env, ...env }, encoding: "utf8" },
  );
  return { code: status ?? -1, out: stdout, err: stderr };
}

/** Runs the report command in its own process. */
export const spawnReport = (
  argv: readonly string[],
  options?: Parameters<typeof spawnScript>[2],
): Run => spawnScript("src/cli/start.mjs", ["report", ...argv], options);

/** Reads every file of a folder of reports but the record of the run: `{"audiences.html": ...}`. */
export function bytesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== "run.json",
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "latin1")]),
  );
}
