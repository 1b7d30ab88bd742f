import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readSchemes, type WorkingScheme } from "../../ingest/references/read-schemes.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { ReviewConfig } from "../../review/review-config.ts";
import type { Load } from "../terminal/effects.ts";

/** A dataset definition and the folder it lies in; files in that folder are of that dataset. */
export interface PlacedDataset {
  readonly folder: string;
  readonly dataset: Dataset;
}

/** The dataset definitions of the toolkit, each replaced by one of the same name in the data folder. */
export async function datasetsFor(
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

/** The schemes of the data folder; where it has none, those of the toolkit. */
export function schemesFor(toolkitData: string, data: string): Map<string, WorkingScheme> {
  const own = readSchemes(join(data, "schemes.csv"));
  return own.size > 0 ? own : readSchemes(join(toolkitData, "schemes.csv"));
}

/** `review.config.ts` of the data folder; none is none. */
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
