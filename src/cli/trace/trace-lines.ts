import { join } from "node:path";
import { type ByteSource, openBytes } from "../../csv/bytes/byte-source.ts";
import { wholeLines } from "../../csv/bytes/chunks.ts";
import type { EncodingName } from "../../csv/bytes/detect-encoding.ts";
import { transcode } from "../../csv/bytes/transcode.ts";
import { endsInQuotes } from "../../csv/dialect/count-cells.ts";
import { type Dialect, foreignOf } from "../../csv/dialect/dialect.ts";
import { usualLines } from "../../csv/dialect/line-form.ts";
import { readWorkbook } from "../../csv/sheets/read-workbook.ts";
import { findFiles } from "../../ingest/folder/find-files.ts";
import { recordTexts } from "../../ingest/layout/layout.ts";
import { csvText } from "../../ingest/persons/shown.ts";
import { shownFile } from "../../ingest/persons/shown-file.ts";
import { pathOf } from "../../ingest/result/cell-place.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";

const LF = 0x0a;
const CR = 0x0d;

/**
 * Yields the records that begin on some lines of a file as they were filed, in one pass. `wanted` are physical lines
 * from 1 on, in order; one that is asked for twice is given twice.
 */
export function linesAsFiled(
  folder: string,
  file: FileResult,
  wanted: ArrayLike<number>,
): Generator<string> {
  const path = join(folder, storedName(folder, pathOf(file)));
  if (file.sheet) return rowsOf(path, file.sheet.name, wanted);
  const source = asUtf8(openBytes(path), file.encoding?.name ?? "utf-8");
  const end = file.dialect?.lines.end ?? null;
  const ended = end === null ? source : usualLines(source, { end, quote: "" });
  return linesOf(ended, wanted, file.dialect);
}

/** Finds the file on disk that is shown under a name without persons. */
const storedName = (folder: string, shown: string): string =>
  shown.includes("~")
    ? (findFiles(folder).find((file) => shownFile(file) === shown) ?? shown)
    : shown;

/** Yields rows of a sheet as CSV. */
function* rowsOf(path: string, sheet: string, wanted: ArrayLike<number>): Generator<string> {
  const records = readWorkbook(path, path).sheets.find((each) => each.sheet?.name === sheet);
  if (!records) return;
  const recordOf = new Map(Array.from(records.lines, (line, record) => [line, record]));
  for (let i = 0; i < wanted.length; i++)
    yield csvText([recordTexts(records, recordOf.get(wanted[i]!)!)]);
}

/** The signs that tell where a record ends. */
type Signs = Pick<Dialect, "delimiter" | "quote" | "escape" | "isPadded">;

/**
 * Applies the rule above to any bytes in UTF-8. With a dialect, a record of several lines is given whole: on to the
 * line on which its quotes are closed.
 */
export function* linesOf(
  source: ByteSource,
  wanted: ArrayLike<number>,
  dialect: Signs | null = null,
): Generator<string> {
  const isOpenAt = dialect && openness(dialect);
  let line = 1;
  let next = 0;
  let begun = "";
  let afterCr = false;
  let record: string[] = [];
  const isAsked = (): boolean => record.length > 0 || line === wanted[next];
  function* records(text: string, isLast = false): Generator<string> {
    record.push(text);
    const goesOn = record.length <= MOST_LINES && isOpenAt?.(record.join("\n"));
    if (!isLast && goesOn) return;
    const first = wanted[next];
    const shown = record.length > MOST_LINES ? record[0]! : record.join("\n");
    for (; next < wanted.length && wanted[next] === first; next++) yield shown;
    record = [];
  }
  for (const window of wholeLines(source)) {
    let from = afterCr && window[0] === LF ? 1 : 0;
    for (let at = from; at < window.length; at++) {
      const byte = window[at];
      if (byte !== LF && byte !== CR) continue;
      if (isAsked()) {
        yield* records(begun + decoded(window.subarray(from, at)));
        if (next === wanted.length) return;
      }
      if (byte === CR && window[at + 1] === LF) at++;
      from = at + 1;
      begun = "";
      line++;
    }
    afterCr = window.at(-1) === CR;
    if (isAsked()) begun += decoded(window.subarray(from));
  }
  if (isAsked()) yield* records(begun, true);
}

/** The most lines of a record; a quote that stays open longer is a stray one, and the first line stands for it. */
const MOST_LINES = 100;

/** Returns what tells by the signs of a dialect if a text ends inside quotes. */
function openness(dialect: Signs): (text: string) => boolean {
  const foreign = foreignOf(dialect);
  return foreign
    ? (text) => endsInQuotes(Buffer.from(text).toString("latin1"), foreign)
    : (text) => isOpen(text, dialect.delimiter);
}

/**
 * True where a text ends inside quotes.
 * @example ['1,"a', '1,"a""b"', '1,2"'].map((text) => isOpen(text, ",")) // => [true, false, false]
 */
export function isOpen(text: string, delimiter: string): boolean {
  let isInside = false;
  let isAtStart = true;
  for (const sign of text) {
    if (sign === '"' && (isInside || isAtStart)) isInside = !isInside;
    // The second of two quotes inside quotes opens them again.
    isAtStart = sign === delimiter || sign === "\n" || (sign === '"' && !isInside);
  }
  return isInside;
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function asUtf8(source: ByteSource, encoding: EncodingName): ByteSource {
  if (encoding === "utf-8" || encoding === "utf-8-bom") return source;
  return transcode(source, encoding === "gbk" ? "gb18030" : encoding);
}
