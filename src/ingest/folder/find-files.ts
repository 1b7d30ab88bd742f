import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Files that an office keeps by hand beside its exports; they are not exports. */
const HAND_KEPT = new Set([
  "corrections.csv",
  "explanations.csv",
  "targets.csv",
  "schemes.csv",
  "headers.csv",
  "review.csv",
]);
const SKIPPED_FOLDERS = new Set(["node_modules", "reports", "editions", "languages"]);
/** Definitions and notes of the data folder itself, and what systems leave in folders. */
const OWN = /\.(ts|mts|js|mjs|json|md)$|(^|\/)(LICENSE|README|Thumbs\.db|desktop\.ini)$/i;

/**
 * Lists the files below a folder that may be exports, whatever their format, as paths within it
 * with forward slashes, sorted so that the order does not depend on the disk.
 */
export function findFiles(folder: string): string[] {
  return below(folder, "")
    .filter((path) => !OWN.test(path) && !HAND_KEPT.has(path))
    .sort();
}

function below(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || SKIPPED_FOLDERS.has(entry.name)) return [];
    const path = prefix === "" ? entry.name : `${prefix}/${entry.name}`;
    return entry.isDirectory() ? below(folder, path) : [path];
  });
}
