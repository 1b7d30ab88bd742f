import { join } from "node:path";
import type { AreaWords } from "../table/areas.ts";
import { type Area, type AreaTree, areaTree } from "../table/areas.ts";
import type { Dataset } from "../table/dataset.ts";
import { type AreaFinder, listedAreas, namedAreas } from "./area-finder.ts";
import type { FileContext } from "./file-context.ts";
import type { FileResult } from "./file-result.ts";
import { findExports } from "./find-exports.ts";
import { isAreaList, readAreaList } from "./read-area-list.ts";
import { readFile } from "./read-file.ts";
import { readRecords } from "./records.ts";
import { readHeaders } from "./small-table.ts";

/** What a folder of exports holds. */
export interface LoadedFolder {
  readonly tree: AreaTree;
  /** Every export, read or refused, in order of path. */
  readonly files: readonly FileResult[];
  /** The file that the areas come from; null where names in the exports are all there is. */
  readonly areaList: string | null;
  /** Files that could not be opened, with what the system said. */
  readonly unreadable: readonly { readonly file: string; readonly error: string }[];
}

export interface FolderOptions {
  readonly datasets: readonly Dataset[];
  /** The datasets that a file may belong to, by where it lies; all unless told. */
  readonly datasetsFor?: (file: string) => readonly Dataset[];
  readonly context: FileContext;
  readonly county: string;
  readonly words?: AreaWords;
  /** Called before each file: progress of long work. */
  readonly onFile?: (file: string, index: number, of: number) => void;
}

/**
 * Reads every export below a folder. Each is matched to its dataset by its header; one that no dataset
 * knows stays in the list with `dataset: null`.
 */
export function loadFolder(folder: string, options: FolderOptions): LoadedFolder {
  const paths = findExports(folder);
  const areaList = paths.find((path) => isListOfAreas(join(folder, path))) ?? null;
  const listed = areaList === null ? null : readAreaList(join(folder, areaList));
  const finder = listed ? listedAreas(treeOf(listed, options)) : namedAreas();
  const files: FileResult[] = [];
  const unreadable: { file: string; error: string }[] = [];
  const exports = paths.filter((path) => path !== areaList);
  for (const [index, file] of exports.entries()) {
    options.onFile?.(file, index, exports.length);
    try {
      files.push(readExport(folder, file, finder, options));
    } catch (error) {
      if (!isFileError(error)) throw error;
      unreadable.push({ file, error: error.message });
    }
  }
  return { tree: treeOf(listed ?? finder.areas(), options), files, areaList, unreadable };
}

const treeOf = (areas: readonly Area[], { county, words }: FolderOptions): AreaTree =>
  areaTree(areas, { name: county, ...(words ? { words } : {}) });

function readExport(
  folder: string,
  file: string,
  areas: AreaFinder,
  options: FolderOptions,
): FileResult {
  const records = { ...readRecords(join(folder, file)), file };
  const datasets = options.datasetsFor?.(file) ?? options.datasets;
  return readFile(records, { datasets, areas, context: options.context });
}

/** Looks at the header only; a file that cannot be opened is no list. */
function isListOfAreas(path: string): boolean {
  try {
    return isAreaList(readHeaders(path));
  } catch (error) {
    if (isFileError(error)) return false;
    throw error;
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && "syscall" in error;
