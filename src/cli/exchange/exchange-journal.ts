import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { ifReadable, isFileError, isThere, readIfReadable } from "../../csv/bytes/open-file.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import { WriteFailed } from "../terminal/errors.ts";
import { leadsOut } from "../terminal/leads-out.ts";
import { syncFolder, syncToDisk } from "../terminal/sync-to-disk.ts";
import {
  movePatiently,
  pause,
  removeEmpty,
  removeIfThere,
  removePatiently,
  saying,
} from "../terminal/write-file.ts";

/** The record of an exchange; all paths are within the folder. */
export interface Journal {
  /** The process that exchanges the files. */
  readonly pid: number;
  readonly host: string;
  /** The folder with the new files. */
  readonly beside: string;
  readonly files: string[];
  readonly removed: string[];
}

/**
 * Within the folder beside: the new files, second names of the earlier ones, new files that were
 * given up, and earlier files that go.
 */
export const NEW = "new";
export const OLD = "old";
export const DROPPED = "dropped";
export const GONE = "gone";

/** The journal of an exchange; while it is there, no other run exchanges files in the folder. */
export const JOURNAL = ".exchange.json";

const HOST = hostname().replace(/[^\w.-]/g, "_");

const STAGING = /^\.writing-(\d+)\.\d+-(.+)$/;
let opened = 0;

/** Begins a journal of this process. */
export const newJournal = (): Journal => ({
  pid: process.pid,
  host: HOST,
  beside: `.writing-${process.pid}.${++opened}-${HOST}`,
  files: [],
  removed: [],
});

/** Milliseconds after which an exchange was cut short, on whatever computer; it takes some milliseconds. */
const CUT_SHORT = 60_000;

/** Milliseconds after which a journal that is not whole will not become so. */
const BEING_WRITTEN = 1000;

/** The waits for another run to finish its exchange: ten seconds in all. */
const WAITS = { milliseconds: 50, times: 200 };

/**
 * Writes the journal of an exchange; waits while another run exchanges its files.
 * @throws WriteFailed if that takes too long, or if nothing can be written.
 */
export function lock(out: string, journal: Journal): void {
  saying(out, () => mkdirSync(out, { recursive: true }));
  for (let i = 0; i < WAITS.times; i++) {
    if (tryLock(out, { ...journal, pid: process.pid })) return;
    pause(i === 0 ? 0 : WAITS.milliseconds);
    finishEarlier(out);
  }
  throw new WriteFailed(out, COMMANDS["other-run-writing"](out, join(out, JOURNAL)));
}

/** Calls that fail when the journal is there, but not whole. */
const WRITTEN_IN_PART = new Set(["write", "fsync"]);

function tryLock(out: string, journal: Journal): boolean {
  const path = join(out, JOURNAL);
  return saying(out, () => {
    try {
      writeFileSync(path, JSON.stringify(journal), { flag: "wx" });
      syncToDisk(path);
      for (const folder of new Set(journal.files.map(dirname)))
        syncFolder(join(out, journal.beside, NEW, folder));
      syncFolder(join(out, journal.beside));
      syncFolder(out);
      return true;
    } catch (error) {
      if (isFileError(error) && error.code === "EEXIST") return false;
      if (isFileError(error) && WRITTEN_IN_PART.has(error.syscall ?? "")) removePatiently(path);
      throw error;
    }
  });
}

/** Ends an exchange. A journal that cannot be removed is of no harm: the next run finds nothing left to do. */
export const unlock = (out: string): void => removePatiently(join(out, JOURNAL));

/**
 * Finishes the exchange of a run that was cut short in the middle of it, and removes what runs left that were
 * killed before: then all files are of one run again.
 */
export function finishEarlier(out: string): void {
  const path = join(out, JOURNAL);
  const journal = readJournal(path);
  if (isThere(path) && isRunning(path, journal)) return;
  if (journal && isThere(join(out, journal.beside))) finish(out, journal);
  unlock(out);
  if (journal) removeIfThere(join(out, journal.beside));
  for (const name of namesIn(out)) {
    const [, pid, host] = STAGING.exec(name) ?? [];
    const isOther = host === HOST && Number(pid) !== process.pid;
    if (isOther && !isAlive(Number(pid))) removeIfThere(join(out, name));
  }
}

/** Finishes an exchange in the direction in which it was cut short. */
function finish(out: string, journal: Journal): void {
  if (isThere(join(out, journal.beside, DROPPED))) putAllBack(out, journal);
  else putAllInPlace(out, journal);
}

function putAllInPlace(out: string, { beside, files, removed }: Journal): void {
  for (const file of files) {
    const copy = join(out, beside, NEW, file);
    if (!isThere(copy)) continue;
    saying(join(out, file), () => {
      mkdirSync(dirname(join(out, file)), { recursive: true });
      movePatiently(copy, join(out, file));
    });
  }
  for (const file of removed) removePatiently(join(out, file));
}

/**
 * Puts the earlier files back, as far as they were exchanged; new ones go where there were none. The second names stay
 * until the end, so that this can be done again where it is cut short.
 * @throws WriteFailed if a file cannot be put back, after all others.
 */
export function putAllBack(out: string, { beside, files, removed }: Journal): void {
  const [dropped, gone] = [join(out, beside, DROPPED), join(out, beside, GONE)];
  const exchanged = [
    ...files.filter((file) => !isThere(join(dropped, file))),
    ...removed.filter((file) => isThere(join(gone, file))),
  ];
  const failures = exchanged.reverse().flatMap((file) => {
    try {
      saying(join(out, file), () => putBack(join(out, beside), join(out, file), file));
      return [];
    } catch (error) {
      return [error];
    }
  });
  for (const folder of new Set(files.map((file) => dirname(join(out, file)))))
    if (folder !== out) removeEmpty(folder);
  if (failures.length > 0) throw failures[0];
}

function putBack(beside: string, path: string, file: string): void {
  const [kept, back] = [join(beside, OLD, file), join(beside, "back")];
  if (isThere(kept)) {
    removeIfThere(back);
    secondName(kept, back);
    movePatiently(back, path);
  } else removePatiently(path);
}

/** Gives a file a second name; a copy where the disk knows no second names. */
export function secondName(path: string, second: string): void {
  try {
    linkSync(path, second);
  } catch (error) {
    if (!isFileError(error)) throw error;
    copyFileSync(path, second);
  }
}

/** True while a journal needs the files that lie beside: an exchange of them was cut short. */
export const isBegun = (out: string, beside: string): boolean =>
  readJournal(join(out, JOURNAL))?.beside === beside;

/** Tells if the run that wrote a journal may still exchange its files. */
function isRunning(path: string, journal: Journal | null): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (journal === null) return age < BEING_WRITTEN;
  const isElsewhere = journal.host !== HOST;
  return age < CUT_SHORT && (isElsewhere || isAlive(journal.pid));
}

/** Tells if another process of this computer runs; our own exchanges end before anything else begins. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return isFileError(error) && error.code === "EPERM";
  }
}

/** Reads a journal; one that is not whole is none, for then nothing was exchanged yet. */
function readJournal(path: string): Journal | null {
  try {
    const read: unknown = JSON.parse(String(readIfReadable(path)));
    return isJournal(read) ? read : null;
  } catch {
    return null;
  }
}

const isJournal = (read: unknown): read is Journal => {
  const { pid, host, beside, files, removed } = (read ?? {}) as Partial<Journal>;
  const paths = [beside, ...(files ?? [""]), ...(removed ?? [""])];
  return (
    typeof pid === "number" &&
    typeof host === "string" &&
    paths.every((path) => typeof path === "string" && path !== "" && !leadsOut(path))
  );
};

const namesIn = (folder: string): string[] => ifReadable(() => readdirSync(folder)) ?? [];
