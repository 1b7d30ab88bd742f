import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { entriesIn } from "../../ingest/folder/find-files.ts";
import { isAreaListFile } from "../../ingest/references/read-area-list.ts";
import { CHECK } from "../../messages/commands/check.ts";
import { UsageError } from "../terminal/errors.ts";

/** Files that a data folder is known by. */
const SETTINGS = [
  ...["review.config.ts", "review.csv", "headers.csv", "dataset.ts"],
  ...["areas.csv", "townships.csv", "乡镇名录.csv", "名录.csv"],
];

/** The levels above an export that its data folder may be: `data/activities/raw`. */
const LEVELS = 2;

/**
 * Finds the data folder of the paths given to a check: the nearest folder with settings, else the folder given
 * itself; for a single file without any, that of the project,
 * or its own where there is no project. Beside the export any list of areas makes the
 * folder its home; further up only one by its usual name, because lists of other counties may lie there.
 * @throws UsageError if the paths are of different data folders.
 */
export function dataFolderOf(paths: readonly string[], projectData: string): string {
  const [home = projectData, ...others] = new Set(
    paths.filter((path) => existsSync(path)).map((path) => homeOf(resolve(path), projectData)),
  );
  if (others.length > 0) throw new UsageError(CHECK["several-homes"]([home, ...others]));
  return home;
}

function homeOf(path: string, projectData: string): string {
  const isFolder = statSync(path).isDirectory();
  const nearest = isFolder ? path : dirname(path);
  const above = Array.from({ length: LEVELS }).reduce<string[]>(
    (folders) => [...folders, dirname(folders.at(-1)!)],
    [nearest],
  );
  if (hasAreaList(nearest)) return nearest;
  return (
    above.find(hasSettings) ?? (isFolder ? path : existsSync(projectData) ? projectData : nearest)
  );
}

const hasSettings = (folder: string): boolean =>
  SETTINGS.some((name) => existsSync(join(folder, name)));

const hasAreaList = (folder: string): boolean =>
  (entriesIn(folder) ?? []).some(
    (entry) =>
      entry.isFile() &&
      /\.(csv|xlsx)$/i.test(entry.name) &&
      isAreaListFile(join(folder, entry.name)),
  );
