// @ts-check
import { join } from "node:path";
import { cacheFolders, forget, isLasting, keptIn, readManifest } from "./bundle-cache.mjs";
import { failing, make, nameOfFront } from "./bundle-make.mjs";
import { DOORS } from "./own-scripts.mjs";

/** @typedef {import("./bundle-cache.mjs").Manifest} Manifest */
/** @typedef {import("./bundle-cache.mjs").Code} Code */

/**
 * The modules of toolkit and scripts.
 * @typedef {object} Bundle
 * @property {(path: string) => string} moduleOf the module of a script; throws for one that does not compile
 * @property {(path: string) => Code | null} codeOf the code of a script; null for one without a module
 * @property {string | null} kept the folder of what runs keep for later ones; null where nothing lasts
 * @property {() => Promise<unknown>} remake makes the modules anew, after one was found damaged or gone
 */

/**
 * The files to bundle, by paths: those of the toolkit that are started, and the scripts that it loads.
 * @typedef {{ toolkit: readonly string[], scripts: readonly string[] }} Wanted
 */

/** The names of the manifests of the toolkit, of scripts that import it, and of both in one bundle. */
const [TOOLKIT, SCRIPTS, WHOLE] = ["manifest", "scripts", "whole"];

/**
 * Bundles toolkit, libraries and scripts into a few modules, again whenever a source file changed. Loading
 * 1,200 files one by one takes a second of every start; these modules take a sixth of it. Scripts are modules of
 * their own, which take some milliseconds to make; only where one imports more than the front door of the toolkit,
 * all is one bundle. Modules are named by their content, so parallel runs do not disturb each other.
 * @param {Wanted} wanted
 * @returns {Promise<Bundle>}
 * @throws if the toolkit itself does not compile, or if no cache can be written
 */
export async function bundle(wanted) {
  const [first, ...others] = cacheFolders();
  let made = first ? bundleIn(first, wanted) : null;
  for (const folder of others)
    made =
      made?.catch((error) => {
        if ("syscall" in error) return bundleIn(folder, wanted);
        throw error;
      }) ?? null;
  return /** @type {Promise<Bundle>} */ (made);
}

/**
 * @param {() => string} folder
 * @param {Wanted} wanted
 * @returns {Promise<Bundle>}
 */
async function bundleIn(folder, wanted) {
  const cache = folder();
  const { manifests, failures } = await partsIn(cache, wanted);
  return {
    moduleOf: (path) => {
      if (failures.has(path)) throw failures.get(path);
      const module = manifests.map(({ scripts }) => scripts[path]).find(Boolean);
      return module === undefined ? path : join(cache, module);
    },
    codeOf: (path) => manifests.map(({ code }) => code[path]).find(Boolean) ?? null,
    kept: isLasting(folder) ? keptIn(cache) : null,
    remake: () => {
      for (const name of [TOOLKIT, SCRIPTS, WHOLE]) forget(cache, name);
      return partsIn(cache, wanted);
    },
  };
}

/**
 * Finds or makes the modules: those of the toolkit, and those of all scripts that compile.
 * @param {string} cache
 * @param {Wanted} wanted
 * @returns {Promise<{ manifests: readonly Manifest[], failures: ReadonlyMap<string, Error> }>}
 */
async function partsIn(cache, { toolkit, scripts }) {
  const doors = Object.values(DOORS);
  const entries = [...toolkit, ...doors];
  const own = known(cache, TOOLKIT, entries) ?? (await make(cache, TOOLKIT, entries));
  const front = {
    modules: Object.fromEntries(
      doors.map((door) => [door, join(cache, /** @type {string} */ (own.scripts[door]))]),
    ),
    digest: doors.map((door) => /** @type {Code} */ (own.code[door]).digest).join(" "),
  };
  const isOfIt = (/** @type {Manifest | null} */ made) => made?.front === nameOfFront(front);
  const kept = known(cache, SCRIPTS, scripts);
  if (kept && isOfIt(kept) && !kept.isMixed) return { manifests: [own, kept], failures: NONE };
  if (kept?.isMixed) {
    const whole = known(cache, WHOLE, [...toolkit, ...scripts]);
    if (whole) return { manifests: [whole], failures: NONE };
  }
  const { made, failures } = await allThatCompile(scripts, front, (some) =>
    make(cache, SCRIPTS, some, front),
  );
  if (!made.isMixed) return { manifests: [own, made], failures };
  const some = scripts.filter((path) => !failures.has(path));
  return { manifests: [await make(cache, WHOLE, [...toolkit, ...some])], failures };
}

/** @type {ReadonlyMap<string, Error>} */
const NONE = new Map();

/**
 * @param {string} cache
 * @param {string} name
 * @param {readonly string[]} entries
 */
function known(cache, name, entries) {
  const manifest = readManifest(cache, name);
  const isWhole = manifest && entries.every((path) => Object.hasOwn(manifest.scripts, path));
  return isWhole ? manifest : null;
}

/**
 * Makes the modules of all scripts that compile, so that only the others fail.
 * @param {readonly string[]} scripts
 * @param {import("./bundle-cache.mjs").Front} front
 * @param {(scripts: readonly string[]) => Promise<Manifest>} makeSome
 */
async function allThatCompile(scripts, front, makeSome) {
  try {
    return { made: await makeSome(scripts), failures: NONE };
  } catch (error) {
    const failures = await failing(scripts, front);
    if (failures.size === 0) throw error;
    return { made: await makeSome(scripts.filter((path) => !failures.has(path))), failures };
  }
}
