import { type ByteRange, headOf, openBytes, WHOLE } from "./byte-source.ts";

const LF = 0x0a;
const QUOTE = 0x22;

/** The bytes that are searched for the beginning of a record. */
const SEARCHED = 1 << 16;

/**
 * The part of a share by which the first part is larger, for it is begun while the threads of the others start, and by
 * which others of the main thread are smaller, for it takes over what the threads cut.
 */
const AHEAD = 0.25;

/** The hands that cut a file, the main thread the first of them, and how many parts each has. */
interface Division {
  readonly hands: number;
  readonly rounds: number;
}

/**
 * Cuts a file of a size into parts, one for each hand in turn, and a short last one. Each
 * but the first begins with a line that looks like a plain record of several cells: if the part
 * before ends there with the end of a record, nothing of it is needed to read on. A file that is
 * too small is one part.
 */
export function partsOf(
  path: string,
  size: number,
  { hands, rounds }: Division,
  delimiter: string,
): ByteRange[] {
  if (hands < 2) return [WHOLE];
  const bounds = [...ends(size, hands, rounds), Math.max(0, size - SEARCHED)].flatMap((from) => {
    const bytes = headOf(openBytes(path, { from, to: from + SEARCHED }), SEARCHED);
    const at = plainRecordIn(bytes, delimiter.charCodeAt(0));
    return at === null ? [] : [from + at];
  });
  const starts = [...new Set([0, ...bounds])].sort((a, b) => a - b);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? WHOLE.to }));
}

/** Returns the places at which the parts of all hands but the last one end. */
function ends(size: number, hands: number, rounds: number): number[] {
  const share = (i: number): number => (i === 0 ? 1 + AHEAD : i % hands === 0 ? 1 - AHEAD : 1);
  const shares = Array.from({ length: hands * rounds }, (_, i) => share(i));
  const all = shares.reduce((sum, each) => sum + each, 0);
  let end = 0;
  return shares.slice(0, -1).map((each) => {
    end += each;
    return Math.floor((size * end) / all);
  });
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
