import { type ByteRange, headOf, openBytes, WHOLE } from "./byte-source.ts";

const LF = 0x0a;
const QUOTE = 0x22;

/** The bytes that are searched for the beginning of a record. */
const SEARCHED = 1 << 16;

/** The part of a share by which the first part is larger: it is begun while the threads of the others start. */
const AHEAD = 0.25;

/**
 * Cuts a file of a size into a number of parts, the first a little larger, and a short last one. Each
 * but the first begins with a line that looks like a plain record of several cells: if the part
 * before ends there with the end of a record, nothing of it is needed to read on. A file that is
 * too small is one part.
 */
export function partsOf(path: string, size: number, count: number, delimiter: string): ByteRange[] {
  if (count < 2) return [WHOLE];
  const sought = Array.from({ length: count - 1 }, (_, i) =>
    Math.floor((size * (AHEAD + i + 1)) / (AHEAD + count)),
  );
  const bounds = [...sought, Math.max(0, size - SEARCHED)].flatMap((from) => {
    const bytes = headOf(openBytes(path, { from, to: from + SEARCHED }), SEARCHED);
    const at = plainRecordIn(bytes, delimiter.charCodeAt(0));
    return at === null ? [] : [from + at];
  });
  const starts = [...new Set([0, ...bounds])].sort((a, b) => a - b);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? WHOLE.to }));
}

/** Finds the first line that is whole, without quotes and of several cells; null where there is none. */
function plainRecordIn(bytes: Uint8Array, delimiter: number): number | null {
  let from = bytes.indexOf(LF) + 1;
  while (from > 0) {
    const end = bytes.indexOf(LF, from);
    if (end < 0) return null;
    const line = bytes.subarray(from, end);
    if (line.includes(delimiter) && !line.includes(QUOTE)) return from;
    from = end + 1;
  }
  return null;
}
