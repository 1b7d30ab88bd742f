// @ts-check
import { createHash } from "node:crypto";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { isSource, projectFolder } from "../review/project-folder.mjs";

/** The folder of the toolkit, without a separator at its end. */
export const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** The ending of the modules of the toolkit: of its source, or compiled. */
export const CODE = isSource(ROOT) ? ".ts" : ".js";

/** The folder of the project that a command is about. */
export const PROJECT = projectFolder(ROOT, process.cwd());

/** The folder in which the packages lie that the toolkit imports. */
const PACKAGES = isSource(ROOT) ? join(ROOT, "node_modules") : resolve(ROOT, "..", "..");

/**
 * The last bundle: the module of each script, and the time and size of every source file and every module.
 * @typedef {{ scripts: Record<string, string>, inputs: Record<string, string>, outputs: Record<string, string> }} Manifest
 */

/**
 * Lists the folders that may hold the modules: beside the packages, else one of this person for temporary files,
 * else one of this run.
 * @returns {(() => string)[]} each makes its folder; throws if it cannot be used
 */
export const cacheFolders = () => [besidePackages, ownTemporary, ofThisRun];

const hashOf = (/** @type {string} */ path) =>
  createHash("sha256").update(path).digest("hex").slice(0, 12);

/** Each project has a folder of its own: scripts of one are not those of another. */
const besidePackages = () =>
  join(
    ...[ROOT, "node_modules", ".cache"],
    PROJECT === ROOT ? "tallybook" : `tallybook-${hashOf(PROJECT)}`,
  );

/** Makes a folder that only this person can write; another one's could hold other code. */
function ownTemporary() {
  const { uid, username } = userInfo();
  const place = hashOf(PROJECT === ROOT ? ROOT : ROOT + PROJECT);
  const folder = join(tmpdir(), `tallybook-${uid < 0 ? username : uid}-${place}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid: owner, mode } = lstatSync(folder);
  if (uid >= 0 && (owner !== uid || (mode & 0o022) !== 0))
    throw Object.assign(new Error(`${folder} is not our own`), { code: "EACCES", syscall: "open" });
  linkPackages(folder);
  return folder;
}

function ofThisRun() {
  const folder = mkdtempSync(join(tmpdir(), "tallybook-run-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  linkPackages(folder);
  return folder;
}

/** Lets the modules in a folder find the packages. @param {string} folder */
function linkPackages(folder) {
  const packages = join(folder, "node_modules");
  if (!lstatSync(packages, { throwIfNoEntry: false })) symlinkSync(PACKAGES, packages, "junction");
}

const manifestOf = (/** @type {string} */ cache) => join(cache, "manifest.json");

/**
 * Reads the manifest of a cache, if every source file and every module is as it was then.
 * @param {string} cache
 * @returns {Manifest | null} null also for a manifest that is damaged or of another version
 */
export function readManifest(cache) {
  try {
    const { scripts, inputs, outputs } = JSON.parse(readFileSync(manifestOf(cache), "utf8"));
    const isFresh = isUnchanged(inputs, ROOT) && isUnchanged(outputs, cache);
    return isFresh ? { scripts, inputs, outputs } : null;
  } catch {
    return null;
  }
}

/**
 * @param {Record<string, string>} stamps by path
 * @param {string} folder
 */
const isUnchanged = (stamps, folder) =>
  Object.entries(stamps).every(([path, stamp]) => stamp === stampOf(resolve(folder, path)));

/** @param {string} path */
export function stampOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : "none";
}

/**
 * Writes modules and then their manifest; a module that is already there, whole, stays.
 * @param {string} cache
 * @param {readonly { path: string, contents: Uint8Array }[]} modules
 * @param {Omit<Manifest, "outputs">} made
 * @returns {Manifest}
 */
export function writeModules(cache, modules, made) {
  for (const { path, contents } of modules)
    if (!isWhole(path, contents)) writeBeside(path, contents);
  const outputs = modules.map(({ path }) => [path.slice(cache.length + 1), stampOf(path)]);
  const manifest = { ...made, outputs: Object.fromEntries(outputs) };
  writeBeside(manifestOf(cache), JSON.stringify(manifest));
  clearOld(cache, new Set(modules.map(({ path }) => path)));
  return manifest;
}

/**
 * @param {string} path
 * @param {Uint8Array} contents
 */
function isWhole(path, contents) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.size === contents.length && readFileSync(path).equals(contents);
}

/**
 * Writes a file under a temporary name and then renames it, so that no reader sees half of it.
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
function writeBeside(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}`;
  try {
    writeFileSync(beside, contents);
    renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/** The age of modules that no run uses any more, in milliseconds. */
const OLD = 3_600_000;

/**
 * Removes the modules of earlier bundles; those of the last hour may be in use.
 * @param {string} cache
 * @param {ReadonlySet<string>} used
 */
function clearOld(cache, used) {
  const since = Date.now() - OLD;
  try {
    for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const isModule = entry.isFile() && path !== manifestOf(cache) && !used.has(path);
      if (isModule && statSync(path).mtimeMs < since) rmSync(path, { force: true });
    }
  } catch {
    // Another run clears it at the same time, or nothing may be removed: the next one tries again.
  }
}

/** Forgets a manifest, so that the next bundle is made anew. @param {string} cache */
export const forget = (cache) => rmSync(manifestOf(cache), { force: true });
