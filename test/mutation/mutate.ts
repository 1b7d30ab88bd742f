/**
 * Does the test suite notice wrong conventions? `npx tsx test/mutation/mutate.ts`
 * Copies the methods and the tests that concern them once per mutation, patches each copy, runs the
 * tests of all copies in one go, and expects every patched copy to fail and the unpatched one to pass.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Mutation, mutations } from "./mutations.ts";

const REPOSITORY = fileURLToPath(new URL("../..", import.meta.url));
const UNCHANGED = "unchanged";

export interface Outcome {
  readonly name: string;
  /** All its test files could be loaded. */
  readonly loaded: boolean;
  readonly failed: number;
  readonly ran: number;
}

/** Tries every mutation in a scratch folder, which is removed again. The first outcome is the control. */
export function tryMutations(): Outcome[] {
  const scratch = mkdtempSync(join(tmpdir(), "mutation-"));
  try {
    symlinkSync(join(REPOSITORY, "node_modules"), join(scratch, "node_modules"));
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
    const everyTest = [...new Set(mutations.flatMap(({ tests }) => tests))];
    copyTo(join(scratch, UNCHANGED), everyTest);
    mutations.forEach((mutation, i) => {
      copyTo(join(scratch, String(i)), mutation.tests);
      patch(join(scratch, String(i)), mutation);
    });
    return outcomes(runTests(scratch), scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function copyTo(folder: string, tests: readonly string[]): void {
  const methods = join("src", "statistics");
  const reference = join("test", "reference");
  mkdirSync(join(folder, "test"), { recursive: true });
  cpSync(join(REPOSITORY, methods), join(folder, methods), { recursive: true });
  cpSync(join(REPOSITORY, reference), join(folder, reference), {
    recursive: true,
    filter: (source) => !source.endsWith(".test.ts"),
  });
  for (const test of tests) cpSync(join(REPOSITORY, "test", test), join(folder, "test", test));
}

function patch(folder: string, { name, file, anchor, replacement }: Mutation): void {
  const path = join(folder, "src", "statistics", file);
  const parts = readFileSync(path, "utf8").split(anchor);
  if (parts.length !== 2)
    throw new Error(
      `mutation "${name}": expected its anchor once in ${file}, found it ${parts.length - 1} times: ${anchor}`,
    );
  writeFileSync(path, parts.join(replacement));
}

interface TestFile {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

function runTests(scratch: string): TestFile[] {
  const report = join(scratch, "report.json");
  const vitest = join(REPOSITORY, "node_modules", "vitest", "vitest.mjs");
  const options = ["run", "--root", scratch, "--reporter=json", `--outputFile=${report}`];
  const { stderr } = spawnSync(process.execPath, [vitest, ...options], { encoding: "utf8" });
  try {
    return JSON.parse(readFileSync(report, "utf8")).testResults;
  } catch {
    throw new Error(`mutation: the tests gave no report\n${stderr}`);
  }
}

function outcomes(files: readonly TestFile[], scratch: string): Outcome[] {
  const outcomeOf = (folder: string, name: string): Outcome => {
    const own = files.filter((file) => file.name.startsWith(`${join(scratch, folder)}/`));
    const statuses = own.flatMap((file) => file.assertionResults.map(({ status }) => status));
    const loaded = own.length > 0 && own.every((file) => file.assertionResults.length > 0);
    const failed = statuses.filter((status) => status === "failed").length;
    return { name, loaded, failed, ran: statuses.length };
  };
  return [
    outcomeOf(UNCHANGED, UNCHANGED),
    ...mutations.map(({ name }, i) => outcomeOf(String(i), name)),
  ];
}

/** The unchanged copy must pass; every other must fail in a test, not in being loaded. */
export const asExpected = ({ name, loaded, failed }: Outcome): boolean =>
  loaded && failed > 0 === (name !== UNCHANGED);

function main(): void {
  const results = tryMutations();
  for (const outcome of results) {
    const { name, failed, ran } = outcome;
    console.log(`${asExpected(outcome) ? "ok  " : "FAIL"} ${name}: ${failed} of ${ran} tests fail`);
  }
  const passed = results.filter(asExpected).length;
  console.log(`${passed} passed, ${results.length - passed} failed`);
  process.exitCode = passed === results.length ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
