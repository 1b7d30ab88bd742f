import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { FileContext } from "../../ingest/layout/file-context.ts";
import { readSchemes, type WorkingScheme } from "../../ingest/references/read-schemes.ts";
import { COMMANDS } from "../../messages/commands.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { ReviewConfig } from "../../review/review-config.ts";
import type { Load } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";

/**
 * Checks that a data folder is there.
 * @throws UsageError if nothing is there, or a file.
 */
export function requireFolder(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(COMMANDS["no-folder"](path));
  if (!stat.isDirectory()) throw new UsageError(COMMANDS["no-folder-but-file"](path));
}

/** A dataset definition and its folder; files in that folder are of that dataset. */
interface PlacedDataset {
  readonly folder: string;
  readonly dataset: Dataset;
}

/** Loads the dataset definitions of the toolkit; one of the same name in the data folder replaces it. */
export async function placedDatasets(
  toolkitData: string,
  data: string,
  load: Load,
): Promise<PlacedDataset[]> {
  const found = new Map<string, PlacedDataset>();
  for (const root of new Set([toolkitData, data])) {
    for (const folder of ["", ...foldersIn(root)]) {
      const path = join(root, folder, "dataset.ts");
      if (!existsSync(path)) continue;
      const dataset = await defaultExport<Dataset>(path, load);
      found.set(dataset.name, { folder: root === data ? folder : "", dataset });
    }
  }
  return [...found.values()].sort((a, b) => (a.dataset.name < b.dataset.name ? -1 : 1));
}

/** Returns the datasets that a file may be of: the one of its folder, or any. `file` is a path in the data folder. */
export function datasetsAt(file: string, placed: readonly PlacedDataset[]): readonly Dataset[] {
  const home = placed.find(({ folder }) => folder !== "" && file.startsWith(`${folder}/`));
  return home ? [home.dataset] : placed.map(({ dataset }) => dataset);
}

/** The closing date if none is given: no day lies after it. */
export const OPEN_END = "9999-12-31";

/** Returns the context of a file of which only the closing date is known. */
export const contextUpTo = (asOf: string): FileContext => ({
  asOf,
  year: null,
  period: null,
  reporter: null,
  measure: null,
});

/** Reads the schemes of the data folder; if it has none, those of the toolkit. */
export function schemesFor(toolkitData: string, data: string): Map<string, WorkingScheme> {
  const own = readSchemes(join(data, "schemes.csv"));
  return own.size > 0 ? own : readSchemes(join(toolkitData, "schemes.csv"));
}

/** Loads `review.config.ts` of the data folder; without that file, nothing is configured. */
export async function configFor(data: string, load: Load): Promise<Partial<ReviewConfig>> {
  const path = join(data, "review.config.ts");
  return existsSync(path) ? defaultExport<ReviewConfig>(path, load) : {};
}

const foldersIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

async function defaultExport<T>(path: string, load: Load): Promise<T> {
  const module = await load(path);
  if (module.default === undefined)
    throw new Error(`${path}: has no default export; end it with "export default ..."`);
  return module.default as T;
}
