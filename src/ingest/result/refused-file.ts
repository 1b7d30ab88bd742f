import type { Records } from "../../csv/read-records.ts";
import type { RefusalCode } from "../../messages/refusals.ts";
import type { Layout } from "../layout/layout.ts";
import type { FileResult, HeaderQuestion } from "./file-result.ts";
import { fileVersion } from "./file-version.ts";

/** The part of a result known before the facts are read: bytes, header, dataset. */
export type FileHead = Pick<
  FileResult,
  | "file"
  | "sha256"
  | "bytes"
  | "dataset"
  | "encoding"
  | "dialect"
  | "sheet"
  | "headerLines"
  | "columns"
  | "version"
>;

/** Makes the head of a result; a header of two encodings may be the wrong one and is not shown. */
export function fileHead(records: Records, layout: Layout | null): FileHead {
  const { file, sha256, bytes, encoding, dialect, sheet, lines, mixedLines } = records;
  const header = (layout?.header ?? []).map((record) => lines[record]!);
  const isReadable = !header.some((line) => mixedLines.includes(line));
  return {
    file,
    sha256,
    bytes,
    dataset: layout?.dataset ?? null,
    encoding: sheet ? null : encoding,
    dialect: sheet ? null : dialect,
    sheet: sheet ?? null,
    headerLines: header,
    columns: isReadable ? (layout?.columns ?? []) : [],
    version: layout ? fileVersion(records, layout) : null,
  };
}

/** Makes the result of a refused file; no facts, quarantine entries or texts are stored. */
export function refusedFile(head: FileHead, refusal: FileResult["refusal"]): FileResult {
  const { file, sha256, bytes, dataset, encoding, dialect, sheet } = head;
  const { headerLines, columns, version } = head;
  return {
    ...{ file, sha256, bytes, dataset, encoding, dialect, sheet, headerLines, columns, version },
    disposition: "refuse",
    refusal,
    facts: null,
    held: null,
    supersedes: null,
    supersededBy: null,
    questions: [],
    quarantine: [],
    warnings: [],
    totals: [],
    form: [],
    skipped: [],
    balance: { records: 0, header: 0, facts: 0, quarantined: 0, totals: 0, skipped: 0 },
  };
}

/** Makes the result of a file of which no record could be read. */
export function unopenedFile(
  { file, sha256, bytes }: Pick<FileHead, "file" | "sha256" | "bytes">,
  reason: RefusalCode,
): FileResult {
  const head: FileHead = {
    ...{ file, sha256, bytes },
    dataset: null,
    encoding: null,
    dialect: null,
    sheet: null,
    headerLines: [],
    columns: [],
    version: null,
  };
  return refusedFile(head, { reason });
}

/** Makes the result of a file whose headers must be asked about first; nothing of it is stored. */
export const heldFile = (head: FileHead, questions: readonly HeaderQuestion[]): FileResult => ({
  ...refusedFile(head, { reason: "HEADER_AMBIGUOUS" }),
  disposition: "hold",
  questions,
});
