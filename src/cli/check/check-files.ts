import { existsSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { areaListIn } from "../../ingest/folder/area-list-in.ts";
import { findFiles } from "../../ingest/folder/find-files.ts";
import type { ExportPath } from "../../ingest/folder/open-export.ts";
import { type ExportsRead, readExports } from "../../ingest/folder/read-exports.ts";
import { OPEN_END } from "../../ingest/layout/file-context.ts";
import { shownFile } from "../../ingest/persons/shown-file.ts";
import { type AreaFinder, listedAreas, namedAreas } from "../../ingest/references/area-finder.ts";
import type { AreaList } from "../../ingest/references/check-succession.ts";
import { isAreaListFile, readAreaList } from "../../ingest/references/read-area-list.ts";
import type { References } from "../../ingest/references/references.ts";
import type { FileResult } from "../../ingest/result/file-result.ts";
import { resolveVersions } from "../../ingest/versions/resolve-versions.ts";
import { CHECK } from "../../messages/commands/check.ts";
import { COMMANDS } from "../../messages/commands/commands.ts";
import type { Text } from "../../messages/text.ts";
import { areaTree } from "../../model/areas/areas.ts";
import type { Dataset } from "../../model/datasets/dataset.ts";
import type { ReviewConfig } from "../../review/review-config.ts";
import {
  contextUpTo,
  datasetsAt,
  placedDatasets,
  requireFolder,
  schemesFor,
} from "../review/definitions.ts";
import { settingsFor, unreadableKept, withHandKept } from "../review/hand-kept.ts";
import type { Load } from "../terminal/effects.ts";
import { UsageError } from "../terminal/errors.ts";
import { besideFile, type CheckContext } from "./check-context.ts";

/** The folders of definitions and references. */
export interface CheckPlace {
  readonly toolkitData: string;
  readonly data: string;
  /** A list of areas that replaces that of the data folder. */
  readonly areas: string | null;
  readonly load: Load;
}

/** The definitions and references for a check. */
export interface CheckBasis {
  readonly datasetsFor: (file: string) => readonly Dataset[];
  readonly references: References;
  readonly config: Partial<ReviewConfig>;
  readonly datasets: readonly Dataset[];
  readonly hasAreaList: boolean;
  /** The closing date of the settings. */
  readonly asOf: string;
  /** The hand-kept files that cannot be opened. */
  readonly unreadable: readonly Text[];
  /** The faults of the list of areas and of confirmed headers, each with its path. */
  readonly troubles: readonly Text[];
}

/** Reads definitions, areas, schemes, catalogue and bodies of a data folder. */
export async function checkBasis({
  toolkitData,
  data,
  areas,
  load,
}: CheckPlace): Promise<CheckBasis> {
  requireFolder(data);
  const config = await settingsFor(data, load);
  const { placed, troubles } = withHandKept(data, await placedDatasets(toolkitData, data, load));
  const homeOf = (file: string): readonly Dataset[] =>
    datasetsAt(relative(data, resolve(file)).replaceAll("\\", "/"), placed);
  const datasets = placed.map(({ dataset }) => dataset);
  const asOf = config.asOf ?? OPEN_END;
  const listPath = areas ?? ownAreaList(data);
  const list = listPath === null ? null : readAreaList(listPath);
  const known: References = {
    areas: finderOf(list, config.county?.zh ?? ""),
    bodies: new Map(),
    schemes: schemesFor(toolkitData, data, datasets),
  };
  const { references } = readExports(exportsIn(data).filter(isDefiner(homeOf)), {
    datasetsFor: homeOf,
    references: known,
    context: contextUpTo(asOf),
  });
  const areaTroubles = (list?.troubles ?? []).map((says) => COMMANDS["area-list"](listPath!, says));
  return {
    datasetsFor: homeOf,
    references,
    config,
    datasets,
    asOf,
    hasAreaList: list !== null,
    unreadable: unreadableKept(data),
    troubles: [...troubles, ...areaTroubles],
  };
}

/** True for a catalogue or a register. Before it is read, a file is known as one only by the folder of a dataset. */
const isDefiner =
  (homeOf: CheckBasis["datasetsFor"]) =>
  ({ path }: ExportPath): boolean => {
    const [home, ...others] = homeOf(path);
    return others.length === 0 && Object.values(home?.columns ?? {}).some(({ defines }) => defines);
  };

const finderOf = (list: AreaList | null, county: string): AreaFinder =>
  list === null ? namedAreas() : listedAreas(areaTree(list.areas, { name: county }));

function ownAreaList(data: string): string | null {
  const found = areaListIn(data, findFiles(data));
  return found === null ? null : join(data, found);
}

const exportsIn = (folder: string): ExportPath[] =>
  findFiles(folder).map((file) => ({
    path: join(folder, file),
    file: shownFile(join(folder, file)),
  }));

/**
 * Checks the list of areas that `--areas` names.
 * @throws UsageError if there is no such file, or if it is no list of areas.
 */
export function namedAreaList(path: string | null): string | null {
  if (path === null) return null;
  if (!existsSync(path)) throw new UsageError(CHECK["no-path"](path));
  if (!isAreaListFile(path)) throw new UsageError(CHECK["bad-areas"](path));
  return path;
}

/**
 * Lists the files of paths; of a folder every export in it, without lists of areas.
 * @throws UsageError if there is no such path, or if a folder has no exports.
 */
export function checkedPaths(paths: readonly string[]): ExportPath[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new UsageError(CHECK["no-path"](path));
    if (!statSync(path).isDirectory()) return [{ path, file: shownFile(path) }];
    const found = exportsIn(path).filter((one) => !isAreaListFile(one.path));
    if (found.length === 0) throw new UsageError(CHECK["no-exports"](path));
    return found;
  });
}

/** Reads the checked files, after the earlier files that their context names; results are of the checked ones only. */
export function checkFiles(
  exports: readonly ExportPath[],
  basis: CheckBasis,
  context: CheckContext,
): ExportsRead {
  const options = { ...basis, context };
  const prior = priorFiles(exports, context);
  const catalogue =
    exports[0] && context.indicators && besideFile(exports[0].path, context.indicators);
  const named = catalogue ? [{ path: catalogue, file: context.indicators! }] : [];
  const { references: known } = readExports(named, options);
  const earlier = readExports(prior, { ...options, references: known });
  const checked = readExports(exports, { ...options, references: known });
  const received = earlier.files.map((file): FileResult => ({ ...file, version: BEFORE }));
  const settled = resolveVersions([...received, ...checked.files]);
  return { ...checked, files: settled.slice(received.length) };
}

/** The version of an earlier file: before all others, whatever number it states. */
const BEFORE = { number: 0, line: null };

/** Finds the earlier files in the order of the context, under the names it gives them. */
function priorFiles(
  exports: readonly ExportPath[],
  { priorFiles: names }: CheckContext,
): ExportPath[] {
  const found = new Map<string, ExportPath>();
  for (const { path } of exports)
    for (const file of names) {
      const prior = besideFile(path, file);
      if (prior === null) throw new UsageError(CHECK["no-path"](file));
      found.set(prior, { path: prior, file });
    }
  return [...found.values()];
}
