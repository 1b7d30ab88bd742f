import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { join, relative } from "node:path";
import { isThere, readIfReadable } from "../../csv/bytes/open-file.ts";
import { RECORD } from "../../ingest/folder/own-outputs.ts";
import { jsonText } from "../../ingest/persons/shown.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import type { Text } from "../../messages/text.ts";
import type { Review } from "../../review/review.ts";
import { type Exchange, openExchange } from "../exchange/exchange.ts";
import { hashOfFile } from "../exchange/exchange-files.ts";
import { WriteFailed } from "../terminal/errors.ts";
import { leadsOut } from "../terminal/leads-out.ts";
import { saying } from "../terminal/write-file.ts";
import type { RunClock, RunLog } from "./run-log.ts";

/** The subject of a run: the county and year it is about, and what it read. */
export interface RunSubject {
  readonly version: 1;
  readonly county: string;
  readonly year: number;
  readonly areas: readonly string[];
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
}

/** The record of a run: what it was about, what it read, and what it wrote. */
interface RunRecord extends RunSubject {
  readonly last?: RunLog & { readonly clock: RunClock };
  /** The hash of each file in the folder, by its path within it. */
  readonly written: Readonly<Record<string, string>>;
}

/** A run that writes into a folder of reports. */
export interface Run {
  /** True if the files there are of an earlier run of another county or year. */
  readonly isOther: boolean;
  /** Writes a file beside the one it will replace. */
  write(path: string, content: string): void;
  /** Writes a file that people go on with; one that was edited since it was written stays, and false comes back. */
  writeUnedited(path: string, content: Uint8Array): boolean;
  /** Removes a file of an earlier run, if there is one. */
  remove(path: string): void;
  /**
   * Removes the files of another county or year, but those that are about to be replaced. Files that were
   * edited since stay; the notices tell.
   */
  clear(coming: readonly string[]): Text[];
  /** Keeps the files of another county or year, on a run of some pages. */
  keep(): Text[];
  /**
   * Exchanges all files for those of before, with the record and log of the run; if that fails all of those stay.
   * @throws WriteFailed also for a file there that no run wrote, and if a run of other data came first.
   */
  publish(log: RunLog): Promise<void>;
  /** Drops what was not published. */
  discard(): void;
}

/**
 * Opens a run; what lies in the folder from before is known by its record.
 * `exchanging` is the module of the process that exchanges its files; null for this process.
 */
export function openRun(
  out: string,
  own: RunSubject,
  { exchanging, clock }: { readonly exchanging: string | null; readonly clock: () => RunClock },
): Run {
  const exchange = openExchange(out, exchanging);
  const path = join(out, RECORD);
  const openedHash = hashOfFile(path);
  const earlier = readRecord(path);
  const isOther = earlier !== null && !isSameSubject(earlier, own);
  let subject = isOther || earlier === null ? own : { ...earlier, ...own };
  const written = new Map(isOther ? [] : Object.entries(earlier?.written ?? {}));
  const within = (path: string): string => relative(out, path).replaceAll("\\", "/");
  const isKnown = (path: string): boolean => Object.hasOwn(earlier?.written ?? {}, within(path));
  const write = (path: string, content: string | Uint8Array): void => {
    if (!isKnown(path)) saying(path, () => refuseForeign(path, content));
    exchange.write(path, content);
    written.set(within(path), hashOf(content));
  };
  const isEdited = (path: string): boolean => {
    const hash = hashOfFile(path);
    return isKnown(path) && hash !== null && hash !== earlier?.written[within(path)];
  };
  return {
    isOther,
    write,
    writeUnedited: (path, content) => {
      if (isEdited(path)) return false;
      write(path, content);
      return true;
    },
    remove: (path) => {
      if (isKnown(path)) exchange.remove(path);
      written.delete(within(path));
    },
    clear: (coming) => (isOther ? removeFiles(out, earlier, new Set(coming), exchange) : []),
    keep: () => {
      if (!isOther) return [];
      subject = earlier;
      for (const [file, hash] of Object.entries(earlier.written)) written.set(file, hash);
      return [COMMANDS["other-run-there"](out, nameOf(earlier))];
    },
    publish: async (log) => {
      for (let isDone = false; !isDone; ) {
        const hash = hashOfFile(path);
        const others = hash === openedHash ? {} : writtenMeanwhile(out, own);
        const last = { ...log, clock: clock() };
        exchange.write(path, recordText(subject, last, [...Object.entries(others), ...written]));
        isDone = await exchange.commit(path, hash);
      }
    },
    discard: exchange.discard,
  };
}

/**
 * Lists the files of a run that came first, while this one was made: theirs stay beside ours.
 * @throws WriteFailed if they are made of other data.
 */
function writtenMeanwhile(out: string, own: RunSubject): RunRecord["written"] {
  const other = readRecord(join(out, RECORD));
  if (other === null) return {};
  const { written, last: _, ...subject } = other;
  if (jsonText(subject) === jsonText(own)) return written;
  throw new WriteFailed(out, COMMANDS["other-run-published"](out, nameOf(other)));
}

function recordText(
  subject: RunSubject,
  last: RunRecord["last"] & {},
  written: readonly (readonly [string, string])[],
): string {
  const sorted = [...new Map(written)].sort(([a], [b]) => (a < b ? -1 : 1));
  const record: RunRecord = { ...subject, last, written: Object.fromEntries(sorted) };
  return `${jsonText(record, 1)}\n`;
}

/** @throws WriteFailed for a folder in the way, or a file that is none of ours: neither is ever replaced. */
function refuseForeign(path: string, content: string | Uint8Array): void {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat || stat.isSymbolicLink()) return;
  if (stat.isDirectory()) throw new WriteFailed(path, "EISDIR");
  const there = String(readIfReadable(path) ?? "");
  const isOurs = typeof content === "string" && beginning(there) === beginning(content);
  if (there !== "" && !isOurs && there !== String(content))
    throw new WriteFailed(path, COMMANDS["not-ours"](path));
}

/** Returns what all our files of one kind begin with: the policy of a page, the first line of another file. */
function beginning(content: string): string {
  const text = content.slice(0, 2000).replaceAll("\r", "");
  return /Security-Policy" content="default-src 'none'/.exec(text)?.[0] ?? text.split("\n")[0]!;
}

/** Describes the subject of a review. */
export const subjectOf = ({ config, year, tree, files }: Review): RunSubject => ({
  version: 1,
  county: config.county.zh,
  year,
  areas: tree.areas.map(({ code, name }) => code || name).sort(),
  inputs: files.map(({ file, sha256 }) => ({ file, sha256 })),
});

/**
 * True for the same county and year: most areas are the same, for offices without settings have all
 * the same name.
 */
function isSameSubject(a: Pick<RunRecord, "county" | "year" | "areas">, b: typeof a): boolean {
  if (a.county !== b.county || a.year !== b.year) return false;
  const known = new Set(a.areas);
  const shared = b.areas.filter((area) => known.has(area)).length;
  return shared * 2 >= Math.min(a.areas.length, b.areas.length);
}

const nameOf = ({ county, year }: RunRecord): string => `${county} ${year}`;

function removeFiles(
  out: string,
  earlier: RunRecord,
  coming: ReadonlySet<string>,
  exchange: Exchange,
): Text[] {
  const edited: string[] = [];
  let removed = 0;
  for (const [file, hash] of Object.entries(earlier.written)) {
    const path = join(out, file);
    if (coming.has(path) || !isThere(path)) continue;
    const bytes = readIfReadable(path);
    if (bytes === null || hashOf(bytes) !== hash) edited.push(path);
    else {
      exchange.remove(path);
      removed++;
    }
  }
  const name = nameOf(earlier);
  return [
    ...(removed > 0 ? [COMMANDS["other-run-removed"](removed, name)] : []),
    ...edited.map((path) => COMMANDS["other-run-edited"](path, name)),
  ];
}

const hashOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** Reads a record; one that is damaged, or leads out of its folder, is none. */
function readRecord(path: string): RunRecord | null {
  try {
    const record: unknown = JSON.parse(String(readIfReadable(path)));
    return isRecord(record) ? record : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is RunRecord {
  if (typeof value !== "object" || value === null) return false;
  const { version, county, year, areas, written } = value as Partial<RunRecord>;
  return (
    version === 1 &&
    typeof county === "string" &&
    typeof year === "number" &&
    Array.isArray(areas) &&
    typeof written === "object" &&
    written !== null &&
    Object.keys(written).every((file) => !leadsOut(file))
  );
}
