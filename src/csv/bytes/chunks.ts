import type { ByteSource } from "./byte-source.ts";

/** Longer than any cell that is kept: bytes without a good place to cut are cut anywhere. */
const LONGEST_REST = 1 << 17;
/** The lowest byte in any character of several bytes, in UTF-8 or in GB18030. */
const LOWEST_TRAIL = 0x30;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts the bytes of a source into windows that end between two characters, whether they are UTF-8
 * or GB18030: after a comma, a line end or another byte that is always a character of its own.
 */
export function wholeCharacters(source: ByteSource): Generator<Uint8Array> {
  return recut(source, afterCharacter);
}

/** Cuts the bytes of a source into windows that end with a line end, or within a very long line. */
export function wholeLines(source: ByteSource): Generator<Uint8Array> {
  return recut(source, afterLine);
}

/** A physical line, or a part of a very long one that is cut between two characters. */
export interface PhysicalLine {
  /** From 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

/** Yields the lines of a source in UTF-8 or GB18030, in order, without their line ends. */
export function* physicalLines(source: ByteSource): Generator<PhysicalLine> {
  let line = 1;
  let afterCr = false;
  for (const bytes of wholeLines(source)) {
    let from = 0;
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at];
      const completesCrLf = afterCr && byte === LF;
      afterCr = byte === CR;
      if (completesCrLf) from = at + 1;
      else if (byte === LF || byte === CR) {
        yield { line: line++, bytes: bytes.subarray(from, at) };
        from = at + 1;
      }
    }
    if (from < bytes.length) yield { line, bytes: bytes.subarray(from) };
  }
}

/** Cuts at the place that `endOf` finds; one reused buffer takes the rest to the next window. */
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
