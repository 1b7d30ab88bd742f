import type { ByteSource } from "./byte-source.ts";

/** Longer than any cell that is kept: a stretch without a good place to cut is cut anywhere. */
const LONGEST_REST = 1 << 17;
/** Lower bytes are part of no character of several bytes, neither in UTF-8 nor in GB18030. */
const LOWEST_TRAIL = 0x30;
const LF = 0x0a;
const CR = 0x0d;

/**
 * The bytes of a source in windows that end between two characters, whether they are UTF-8 or
 * GB18030: after a comma, a line end or another byte that is always a character of its own.
 */
export function wholeCharacters(source: ByteSource): Generator<Uint8Array> {
  return recut(source, afterCharacter);
}

/** The bytes of a source in windows that end with a line end, or within a very long line. */
export function wholeLines(source: ByteSource): Generator<Uint8Array> {
  return recut(source, afterLine);
}

/** Cuts where `endOf` says; what is left over goes in front of the next window, in one reused buffer. */
function* recut(source: ByteSource, endOf: (bytes: Uint8Array) => number): Generator<Uint8Array> {
  let buffer = new Uint8Array(0);
  let filled = 0;
  for (const window of source.windows()) {
    if (filled + window.length > buffer.length) buffer = enlarged(buffer, filled, window.length);
    buffer.set(window, filled);
    filled += window.length;
    const end = endOf(buffer.subarray(0, filled));
    if (end > 0) yield buffer.subarray(0, end);
    buffer.copyWithin(0, end, filled);
    filled -= end;
  }
  if (filled > 0) yield buffer.subarray(0, filled);
}

function enlarged(buffer: Uint8Array, filled: number, more: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * filled + more);
  larger.set(buffer.subarray(0, filled));
  return larger;
}

function afterCharacter(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1]! >= LOWEST_TRAIL) end--;
  return end === 0 && bytes.length > LONGEST_REST ? bytes.length : end;
}

function afterLine(bytes: Uint8Array): number {
  const end = Math.max(bytes.lastIndexOf(LF), bytes.lastIndexOf(CR)) + 1;
  return end === 0 && bytes.length > LONGEST_REST ? afterCharacter(bytes) : end;
}
