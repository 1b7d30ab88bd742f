import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main.ts";
import { differences } from "./differences.ts";
import type { CheckedFile, Sidecar } from "./sidecar.ts";

/** The outcome of one file: its name, and every difference from its sidecar. */
export interface Verdict {
  readonly file: string;
  readonly differences: readonly string[];
}

/** Lists the names of the sidecars in a folder. */
export const sidecarsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();

/** Checks one file through the command line, and compares the answer with the sidecar. */
export async function runSidecar(folder: string, name: string): Promise<Verdict> {
  const sidecar: Sidecar = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const path = join(folder, sidecar.file);
  const scratch = mkdtempSync(join(tmpdir(), "sidecar-"));
  try {
    const context = join(scratch, "context.json");
    writeFileSync(context, JSON.stringify(sidecar.context));
    const json = await outputOf(["check", path, "--json", "--context", context]);
    const text = await outputOf(["check", path, "--context", context]);
    const [file] = (JSON.parse(json) as { files: CheckedFile[] }).files;
    const found = differences(sidecar, file!);
    const echoed = (sidecar.no_echo ?? []).filter((word) => `${json}${text}`.includes(word));
    return { file: sidecar.file, differences: [...found, ...echoed.map(() => "no_echo: echoed")] };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Captures everything a command writes, to either channel. */
async function outputOf(argv: readonly string[]): Promise<string> {
  const written: string[] = [];
  const write = (text: string) => void written.push(text);
  await main(argv, { out: write, err: write, color: false });
  return written.join("\n");
}

async function runFolder(folder: string): Promise<void> {
  let passed = 0;
  const names = sidecarsIn(folder);
  for (const name of names) {
    const { file, differences: found } = await runSidecar(folder, name);
    if (found.length === 0) passed++;
    console.log(`${found.length === 0 ? "pass" : "FAIL"}  ${file}`);
    for (const difference of found) console.log(`      ${difference}`);
  }
  console.log(`${passed} passed, ${names.length - passed} failed`);
  process.exitCode = passed === names.length ? 0 : 1;
}

const [, script, folder] = process.argv;
if (script?.endsWith("run-sidecars.ts") && folder) await runFolder(folder);
