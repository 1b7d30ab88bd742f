import { closeSync, readSync } from "node:fs";
import { openFile } from "./open-file.ts";

/** Bytes that can be read in windows, front to back, any number of times. */
export interface ByteSource {
  readonly name: string;
  /** Yields the windows in order; the bytes of one are valid until the next is requested. */
  windows(): Iterable<Uint8Array>;
}

const WINDOW_BYTES = 1 << 20;

/** A range of the bytes of a file: from the first up to, not with, the last. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** All bytes of a file, however long it is. */
export const WHOLE: ByteRange = { from: 0, to: Number.POSITIVE_INFINITY };

/**
 * Opens a file or a range of it, read through one reused buffer of 1 MB: memory does not grow with
 * the file.
 */
export function openBytes(path: string, range: ByteRange = WHOLE): ByteSource {
  return { name: path, windows: () => fileWindows(path, range) };
}

function* fileWindows(path: string, { from, to }: ByteRange): Generator<Uint8Array> {
  const file = openFile(path);
  try {
    const buffer = new Uint8Array(Math.min(WINDOW_BYTES, to - from));
    for (let at = from; at < to; ) {
      const read = readSync(file, buffer, 0, Math.min(buffer.length, to - at), at);
      if (read === 0) return;
      at += read;
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

/** Wraps bytes that are already in memory, cut into windows of the given size. */
export function bytesInMemory(
  bytes: Uint8Array,
  name: string,
  windowBytes = WINDOW_BYTES,
): ByteSource {
  return {
    name,
    *windows() {
      for (let at = 0; at < bytes.length; at += windowBytes) {
        yield bytes.subarray(at, at + windowBytes);
      }
    },
  };
}

/** Reads the first bytes of a source, at most `length` of them. */
export function headOf(source: ByteSource, length: number): Uint8Array {
  const head = new Uint8Array(length);
  let filled = 0;
  for (const window of source.windows()) {
    const part = window.subarray(0, length - filled);
    head.set(part, filled);
    filled += part.length;
    if (filled === length) break;
  }
  return head.subarray(0, filled);
}

/** Drops the first bytes of a source (a byte order mark). */
export function withoutFirst(source: ByteSource, count: number): ByteSource {
  return {
    name: source.name,
    *windows() {
      let left = count;
      for (const window of source.windows()) {
        const dropped = Math.min(left, window.length);
        left -= dropped;
        if (dropped < window.length) yield window.subarray(dropped);
      }
    },
  };
}
