import { copyFileSync, linkSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isFileError, isThere } from "../../csv/bytes/open-file.ts";
import { movePatiently, removeEmpty, removeIfThere, saying } from "../terminal/write-file.ts";
import { finishEarlier, JOURNAL, lock, newJournal, unlock } from "./exchange-journal.ts";

/** Files that are written beside those they replace, and exchanged for them all at once. */
export interface Exchange {
  /** @throws WriteFailed */
  write(path: string, content: string): void;
  /** Removes a file together with the exchange of the others. */
  remove(path: string): void;
  /**
   * Exchanges the files, the last one written last. If one cannot be, all the earlier ones are put back.
   * @throws WriteFailed
   */
  commit(): void;
  /** Drops what was written and not exchanged. */
  discard(): void;
}

/** Opens an exchange in a folder, where one that a crash cut short is finished first. */
export function openExchange(out: string): Exchange {
  saying(out, () => finishEarlier(out));
  const journal = newJournal();
  const beside = join(out, journal.beside);
  const within = (path: string): string => relative(out, path).replaceAll("\\", "/");
  return {
    write: (path, content) =>
      saying(path, () => {
        const file = within(path);
        const copy = join(beside, "new", file);
        mkdirSync(dirname(copy), { recursive: true });
        writeFileSync(copy, content);
        journal.files.push(file);
      }),
    remove: (path) => void journal.removed.push(within(path)),
    commit: () => {
      lock(out, journal);
      const done: string[] = [];
      try {
        for (const file of journal.files)
          saying(join(out, file), () => mkdirSync(dirname(join(out, file)), { recursive: true }));
        for (const file of [...journal.files, ...journal.removed])
          saying(join(out, file), () => keep(out, beside, file));
        for (const file of journal.files)
          saying(join(out, file), () => exchange(out, beside, file, done));
        for (const file of journal.removed) removeFile(out, file);
      } catch (error) {
        for (const file of done.reverse())
          saying(join(out, file), () => putBack(out, beside, file));
        for (const file of journal.files) removeFolder(out, file);
        unlock(out);
        throw error;
      }
      unlock(out);
    },
    // A journal that is still there needs its files: the next run finishes the exchange.
    discard: () => {
      if (!isThere(join(out, JOURNAL))) removeIfThere(beside);
    },
  };
}

/** Keeps a second name of a file that is about to be replaced; a copy where the disk knows no second names. */
function keep(out: string, beside: string, file: string): void {
  const [path, kept] = [join(out, file), join(beside, "old", file)];
  if (!isThere(path)) return;
  mkdirSync(dirname(kept), { recursive: true });
  try {
    linkSync(path, kept);
  } catch (error) {
    if (!isFileError(error)) throw error;
    copyFileSync(path, kept);
  }
}

function exchange(out: string, beside: string, file: string, done: string[]): void {
  movePatiently(join(beside, "new", file), join(out, file));
  done.push(file);
}

/** Puts the earlier file back; one that had none goes. */
function putBack(out: string, beside: string, file: string): void {
  const kept = join(beside, "old", file);
  if (isThere(kept)) movePatiently(kept, join(out, file));
  else removeFile(out, file);
}

/** Removes a file, and its folder if nothing else is in it. */
function removeFile(out: string, file: string): void {
  removeIfThere(join(out, file));
  removeFolder(out, file);
}

/** Removes the folder of a file if nothing is in it. */
function removeFolder(out: string, file: string): void {
  const folder = dirname(join(out, file));
  if (folder !== out) removeEmpty(folder);
}
