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
import { isSource, projectFolder } from "../../review/folder/project-folder.mjs";

/** The folder of the toolkit, without a separator at its end. */
export const ROOT = resolve(fileURLToPath(new URL("../../..", import.meta.url)));

/** The ending of the modules of the toolkit: of its source, or compiled. */
export const CODE = isSource(ROOT) ? ".ts" : ".js";

/** The folder of the project that a command is about. */
export const PROJECT = projectFolder(ROOT, process.cwd());

/** The folder in which the packages lie that the toolkit imports. */
const PACKAGES = isSource(ROOT) ? join(ROOT, "node_modules") : resolve(ROOT, "..", "..");

/**
 * The code of a script with everything that it imports.
 * @typedef {object} Code
 * @property {string} digest the hash of all its sources
 * @property {string[]} outside what a script of one's own takes from outside of the data and the toolkit, such as
 *   `analysis/mine.ts: node:fs`: its results may change though no input did
 */

/**
 * The doors of the toolkit as scripts find them: the module of each by its source, and the hash of their code.
 * @typedef {{ modules: Readonly<Record<string, string>>, digest: string }} Front
 */

/**
 * The last bundle: the module of each script and its code, the hash of every source file, and the time and size of
 * every package and every module.
 * @typedef {object} Manifest
 * @property {Record<string, string>} scripts
 * @property {Record<string, Code>} code
 * @property {string | null} front the modules of the toolkit that the scripts import, where they are modules of their own
 * @property {boolean} isMixed true if such scripts import more than that
 * @property {Record<string, string>} inputs
 * @property {Record<string, string>} outputs
 */

/** Set for a second start, after modules were found damaged or gone. */
export const REMADE = "TALLYBOOK_REMADE";

/**
 * Lists the folders that may hold the modules: beside the packages, else one of this person for temporary files,
 * else one of this run. A second start takes that one alone: somebody may still be removing the others.
 * @returns {(() => string)[]} each makes its folder; throws if it cannot be used
 */
export const cacheFolders = () =>
  process.env[REMADE] ? [ofThisRun] : [besidePackages, ownTemporary, ofThisRun];

/** Tells if a folder is there for later runs. @param {() => string} folder one of `cacheFolders` */
export const isLasting = (folder) => folder !== ofThisRun;

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

/** The folder of what runs keep for later ones. @param {string} cache */
export const keptIn = (cache) => join(cache, "kept");

const manifestOf = (/** @type {string} */ cache, /** @type {string} */ name) =>
  join(cache, `${name}.json`);

/**
 * Reads the manifest of a cache, if every source file and every module is as it was then.
 * @param {string} cache
 * @param {string} name
 * @returns {Manifest | null} null also for a manifest that is damaged or of another version
 */
export function readManifest(cache, name) {
  try {
    const manifest = JSON.parse(readFileSync(manifestOf(cache, name), "utf8"));
    const { scripts, code, inputs, outputs } = manifest;
    const isWhole = Object.keys(scripts).every((path) => code[path].outside.length >= 0);
    const isFresh = isUnchanged(inputs, ROOT, sealOf) && isUnchanged(outputs, cache, stampOf);
    return isWhole && isFresh ? manifest : null;
  } catch {
    return null;
  }
}

/**
 * @param {Record<string, string>} stamps by path
 * @param {string} folder
 * @param {(path: string) => string} now
 */
const isUnchanged = (stamps, folder, now) =>
  Object.entries(stamps).every(([path, stamp]) => stamp === now(resolve(folder, path)));

/** Tells a source file from another by its content, a package by the time of its last installation. @param {string} path */
export const sealOf = (path) =>
  /[\\/]node_modules[\\/]/.test(path.slice(ROOT.length)) ? stampOf(path) : digestOf(path);

/** Hashes a source file; `none` for one that is gone. @param {string} path */
export function digestOf(path) {
  try {
    return createHash("sha256").update(readFileSync(path)).digest("hex");
  } catch {
    return "none";
  }
}

/** @param {string} path */
function stampOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : "none";
}

/**
 * Writes modules and then their manifest; a module that is already there, whole, stays.
 * @param {string} cache
 * @param {string} name
 * @param {readonly { path: string, contents: Uint8Array }[]} modules
 * @param {Omit<Manifest, "outputs">} made
 * @returns {Manifest}
 */
export function writeModules(cache, name, modules, made) {
  for (const { path, contents } of modules)
    if (!isWhole(path, contents)) writeBeside(path, contents);
  const outputs = modules.map(({ path }) => [path.slice(cache.length + 1), stampOf(path)]);
  const manifest = { ...made, outputs: Object.fromEntries(outputs) };
  writeBeside(manifestOf(cache, name), JSON.stringify(manifest));
  clearOld(cache);
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
 */
function clearOld(cache) {
  const since = Date.now() - OLD;
  try {
    const names = readdirSync(cache).filter((name) => name.endsWith(".json"));
    const used = new Set(names.flatMap((name) => outputsIn(join(cache, name))));
    for (const entry of readdirSync(cache, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const isOther = names.includes(entry.name) || path.startsWith(keptIn(cache));
      const isModule = entry.isFile() && !isOther && !used.has(path.slice(cache.length + 1));
      if (isModule && statSync(path).mtimeMs < since) rmSync(path, { force: true });
    }
  } catch {
    // Another run clears it at the same time, or nothing may be removed: the next one tries again.
  }
}

/** Lists the modules of a manifest; none of a damaged one. @param {string} path */
function outputsIn(path) {
  try {
    return Object.keys(JSON.parse(readFileSync(path, "utf8")).outputs ?? {});
  } catch {
    return [];
  }
}

/**
 * Forgets a manifest, so that the next bundle is made anew.
 * @param {string} cache
 * @param {string} name
 */
export const forget = (cache, name) => rmSync(manifestOf(cache, name), { force: true });
