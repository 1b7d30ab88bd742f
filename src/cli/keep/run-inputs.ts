import { join, relative } from "node:path";
import { isFileError } from "../../csv/bytes/open-file.ts";
import { entriesIn, findFiles, HAND_KEPT } from "../../ingest/folder/find-files.ts";
import { linksOut } from "../../ingest/folder/links-out.ts";
import { shownFile } from "../../ingest/persons/shown-file.ts";
import { TOOLKIT } from "../../review/folder/toolkit-folder.ts";
import { fileDigest } from "./file-digest.ts";

/** Everything that the result of a run depends on, each with the hash of its content. */
export type RunInputs = ReadonlyMap<string, string>;

/** The folders of a data folder that are read beside its exports. */
const BESIDE = ["editions", "languages"];

/** The hand-kept files of the toolkit that stand in where a data folder has none. */
const STANDING_IN = ["items.csv", "schemes.csv"];

/** Hashes the files that a run reads: those of the data folder, and those of the toolkit that are not bundled. */
export function filesRead(data: string, toolkitData: string): RunInputs {
  const own = [
    ...new Set([
      ...findFiles(data),
      ...HAND_KEPT,
      ...BESIDE.flatMap((folder) => filesIn(data, folder)),
    ]),
  ];
  const paths = [
    ...own.map((file) => join(data, file)),
    ...STANDING_IN.map((file) => join(toolkitData, file)),
    join(TOOLKIT, "package.json"),
  ];
  const outside = new Set(linksOut(data));
  const found = [...new Set(paths)].map((path) => {
    const name = nameOf(path, data);
    return [name, `${digestOf(path)}${outside.has(name) ? " outside" : ""}`] as const;
  });
  return new Map([...found.filter(([, digest]) => digest !== "ENOENT"), ...LOADED]);
}

/** Names a file by its place in the data folder, or from there. */
const nameOf = (path: string, data: string): string => relative(data, path).replaceAll("\\", "/");

/** Lists the files below a folder, in any order. */
function filesIn(root: string, folder: string): string[] {
  return (entriesIn(join(root, folder)) ?? []).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, path) : [path];
  });
}

/** Hashes a file; the code of the system for one that cannot be read. */
function digestOf(path: string): string {
  try {
    return fileDigest(path);
  } catch (error) {
    if (isFileError(error)) return error.code ?? "unreadable";
    throw error;
  }
}

/** Returns inputs under names that say nothing about persons: so they are stored. */
export const namedInputs = (inputs: RunInputs): RunInputs =>
  new Map([...inputs].map(([name, digest]) => [shownFile(name), digest]));

/** Lists what differs between the inputs of two runs, sorted. */
export function changedInputs(before: RunInputs, now: RunInputs): string[] {
  const names = new Set([...before.keys(), ...now.keys()]);
  return [...names].filter((name) => before.get(name) !== now.get(name)).sort();
}

/** The style and the script of pages as this process has loaded them; another one is used by the next process. */
const LOADED = filesIn(TOOLKIT, "src")
  .filter((file) => /\.(?:css|js)$/.test(file))
  .map((file) => [file, digestOf(join(TOOLKIT, file))] as const);
