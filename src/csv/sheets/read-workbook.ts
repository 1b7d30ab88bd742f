import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { readWhole } from "../bytes/open-file.ts";
import type { Records } from "../read-records.ts";
import { readXls } from "./read-xls.ts";
import { isXlsx, readXlsx } from "./read-xlsx.ts";
import type { SheetLeft, Sheets } from "./sheet.ts";
import { sheetRecords } from "./sheet-records.ts";
import { LARGEST_FILE, WorkbookFault, type WorkbookFaultCode } from "./workbook-fault.ts";
import { openZip } from "./zip.ts";

/** A workbook with its visible sheets that have cells, or the reason why none could be read. */
export interface Workbook {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly sheets: readonly Records[];
  readonly left: readonly SheetLeft[];
  readonly fault: WorkbookFaultCode | null;
}

/** True where a file begins as workbooks do; so do other archives and documents. */
export const isWorkbook = (head: Uint8Array): boolean =>
  /^(PK\x03\x04|\xd0\xcf\x11\xe0)/.test(Buffer.from(head.subarray(0, 4)).toString("latin1"));

/** Reads a workbook of any kind, by its bytes: .xlsx and .xlsm, .xls and .et. */
export function readWorkbook(path: string, file: string): Workbook {
  const { size } = statSync(path);
  const nothing = { file, sha256: "", bytes: size, sheets: [], left: [] };
  if (size > LARGEST_FILE) return { ...nothing, fault: "too-large" };
  const bytes = readWhole(path);
  const source = { file, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: size };
  try {
    const { read, left } = sheetsIn(bytes);
    const filled = read.filter(({ rows }) => rows.length > 0);
    return {
      ...source,
      sheets: filled.map((sheet) => sheetRecords(sheet, source)),
      left,
      fault: null,
    };
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    return { ...nothing, ...source, fault: error.code };
  }
}

function sheetsIn(bytes: Buffer): Sheets {
  if (bytes.readUInt16BE(0) !== ZIP) return readXls(bytes);
  const zip = openZip(bytes);
  if (isXlsx(zip)) return readXlsx(zip);
  throw new WorkbookFault(zip.names.includes("[Content_Types].xml") ? "document" : "archive");
}

const ZIP = 0x504b;
