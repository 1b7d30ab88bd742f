import { createHash } from "node:crypto";
import { type ByteSource, headOf, openBytes } from "../../csv/bytes/byte-source.ts";
import type { PartThreads } from "../../csv/part-threads.ts";
import { type Records, readRecords, recordsOf } from "../../csv/read-records.ts";
import { readWorkbook, type Workbook } from "../../csv/sheets/read-workbook.ts";
import { PASSED_OVER, type PassedOverCode } from "../../messages/passed-over.ts";
import type { RefusalCode } from "../../messages/refusals.ts";
import { isAreaTable } from "../references/area-list-headers.ts";
import { type SmallTable, tableOf } from "../references/small-table.ts";
import type { FileResult } from "../result/file-result.ts";
import { unopenedFile } from "../result/refused-file.ts";
import { fileKind } from "./file-kind.ts";

/** A file on disk, and its name in results. */
export interface ExportPath {
  readonly path: string;
  readonly file: string;
}

/** A table to be read: a file of text, or a sheet of a workbook. */
export interface Table {
  readonly file: string;
  /** The file on disk; absent for a sheet. */
  readonly path?: string;
  /** The first records, in which the header is found. */
  head(): Records;
  records(): Records;
}

/** A file or a sheet that was not read because no table is expected in it. */
export interface PassedOver {
  readonly file: string;
  readonly why: PassedOverCode;
}

/** The contents of a file: its tables, or why it has none. */
export interface OpenedExport {
  readonly tables: readonly Table[];
  readonly refused: readonly FileResult[];
  readonly passedOver: readonly PassedOver[];
}

const NOTHING: OpenedExport = { tables: [], refused: [], passedOver: [] };

/** The bytes at the start of a file in which its header is found. */
const HEAD_BYTES = 1 << 16;

/** Opens a file by its format. Text is read later, a workbook at once: its sheets must be known. */
export function openExport({ path, file }: ExportPath, threads?: PartThreads): OpenedExport {
  const source = openBytes(path);
  const kind = fileKind(file, headOf(source, HEAD_BYTES));
  if (kind === "text") return { ...NOTHING, tables: [textTable(path, file, threads)] };
  if (kind === "workbook") return openWorkbook(path, file);
  if (isPassedOver(kind)) return { ...NOTHING, passedOver: [{ file, why: kind }] };
  return { ...NOTHING, refused: [unopenedFile({ file, ...digestOf(source) }, kind)] };
}

const isPassedOver = (kind: RefusalCode | PassedOverCode): kind is PassedOverCode =>
  Object.hasOwn(PASSED_OVER, kind);

const textTable = (path: string, file: string, threads?: PartThreads): Table => ({
  file,
  path,
  head: () => recordsOf(headOf(openBytes(path), HEAD_BYTES), path),
  records: () => ({ ...readRecords(path, threads), file }),
});

const FAULTS: Readonly<Record<NonNullable<Workbook["fault"]>, RefusalCode>> = {
  locked: "WORKBOOK_LOCKED",
  damaged: "WORKBOOK_DAMAGED",
  "too-large": "WORKBOOK_TOO_LARGE",
  archive: "ARCHIVE",
  document: "DOCUMENT",
};

/** A first sheet that lists areas is no export, as a file that lists them is none. */
function openWorkbook(path: string, file: string): OpenedExport {
  const { fault, sheets, left, ...source } = readWorkbook(path, file);
  if (fault !== null) return { ...NOTHING, refused: [unopenedFile(source, FAULTS[fault])] };
  if (sheets.length + left.length === 0)
    return { ...NOTHING, refused: [unopenedFile(source, "EMPTY_FILE")] };
  return {
    refused: [],
    tables: sheets
      .filter((records, i) => i > 0 || !isAreaTable(headTable(records)))
      .map((records) => ({ file: records.file, head: () => records, records: () => records })),
    passedOver: left.map(({ name, why }) => ({ file: `${file} ${name}`, why: LEFT[why] })),
  };
}

const LEFT = { hidden: "hidden_sheet", chart: "chart_sheet" } as const;

/** The rows of a sheet that tell if it lists areas. */
const HEAD_ROWS = 50;

const headTable = ({ columns, count }: Records): SmallTable =>
  tableOf(
    Array.from({ length: Math.min(count, HEAD_ROWS) }, (_, record) =>
      columns.map(({ codes, text }) => text(codes[record]!)),
    ),
  );

function digestOf(source: ByteSource): Pick<FileResult, "sha256" | "bytes"> {
  const hash = createHash("sha256");
  let bytes = 0;
  for (const window of source.windows()) {
    hash.update(window);
    bytes += window.length;
  }
  return { sha256: hash.digest("hex"), bytes };
}
