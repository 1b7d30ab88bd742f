import { isWorkbook } from "../../csv/sheets/read-workbook.ts";
import type { PassedOverCode } from "../../messages/passed-over.ts";
import type { RefusalCode } from "../../messages/refusals.ts";

/** The format of a file: a table that is read, or the reason for which it is not. */
export type FileKind = "text" | "workbook" | RefusalCode | PassedOverCode;

type Rule = readonly [FileKind, RegExp];

/** Files that cannot hold a table, whatever is in them. */
const BY_NAME: readonly Rule[] = [["lock_file", /(^|\/)(~\$[^/]*|[^/]*\.te?mp)$/i]];

/** The first bytes of formats, as Latin letters. */
const BY_BYTES: readonly Rule[] = [
  ["picture", /^(\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s],
  ["DOCUMENT", /^(%PDF|\{\\rtf)/],
  ["ARCHIVE", /^(Rar!|7z\xbc\xaf|\x1f\x8b)/],
  [
    "WEB_PAGE",
    /^(\xef\xbb\xbf)?\s*(<!--(?:(?!-->).)*-->\s*)*<(!doctype|html|head|body|table|meta|\?xml)/is,
  ],
];

/** The formats that share their first bytes with workbooks, and those without such bytes. */
const BY_ENDING: readonly Rule[] = [
  ["DOCUMENT", /\.(docx?|docm|wps|dotx?|odt|pdf|rtf|pptx?|ppsx?|dps|odp|msg|eml|ofd)$/i],
  ["ARCHIVE", /\.(zip|rar|7z|gz|tgz|tar|bz2|xz)$/i],
  ["WEB_PAGE", /\.(html?|mht|mhtml|xml)$/i],
  ["picture", /\.(png|jpe?g|gif|bmp|tiff?|webp|svg|heic|ico|mp[34]|mov|avi|wav|m4a)$/i],
  ["OTHER_TABLE", /\.(ods|xlsb|numbers|dbf|mdb|accdb|db|sqlite3?|sav|dta|parquet|xltx?|ett)$/i],
];

const TABLE = /\.(csv|tsv|txt|xlsx|xlsm|xls|et)$/i;

/**
 * Decides by its first bytes, then by its ending, what a file is. A workbook that is called .csv is
 * a workbook, and lines of text that are called .xls are text.
 * @example fileKind("a.csv", Buffer.from("%PDF-1.7")) // => "DOCUMENT"
 */
export function fileKind(file: string, head: Uint8Array): FileKind {
  const bytes = Buffer.from(head).toString("latin1");
  const byName = BY_NAME.find(([, pattern]) => pattern.test(file));
  const byBytes = BY_BYTES.find(([, pattern]) => pattern.test(bytes));
  const byEnding = BY_ENDING.find(([, pattern]) => pattern.test(file));
  const kind = (byName ?? byBytes ?? byEnding)?.[0];
  if (kind !== undefined) return kind;
  if (isWorkbook(head)) return "workbook";
  return TABLE.test(file) ? "text" : "UNKNOWN_FORMAT";
}
