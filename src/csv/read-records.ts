import { createHash } from "node:crypto";
import {
  type ByteSource,
  bytesInMemory,
  headOf,
  openBytes,
  withoutFirst,
} from "./bytes/byte-source.ts";
import {
  detectEncoding,
  type Encoding,
  type EncodingName,
  presumedUtf8,
  Utf8Check,
} from "./bytes/detect-encoding.ts";
import type { PackedArray } from "./bytes/packed-ints.ts";
import { transcode } from "./bytes/transcode.ts";
import { type CellColumn, cellColumn } from "./cell-column.ts";
import { decoderOf, type ValueEncoding, validatorOf } from "./decoder.ts";
import { BROKEN } from "./dialect/delimiter.ts";
import { type Dialect, findDialect, lineEndOf } from "./dialect/dialect.ts";
import { lineForm, USUAL_LINES, usualLines } from "./dialect/line-form.ts";
import { usualDelimiter, usualForm } from "./dialect/usual-form.ts";
import { feedParts } from "./feed-parts.ts";
import type { PartThreads } from "./part-threads.ts";
import { type FoundFault, RecordCollector, withInvalid } from "./record-collector.ts";
import { Tokenizer } from "./tokenizer.ts";

/** A file as records of cells: nothing is interpreted yet, and nothing is left out. */
export interface Records {
  /** The path or name, as given. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: { readonly name: EncodingName; readonly bom: boolean };
  /** Physical lines whose encoding differs from that of the others: the file is to be refused. */
  readonly mixedLines: readonly number[];
  readonly dialect: Dialect;
  /** The number of records. A blank line is a record with one empty cell. */
  readonly count: number;
  readonly physicalLines: number;
  /** The physical line, from 1, on which each record begins; see `lastLine` for its end. */
  readonly lines: PackedArray;
  /** The number of cells of each record. */
  readonly sizes: PackedArray;
  readonly columns: readonly CellColumn[];
  /** The faults, in order of records. */
  readonly faults: readonly Fault[];
  /** The number of the record of the file that each record is a line of; absent where they are the same. */
  readonly unfoldedFrom?: Uint32Array;
  /** Only of a sheet of a workbook; its lines are the rows of the sheet. */
  readonly sheet?: SheetMarks;
}

/** The marks of a sheet that lines of text cannot have. */
export interface SheetMarks {
  readonly name: string;
  /** The cells that are merged over several records: the first holds the text for all. */
  readonly merged: readonly MergedCell[];
  /** The hidden rows and columns that have cells: rows from 1, columns from 0. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** The cells whose formula was never computed; their text is the formula. */
  readonly formulas: readonly { readonly row: number; readonly column: number }[];
  /** False for a sheet of words alone, such as instructions. */
  readonly hasNumbers: boolean;
}

/** A cell that holds for several records, from the first to the last. */
export interface MergedCell {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** A fault in a record, with the physical lines that the record spans. */
export interface Fault extends FoundFault {
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * Reads a file of any size through windows of 1 MB. Fails only if the file cannot be read. A large
 * file is cut by several threads where there are any; the records are those that one would find.
 */
export function readRecords(path: string, threads?: PartThreads): Records {
  return recordsIn(openBytes(path), threads && { path, threads });
}

/**
 * Reads records from bytes in memory.
 * @example recordsOf(Buffer.from("a,b\n1,2\n"), "x.csv").count // => 2
 */
export function recordsOf(bytes: Uint8Array, name: string, windowBytes?: number): Records {
  return recordsIn(bytesInMemory(bytes, name, windowBytes));
}

/**
 * Returns the last physical line of a record: records follow each other without a gap.
 * @example lastLine({ lines: Uint8Array.of(1, 3), count: 2, physicalLines: 5 }, 0) // => 2
 */
export function lastLine(
  { lines, count, physicalLines }: Pick<Records, "lines" | "count" | "physicalLines">,
  record: number,
): number {
  return record + 1 < count ? lines[record + 1]! - 1 : physicalLines;
}

const HEAD_BYTES = 1 << 16;

/** A file, and the threads that cut parts of it. */
interface Threaded {
  readonly path: string;
  readonly threads: PartThreads;
}

/** Reads in one pass if the file is UTF-8 throughout; else a first pass decides the encoding. */
function recordsIn(source: ByteSource, threaded?: Threaded): Records {
  const presumed = presumedUtf8(source);
  const asUtf8 = presumed && recordsAs(source, presumed, threaded);
  return asUtf8 ?? recordsAs(source, detectEncoding(source), threaded)!;
}

/**
 * Cuts a source into records and hashes it. Returns null if the encoding turns out to be another.
 */
function recordsAs(source: ByteSource, encoding: Encoding, threaded?: Threaded): Records | null {
  const filed = headOf(textOf(source, encoding), HEAD_BYTES);
  const isWhole = filed.length < HEAD_BYTES;
  const lines = lineForm(filed, isWhole);
  const head = headOf(usualLines(bytesInMemory(filed, source.name), lines), HEAD_BYTES);
  const dialect = findDialect(head, isWhole, recordSizes);
  const isPlain = dialect.foreign === null && lines === USUAL_LINES;
  const values = valueEncoding(encoding.name, dialect.signs.delimiter, isPlain);
  const digest = new Digest();
  const collector = new RecordCollector();
  const delimiter = usualDelimiter(dialect.signs.delimiter);
  const tokenizer = new Tokenizer(delimiter, collector);
  if (threaded && encoding.sound && values !== "transcoded" && isPlain) {
    const { bomBytes } = encoding;
    const feeding = { ...threaded, delimiter, bomBytes, tokenizer, collector };
    feedParts(feeding, (part) => digest.of(part));
  } else {
    const text = (values === "transcoded" ? textOf : bodyOf)(digest.of(source), encoding);
    const cells = usualLines(text, lines);
    const usual = dialect.foreign ? usualForm(cells, dialect.foreign) : cells;
    for (const window of usual.windows()) tokenizer.feed(window);
  }
  const physicalLines = tokenizer.end();
  const { isUtf8, ...sealed } = digest.result();
  if (encoding.sound && values === "utf-8" && !isUtf8) return null;
  const raw = collector.finish();
  const faults = encoding.sound ? raw.faults : withInvalid(raw, validatorOf(values));
  const decode = decoderOf(values);
  const found = { count: raw.count, lines: raw.lines, sizes: raw.sizes, physicalLines };
  return {
    file: source.name,
    ...sealed,
    encoding: { name: encoding.name, bom: encoding.bom },
    mixedLines: encoding.mixedLines,
    dialect: { ...dialect.signs, ...lineEndOf(tokenizer.lines.ends), lines },
    ...found,
    columns: raw.columns.map((column) => cellColumn(column, decode)),
    faults: faults.map((fault) => ({
      ...fault,
      firstLine: found.lines[fault.record]!,
      lastLine: lastLine(found, fault.record),
    })),
  };
}

/** Returns the bytes after the byte order mark. */
function bodyOf(source: ByteSource, { bomBytes }: Encoding): ByteSource {
  return withoutFirst(source, bomBytes);
}

/** Returns the text as UTF-8. */
function textOf(source: ByteSource, encoding: Encoding): ByteSource {
  const body = bodyOf(source, encoding);
  const { name } = encoding;
  if (name === "utf-8" || name === "utf-8-bom") return body;
  return transcode(body, name === "gbk" ? "gb18030" : name);
}

/**
 * Chooses the encoding in which cells are cut. GB18030 needs no conversion: its characters hold no
 * quote, line end or common delimiter. Signs from @ upwards, such as |, may be the second byte of a
 * character, and foreign signs and line ends may have several bytes; then it is transcoded.
 */
function valueEncoding(name: EncodingName, delimiter: string, isPlain: boolean): ValueEncoding {
  if (name === "utf-8" || name === "utf-8-bom") return "utf-8";
  const isWhole = (name === "gbk" || name === "gb18030") && delimiter < "@";
  return isWhole && isPlain ? "gb18030" : "transcoded";
}

/** Counts, hashes and checks as UTF-8 the bytes of sources while they are read, one behind the other. */
class Digest {
  private readonly hash = createHash("sha256");
  private readonly check = new Utf8Check();
  private bytes = 0;

  of(source: ByteSource): ByteSource {
    return { name: source.name, windows: () => this.watched(source) };
  }

  private *watched(source: ByteSource): Generator<Uint8Array> {
    for (const window of source.windows()) {
      this.hash.update(window);
      this.check.feed(window);
      this.bytes += window.length;
      yield window;
    }
  }

  result(): { sha256: string; bytes: number; isUtf8: boolean } {
    const { bytes } = this;
    return { sha256: this.hash.digest("hex"), bytes, isUtf8: this.check.isComplete() };
  }
}

/** Returns the number of cells of each record of a text, or `BROKEN`. */
export function recordSizes(head: Uint8Array, delimiter: string): number[] {
  const sizes: number[] = [];
  let isMalformed = false;
  const tokenizer = new Tokenizer(delimiter, {
    cell() {},
    fault(kind) {
      isMalformed ||= kind === "BAD_QUOTING" || kind === "UNTERMINATED_QUOTE";
    },
    record(_line, size) {
      sizes.push(isMalformed ? BROKEN : size);
      isMalformed = false;
    },
  });
  tokenizer.feed(head);
  tokenizer.end();
  return sizes;
}
