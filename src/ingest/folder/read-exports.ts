import { isFileError } from "../../csv/bytes/open-file.ts";
import type { PartThreads } from "../../csv/part-threads.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { FileContext } from "../layout/file-context.ts";
import { type Reader, readFile } from "../read-file.ts";
import { type References, withDefined } from "../references/references.ts";
import type { FileResult } from "../result/file-result.ts";
import { understandLines } from "../sections/unfold-lines.ts";
import {
  type ExportPath,
  type OpenedExport,
  openExport,
  type PassedOver,
  type Table,
} from "./open-export.ts";

export interface ExportOptions {
  /** The datasets that a file may belong to. */
  readonly datasetsFor: (file: string) => readonly Dataset[];
  readonly references: References;
  readonly context: FileContext;
  /** Called before each file, to report progress. */
  readonly onFile?: (file: string, index: number, of: number) => void;
  /** Threads that help to read a large file. */
  readonly threads?: PartThreads;
  /** Reads a table; by default its records are read. */
  readonly read?: (table: Table, reader: Reader) => FileResult;
}

/** The files that were read, and the references for later checks. */
export interface ExportsRead {
  /** Files and sheets that were read or refused. */
  readonly files: readonly FileResult[];
  readonly passedOver: readonly PassedOver[];
  /** Files that could not be opened, with the code of the system. */
  readonly unreadable: readonly UnreadableFile[];
  readonly references: References;
}

interface UnreadableFile {
  readonly file: string;
  readonly code: string;
}

/**
 * Reads exports one by one. Tables that define values for others (catalogues, registers of bodies)
 * are read first; the results come in the order given, the sheets of a workbook in theirs.
 */
export function readExports(exports: readonly ExportPath[], options: ExportOptions): ExportsRead {
  const unreadable: UnreadableFile[] = [];
  const opened = exports.flatMap((one) =>
    attempt(one.file, () => openExport(one, options.threads), unreadable),
  );
  const results = new Map<Table, FileResult>();
  const tables = opened.flatMap((one) => one.tables);
  let { references } = options;
  const { read = readTable } = options;
  for (const [index, table] of definersFirst(tables, options).entries()) {
    const { file } = table;
    options.onFile?.(file, index, tables.length);
    const reader = { datasets: options.datasetsFor(file), references, context: options.context };
    for (const result of attempt(file, () => read(table, reader), unreadable)) {
      results.set(table, result);
      if (result.facts) references = withDefined(references, result.facts);
    }
  }
  return { ...sorted(opened, results), unreadable, references };
}

const readTable = (table: Table, reader: Reader): FileResult => readFile(table.records(), reader);

/** Sorts the results into files and what is no table after all: notes, a sheet of words. */
function sorted(
  opened: readonly OpenedExport[],
  results: ReadonlyMap<Table, FileResult>,
): Pick<ExportsRead, "files" | "passedOver"> {
  const files: FileResult[] = [];
  const passedOver: PassedOver[] = [];
  for (const one of opened) {
    files.push(...one.refused);
    passedOver.push(...one.passedOver);
    for (const result of one.tables.flatMap((table) => results.get(table) ?? [])) {
      const why = whyNoTable(result);
      if (why === null) files.push(result);
      else passedOver.push({ file: result.file, why });
    }
  }
  return { files, passedOver };
}

function whyNoTable({ dataset, file, sheet }: FileResult): PassedOver["why"] | null {
  if (dataset !== null) return null;
  if (sheet && !sheet.hasNumbers) return "words_sheet";
  return !sheet && /\.txt$/i.test(file) ? "notes" : null;
}

/** Calls a function that opens a file; the code of a file error is kept, with none as the result. */
function attempt<T>(file: string, open: () => T, unreadable: UnreadableFile[]): T[] {
  try {
    return [open()];
  } catch (error) {
    if (!isFileError(error)) throw error;
    unreadable.push({ file, code: error.code ?? "" });
    return [];
  }
}

function definersFirst(
  tables: readonly Table[],
  { datasetsFor, context, references }: ExportOptions,
): readonly Table[] {
  const defines = (dataset: Dataset | undefined): boolean =>
    Object.values(dataset?.columns ?? {}).some((column) => column.defines !== undefined);
  const isDefiner = (table: Table): boolean => {
    const datasets = datasetsFor(table.file);
    if (!datasets.some(defines)) return false;
    if (datasets.length === 1) return true;
    return defines(datasetIn(table, { datasets, references, context }));
  };
  if (tables.length === 1) return tables;
  const first = new Set(tables.filter(isDefiner));
  return [...first, ...tables.filter((table) => !first.has(table))];
}

/** Finds the dataset of a table by its first records. */
function datasetIn(table: Table, reader: Reader): Dataset | undefined {
  const [head] = attempt(table.file, () => table.head(), []);
  if (head === undefined) return undefined;
  return understandLines(head, reader).understanding.layout?.dataset;
}
