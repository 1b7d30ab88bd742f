import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { COMMANDS } from "../../messages/commands/commands.ts";
import type { Text } from "../../messages/text.ts";
import type { Review } from "../../review/review.ts";
import { writeWhole } from "../terminal/write-file.ts";

/** The record of a run: what it was about, what it read, and what it wrote. */
interface RunRecord {
  readonly version: 1;
  readonly county: string;
  readonly year: number;
  readonly areas: readonly string[];
  readonly inputs: readonly { readonly file: string; readonly sha256: string }[];
  /** The hash of each file in the folder, by its path within it. */
  readonly written: Readonly<Record<string, string>>;
}

const RECORD = "run.json";

/** A run that writes into a folder of reports. */
export interface Run {
  /** True if the files there are of an earlier run of another county or year. */
  readonly isOther: boolean;
  write(path: string, content: string): void;
  /**
   * Removes the files of another county or year before the first is written, but those that are
   * about to be replaced. Files that were edited since stay; the notices tell.
   */
  clear(coming: readonly string[]): Text[];
  /** Keeps the files of another county or year, on a run of some pages. */
  keep(): Text[];
  /** Records the run beside its files. */
  record(): void;
}

/** Opens a run; what lies in the folder from before is known by its record. */
export function openRun(out: string, review: Review): Run {
  const earlier = readRecord(join(out, RECORD));
  const own = subjectOf(review);
  const isOther = earlier !== null && !isSameSubject(earlier, own);
  let subject = isOther || earlier === null ? own : { ...earlier, ...own };
  const written = new Map(isOther ? [] : Object.entries(earlier?.written ?? {}));
  return {
    isOther,
    write: (path, content) => {
      writeWhole(path, content);
      written.set(relative(out, path).replaceAll("\\", "/"), hashOf(content));
    },
    clear: (coming) => (isOther ? removeFiles(out, earlier, new Set(coming)) : []),
    keep: () => {
      if (!isOther) return [];
      subject = earlier;
      for (const [file, hash] of Object.entries(earlier.written)) written.set(file, hash);
      return [COMMANDS["other-run-there"](out, nameOf(earlier))];
    },
    record: () => {
      const files = Object.fromEntries([...written].sort(([a], [b]) => (a < b ? -1 : 1)));
      const record: RunRecord = { ...subject, written: files };
      writeWhole(join(out, RECORD), `${JSON.stringify(record, null, 1)}\n`);
    },
  };
}

const subjectOf = ({ config, year, tree, files }: Review): Omit<RunRecord, "written"> => ({
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

function removeFiles(out: string, earlier: RunRecord, coming: ReadonlySet<string>): Text[] {
  const edited: string[] = [];
  let removed = 0;
  for (const [file, hash] of Object.entries(earlier.written)) {
    const path = join(out, file);
    if (coming.has(path) || !existsSync(path)) continue;
    if (hashOf(readFileSync(path)) !== hash) edited.push(path);
    else {
      rmSync(path);
      removed++;
      removeIfEmpty(dirname(path), out);
    }
  }
  const name = nameOf(earlier);
  return [
    ...(removed > 0 ? [COMMANDS["other-run-removed"](removed, name)] : []),
    ...edited.map((path) => COMMANDS["other-run-edited"](path, name)),
  ];
}

function removeIfEmpty(folder: string, out: string): void {
  if (folder !== out && readdirSync(folder).length === 0) rmdirSync(folder);
}

const hashOf = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

/** Paths that lead out of the folder of the record. */
const OUTSIDE = /^[\\/]|:|(^|[\\/])\.\.([\\/]|$)/;

/** Reads a record; one that is damaged, or leads out of its folder, is none. */
function readRecord(path: string): RunRecord | null {
  if (!existsSync(path)) return null;
  try {
    const record: unknown = JSON.parse(readFileSync(path, "utf8"));
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
    Object.keys(written).every((file) => !OUTSIDE.test(file))
  );
}
