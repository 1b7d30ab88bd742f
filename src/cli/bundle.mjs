// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const CACHE = join(ROOT, "node_modules", ".cache", "tallybook");
const MANIFEST = join(CACHE, "manifest.json");

/**
 * The last bundle: the module of each script, and the time and size of every source file.
 * @typedef {{ scripts: Record<string, string>, inputs: Record<string, string> }} Manifest
 */

/**
 * Bundles toolkit, libraries and scripts into a few modules, again whenever a source file changed. Loading
 * 1,200 files one by one takes a second of every start; these modules take a sixth of it.
 * Modules are named by their content, so parallel runs do not disturb each other.
 * @param {readonly string[]} scripts paths
 * @returns {Promise<(path: string) => string>} the module of a script; throws for one that does not compile
 * @throws if the toolkit itself does not compile, or if the cache beside the packages cannot be written
 */
export async function bundle(scripts) {
  const known = readManifest();
  const isKnown = known && scripts.every((path) => path in known.scripts) && isFresh(known);
  const { manifest, failures } = isKnown
    ? { manifest: known, failures: new Map() }
    : await makeAllThatCompile(scripts);
  return (path) => {
    if (failures.has(path)) throw failures.get(path);
    const module = manifest.scripts[path];
    return module === undefined ? path : join(CACHE, module);
  };
}

/** @returns {Manifest | null} */
function readManifest() {
  return existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, "utf8")) : null;
}

/** @param {Manifest} manifest */
const isFresh = ({ inputs }) =>
  Object.entries(inputs).every(([path, stamp]) => stamp === stampOf(resolve(ROOT, path)));

/** @param {string} path */
function stampOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : "none";
}

/**
 * Bundles all scripts that compile, so that only the others fail.
 * @param {readonly string[]} scripts
 * @returns {Promise<{ manifest: Manifest, failures: ReadonlyMap<string, Error> }>}
 */
async function makeAllThatCompile(scripts) {
  try {
    return { manifest: await make(scripts), failures: new Map() };
  } catch (error) {
    const failures = failuresOf(error).filter(([path]) => scripts.includes(path));
    if (failures.length === 0) throw error;
    const failed = new Map(failures);
    return { manifest: await make(scripts.filter((path) => !failed.has(path))), failures: failed };
  }
}

/**
 * Turns the messages of esbuild into errors that name file, line and column.
 * @param {unknown} error
 * @returns {[string, Error][]}
 */
function failuresOf(error) {
  const messages = /** @type {Partial<import("esbuild").BuildFailure>} */ (error).errors ?? [];
  return messages.flatMap(({ text, location }) => {
    if (!location) return [];
    const path = resolve(ROOT, location.file);
    const says = new SyntaxError(text);
    says.stack = `${text}\n    at ${path}:${location.line}:${location.column + 1}`;
    return [[path, says]];
  });
}

/**
 * @param {readonly string[]} scripts
 * @returns {Promise<Manifest>}
 */
async function make(scripts) {
  const { build } = await import("esbuild"); // a start without changes does without
  const { outputFiles, metafile } = await build({
    entryPoints: [...scripts],
    entryNames: "[hash]/[name]",
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: REQUIRE },
    sourcemap: "linked",
    sourcesContent: false,
    absWorkingDir: ROOT,
    outdir: CACHE,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  for (const { path, contents } of outputFiles) if (!existsSync(path)) writeBeside(path, contents);
  const manifest = manifestOf(scripts, metafile);
  writeBeside(MANIFEST, JSON.stringify(manifest));
  return manifest;
}

/** Defines `require` for the CommonJS packages in a bundle: an ES module has none. */
const REQUIRE = `import{createRequire as requireIn}from"node:module";const require=requireIn(import.meta.url);`;

/**
 * @param {readonly string[]} scripts
 * @param {import("esbuild").Metafile} metafile
 * @returns {Manifest}
 */
function manifestOf(scripts, { inputs, outputs }) {
  const made = Object.entries(outputs).flatMap(([path, { entryPoint }]) => {
    const script = entryPoint && scripts.find((each) => each === resolve(ROOT, entryPoint));
    return script ? [[script, relative(CACHE, resolve(ROOT, path))]] : [];
  });
  const stamps = Object.keys(inputs).map((path) => [path, stampOf(resolve(ROOT, path))]);
  return { scripts: Object.fromEntries(made), inputs: Object.fromEntries(stamps) };
}

/**
 * Writes a file under a temporary name and then renames it, so that no reader sees half of it.
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
function writeBeside(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, contents);
  renameSync(`${path}.${process.pid}`, path);
}
