import { headOf, openBytes } from "../csv/bytes/byte-source.ts";
import { readRecords, recordsOf } from "../csv/read-records.ts";
import type { Dataset } from "../model/datasets/dataset.ts";
import type { FileContext } from "./layout/file-context.ts";
import { findLayout } from "./layout/find-layout.ts";
import { understandFile } from "./meaning/understand-file.ts";
import { type Reader, readFile } from "./read-file.ts";
import { type References, withDefined } from "./references/references.ts";
import type { FileResult } from "./result/file-result.ts";

/** A file on disk, and its name in results. */
export interface ExportPath {
  readonly path: string;
  readonly file: string;
}

export interface ExportOptions {
  /** The datasets that a file may belong to. */
  readonly datasetsFor: (file: string) => readonly Dataset[];
  readonly references: References;
  readonly context: FileContext;
  /** Called before each file, to report progress. */
  readonly onFile?: (file: string, index: number, of: number) => void;
}

/** The files that were read, and the references for later checks. */
export interface ExportsRead {
  readonly files: readonly FileResult[];
  /** Files that could not be opened, with the error of the system. */
  readonly unreadable: readonly { readonly file: string; readonly error: string }[];
  readonly references: References;
}

/**
 * Reads exports one by one. Files that define values for others (catalogues, registers of bodies)
 * are read first; the results come in the order given.
 */
export function readExports(exports: readonly ExportPath[], options: ExportOptions): ExportsRead {
  let { references } = options;
  const results = new Map<ExportPath, FileResult>();
  const unreadable: { file: string; error: string }[] = [];
  for (const [index, one] of definersFirst(exports, options).entries()) {
    const { path, file } = one;
    options.onFile?.(file, index, exports.length);
    try {
      const records = { ...readRecords(path), file };
      const datasets = options.datasetsFor(file);
      const result = readFile(records, { datasets, references, context: options.context });
      results.set(one, result);
      if (result.facts) references = withDefined(references, result.facts);
    } catch (error) {
      if (!isFileError(error)) throw error;
      unreadable.push({ file, error: error.message });
    }
  }
  return { files: exports.flatMap((one) => results.get(one) ?? []), unreadable, references };
}

/** The bytes at the start of a file in which its header is found. */
const HEAD_BYTES = 1 << 16;

function definersFirst(
  exports: readonly ExportPath[],
  { datasetsFor, context, references }: ExportOptions,
): ExportPath[] {
  const defines = (dataset: Dataset | undefined): boolean =>
    Object.values(dataset?.columns ?? {}).some((column) => column.defines !== undefined);
  const isDefiner = ({ path, file }: ExportPath): boolean => {
    const datasets = datasetsFor(file);
    if (!datasets.some(defines)) return false;
    if (datasets.length === 1) return true;
    return defines(datasetIn(path, { datasets, references, context }));
  };
  if (exports.length === 1) return [...exports];
  const first = new Set(exports.filter(isDefiner));
  return [...first, ...exports.filter((one) => !first.has(one))];
}

/** Finds the dataset of a file by its first bytes. */
function datasetIn(path: string, reader: Reader): Dataset | undefined {
  try {
    const records = recordsOf(headOf(openBytes(path), HEAD_BYTES), path);
    const listed = findLayout(records, reader.datasets, reader.context);
    return understandFile(records, listed, reader).layout?.dataset;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}

/** True for a file error of the system: no such file, no permission. */
export const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error;
