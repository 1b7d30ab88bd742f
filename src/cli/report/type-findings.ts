import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { constants, setPriority } from "node:os";
import { dirname, join } from "node:path";
import { typeFinding } from "../../messages/commands/type-findings.ts";
import type { Text } from "../../messages/text.ts";
import { PROJECT } from "../../review/folder/toolkit-folder.ts";

/** A finding of the type checker: `analysis/mine.ts(5,3): error TS2367: This comparison…`. */
const FINDING = /^(analysis[\\/][^(]+)\((\d+),(\d+)\): error TS(\d+): (.*)$/gm;

/** Names that nothing uses are no mistakes of an analyst. */
const UNUSED: ReadonlySet<string> = new Set(["6133", "6192", "6196", "6198"]);

/**
 * Lets the type checker look at the scripts of the project; none where it is not installed. It runs beside everything
 * else, in a process of its own that gives way to others and that `stopped` ends.
 */
export async function typeFindings(stopped?: AbortSignal): Promise<Text[]> {
  const compiler = compilerOf(PROJECT);
  if (compiler === null) return [];
  const said = await outputOf([compiler, "--noEmit", "--pretty", "false", "-p", PROJECT], stopped);
  return [...said.matchAll(FINDING)].flatMap(([, file, line, column, code, text]) =>
    UNUSED.has(code!) ? [] : [typeFinding(`${file}:${line}:${column}`, code!, text!)],
  );
}

/** Finds the type checker that is installed for a project. */
function compilerOf(project: string): string | null {
  try {
    const found = createRequire(join(project, "package.json")).resolve("typescript/package.json");
    return join(dirname(found), "bin", "tsc");
  } catch {
    return null;
  }
}

/** Runs a script; resolves to what it printed, nothing where it cannot be started, or was stopped. */
const outputOf = (words: readonly string[], signal?: AbortSignal): Promise<string> =>
  new Promise((ended) => {
    let text = "";
    const child = spawn(process.execPath, words, {
      ...{ cwd: PROJECT, stdio: ["ignore", "pipe", "ignore"] },
      detached: process.platform !== "win32", // the compiler has a process below its own: both are stopped
    });
    const { pid } = child;
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
    child.stdout.on("data", (part) => {
      text += part;
    });
    child.on("error", () => ended("")).on("close", () => ended(signal?.aborted ? "" : text));
    signal?.addEventListener("abort", () => stopAll(pid));
  });

/** Stops a process and those below it; one that has ended is no fault. */
function stopAll(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid);
  } catch {
    // it has ended
  }
}
