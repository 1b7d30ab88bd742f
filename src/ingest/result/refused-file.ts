import type { Records } from "../../csv/read-records.ts";
import type { Layout } from "../layout/layout.ts";
import type { FileResult } from "./file-result.ts";
import { fileVersion } from "./file-version.ts";

/** What is known of a file before its facts: its bytes, its header, its dataset. */
export type FileHead = Pick<
  FileResult,
  | "file"
  | "sha256"
  | "bytes"
  | "dataset"
  | "encoding"
  | "dialect"
  | "headerLines"
  | "columns"
  | "version"
>;

/** The head of a file; a header of two encodings may be the wrong one and is not shown. */
export function fileHead(records: Records, layout: Layout | null): FileHead {
  const { file, sha256, bytes, encoding, dialect, lines, mixedLines } = records;
  const header = (layout?.header ?? []).map((record) => lines[record]!);
  const isReadable = !header.some((line) => mixedLines.includes(line));
  return {
    file,
    sha256,
    bytes,
    dataset: layout?.dataset ?? null,
    encoding,
    dialect,
    headerLines: header,
    columns: isReadable ? (layout?.columns ?? []) : [],
    version: layout ? fileVersion(records, layout) : null,
  };
}

/** A file of which nothing is stored: no facts, no quarantine, no text of a cell. */
export function refusedFile(head: FileHead, refusal: FileResult["refusal"]): FileResult {
  const { file, sha256, bytes, dataset, encoding, dialect, headerLines, columns, version } = head;
  return {
    ...{ file, sha256, bytes, dataset, encoding, dialect, headerLines, columns, version },
    disposition: "refuse",
    refusal,
    facts: null,
    held: null,
    supersedes: null,
    supersededBy: null,
    quarantine: [],
    warnings: [],
    totals: [],
    skipped: [],
    balance: { records: 0, header: 0, facts: 0, quarantined: 0, totals: 0, skipped: 0 },
  };
}
