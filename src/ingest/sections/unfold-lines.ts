import type { PackedArray } from "../../csv/bytes/packed-ints.ts";
import { type CellColumn, constantColumn, withTexts } from "../../csv/cell-column.ts";
import type { Records } from "../../csv/read-records.ts";
import { understandTable } from "../across/understand-table.ts";
import { plainHeader } from "../layout/header.ts";
import { cellText, type Layout, missingColumns } from "../layout/layout.ts";
import type { Understander, Understanding } from "../meaning/understand-file.ts";
import { type NumberedLine, numberedLines } from "./numbered-lines.ts";

/** Larger tables are no catalogues. */
const MOST_RECORDS = 1000;
/** The longest header; a longer text is a line of the table. */
const LONGEST_HEADER = 20;

/** A file as it is to be read, and what its header means. */
export interface UnderstoodFile {
  readonly records: Records;
  readonly understanding: Understanding;
}

/**
 * Understands a file. Where it cannot be read as it stands, because one cell holds several numbered lines, each line
 * becomes a record with its number and its points in columns of their own.
 */
export function understandLines(records: Records, by: Understander): UnderstoodFile {
  const plain = { records, understanding: understandTable(records, by) };
  if (records.count > MOST_RECORDS || isReadable(plain.understanding)) return plain;
  const dataset = by.datasets.find((each) => lineField(each) !== undefined);
  const unfolded = dataset ? unfoldLines(records, headersOf(dataset)) : null;
  if (unfolded === null) return plain;
  const found = understandTable(unfolded.records, { ...by, datasets: [dataset!] });
  const understanding = withLineField(found, unfolded.column);
  return isReadable(understanding) ? { records: unfolded.records, understanding } : plain;
}

/** Finds the column of a dataset that may hold numbered lines. */
const lineField = ({ columns }: Layout["dataset"]): string | undefined =>
  Object.keys(columns).find((name) => columns[name]!.numbered);

/** Gives the column of lines its field, whatever its header is. */
function withLineField({ layout, ...found }: Understanding, at: number): Understanding {
  const field = layout && lineField(layout.dataset);
  if (!layout || !field || layout.columns.some((column) => column.field === field))
    return { layout, ...found };
  const columns = layout.columns.map((column) =>
    column.index === at && column.field === null ? { ...column, field } : column,
  );
  return { layout: { ...layout, columns }, ...found };
}

const isReadable = ({ layout, questions }: Understanding): boolean =>
  layout !== null && missingColumns(layout).length + questions.length === 0;

/** The headers of the number and of the points of a line. */
interface LineHeaders {
  readonly code: string;
  readonly points: readonly string[];
}

function headersOf(dataset: Layout["dataset"]): LineHeaders {
  const { columns } = dataset;
  const { code, points } = columns[lineField(dataset)!]!.numbered!;
  return { code: columns[code]!.headers[0]!, points: columns[points]!.headers };
}

/** Makes a record of every numbered line; null where no column holds such lines. */
function unfoldLines(
  records: Records,
  headers: LineHeaders,
): { readonly records: Records; readonly column: number } | null {
  for (const column of records.columns.keys()) {
    const cells = Array.from({ length: records.count }, (_, record) =>
      cellText(records, record, column),
    );
    const lines = numberedLines(cells);
    const first = lines?.findIndex((own) => own.length > 0) ?? 0;
    if (lines && first > 0 && cells[first - 1]!.length <= LONGEST_HEADER)
      return {
        records: unfolded(records, { column, lines, header: first - 1, headers }),
        column,
      };
  }
  return null;
}

/** The lines of a column, and the record of its header. */
interface Lines {
  readonly column: number;
  readonly lines: readonly (readonly NumberedLine[])[];
  readonly header: number;
  readonly headers: LineHeaders;
}

function unfolded(records: Records, { column, lines, header, headers }: Lines): Records {
  const from = lines.flatMap((own, record) =>
    Array.from({ length: Math.max(1, own.length) }, () => record),
  );
  const all = lines.flatMap((own): readonly (NumberedLine | null)[] =>
    own.length > 0 ? own : [null],
  );
  const isLine = all.map((line) => line !== null);
  const held = filledDown(records, header).map((cells) => repeated(cells, from));
  const texts = textsOf(all, ({ text }) => text);
  const own = held.findIndex((_, at) =>
    headers.points.some((each) => plainHeader(each) === plainHeader(cellText(records, header, at))),
  );
  const stated = from.map((record) => (own < 0 ? "" : cellText(records, record, own).trim()));
  const points = textsOf(all, ({ points }, i) =>
    points === null ? null : pointsText(points, stated[i]!, lines[from[i]!]!),
  );
  const columns = held.map((cells, at) =>
    at === column ? withTexts(cells, texts) : at === own ? withTexts(cells, points) : cells,
  );
  const codes = textsOf(all, ({ code }) => code).set(header, headers.code);
  const added = [codes, ...(own < 0 ? [points.set(header, headers.points[0]!)] : [])];
  return {
    ...records,
    count: from.length,
    lines: picks(records.lines, from),
    sizes: Uint16Array.from(from, (record, i) =>
      isLine[i] || record === header ? columns.length + added.length : records.sizes[record]!,
    ),
    columns: [...columns, ...added.map((texts) => withTexts(blankColumn(from.length), texts))],
    faults: records.faults.map((fault) => ({ ...fault, record: from.indexOf(fault.record) })),
    unfoldedFrom: Uint32Array.from(from),
  };
}

/** Writes the points of a line; where its row states another sum, with that, so that no reader takes it for a number. */
function pointsText(points: number, stated: string, lines: readonly NumberedLine[]): string {
  const sum = lines.reduce((total, line) => total + Math.round((line.points ?? 0) * 100), 0) / 100;
  const row = Number.parseFloat(stated.normalize("NFKC"));
  return Number.isNaN(row) || row === sum ? String(points) : `${points}（≠${stated}）`;
}

const textsOf = (
  lines: readonly (NumberedLine | null)[],
  of: (line: NumberedLine, record: number) => string | null,
): Map<number, string> =>
  new Map(
    lines.flatMap((line, record) => {
      const text = line && of(line, record);
      return text === null ? [] : [[record, text] as const];
    }),
  );

const picks = (numbers: PackedArray, from: readonly number[]): Uint32Array =>
  Uint32Array.from(from, (record) => numbers[record]!);

const repeated = (cells: CellColumn, from: readonly number[]): CellColumn => ({
  ...cells,
  codes: picks(cells.codes, from),
});

const blankColumn = (count: number): CellColumn => ({
  ...constantColumn("", count),
  codes: new Uint8Array(count),
});

/**
 * Fills the blank cells of rows whose first cell is blank with those of the row above: there the cells of a form
 * were merged.
 */
function filledDown(records: Records, header: number): CellColumn[] {
  const rows = Array.from({ length: records.count - header - 1 }, (_, i) => header + 1 + i);
  const isMerged = (record: number): boolean => cellText(records, record, 0).trim() === "";
  return records.columns.map((cells, column) => {
    const codes = Uint32Array.from(cells.codes);
    for (const record of rows.slice(1))
      if (isMerged(record) && cellText(records, record, column).trim() === "")
        codes[record] = codes[record - 1]!;
    return { ...cells, codes };
  });
}
