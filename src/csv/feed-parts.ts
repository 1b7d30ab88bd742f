import { statSync } from "node:fs";
import { type ByteSource, openBytes, withoutFirst } from "./bytes/byte-source.ts";
import { partsOf } from "./bytes/part-bounds.ts";
import type { Part } from "./part.ts";
import type { PartThreads } from "./part-threads.ts";
import type { RecordCollector } from "./record-collector.ts";
import type { Tokenizer } from "./tokenizer.ts";

/** A file that may be cut in parts, and what becomes of its records. */
export interface Feeding {
  readonly path: string;
  /** The bytes before the first record: a byte order mark. */
  readonly bomBytes: number;
  readonly delimiter: string;
  readonly threads: PartThreads;
  readonly tokenizer: Tokenizer;
  readonly collector: RecordCollector;
}

/**
 * Feeds a file: in turn a part here, and one from each thread, which has cut it meanwhile and goes on to its next. What
 * a thread cut is taken over where the part before it ends with a record; else the part is read again. So the records
 * are those of one pass.
 * @param watched wraps a part whose bytes are seen on the way
 */
export function feedParts(
  { path, bomBytes, delimiter, threads, tokenizer, collector }: Feeding,
  watched: (source: ByteSource) => ByteSource,
): void {
  const { size } = statSync(path);
  const hands = Math.min(threads.count + 1, Math.floor(size / threads.leastBytes));
  const rounds = Math.ceil(size / (hands * threads.mostBytes));
  const [first, ...others] = partsOf(path, size, { hands, rounds }, delimiter);
  const last = others.pop();
  const feed = (source: ByteSource): void => {
    for (const window of source.windows()) tokenizer.feed(window);
  };
  const isOfThread = (i: number): boolean => (i + 1) % hands !== 0;
  const waiting = others.filter((_, i) => isOfThread(i));
  const started: (() => Part | null)[] = [];
  const startNext = (): void => {
    const range = waiting.shift();
    if (range) started.push(threads.start({ path, range, delimiter }));
  };
  for (let thread = 1; thread < hands; thread++) startNext();
  feed(withoutFirst(watched(openBytes(path, first)), bomBytes));
  for (const [i, range] of others.entries()) {
    if (!isOfThread(i)) {
      feed(watched(openBytes(path, range)));
      continue;
    }
    for (const _ of watched(openBytes(path, range)).windows());
    const part = started.shift()!();
    startNext();
    if (part === null || !tokenizer.isBetweenRecords()) {
      feed(openBytes(path, range));
      continue;
    }
    collector.append(part, tokenizer.lines.line);
    tokenizer.lines.passOver(part.physicalLines, part.ends);
  }
  if (last) feed(watched(openBytes(path, last)));
}
