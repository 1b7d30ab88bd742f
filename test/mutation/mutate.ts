/**
 * Tells whether the tests notice wrong conventions: `npm run mutation`
 * Copies, once per mutation, its tests with every file they import, changes one place of each copy, runs the
 * tests of all copies in one go, and expects those of every changed copy to fail and those of the unchanged to pass.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { importsOf, ROOT, textOf } from "../house/source-files.ts";
import { type Mutation, mutations } from "./mutations.ts";

const UNCHANGED = "unchanged";

/** The result of the tests of one copy. */
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
    symlinkSync(join(ROOT, "node_modules"), join(scratch, "node_modules"));
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
    const everyTest = new Set(mutations.flatMap(({ tests }) => tests));
    copyFiles(join(scratch, UNCHANGED), filesOf([...everyTest]));
    mutations.forEach((mutation, i) => {
      const files = filesOf(mutation.tests);
      copyFiles(join(scratch, String(i)), files);
      change(join(scratch, String(i)), files, mutation);
    });
    return outcomes(runTests(scratch), scratch);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Test files with everything they import or read beside themselves, as paths from the root. */
function filesOf(tests: readonly string[]): string[] {
  const files = new Set(tests.map((test) => posix.join("test", test)));
  for (const file of files)
    for (const needed of file.endsWith(".ts") ? [...importsOf(file), ...filesBeside(file)] : [])
      files.add(needed);
  return [...files].some((file) => file.startsWith("data/")) ? [...files, ...EXPORTS] : [...files];
}

/** The exports and lists of the sample: tests that import its datasets may read them. */
const EXPORTS = readdirSync(join(ROOT, "data"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".csv"))
  .map((file) => posix.join("data", file.replaceAll("\\", "/")));

/** Files that a file names as `new URL("file", import.meta.url)`. */
const filesBeside = (file: string): string[] =>
  [...textOf(file).matchAll(/new URL\("([^"]+)", import\.meta\.url\)/g)]
    .map(([, path]) => posix.join(posix.dirname(file), path!))
    .filter((path) => statSync(join(ROOT, path)).isFile());

function copyFiles(folder: string, files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(folder, file));
  }
}

function change(
  folder: string,
  files: readonly string[],
  { name, stage, anchor, replacement }: Mutation,
): void {
  const places = files
    .filter((file) => file.startsWith(`src/${stage}/`))
    .flatMap((file) => textOf(file).split(anchor).slice(1).fill(file));
  if (places.length !== 1)
    throw new Error(
      `mutation "${name}": expected its anchor once in src/${stage}, found it ${places.length} times (${places}): ${anchor}`,
    );
  const path = join(folder, places[0]!);
  writeFileSync(
    path,
    readFileSync(path, "utf8").replace(anchor, () => replacement),
  );
}

interface TestFile {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

function runTests(scratch: string): TestFile[] {
  const report = join(scratch, "report.json");
  const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const options = ["run", "--root", scratch, "--reporter=json", `--outputFile=${report}`];
  // Copies share no file: without isolation what they all need of node_modules is loaded once.
  const { stderr } = spawnSync(process.execPath, [vitest, ...options, "--no-isolate"], {
    encoding: "utf8",
  });
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

/** True where the unchanged copy passes, and any other fails in a test, not in being loaded. */
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
