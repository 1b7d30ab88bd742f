// @ts-check
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CODE, digestOf, ROOT } from "./bundle-cache.mjs";

/** @typedef {import("esbuild").Metafile["inputs"]} Inputs */

/** @typedef {import("./bundle-cache.mjs").Code} Code */

/** Built-in modules that read nothing. */
const PLAIN = new Set(["node:path", "path", "node:url", "url"]);

/** Names that a script reaches the clock, chance, the network or the system by. */
const REACHING = [
  ..."process fetch Date Math performance crypto require eval Function globalThis global".split(
    " ",
  ),
  ..."setTimeout setInterval setImmediate queueMicrotask Promise Worker WebSocket navigator".split(
    " ",
  ),
];

/** Names as the compiler marks them where they are the global ones, not a word or a name of the script. */
const MARK = "__outside_";

/** A function of `Math` that always gives the same. */
const STEADY = /^Math(?=\.(?!random\b)\w)/;

/**
 * Describes the code of each script, and of everything that it imports.
 * @param {readonly (readonly [script: string, input: string])[]} scripts with their names among the inputs
 * @param {Inputs} inputs
 * @param {import("./bundle-cache.mjs").Front | null} front the modules of the toolkit that are not among the inputs
 * @returns {Promise<Record<string, Code>>}
 */
export async function codeOf(scripts, inputs, front) {
  const digests = new Map(Object.keys(inputs).map((path) => [path, digestOf(resolve(ROOT, path))]));
  const known = reachedFrom(`src/cli/main${CODE}`, inputs);
  const plain = new Set([
    ...PLAIN,
    ...Object.values(front?.modules ?? {}).map((module) => pathToFileURL(module).href),
  ]);
  /** @type {Map<string, Promise<string[]>>} */
  const outside = new Map();
  const outsideOf = (/** @type {string} */ path) => {
    if (!outside.has(path)) outside.set(path, takenFromOutside(path, inputs, { known, plain }));
    return /** @type {Promise<string[]>} */ (outside.get(path));
  };
  const described = scripts.map(async ([script, input]) => {
    const reached = [...reachedFrom(input, inputs)].sort();
    const hash = createHash("sha256").update(front?.digest ?? "");
    for (const path of reached) hash.update(`${path} ${digests.get(path)}\n`);
    const taken = await Promise.all(reached.filter(isOwn).map(outsideOf));
    return [script, { digest: hash.digest("hex"), outside: taken.flat() }];
  });
  return Object.fromEntries(await Promise.all(described));
}

/**
 * @param {string} input
 * @param {Inputs} inputs
 * @returns {Set<string>}
 */
function reachedFrom(input, inputs) {
  const reached = new Set([input]);
  for (const path of reached)
    for (const { path: next, external } of inputs[path]?.imports ?? [])
      if (!external && next in inputs) reached.add(next);
  return reached;
}

/** True for a script of an analyst: no file of the toolkit, and of no package. @param {string} path */
export const isOwn = (path) => !path.startsWith("src/") && !isPackage(path);

/** True for a file of a package. An installed toolkit lies among packages itself. @param {string} path */
const isPackage = (path) =>
  /(?:^|[\\/])node_modules[\\/]/u.test(path.startsWith("..") ? resolve(ROOT, path) : path);

/**
 * @param {string} path
 * @param {Inputs} inputs
 * @param {{ known: ReadonlySet<string>, plain: ReadonlySet<string> }} allowed
 */
async function takenFromOutside(path, inputs, { known, plain }) {
  const imports = (inputs[path]?.imports ?? []).flatMap(({ path: next, external, original }) =>
    external
      ? plain.has(next)
        ? []
        : [next]
      : !isPackage(next) || known.has(next)
        ? []
        : [original ?? next],
  );
  const names = /\.[cm]?[jt]sx?$/.test(path) ? await globalsIn(resolve(ROOT, path)) : [];
  return [...imports, ...names].map((name) => `${path}: ${name}`);
}

/** Finds the global names in a script by which it may reach outside. @param {string} path */
async function globalsIn(path) {
  const { transform } = await import("esbuild");
  const define = Object.fromEntries(REACHING.map((name) => [name, MARK + name]));
  const { code } = await transform(readFileSync(path, "utf8"), { loader: "ts", define });
  const found = code
    .split(MARK)
    .slice(1)
    .filter((rest) => !STEADY.test(rest));
  const names = found.map((rest) => rest.match(/^\w+/)?.[0] ?? "");
  return [...new Set([...names, ...(/\bimport\((?!")/.test(code) ? ["import()"] : [])])];
}

/**
 * Tells if a source file changed while it was compiled: then it is not known what was compiled.
 * @param {string} path
 * @param {number} started when the compiler began
 */
export const isUnsettled = (path, started) =>
  (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= started - 10;
