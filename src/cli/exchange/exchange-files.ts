import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { isThere, readIfReadable } from "../../csv/bytes/open-file.ts";
import { syncFolder } from "../terminal/sync-to-disk.ts";
import { movePatiently, removeEmpty, saying } from "../terminal/write-file.ts";
import {
  DROPPED,
  GONE,
  type Journal,
  lock,
  NEW,
  OLD,
  putAllBack,
  secondName,
  unlock,
} from "./exchange-journal.ts";

/** Files that lie ready to be exchanged, and a file by which it is known if another run came first. */
export interface ExchangeOrder {
  readonly out: string;
  readonly journal: Journal;
  readonly record: string;
  /** The hash of that file when these were made; null if there was none. */
  readonly recordHash: string | null;
}

/**
 * Exchanges files for those that were there, the last one last. If one cannot be, all the earlier ones are put back.
 * @returns false, with nothing exchanged, if another run has exchanged its files in the meantime.
 * @throws WriteFailed
 */
export function exchangeFiles({ out, journal, record, recordHash }: ExchangeOrder): boolean {
  const beside = join(out, journal.beside);
  lock(out, journal);
  // Where a process died that had begun to exchange these files, whoever came next has finished.
  const isDone = !isThere(beside);
  if (isDone || hashOfFile(join(out, record)) !== recordHash) {
    unlock(out);
    return isDone;
  }
  keepAll(out, journal);
  try {
    exchangeAll(out, journal);
    syncFolders(out, journal);
  } catch (error) {
    syncKept(out, journal);
    // New files that are left go away at one stroke: a journal that is found from here on is undone, not finished.
    saying(out, () => movePatiently(join(beside, NEW), join(beside, DROPPED)));
    putAllBack(out, journal);
    unlock(out);
    throw error;
  }
  unlock(out);
  for (const file of journal.removed) removeFolder(out, file);
  return true;
}

/** Returns the hash of a file; null where there is none. */
export function hashOfFile(path: string): string | null {
  const bytes = readIfReadable(path);
  return bytes && createHash("sha256").update(bytes).digest("hex");
}

/** Keeps second names of all files that are about to be replaced or removed. */
function keepAll(out: string, journal: Journal): void {
  try {
    for (const file of [...journal.files, ...journal.removed])
      saying(join(out, file), () => keep(out, journal, file));
    for (const file of journal.files)
      saying(join(out, file), () => mkdirSync(dirname(join(out, file)), { recursive: true }));
  } catch (error) {
    for (const file of journal.files) removeFolder(out, file);
    unlock(out);
    throw error;
  }
}

function keep(out: string, { beside }: Journal, file: string): void {
  const [path, kept] = [join(out, file), join(out, beside, OLD, file)];
  if (!isThere(path)) return;
  mkdirSync(dirname(kept), { recursive: true });
  secondName(path, kept);
}

function exchangeAll(out: string, { beside, files, removed }: Journal): void {
  const gone = join(out, beside, GONE);
  for (const file of files)
    saying(join(out, file), () => movePatiently(join(out, beside, NEW, file), join(out, file)));
  for (const file of removed.filter((name) => isThere(join(out, name))))
    saying(join(out, file), () => {
      mkdirSync(dirname(join(gone, file)), { recursive: true });
      movePatiently(join(out, file), join(gone, file));
    });
}

/** Forces the new names to the disk before the journal goes: without it nobody could finish what is missing. */
function syncFolders(out: string, { files, removed }: Journal): void {
  for (const folder of foldersOf([...files, ...removed])) syncFolder(join(out, folder));
}

/** Forces the second names of the earlier files to the disk before they are put back. */
function syncKept(out: string, { beside, files, removed }: Journal): void {
  for (const folder of foldersOf([...files, ...removed]))
    syncFolder(join(out, beside, OLD, folder));
}

const foldersOf = (files: readonly string[]): Set<string> => new Set(files.map(dirname));

/** Removes the folder of a file if nothing is in it. */
function removeFolder(out: string, file: string): void {
  const folder = dirname(join(out, file));
  if (folder !== out) removeEmpty(folder);
}
