import { closeSync, fsyncSync, openSync } from "node:fs";
import { isFileError } from "../../csv/bytes/open-file.ts";

/** Errors that say that the bytes did not come to the disk; others say that the system cannot tell. */
const LOST = new Set(["EIO", "ENOSPC", "EDQUOT", "EFBIG", "EROFS"]);

/**
 * Forces a file that was just written to the disk, so that it is whole after a loss of power. Where the system cannot
 * do that, as on some network drives, nothing happens.
 * @throws an error of the system if the bytes could not be kept
 */
export function syncToDisk(path: string): void {
  try {
    synced(path, "r+");
  } catch (error) {
    if (!isFileError(error) || LOST.has(error.code ?? "")) throw error;
  }
}

/** Forces the names in a folder to the disk; Windows cannot, and its journal keeps them anyway. */
export function syncFolder(folder: string): void {
  try {
    synced(folder, "r");
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

function synced(path: string, flags: "r" | "r+"): void {
  const file = openSync(path, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
