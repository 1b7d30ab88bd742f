import { lstatSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { ifReadable } from "../../csv/bytes/open-file.ts";
import { findFiles, HAND_KEPT } from "./find-files.ts";

/**
 * Lists the exports and hand-kept files of a folder that are links to a file outside of it, as paths within it. Links
 * to anything else are not read, and said elsewhere.
 */
export function linksOut(folder: string): string[] {
  const files = [...findFiles(folder), ...HAND_KEPT].filter((file) => isLink(join(folder, file)));
  if (files.length === 0) return [];
  const root = realpathSync(folder);
  return files.filter((file) => {
    const target = ifReadable(() => realpathSync(join(folder, file)));
    return target !== null && isOutside(relative(root, target)) && statSync(target).isFile();
  });
}

const isLink = (path: string): boolean =>
  ifReadable(() => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) ?? false;

/** True for a way that leads up, or to another drive. */
const isOutside = (way: string): boolean =>
  way === ".." || way.startsWith(`..${sep}`) || /^(?:[A-Za-z]:|[\\/])/u.test(way);
