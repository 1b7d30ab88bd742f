import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import Papa from "papaparse";

/** A row of a hand-kept file: header -> text, trimmed. */
export type SmallRow = Readonly<Record<string, string>>;

/**
 * Reads a small file that an office keeps by hand: areas, corrections, schemes. UTF-8 (with or
 * without a byte order mark) or GB18030. Empty lines do not count.
 */
export function readSmallTable(path: string): { headers: string[]; rows: SmallRow[] } {
  return parseSmallTable(decode(readFileSync(path)));
}

/** @example parseSmallTable("代码,名称\n1, 石桥镇 ").rows // => [{ "代码": "1", "名称": "石桥镇" }] */
export function parseSmallTable(text: string): { headers: string[]; rows: SmallRow[] } {
  const { data, meta } = Papa.parse<SmallRow>(text, {
    header: true,
    skipEmptyLines: "greedy",
    transform: (cell) => cell.trim(),
    transformHeader: (header) => header.trim(),
  });
  return { headers: meta.fields ?? [], rows: data };
}

const HEAD_BYTES = 1 << 14;

/** Reads the headers of a file, from its first bytes alone. */
export function readHeaders(path: string): string[] {
  const head = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, "r");
  try {
    const bytes = head.subarray(0, readSync(file, head));
    const end = bytes.lastIndexOf("\n");
    return parseSmallTable(decode(bytes.subarray(0, end < 0 ? bytes.length : end))).headers;
  } finally {
    closeSync(file);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
