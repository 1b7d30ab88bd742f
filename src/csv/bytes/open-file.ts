import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";

/** Thrown for a file that is not read, in the form of the errors of the system. */
class FileError extends Error {
  readonly syscall = "open";
  readonly code: string;
  readonly path: string;
  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
    this.path = path;
  }
}

/** Keeps a pipe without a writer from being waited for; Windows has no such flag and no such pipes. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file to be read; only a regular file, for a pipe, a device or a socket may never end.
 * @throws a file error with the code of the system, or EISDIR, ESPECIAL, EBROKENLINK or EBADNAME.
 */
export function openFile(path: string): number {
  const file = opened(path);
  const stat = fstatSync(file);
  if (stat.isFile()) return file;
  closeSync(file);
  throw new FileError(stat.isDirectory() ? "EISDIR" : "ESPECIAL", path);
}

/** Reads a whole file. */
export function readWhole(path: string): Buffer {
  const file = openFile(path);
  try {
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Reads a file or a folder; null where there is none, or none that can be read.
 * @example ifReadable(() => readWhole("nowhere.csv")) // => null
 */
export function ifReadable<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

/** Reads a whole file; null where there is none, or none that can be read. */
export const readIfReadable = (path: string): Buffer | null => ifReadable(() => readWhole(path));

/** @throws a file error for a file that cannot be read. */
export const requireReadable = (path: string): void => closeSync(openFile(path));

/** Tells if anything has a name: a file, a folder, a link to nothing. */
export function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (isFileError(error) && error.code === "ENOTDIR") return false;
    throw error;
  }
}

/** True for a file error of the system: no such file, no permission, no space. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error;

function opened(path: string): number {
  try {
    return openSync(path, WITHOUT_WAITING);
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw new FileError(causeOf(error, path), path);
  }
}

/** Tells why nothing is found: a link to nothing, or a name whose bytes are no UTF-8, which reads as U+FFFD. */
function causeOf({ code = "" }: NodeJS.ErrnoException, path: string): string {
  if (code === "ENXIO") return "ESPECIAL";
  if (code !== "ENOENT") return code;
  if (isThere(path)) return "EBROKENLINK";
  return path.includes("\uFFFD") ? "EBADNAME" : code;
}
