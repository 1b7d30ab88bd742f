import Papa from "papaparse";
import { headOf, openBytes } from "../../csv/bytes/byte-source.ts";
import { ifReadable, readWhole } from "../../csv/bytes/open-file.ts";
import { isWorkbook, readWorkbook } from "../../csv/sheets/read-workbook.ts";
import { plainHeader } from "../layout/header.ts";

/** A row of a hand-kept file: header -> text, trimmed. */
export type SmallRow = Readonly<Record<string, string>>;

/** A row with its number in a spreadsheet, in which the headers are mostly row 1. */
export interface NumberedRow {
  readonly row: SmallRow;
  readonly line: number;
}

/** A row whose cells are found by field, with its place: the file and the row in it. */
export interface FieldLine<Field extends string> {
  readonly file: string;
  readonly line: number;
  readonly at: string;
  readonly of: (field: Field) => string;
}

/** The headers that a field may have, the usual one first. */
export type FieldHeaders<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/** A small table: its headers and its rows. */
export interface SmallTable {
  readonly headers: readonly string[];
  readonly rows: readonly SmallRow[];
}

/**
 * Reads a small file that an office keeps by hand: areas, corrections, schemes. UTF-8 (with or
 * without a byte order mark) or GB18030, or the first sheet of a workbook. Empty lines do not
 * count.
 */
export const readSmallTable = (path: string): SmallTable => tableOf(linesOf(path));

/** Reads the cells of every line, empty lines included. */
const linesOf = (path: string): string[][] =>
  isWorkbook(headOf(openBytes(path), HEAD_BYTES))
    ? sheetRows(path)
    : Papa.parse<string[]>(decode(readWhole(path))).data;

/**
 * Reads the rows of a hand-kept file with their numbers; none where there is no such file. A line whose first cell
 * begins with # is a remark.
 */
export const numberedRowsIfThere = (path: string): NumberedRow[] =>
  ifReadable(() => numberedRows(linesOf(path))) ?? [];

/** Reads the rows of a hand-kept file by field; none where there is no such file. */
export const fieldLinesIfThere = <Field extends string>(
  file: string,
  pathOf: (name: string) => string,
  headers: FieldHeaders<Field>,
): FieldLine<Field>[] =>
  numberedRowsIfThere(pathOf(file)).map(({ row, line }) => ({
    ...{ file, line, at: `${file}:${line}` },
    of: (field) => cellUnder(row, field, headers),
  }));

/** Returns the cell under a header of a field, else under one that ends in such a word: 牵头部门 is 部门. */
function cellUnder<Field extends string>(
  row: SmallRow,
  field: Field,
  headers: FieldHeaders<Field>,
): string {
  const cells = Object.entries(row).map(([header, cell]) => [plainHeader(header), cell] as const);
  const listed = cells.find(([header]) => headers[field].includes(header));
  return (listed ?? cells.find(([header]) => fieldAtEnd(header, headers) === field))?.[1] ?? "";
}

/** Words that end headers of many kinds, and say nothing alone. */
const GENERIC = new Set("单位 名称 类别 类型 分类 时间 编号 代码 自 至".split(" "));

/** Finds the field of the longest word that an unlisted header ends in; null where two fields have one as long. */
function fieldAtEnd<Field extends string>(
  header: string,
  headers: FieldHeaders<Field>,
): Field | null {
  const ends = (Object.keys(headers) as Field[]).flatMap((field) =>
    headers[field]
      .filter((word) => !GENERIC.has(word) && header.endsWith(word))
      .map((word) => ({ field, isWhole: word === header, length: word.length })),
  );
  const longest = Math.max(0, ...ends.map(({ length }) => length));
  const fields = new Set(ends.flatMap((end) => (end.length === longest ? end.field : [])));
  return ends.some(({ isWhole }) => isWhole) || fields.size !== 1 ? null : [...fields][0]!;
}

function numberedRows(lines: readonly (readonly string[])[]): NumberedRow[] {
  const numbered = lines
    .map((cells, i) => ({ cells, line: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== "") && !cells[0]?.startsWith("#"));
  const [head, ...others] = numbered;
  if (head === undefined) return [];
  return others.map(({ cells, line }) => ({ row: tableOf([head.cells, cells]).rows[0]!, line }));
}

/**
 * Reads a hand-kept file where there is one. One that cannot be opened counts as absent; whoever reads the folder
 * names it.
 */
export const smallTableIfThere = (path: string): SmallTable | null =>
  ifReadable(() => readSmallTable(path));

/** @example parseSmallTable("代码,名称\n1, 石桥镇 ").rows // => [{ "代码": "1", "名称": "石桥镇" }] */
export function parseSmallTable(text: string): SmallTable {
  return tableOf(Papa.parse<string[]>(text).data);
}

/** Makes a table of lines, the first of which has the headers. Of columns with one header the first counts. */
export function tableOf(lines: readonly (readonly string[])[]): SmallTable {
  const filled = lines
    .map((cells) => cells.map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ""));
  const [headers = [], ...rows] = filled;
  const named = headers.map((header, i) => [header, i] as const).reverse();
  return {
    headers,
    rows: rows.map((cells) => Object.fromEntries(named.map(([name, i]) => [name, cells[i] ?? ""]))),
  };
}

const HEAD_BYTES = 1 << 14;
const HEAD_ROWS = 200;

/** Reads the first rows of a file: of text, from its first bytes alone. */
export function readTableHead(path: string): SmallTable {
  const bytes = headOf(openBytes(path), HEAD_BYTES);
  if (isWorkbook(bytes)) return tableOf(sheetRows(path).slice(0, HEAD_ROWS));
  const end = bytes.lastIndexOf("\n".charCodeAt(0));
  const whole = bytes.length < HEAD_BYTES || end < 0;
  return parseSmallTable(decode(bytes.subarray(0, whole ? bytes.length : end)));
}

function sheetRows(path: string): string[][] {
  const [sheet] = readWorkbook(path, path).sheets;
  const records = Array.from({ length: sheet?.count ?? 0 }, (_, record) => record);
  return records.map((record) => sheet!.columns.map(({ codes, text }) => text(codes[record]!)));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}
