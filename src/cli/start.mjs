// @ts-check
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAIN = join(ROOT, "src", "cli", "main.ts");
const DRAWING = join(ROOT, "src", "cli", "report", "chart-worker-thread.ts");
process.exitCode = await run(process.argv.slice(2));

/**
 * Runs a command with the current scripts and toolkit.
 * @param {readonly string[]} argv
 * @returns {Promise<number>} the exit code
 */
async function run(argv) {
  const moduleOf = await bundle([MAIN, DRAWING, ...scriptsFor(argv)]).catch(throughTheLoader);
  const load = async (/** @type {string} */ path) => import(pathToFileURL(moduleOf(path)).href);
  const { main } = await load(MAIN);
  const module = moduleOf(DRAWING);
  return main(argv, { load, again: run, drawing: module === DRAWING ? null : module });
}

/**
 * Finds every script that a command may load: the notebooks, the definitions of the data, and those named.
 * @param {readonly string[]} words
 */
function scriptsFor(words) {
  const data = join(ROOT, "data");
  const own = words.flatMap((word, i) =>
    words[i - 1] === "--data"
      ? word
      : (word.match(/^--data=(.*)/)?.[1] ?? (isFolder(word) ? word : [])),
  );
  const named = words.filter((word) => word.endsWith(".ts") && existsSync(word));
  const folders = [data, ...own.filter(isFolder)].flatMap((folder) => [
    folder,
    ...foldersIn(folder),
  ]);
  const described = folders.flatMap((folder) =>
    ["dataset.ts", "review.config.ts"].map((name) => join(folder, name)),
  );
  const notebooks = readdirSync(join(ROOT, "analysis")).filter((name) => name.endsWith(".ts"));
  const paths = [...notebooks.map((name) => join(ROOT, "analysis", name)), ...described, ...named];
  return [...new Set(paths.map((path) => resolve(path)))].filter((path) => existsSync(path));
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @param {string} folder */
function foldersIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name));
}

/** Loads scripts one by one if the cache beside the packages cannot be written: slower, with the same pages. */
async function throughTheLoader() {
  const { register } = await import("tsx/esm/api");
  register();
  return (/** @type {string} */ path) => path;
}
