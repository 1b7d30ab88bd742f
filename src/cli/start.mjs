#!/usr/bin/env node
// @ts-check
import { readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle/bundle.mjs";
import { CODE, PROJECT, REMADE, ROOT } from "./bundle/bundle-cache.mjs";

const MAIN = join(ROOT, "src", "cli", `main${CODE}`);
const DRAWING = join(ROOT, "src", "cli", "report", `chart-worker-thread${CODE}`);
const READING = join(ROOT, "src", "csv", `part-thread${CODE}`);
const EXCHANGING = join(ROOT, "src", "cli", "exchange", `exchange-process${CODE}`);
/** The code of a module that was there when the bundle was checked, and has been removed since. */
const GONE = "ERR_MODULE_NOT_FOUND";

process.exitCode = await run(process.argv.slice(2));

/**
 * Runs a command with the current scripts and toolkit.
 * @param {readonly string[]} argv
 * @param {object} handed effects that differ from those on the terminal
 * @returns {Promise<number>} the exit code
 */
async function run(argv, handed = {}) {
  const toolkit = [MAIN, DRAWING, READING, EXCHANGING];
  const scripts = scriptsFor(argv);
  const made = await bundle({ toolkit, scripts }).catch(throughTheLoader);
  const { moduleOf, remake } = made;
  const keeping = keepingOf(made, [...toolkit, ...scripts]);
  const load = async (/** @type {string} */ path) => {
    const module = moduleOf(path);
    if (module === path) keeping?.outside.push(path);
    const { href } = pathToFileURL(module);
    return import(href).catch(async (error) => {
      if (error?.code !== GONE) throw error;
      return remake().then(
        () => import(`${href}?again`),
        () => Promise.reject(error),
      );
    });
  };
  /** A module that runs by itself; null where it needs the loader. @param {string} path */
  const alone = (path) => {
    const module = moduleOf(path);
    return module === path ? null : module;
  };
  const start = async () => {
    const { main } = await load(MAIN);
    const [drawing, reading, exchanging] = [DRAWING, READING, EXCHANGING].map(alone);
    return main(argv, { load, again: run, drawing, reading, exchanging, keeping, ...handed });
  };
  return start().catch(async (error) => {
    if (error?.code !== GONE && !(error instanceof SyntaxError)) throw error;
    // What cannot be made here is made by the new process, in a folder of its own.
    await remake().catch(() => {});
    return inNewProcess(argv, error);
  });
}

/**
 * Describes the place of what runs keep, and the code that runs now; null where nothing can be kept.
 * @param {Awaited<ReturnType<typeof bundle>>} made
 * @param {readonly string[]} scripts
 */
function keepingOf({ kept, codeOf }, scripts) {
  if (kept === null) return null;
  /** @type {[script: string, code: NonNullable<ReturnType<typeof codeOf>>][]} */
  const found = scripts.flatMap((script) => {
    const code = codeOf(script);
    return code ? [[script, code]] : [];
  });
  const code = found.map(([script, { digest }]) => [relative(ROOT, script), digest]);
  return {
    folder: kept,
    code: Object.fromEntries(code),
    drawing: codeOf(DRAWING)?.digest ?? null,
    outside: [...new Set(found.flatMap(([, { outside }]) => outside))],
  };
}

/**
 * Starts once more with modules that were made anew: this process remembers the damaged ones.
 * @param {readonly string[]} argv
 * @param {unknown} error
 */
async function inNewProcess(argv, error) {
  if (process.env[REMADE]) throw error;
  const { spawnSync } = await import("node:child_process");
  const { status, signal } = spawnSync(
    process.execPath,
    [...process.execArgv, join(ROOT, "src", "cli", "start.mjs"), ...argv],
    { stdio: "inherit", env: { ...process.env, [REMADE]: "1" } },
  );
  return status ?? (signal === "SIGINT" ? 130 : 1);
}

/**
 * Finds every script that a command may load: the notebooks, the definitions of the data, and those named.
 * @param {readonly string[]} words
 */
function scriptsFor(words) {
  const data = [ROOT, PROJECT].map((root) => join(root, "data"));
  const own = words.flatMap((word, i) =>
    words[i - 1] === "--data"
      ? word
      : (word.match(/^--data=(.*)/)?.[1] ?? (isFolder(word) ? word : [])),
  );
  const named = words.filter((word) => word.endsWith(".ts"));
  const folders = [...data, ...own.filter(isFolder)].flatMap((folder) => [
    folder,
    ...foldersIn(folder),
  ]);
  const described = folders.flatMap((folder) =>
    ["dataset.ts", "review.config.ts"].map((name) => join(folder, name)),
  );
  const paths = [...notebooksIn(ROOT), ...notebooksIn(PROJECT), ...described, ...named];
  return [...new Set(paths.map((path) => resolve(path)))].filter(isFile);
}

/** Lists the scripts of the toolkit or of a project. @param {string} root */
function notebooksIn(root) {
  const folder = join(root, "analysis");
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** @param {string} path */
function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Lists the folders in a folder; the command says if it cannot be opened. @param {string} folder */
function foldersIn(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(folder, name));
  } catch {
    return [];
  }
}

/** Loads scripts one by one if no cache can be written: slower, with the same pages. */
async function throughTheLoader() {
  const { register } = await import("tsx/esm/api");
  register();
  return {
    moduleOf: (/** @type {string} */ path) => path,
    codeOf: () => null,
    kept: null,
    remake: async () => {},
  };
}
