// @ts-check
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { CODE, PROJECT, ROOT } from "./bundle-cache.mjs";

/** @typedef {import("esbuild").OnResolveArgs} From */

/** The files that scripts import the toolkit by, each with the name that it has in a project. */
export const DOORS = {
  tallybook: join(ROOT, "src", `index${CODE}`),
  "tallybook/more": join(ROOT, "src", `more${CODE}`),
};

const SHIPPED = join(ROOT, "analysis");

/**
 * Leads scripts to this toolkit and its Arquero, wherever they lie, and those that take in whole pages (`review.ts`
 * takes in `audiences.ts`) to the page of the project that has the same name, if there is one.
 * @type {import("esbuild").Plugin}
 */
export const ownScripts = {
  name: "own-scripts",
  setup({ onResolve, resolve: resolvePackage }) {
    const own = namesOfOwn();
    const ownPage = (/** @type {string} */ name, /** @type {From} */ { path, importer }) => {
      const page = join(PROJECT, "analysis", name);
      return own.includes(name) && importer !== page && takesWhole(importer, path) ? page : null;
    };
    onResolve({ filter: /^tallybook(?:\/|$)/ }, (from) => ({
      path: ownPage(`${basename(from.path, ".ts")}.ts`, from) ?? toolkitModule(from.path),
    }));
    onResolve({ filter: /^arquero$/ }, ({ path, kind, pluginData }) =>
      pluginData === ROOT
        ? undefined
        : resolvePackage(path, { kind, resolveDir: ROOT, pluginData: ROOT }),
    );
    if (own.length > 0)
      onResolve({ filter: /^\.\/[^/]+\.ts$/ }, (from) => {
        const page = from.resolveDir === SHIPPED ? ownPage(from.path.slice(2), from) : null;
        return page === null ? undefined : { path: page };
      });
  },
};

/** @param {string} name `tallybook`, `tallybook/more`, or a shipped script such as `tallybook/analysis/brief` */
const toolkitModule = (name) =>
  Object.hasOwn(DOORS, name)
    ? DOORS[/** @type {keyof typeof DOORS} */ (name)]
    : join(ROOT, name.replace(/^tallybook\/|\.ts$/g, "").concat(".ts"));

/** Lists the scripts of the project that have the name of a shipped one. */
function namesOfOwn() {
  const folder = join(PROJECT, "analysis");
  if (folder === SHIPPED || !existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => existsSync(join(SHIPPED, name)));
}

/**
 * @param {string} importer
 * @param {string} path
 */
const takesWhole = (importer, path) =>
  readFileSync(importer, "utf8")
    .match(/^import \w+ from "[^"]+"/gm)
    ?.some((line) => line.endsWith(`"${path}"`)) ?? false;
