import type { ByteSource } from "./open-bytes.ts";

/** A physical line, or a part of a long one that begins and ends between two characters. */
export interface LinePiece {
  /** 1-based. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

/** Longer than any cell that is kept. */
const LONGEST_REST = 1 << 17;
const LF = 0x0a;
const CR = 0x0d;
/** Lower bytes are part of no character of several bytes, neither in UTF-8 nor in GB18030. */
const LOWEST_TRAIL = 0x30;

/** The lines of a source in order. Each window is cut at its last safe byte; the rest is carried on. */
export function* linePieces(source: ByteSource): Generator<LinePiece> {
  let line = 1;
  let rest: Uint8Array = new Uint8Array(0);
  let afterCr = false;
  for (const window of source.windows()) {
    const bytes = rest.length === 0 ? window : Buffer.concat([rest, window]);
    const end = safeEnd(bytes);
    let from = 0;
    for (let at = 0; at < end; at++) {
      const byte = bytes[at]!;
      const completesCrLf = afterCr && byte === LF;
      afterCr = byte === CR;
      if (completesCrLf) from = at + 1;
      else if (byte === LF || byte === CR) {
        yield { line: line++, bytes: bytes.subarray(from, at) };
        from = at + 1;
      }
    }
    if (from < end) yield { line, bytes: bytes.subarray(from, end) };
    rest = bytes.slice(end);
  }
  if (rest.length > 0) yield { line, bytes: rest };
}

/** A stretch without any safe byte is cut anywhere once it is longer than a cell may be. */
function safeEnd(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1]! >= LOWEST_TRAIL) end--;
  return end === 0 && bytes.length > LONGEST_REST ? bytes.length : end;
}
