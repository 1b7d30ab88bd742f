// @ts-check
import { realpathSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import {
  cacheFolders,
  forget,
  ROOT,
  readManifest,
  stampOf,
  writeModules,
} from "./bundle-cache.mjs";
import { ownScripts } from "./own-scripts.mjs";

/** @typedef {import("./bundle-cache.mjs").Manifest} Manifest */

/**
 * The modules of scripts.
 * @typedef {object} Bundle
 * @property {(path: string) => string} moduleOf the module of a script; throws for one that does not compile
 * @property {() => Promise<unknown>} remake makes the modules anew, after one was found damaged or gone
 */

/**
 * Bundles toolkit, libraries and scripts into a few modules, again whenever a source file changed. Loading
 * 1,200 files one by one takes a second of every start; these modules take a sixth of it.
 * Modules are named by their content, so parallel runs do not disturb each other.
 * @param {readonly string[]} scripts paths
 * @returns {Promise<Bundle>}
 * @throws if the toolkit itself does not compile, or if no cache can be written
 */
export async function bundle(scripts) {
  const [first, ...others] = cacheFolders();
  let made = first ? bundleIn(first, scripts) : null;
  for (const folder of others)
    made =
      made?.catch((error) => {
        if ("syscall" in error) return bundleIn(folder, scripts);
        throw error;
      }) ?? null;
  return /** @type {Promise<Bundle>} */ (made);
}

/**
 * @param {() => string} folder
 * @param {readonly string[]} scripts
 * @returns {Promise<Bundle>}
 */
async function bundleIn(folder, scripts) {
  const cache = folder();
  const known = readManifest(cache);
  const isKnown = known && scripts.every((path) => Object.hasOwn(known.scripts, path));
  const { manifest, failures } = isKnown
    ? { manifest: known, failures: new Map() }
    : await makeAllThatCompile(cache, scripts);
  return {
    moduleOf: (path) => {
      if (failures.has(path)) throw failures.get(path);
      const module = manifest.scripts[path];
      return module === undefined ? path : join(cache, module);
    },
    remake: () => {
      forget(cache);
      return makeAllThatCompile(cache, scripts);
    },
  };
}

/**
 * Bundles all scripts that compile, so that only the others fail.
 * @param {string} cache
 * @param {readonly string[]} scripts
 * @returns {Promise<{ manifest: Manifest, failures: ReadonlyMap<string, Error> }>}
 */
async function makeAllThatCompile(cache, scripts) {
  try {
    return { manifest: await make(cache, scripts), failures: new Map() };
  } catch (error) {
    const failures = failuresOf(error).filter(([path]) => scripts.includes(path));
    if (failures.length === 0) throw error;
    const failed = new Map(failures);
    return {
      manifest: await make(
        cache,
        scripts.filter((path) => !failed.has(path)),
      ),
      failures: failed,
    };
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
 * @param {string} cache
 * @param {readonly string[]} scripts
 * @returns {Promise<Manifest>}
 */
async function make(cache, scripts) {
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
    outdir: cache,
    plugins: [ownScripts],
    define: { TALLYBOOK_ROOT: JSON.stringify(ROOT) },
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  return writeModules(cache, outputFiles, madeOf(cache, scripts, metafile));
}

/** Defines `require` for the CommonJS packages in a bundle: an ES module has none. */
const REQUIRE = `import{createRequire as requireIn}from"node:module";const require=requireIn(import.meta.url);`;

/**
 * @param {string} cache
 * @param {readonly string[]} scripts
 * @param {import("esbuild").Metafile} metafile
 * @returns {Omit<Manifest, "outputs">}
 */
function madeOf(cache, scripts, { inputs, outputs }) {
  // The bundler names files by their true paths; a script may be reached through a link.
  const truly = new Map(scripts.map((path) => [realpathSync(path), path]));
  const made = Object.entries(outputs).flatMap(([path, { entryPoint }]) => {
    const script = entryPoint && truly.get(resolve(ROOT, entryPoint));
    return script ? [[script, relative(cache, resolve(ROOT, path))]] : [];
  });
  const stamps = [...new Set(Object.keys(inputs).map(sealOf))].map((path) => [
    path,
    stampOf(resolve(ROOT, path)),
  ]);
  return { scripts: Object.fromEntries(made), inputs: Object.fromEntries(stamps) };
}

/** The folder of a package, with the scope that its name may have. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//u;

/**
 * Names the file that tells if a source file changed: the `package.json` of a package, which is written anew with
 * all its files, else the file itself. A start looks at 600 files instead of 1,600.
 * @param {string} path
 */
const sealOf = (path) => {
  const folder = PACKAGE.exec(resolve(ROOT, path))?.[0];
  return folder === undefined ? path : `${folder}package.json`;
};
