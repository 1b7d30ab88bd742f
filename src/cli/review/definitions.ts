import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { isThere, requireReadable } from "../../csv/bytes/open-file.ts";
import type { FileContext } from "../../ingest/layout/file-context.ts";
import { readItems } from "../../ingest/references/read-items.ts";
import {
  ownSchemes,
  readSchemes,
  type WorkingScheme,
  withOwnSchemes,
} from "../../ingest/references/read-schemes.ts";
import { DEFINITIONS } from "../../messages/authors/definitions.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import type { Text } from "../../messages/text.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import { datasetFaults } from "../../model/datasets/dataset-faults.ts";
import { withItems } from "../../model/datasets/items.ts";
import { configFaults } from "../../review/config-faults.ts";
import { PROJECT } from "../../review/folder/toolkit-folder.ts";
import type { ReviewConfig } from "../../review/review-config.ts";
import { codeFrame } from "../terminal/code-frame.ts";
import type { Load } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";

/**
 * Checks that a data folder is there.
 * @throws UsageError if nothing is there, or a file.
 */
export function requireFolder(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined && path === join(PROJECT, "data"))
    throw new UsageError(COMMANDS["no-project"](PROJECT));
  if (stat === undefined) throw new UsageError(COMMANDS["no-folder"](path));
  if (!stat.isDirectory()) throw new UsageError(COMMANDS["no-folder-but-file"](path));
}

/** A dataset definition and its folder; files in that folder are of that dataset. */
export interface PlacedDataset {
  readonly folder: string;
  readonly dataset: Dataset;
}

/** Datasets that know what a person wrote of them, and the lines that could not be used. */
export interface ConfirmedPlaces {
  readonly placed: readonly PlacedDataset[];
  readonly troubles: readonly Text[];
}

/**
 * Loads the dataset definitions of the toolkit; one of the same name in the data folder replaces it.
 * @throws UsageError for definitions that cannot be read or have faults.
 */
export async function placedDatasets(
  toolkitData: string,
  data: string,
  load: Load,
): Promise<PlacedDataset[]> {
  const found = new Map<string, PlacedDataset & { readonly file: string }>();
  for (const root of new Set([toolkitData, data])) {
    for (const folder of ["", ...foldersIn(root)]) {
      const path = join(root, folder, "dataset.ts");
      if (!isThere(path)) continue;
      const file = relative(root, path);
      const dataset = (await defaultExport(path, file, load)) as Dataset;
      found.set(dataset?.name, { folder: root === data ? folder : "", dataset, file });
    }
  }
  const placed = [...found.values()];
  refuseFaults(faultsIn(placed, [toolkitData, data]));
  const whole = withItemLists(placed, [toolkitData, data]).map((one) => ({
    ...one,
    dataset: withOwnSchemes(one.dataset),
  }));
  refuseFaults(
    measuresTwice(whole.toSorted((a, b) => Number(a.folder !== "") - Number(b.folder !== ""))),
  );
  return whole.sort((a, b) => (a.dataset.name < b.dataset.name ? -1 : 1));
}

/**
 * Adds the items of the lists in folders to the datasets that have some.
 * @throws UsageError for lines that cannot be used.
 */
function withItemLists<Placed extends PlacedDataset>(
  placed: readonly Placed[],
  roots: readonly string[],
): Placed[] {
  const paths = [...new Set(roots)].map((root) => join(root, "items.csv"));
  const { items, faults } = readItems(
    paths,
    placed.map(({ dataset }) => dataset),
  );
  refuseFaults(faults);
  return placed.map((one) => ({ ...one, dataset: withItems(one.dataset, items) }));
}

/** A definition with its path in the data folder. */
interface FiledDataset {
  readonly file: string;
  readonly dataset: Dataset;
}

/** Lists what is wrong in definitions. A scheme is one of `schemes.csv`, or its values are rows of a dataset. */
function faultsIn(placed: readonly FiledDataset[], roots: readonly string[]): Text[] {
  const listed = roots.flatMap((root) => [...readSchemes(join(root, "schemes.csv")).keys()]);
  const defined = placed.flatMap(({ dataset }) =>
    Object.values(dataset?.columns ?? {}).flatMap((column) => column?.defines ?? []),
  );
  const schemes = [...new Set([...listed, ...defined])];
  return placed.flatMap(({ file, dataset }) =>
    datasetFaults(dataset, schemes).map((says) => DEFINITIONS.fault(file, says)),
  );
}

/** Lists the measures that two datasets define. */
function measuresTwice(placed: readonly FiledDataset[]): Text[] {
  const fileOf = new Map<string, string>();
  return placed.flatMap(({ file, dataset }) =>
    Object.keys({ ...dataset?.measures, ...dataset?.ratios }).flatMap((id) => {
      const other = fileOf.get(id);
      if (other !== undefined)
        return [DEFINITIONS.fault(file, DEFINITIONS["two-measures"](id, other))];
      fileOf.set(id, file);
      return [];
    }),
  );
}

/** @throws UsageError that names all faults, one a line. */
function refuseFaults(faults: readonly Text[]): void {
  if (faults.length === 0) return;
  throw new UsageError({
    zh: faults.map(({ zh }) => zh).join("\n"),
    en: faults.map(({ en }) => en).join("\n"),
  });
}

/** Returns the datasets that a file may be of: the one of its folder, or any. `file` is a path in the data folder. */
export function datasetsAt(file: string, placed: readonly PlacedDataset[]): readonly Dataset[] {
  const home = placed.find(({ folder }) => folder !== "" && file.startsWith(`${folder}/`));
  return home ? [home.dataset] : placed.map(({ dataset }) => dataset);
}

/** Returns the context of a file of which only the closing date is known. */
export const contextUpTo = (asOf: string): FileContext => ({
  asOf,
  year: null,
  period: null,
  reporter: null,
  measure: null,
});

/** Reads the schemes of the data folder; if it has none, those of the toolkit. Datasets bring their own besides. */
export function schemesFor(
  toolkitData: string,
  data: string,
  datasets: readonly Dataset[],
): Map<string, WorkingScheme> {
  const own = readSchemes(join(data, "schemes.csv"));
  const listed = own.size > 0 ? own : readSchemes(join(toolkitData, "schemes.csv"));
  return new Map([...ownSchemes(datasets), ...listed]);
}

/**
 * Loads `review.config.ts` of the data folder; without that file, nothing is configured.
 * @throws UsageError for settings that cannot be read or have faults.
 */
export async function configFor(data: string, load: Load): Promise<Partial<ReviewConfig>> {
  const path = join(data, "review.config.ts");
  if (!isThere(path)) return {};
  const config = await defaultExport(path, "review.config.ts", load);
  refuseFaults(configFaults(config).map((says) => DEFINITIONS.fault("review.config.ts", says)));
  return config as ReviewConfig;
}

const foldersIn = (root: string): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** @throws UsageError for a file that does not compile or exports nothing; a file error if it cannot be opened. */
async function defaultExport(path: string, file: string, load: Load): Promise<unknown> {
  requireReadable(path);
  const module = await load(path).catch((error: unknown) => {
    throw new UsageError(DEFINITIONS.unreadable(file, codeFrame(error, dirname(path))));
  });
  if (module.default === undefined)
    throw new UsageError(DEFINITIONS.fault(file, DEFINITIONS["no-export"]()));
  return module.default;
}
