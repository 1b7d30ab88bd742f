import type { ByteSource } from "./byte-source.ts";
import { wholeLines } from "./chunks.ts";

/** A physical line, or a part of a very long one that is cut between two characters. */
export interface PhysicalLine {
  /** 1-based. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

const LF = 0x0a;
const CR = 0x0d;

/** The lines of a source in UTF-8 or GB18030, in order, without their line ends. */
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
