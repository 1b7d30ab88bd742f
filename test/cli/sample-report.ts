import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { type Run, spawnReport } from "./run-report.ts";

// Reports that all tests of a run share: the first test that asks for one makes it, and none changes it.

/** The folder of the whole report on the sample, in Chinese. */
export const sampleReport = (): string => madeOnce("zh", (out) => spawnReport(["--out", out]));

/** The folder of a copy of it to which a second command added the English pages. */
export const bilingualSampleReport = (): string =>
  madeOnce("zh-and-en", (out) => {
    cpSync(sampleReport(), out, { recursive: true });
    return spawnReport(["--out", out, "--lang", "en"]);
  });

const LONGEST_WAIT_MS = 240_000;

/**
 * Makes a report unless another worker made it or is about to; then waits for that one.
 * @throws when the command fails: nothing that reads the report can pass.
 */
function madeOnce(name: string, make: (out: string) => Run): string {
  const folder = join(inject("sharedFolder"), name);
  const [out, done] = [join(folder, "reports"), join(folder, "run.json")];
  if (claims(folder)) {
    writeFileSync(`${done}.part`, JSON.stringify(make(out)));
    renameSync(`${done}.part`, done);
  }
  waitFor(done);
  const { code, err }: Run = JSON.parse(readFileSync(done, "utf8"));
  if (code !== 0) throw new Error(`the report on the sample ended with ${code}\n${err}`);
  return out;
}

/** True for the one worker that is first to make a folder. */
function claims(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function waitFor(file: string): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (const start = Date.now(); !existsSync(file); Atomics.wait(pause, 0, 0, 50))
    if (Date.now() - start > LONGEST_WAIT_MS)
      throw new Error(`no ${file}: the worker that began to make it did not finish`);
}
