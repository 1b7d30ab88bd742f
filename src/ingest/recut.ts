import type { ByteSource } from "./open-bytes.ts";

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

/** Cuts each window where `endOf` says; what is left over goes in front of the next one. */
function* recut(source: ByteSource, endOf: (bytes: Uint8Array) => number): Generator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array(0);
  for (const window of source.windows()) {
    const bytes = rest.length === 0 ? window : Buffer.concat([rest, window]);
    const end = endOf(bytes);
    if (end > 0) yield bytes.subarray(0, end);
    rest = new Uint8Array(bytes.subarray(end));
  }
  if (rest.length > 0) yield rest;
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
