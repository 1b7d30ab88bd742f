import { type ExportPath, openExport } from "../../ingest/folder/open-export.ts";
import { isNumber, plainHeader } from "../../ingest/layout/header.ts";
import {
  countsOfRows,
  headerText,
  type LayoutColumn,
  recordTexts,
} from "../../ingest/layout/layout.ts";
import { personalHeader } from "../../ingest/persons/personal-headers.ts";
import { personalValue } from "../../ingest/persons/personal-places.ts";
import type { FileResult, HeaderQuestion } from "../../ingest/result/file-result.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";

/** A header of which a person must say what it means. */
export interface OpenHeader {
  readonly header: string;
  /** Null where no dataset knows the file. */
  readonly dataset: Dataset | null;
  /** The fields it may mean, the likely ones first. */
  readonly candidates: readonly string[];
}

/** The files of a check, each with the headers that are open. */
export interface OpenFile {
  readonly file: string;
  readonly dataset: Dataset | null;
  readonly headers: readonly OpenHeader[];
  /** The counts without a column that each of its rows may stand for. */
  readonly uncounted: readonly string[];
}

/** Lists the headers that a person must say the meaning of, and those that may hold figures unused. */
export function openHeaders(
  exports: readonly ExportPath[],
  files: readonly FileResult[],
): OpenFile[] {
  return files.flatMap((file) => {
    if (isUnmatched(file)) return unmatchedHeaders(exports, file);
    const headers = file.columns
      .filter((column) => isOpen(column, file))
      .map((column) => ({
        header: headerText(column),
        dataset: file.dataset,
        candidates: candidatesFor(column, file),
      }));
    const uncounted = file.dataset ? countsOfRows({ ...file, dataset: file.dataset }, "asked") : [];
    return headers.length + uncounted.length === 0
      ? []
      : [{ file: file.file, dataset: file.dataset, headers, uncounted }];
  });
}

const isUnmatched = ({ dataset, refusal }: FileResult): boolean =>
  dataset === null && refusal === null;

const isOpen = (column: LayoutColumn, { refusal, questions }: FileResult): boolean => {
  const text = headerText(column);
  if (!isHeaderText(text) || column.role !== null) return false;
  if (questions.some((question) => isAbout(question, text))) return true;
  if (column.field !== null) return false;
  return refusal?.reason === "MISSING_REQUIRED_COLUMN" || column.mayBe !== undefined;
};

/** True for a question about a column, or about several columns of which it is one. */
const isAbout = ({ header, candidates }: HeaderQuestion, text: string): boolean =>
  candidates.includes(text) || (header ?? "").split("、").includes(text);

const isHeaderText = (text: string): boolean =>
  plainHeader(text) !== "" && !personalHeader(text) && personalValue(text) === null;

/** Lists the fields that a column may hold: those that a question names, then those that the file lacks. */
function candidatesFor(
  column: LayoutColumn,
  { dataset, columns, questions }: FileResult,
): string[] {
  const text = headerText(column);
  const asked = questions.flatMap((question) => {
    const { field, candidates } = question;
    if (field !== null) return candidates.includes(text) ? [field] : [];
    return isAbout(question, text) ? [...candidates, column.field ?? ""] : [];
  });
  const fields = fieldsOf(dataset!);
  const present = new Set(columns.flatMap(({ field }) => field ?? []));
  const lacking = fields.filter((field) => !present.has(field));
  const likely = [...(column.mayBe ?? []), ...asked].filter((field) => fields.includes(field));
  return [...new Set([...likely, ...lacking])];
}

/** Lists the fields of a dataset that a header may mean, the required ones first. */
export const fieldsOf = ({ columns }: Dataset): string[] =>
  Object.keys(columns)
    .filter((field) => columns[field]!.kind !== "note" && columns[field]!.headers.length > 0)
    .sort((a, b) => Number(columns[b]!.required ?? false) - Number(columns[a]!.required ?? false));

/** The records in which the header of an unknown file is sought. */
const SEARCH_DEPTH = 20;

/** Finds the header of a file that no dataset knows: the first record of two or more words, all different. */
function unmatchedHeaders(exports: readonly ExportPath[], { file }: FileResult): OpenFile[] {
  const one = exports.find((each) => file === each.file || file.startsWith(`${each.file} `));
  const table = one && openExport(one).tables.find((each) => each.file === file);
  if (!table) return [];
  const records = table.head();
  for (let record = 0; record < Math.min(records.count, SEARCH_DEPTH); record++) {
    const texts = recordTexts(records, record)
      .map((text) => text.trim())
      .filter((text) => text !== "");
    const isHeader = texts.length > 1 && texts.every((text) => !isNumber(text.normalize("NFKC")));
    if (!isHeader || new Set(texts).size < texts.length) continue;
    const headers = texts
      .filter(isHeaderText)
      .map((header) => ({ header, dataset: null, candidates: [] }));
    return [{ file, dataset: null, headers, uncounted: [] }];
  }
  return [];
}
