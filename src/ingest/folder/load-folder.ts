import { join } from "node:path";
import type { Text } from "../../messages/text.ts";
import { type AreaTree, type AreaWords, areaTree } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { FileContext } from "../layout/file-context.ts";
import { shownFile } from "../persons/shown-file.ts";
import { listedAreas, namedAreas } from "../references/area-finder.ts";
import type { AreaList } from "../references/check-succession.ts";
import { readAreaList } from "../references/read-area-list.ts";
import type { WorkingScheme } from "../references/read-schemes.ts";
import type { FileResult } from "../result/file-result.ts";
import { resolveVersions } from "../versions/resolve-versions.ts";
import { areaListIn } from "./area-list-in.ts";
import { findFiles } from "./find-files.ts";
import { type ExportOptions, type ExportsRead, readExports } from "./read-exports.ts";

/** The contents of a folder of exports. */
export interface LoadedFolder
  extends Pick<ExportsRead, "passedOver" | "unreadable" | "references"> {
  readonly tree: AreaTree;
  /** All exports, read or refused, in order of path. */
  readonly files: readonly FileResult[];
  /** The file that the areas come from; null where the areas are the names found in the exports. */
  readonly areaList: string | null;
  /** The errors in the area list. */
  readonly areaTroubles: readonly Text[];
  /** The facts that count in another county, where several pushed them. */
  readonly notices?: readonly Text[];
}

export interface FolderOptions {
  readonly datasets: readonly Dataset[];
  /** The datasets that a file may belong to, by its path; by default all. */
  readonly datasetsFor?: (file: string) => readonly Dataset[];
  /** The values that categories may have; a category without a scheme accepts any. */
  readonly schemes?: ReadonlyMap<string, WorkingScheme>;
  readonly context: FileContext;
  readonly county: string;
  readonly words?: AreaWords;
  /** Called before each file, to report progress. */
  readonly onFile?: (file: string, index: number, of: number) => void;
  /** Threads that help to read a large file. */
  readonly threads?: ExportOptions["threads"];
  /** Reads a table; by default its records are read. */
  readonly read?: ExportOptions["read"];
}

/**
 * Reads every export below a folder. Each is matched to its dataset by its header; a file that no
 * dataset knows stays in the list with `dataset: null`. Of several versions of a return the last
 * one counts.
 */
export function loadFolder(folder: string, options: FolderOptions): LoadedFolder {
  const {
    datasets,
    datasetsFor = () => datasets,
    schemes = new Map(),
    context,
    onFile,
    threads,
    read,
  } = options;
  const paths = findFiles(folder);
  const { areaList, tree, areaTroubles } = listOfAreas(folder, options, paths);
  const areas = tree ? listedAreas(tree) : namedAreas();
  const { files, passedOver, unreadable, references } = readExports(
    paths
      .filter((path) => path !== areaList)
      .map((file) => ({
        path: join(folder, file),
        file: shownFile(file),
      })),
    {
      datasetsFor,
      references: { areas, bodies: new Map(), schemes },
      context,
      ...(onFile ? { onFile } : {}),
      ...(threads ? { threads } : {}),
      ...(read ? { read } : {}),
    },
  );
  return {
    tree: tree ?? treeOfAreas({ areas: areas.areas(), troubles: [] }, options),
    files: resolveVersions(files),
    ...{ areaList, areaTroubles },
    passedOver,
    unreadable,
    references,
  };
}

/** The list of areas of a folder, and the areas in it; null where there is none. */
interface ListOfAreas extends Pick<LoadedFolder, "areaList" | "areaTroubles"> {
  readonly tree: AreaTree | null;
}

/** Reads the list of areas of a folder. */
export function listOfAreas(
  folder: string,
  options: FolderOptions,
  paths = findFiles(folder),
): ListOfAreas {
  const areaList = areaListIn(folder, paths);
  if (areaList === null) return { areaList, tree: null, areaTroubles: [] };
  const listed = readAreaList(join(folder, areaList));
  return { areaList, tree: treeOfAreas(listed, options), areaTroubles: listed.troubles };
}

/** Makes the tree of the areas that a folder lists or names. */
export const treeOfAreas = (
  { areas, troubles }: AreaList,
  { county, words }: Pick<FolderOptions, "county" | "words">,
): AreaTree => areaTree(areas, { name: county, troubles, ...(words ? { words } : {}) });
