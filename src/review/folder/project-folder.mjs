// @ts-check
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/**
 * Finds the project that a command is about: the nearest folder, here or above, with scripts in `analysis/` and a
 * `package.json`. Elsewhere it is the toolkit's own sample, where the toolkit stands as source; an installed one has
 * none, and the project is the folder itself.
 * @param {string} toolkit the folder of the toolkit
 * @param {string} here
 * @returns {string}
 */
export function projectFolder(toolkit, here) {
  return nearestProject(resolve(here)) ?? (isSource(toolkit) ? toolkit : resolve(here));
}

/**
 * @param {string} folder
 * @returns {string | null}
 */
function nearestProject(folder) {
  if (existsSync(join(folder, "analysis")) && existsSync(join(folder, "package.json")))
    return folder;
  const above = dirname(folder);
  return above === folder ? null : nearestProject(above);
}

/** True for the repository, false for the package made of it, whose modules are compiled. @param {string} toolkit */
export const isSource = (toolkit) => existsSync(join(toolkit, "src", "index.ts"));
