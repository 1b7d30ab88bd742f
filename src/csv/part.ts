import { type ByteRange, openBytes } from "./bytes/byte-source.ts";
import type { LineEndCounts } from "./bytes/line-counter.ts";
import { type RawRecords, RecordCollector } from "./record-collector.ts";
import { Tokenizer } from "./tokenizer.ts";

/** A part of a file, presumed to begin with a record. */
export interface PartJob {
  readonly path: string;
  readonly range: ByteRange;
  readonly delimiter: string;
}

/** The records of a part of a file; their lines are counted from the beginning of the part. */
export interface Part extends RawRecords {
  /** The number of lines, and the kinds of their ends. */
  readonly physicalLines: number;
  readonly ends: LineEndCounts;
}

/**
 * Cuts a part of a file into records; null where it does not end with the end of a record.
 * @param onWindow called after each window, to show that the work goes on
 */
export function cutPart({ path, range, delimiter }: PartJob, onWindow = () => {}): Part | null {
  const collector = new RecordCollector();
  const tokenizer = new Tokenizer(delimiter, collector);
  for (const window of openBytes(path, range).windows()) {
    tokenizer.feed(window);
    onWindow();
  }
  if (!tokenizer.isBetweenRecords()) return null;
  const { line, ends } = tokenizer.lines;
  return { ...collector.finish(), physicalLines: line - 1, ends };
}

/** Lists the buffers of a part, which go to another thread without being copied. */
export const buffersOf = ({ lines, sizes, columns }: Part): ArrayBuffer[] =>
  [lines, sizes, ...columns.flatMap(({ codes, values }) => [codes, values.bytes, values.ends])].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
