import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ifReadable, isThere, readIfReadable } from "../../csv/bytes/open-file.ts";

/** The pages of earlier runs in a folder; what a run asks about them is part of what its result depends on. */
export interface EarlierPages {
  has(file: string): boolean;
  /** Lists the files in a folder of them, by their paths; none if there is no such folder. */
  filesIn(folder: string): string[];
  /** Reads a page; null if there is none. */
  text(file: string): string | null;
  /** The questions so far, each with its answer: `there`, the names in a folder, the hash of a page that was read, or null. */
  readonly asked: ReadonlyMap<string, string | null>;
}

/** Opens the pages of a folder; without a folder there are none. */
export function earlierPages(folder: string | null): EarlierPages {
  const asked = new Map<string, string | null>();
  const pathOf = (file: string): string | null => folder && join(folder, file);
  return {
    asked,
    has: (file) => {
      const path = pathOf(file);
      const isFound = path !== null && isThere(path);
      if (!asked.get(file)) asked.set(file, isFound ? THERE : null);
      return isFound;
    },
    filesIn: (within) => {
      const path = pathOf(within);
      const names = path === null ? [] : (ifReadable(() => readdirSync(path)) ?? []).sort();
      asked.set(`${within}/`, names.join("\n"));
      return names.map((name) => `${within}/${name}`);
    },
    text: (file) => {
      const path = pathOf(file);
      const bytes = path === null ? null : readIfReadable(path);
      asked.set(file, bytes && createHash("sha256").update(bytes).digest("hex"));
      return bytes?.toString("utf8") ?? null;
    },
  };
}

const THERE = "there";

/** Tells if the pages of a folder give the answers that an earlier run got. */
export function answersAsBefore(pages: EarlierPages, before: EarlierPages["asked"]): boolean {
  for (const [file, answer] of before)
    if (file.endsWith("/")) pages.filesIn(file.slice(0, -1));
    else if (answer === THERE) pages.has(file);
    else pages.text(file);
  return [...before].every(([file, answer]) => pages.asked.get(file) === answer);
}
