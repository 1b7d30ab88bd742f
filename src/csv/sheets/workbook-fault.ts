/** A reason for which nothing of a workbook can be read. */
export type WorkbookFaultCode = "locked" | "damaged" | "too-large" | "archive" | "document";

/** Thrown by the readers of workbooks and caught by `readWorkbook`. */
export class WorkbookFault extends Error {
  readonly code: WorkbookFaultCode;
  constructor(code: WorkbookFaultCode) {
    super(code);
    this.code = code;
  }
}

/** The largest file, 64 MB; tables of townships have a few hundred KB. */
export const LARGEST_FILE = 1 << 26;

/** The most bytes that the parts of a workbook may inflate to, 256 MB. */
export const LARGEST_INFLATED = 1 << 28;

/** The most cells of all sheets together; a larger table is sent as CSV. */
export const MOST_CELLS = 2_000_000;

/** The most sheets of a workbook. */
export const MOST_SHEETS = 500;
