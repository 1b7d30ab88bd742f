// @ts-check
import { realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT, sealOf, writeModules } from "./bundle-cache.mjs";
import { codeOf, isOwn, isUnsettled } from "./bundle-sources.mjs";
import { DOORS, ownScripts } from "./own-scripts.mjs";

/** @typedef {import("./bundle-cache.mjs").Manifest} Manifest */
/** @typedef {import("esbuild").Metafile} Metafile */

/** @typedef {import("./bundle-cache.mjs").Front} Front */

/**
 * Names the modules of the doors together: where one is another, scripts are made anew.
 * @param {Front} front
 */
export const nameOfFront = ({ modules }) => Object.values(modules).join(" ");

/**
 * Makes the modules of some entries.
 * @param {string} cache
 * @param {string} name of the manifest
 * @param {readonly string[]} entries
 * @param {Front | null} front the modules of the toolkit that scripts import; null where all is one bundle
 * @returns {Promise<Manifest>}
 */
export async function make(cache, name, entries, front = null) {
  const started = Date.now();
  const { outputFiles, metafile } = await built(entries, { front, outdir: cache, splitting: true });
  const made = await madeOf(cache, entries, { metafile, started, front });
  return writeModules(cache, name, outputFiles, made);
}

/**
 * Tells which of some scripts do not compile, with what they import.
 * @param {readonly string[]} scripts
 * @param {Front | null} front
 * @returns {Promise<Map<string, Error>>}
 */
export async function failing(scripts, front) {
  const tried = scripts.map(async (path) => {
    const error = await built([path], { front, outdir: ROOT, splitting: false }).then(
      () => null,
      asError,
    );
    return /** @type {[string, Error][]} */ (error === null ? [] : [[path, error]]);
  });
  return new Map((await Promise.all(tried)).flat());
}

/**
 * @param {readonly string[]} entries
 * @param {{ front: Front | null, outdir: string, splitting: boolean }} how
 */
async function built(entries, { front, outdir, splitting }) {
  const { build } = await import("esbuild"); // a start without changes does without
  return build({
    entryPoints: [...entries],
    entryNames: "[hash]/[name]",
    bundle: true,
    minifyWhitespace: true,
    minifySyntax: true,
    splitting,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: REQUIRE },
    sourcemap: "linked",
    sourcesContent: false,
    absWorkingDir: ROOT,
    outdir,
    define: { TALLYBOOK_ROOT: JSON.stringify(ROOT) },
    plugins: front ? [throughFront(front), ownScripts] : [ownScripts],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
}

/** Defines `require` for the CommonJS packages in a bundle: an ES module has none. */
const REQUIRE = `import{createRequire as requireIn}from"node:module";const require=requireIn(import.meta.url);`;

/**
 * Leaves the toolkit out of the modules of scripts: they import the one that runs.
 * @param {Front} front
 * @returns {import("esbuild").Plugin}
 */
const throughFront = ({ modules }) => ({
  name: "front",
  setup: ({ onResolve }) =>
    onResolve(
      { filter: /^tallybook(?:\/more)?$|(?:^|[\\/])(?:index|more)(?:\.[jt]s)?$/ },
      ({ path, resolveDir }) => {
        const door = Object.hasOwn(DOORS, path)
          ? DOORS[/** @type {keyof typeof DOORS} */ (path)]
          : resolve(resolveDir, path);
        const module = modules[door];
        return module === undefined ? null : { path: pathToFileURL(module).href, external: true };
      },
    ),
});

/**
 * Turns the first message of esbuild about a place into an error that names file, line and column.
 * @param {unknown} error
 * @returns {Error}
 */
function asError(error) {
  const messages = /** @type {Partial<import("esbuild").BuildFailure>} */ (error).errors ?? [];
  for (const { text, location } of messages) {
    if (!location) continue;
    const says = new SyntaxError(text);
    const path = resolve(ROOT, location.file);
    says.stack = `${text}\n    at ${path}:${location.line}:${location.column + 1}`;
    return says;
  }
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * @param {string} cache
 * @param {readonly string[]} entries
 * @param {{ metafile: Metafile, started: number, front: Front | null }} made
 * @returns {Promise<Omit<Manifest, "outputs">>}
 */
async function madeOf(cache, entries, { metafile: { inputs, outputs }, started, front }) {
  // The bundler names files by their true paths; a script may be reached through a link.
  const truly = new Map(entries.map((path) => [realpathSync(path), path]));
  /** @type {[script: string, input: string, module: string][]} */
  const made = Object.entries(outputs).flatMap(([path, { entryPoint }]) => {
    const script = entryPoint && truly.get(resolve(ROOT, entryPoint));
    return script ? [[script, entryPoint, relative(cache, resolve(ROOT, path))]] : [];
  });
  const named = made.map(([script, input]) => /** @type {const} */ ([script, input]));
  const seals = [...new Set(Object.keys(inputs).map(sealedBy))].map((path) => {
    const place = resolve(ROOT, path);
    return [path, isUnsettled(place, started) ? "unsettled" : sealOf(place)];
  });
  return {
    scripts: Object.fromEntries(made.map(([script, , module]) => [script, module])),
    code: await codeOf(named, inputs, front),
    front: front && nameOfFront(front),
    isMixed: front !== null && !Object.keys(inputs).every(isOwn),
    inputs: Object.fromEntries(seals),
  };
}

/** The folder of a package, with the scope that its name may have. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+\//u;

/**
 * Names the file that tells if a source file changed: the `package.json` of a package, which is written anew with
 * all its files, else the file itself. A start looks at 600 files instead of 1,600.
 * @param {string} path
 */
const sealedBy = (path) => {
  const folder = PACKAGE.exec(resolve(ROOT, path))?.[0];
  return folder === undefined ? path : `${folder}package.json`;
};
