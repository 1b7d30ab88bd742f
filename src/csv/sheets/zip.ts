import { inflateRawSync } from "node:zlib";
import { LARGEST_INFLATED, WorkbookFault } from "./workbook-fault.ts";

/** The files of a ZIP archive by name; each is inflated when it is asked for. */
export interface Zip {
  readonly names: readonly string[];
  /** Inflates a file; null where the archive has none of that name. */
  read(name: string): Buffer | null;
}

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The directory ends within a comment of at most 64 KiB. */
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;
const [STORED, DEFLATED] = [0, 8];

/**
 * Opens a ZIP archive by its directory. All its files together may not inflate to more than 256 MB:
 * the sizes that it states are added up before the first one is inflated, and none may exceed its
 * own.
 * @throws WorkbookFault where it is damaged or too large
 */
export function openZip(bytes: Buffer): Zip {
  try {
    const entries = directoryOf(bytes);
    return { names: [...entries.keys()], read: (name) => readEntry(bytes, entries.get(name)) };
  } catch (error) {
    throw error instanceof WorkbookFault ? error : new WorkbookFault("damaged");
  }
}

function directoryOf(bytes: Buffer): Map<string, Entry> {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new WorkbookFault("too-large");
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let at = bytes.readUInt32LE(end + 16), i = 0; i < count; i++) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new WorkbookFault("damaged");
    const [name, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const size = bytes.readUInt32LE(at + 24);
    total += size;
    if (total > LARGEST_INFLATED) throw new WorkbookFault("too-large");
    entries.set(bytes.toString("utf8", at + 46, at + 46 + name!).replaceAll("\\", "/"), {
      method: bytes.readUInt16LE(at + 10),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      packed: bytes.readUInt32LE(at + 20),
      size,
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + name! + extra! + comment!;
  }
  return entries;
}

function endOf(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--)
    if (bytes.readUInt32LE(at) === END) return at;
  throw new WorkbookFault("damaged");
}

/** Inflates one file; one that holds more than it states is damaged, if not worse. */
function readEntry(bytes: Buffer, entry: Entry | undefined): Buffer | null {
  if (entry === undefined) return null;
  const { method, isEncrypted, packed, size, offset } = entry;
  if (isEncrypted) throw new WorkbookFault("locked");
  try {
    if (bytes.readUInt32LE(offset) !== LOCAL) throw new WorkbookFault("damaged");
    const from = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
    const data = bytes.subarray(from, from + packed);
    if (method === STORED) return data;
    if (method !== DEFLATED) throw new WorkbookFault("damaged");
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch {
    throw new WorkbookFault("damaged");
  }
}
