import { LARGEST_CELL } from "./record-collector.ts";

const QUOTE = 0x22;

/** Enough for the largest cell if every byte of it is a doubled quote, and its opening quote. */
const ROOM = 2 * LARGEST_CELL + 1;

/** The beginning of a cell that ends in a later window; bytes beyond the room are only counted. */
export class PartialCell {
  readonly bytes = new Uint8Array(ROOM);
  length = 0;

  add(window: Uint8Array, from: number, to: number): void {
    const room = ROOM - this.length;
    if (room > 0) this.bytes.set(window.subarray(from, Math.min(to, from + room)), this.length);
    this.length += to - from;
  }

  /** Replaces each doubled quote between two places by a single one, in place. */
  undouble(from: number, to: number): void {
    let write = from;
    for (let read = from; read < to; read++) {
      const byte = this.bytes[read]!;
      this.bytes[write++] = byte;
      if (byte === QUOTE) read++;
    }
  }
}
