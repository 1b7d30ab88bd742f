import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { ifReadable, isFileError, readIfReadable } from "../../csv/bytes/open-file.ts";
import { WriteFailed } from "../terminal/errors.ts";
import { writeForNow } from "../terminal/write-file.ts";

/** A place for what is made of known contents, so that it is not made twice. */
export interface Store {
  /** Finds what was kept under a key; null if nothing is, or if it was damaged. */
  find(key: string): Buffer | null;
  /** Keeps some bytes; where nothing can be written, nothing is kept. */
  keep(key: string, content: Uint8Array): void;
  /** Removes what was not used for longest, where more is kept than the bound. */
  clear(): void;
}

/** The most bytes that are kept. */
const MOST_BYTES = 256 << 20;

/** The share of them that is left after the oldest were removed. */
const LEFT_SHARE = 0.75;

/** The milliseconds after which an entry that is used is marked as used again. */
const MARKED_AGAIN = 3_600_000;

const DIGEST_BYTES = 32;

/**
 * Opens a folder of kept entries. A file is named by the hash of its key and begins with the hash of key and content:
 * what was cut short or changed is no entry. It is written beside and renamed, so that two runs do no harm.
 */
export function openStore(folder: string, most = MOST_BYTES): Store {
  const pathOf = (key: string): string => join(folder, sha256(key).toString("hex"));
  return {
    find: (key) => {
      const path = pathOf(key);
      const bytes = readIfReadable(path);
      const content = bytes?.subarray(DIGEST_BYTES);
      if (!bytes || !content || !sha256(key, content).equals(bytes.subarray(0, DIGEST_BYTES)))
        return null;
      markUsed(path);
      return content;
    },
    keep: (key, content) => {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeForNow(pathOf(key), Buffer.concat([sha256(key, content), content]));
      } catch (error) {
        if (!isFileError(error) && !(error instanceof WriteFailed)) throw error;
      }
    },
    clear: () => clearOldest(folder, most),
  };
}

function sha256(...parts: readonly (string | Uint8Array)[]): Buffer {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** Marks an entry as used; where that cannot be, it only goes earlier. */
function markUsed(path: string): void {
  ifReadable(() => {
    const now = Date.now();
    if (now - statSync(path).mtimeMs > MARKED_AGAIN) utimesSync(path, now / 1000, now / 1000);
  });
}

function clearOldest(folder: string, most: number): void {
  const entries = (ifReadable(() => readdirSync(folder)) ?? []).flatMap((name) => {
    const path = join(folder, name);
    const stat = ifReadable(() => statSync(path));
    return stat ? [{ path, size: stat.size, used: stat.mtimeMs }] : [];
  });
  let left = entries.reduce((sum, { size }) => sum + size, 0);
  if (left <= most) return;
  for (const { path, size } of entries.sort((a, b) => a.used - b.used)) {
    if (left <= most * LEFT_SHARE) return;
    ifReadable(() => rmSync(path, { force: true }));
    left -= size;
  }
}
