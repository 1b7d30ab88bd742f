import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { ifReadable } from "../../csv/bytes/open-file.ts";
import { ownOutputs, RECORD } from "./own-outputs.ts";

/** Files that an office keeps by hand beside its exports; they are not exports. */
export const HAND_KEPT: ReadonlySet<string> = new Set([
  "corrections.csv",
  "explanations.csv",
  "rules.csv",
  "targets.csv",
  "duties.csv",
  "tasks.csv",
  "phases.csv",
  "schemes.csv",
  "definitions.csv",
  "items.csv",
  "headers.csv",
  "review.csv",
]);
const SKIPPED_FOLDERS = new Set(["node_modules", "reports", "editions", "languages"]);
/** Definitions and notes of the data folder itself, and what systems leave in folders. */
const OWN = /\.(ts|mts|js|mjs|json|md)$|(^|\/)(LICENSE|README|Thumbs\.db|desktop\.ini)$/i;

/**
 * Lists the files below a folder that may be exports, whatever their format, as paths within it
 * with forward slashes, sorted so that the order does not depend on the disk. A folder that cannot be
 * listed, and a link to a folder, stand for themselves: whoever opens them hears why that cannot be.
 */
export function findFiles(folder: string): string[] {
  return below(folder, "", new Set())
    .filter((path) => !OWN.test(path) && !HAND_KEPT.has(path))
    .sort();
}

/** `outputs` are the files that an earlier run wrote, which are no exports. */
function below(folder: string, prefix: string, outputs: ReadonlySet<string>): string[] {
  const entries = entriesIn(join(folder, prefix));
  if (entries === null) return [prefix];
  const written = entries.some(({ name }) => name === RECORD)
    ? new Set([...outputs, ...ownOutputs(folder, prefix)])
    : outputs;
  return entries.flatMap((entry) => {
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    if (entry.name.startsWith(".") || SKIPPED_FOLDERS.has(entry.name) || written.has(path))
      return [];
    return entry.isDirectory() ? below(folder, path, written) : [path];
  });
}

/** Lists a folder; null where that cannot be. */
export const entriesIn = (folder: string): Dirent[] | null =>
  ifReadable(() => readdirSync(folder, { withFileTypes: true }));
