import { mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { isFileError } from "../../csv/bytes/open-file.ts";
import { WriteFailed } from "./errors.ts";
import { syncToDisk } from "./sync-to-disk.ts";

/**
 * Writes a file under a temporary name and then renames it: neither a crash nor a loss of power leaves half a file.
 * @throws WriteFailed if it cannot be written; what was there stays.
 */
export const writeWhole = (path: string, content: string | Uint8Array): void =>
  writeThen(path, content, syncToDisk);

/** Writes a file in the same way that can be made anew, and is not forced to the disk. */
export const writeForNow = (path: string, content: string | Uint8Array): void =>
  writeThen(path, content, () => {});

function writeThen(
  path: string,
  content: string | Uint8Array,
  settle: (path: string) => void,
): void {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    saying(path, () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(beside, content);
      settle(beside);
      movePatiently(beside, path);
    });
  } finally {
    removeIfThere(beside);
  }
}

/** Does a step of writing a file. @throws WriteFailed with the path, for an error of the system. */
export function saying<T>(path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (isFileError(error)) throw new WriteFailed(path, error.code ?? "");
    throw error;
  }
}

/** The errors of a file that a scanner, a browser or Excel holds for a moment, as Windows reports them. */
const HELD = new Set(["EBUSY", "EPERM", "EACCES"]);

/** The waits before a step is tried again, in milliseconds. */
const WAITS = [20, 60, 150, 400];

/** Renames a file; one that another program holds is tried again for half a second. */
export const movePatiently = (from: string, to: string): void =>
  patiently(() => renameSync(from, to));

/** Removes a file of our own; one that another program holds for longer stays. */
export function removePatiently(path: string): void {
  try {
    patiently(() => rmSync(path, { force: true }));
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

function patiently(step: () => void): void {
  for (const wait of WAITS) {
    try {
      step();
      return;
    } catch (error) {
      if (!isFileError(error) || !HELD.has(error.code ?? "")) throw error;
      pause(wait);
    }
  }
  step();
}

/** Waits without giving way to other work: what is being exchanged stays together. */
export const pause = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

/** Removes a file or a folder of our own; what cannot be removed stays. */
export function removeIfThere(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}

/** Removes a folder in which nothing is left; another one stays. */
export function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!isFileError(error)) throw error;
  }
}
