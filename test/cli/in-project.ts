import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT, type Run } from "./run-report.ts";

const START = join(ROOT, "src", "cli", "start.mjs");

/** Runs a command of the toolkit in the folder of a project: of the repository's toolkit, unless another is given. */
export function inProject(
  project: string,
  argv: readonly string[],
  { start = START, env = {} }: { readonly start?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, ...argv], {
    cwd: project,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { code: status ?? -1, out: stdout, err: stderr };
}
