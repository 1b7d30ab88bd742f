import { copyFileSync, existsSync, mkdirSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeActivities, TOWNSHIP_LIST } from "./make-activities.ts";

/** The folder in which large exports are kept from one bench to the next. */
export const FOLDER = join(tmpdir(), "tallybook-bench");

/** Returns a folder with one export of so many activities, which is made once, and the list of townships. */
export const activitiesOf = (rows: number): string =>
  folderWith(String(rows), (path) => makeActivities(rows, path));

/** Returns a folder of one export and the list of townships; the export is made once. */
export function folderWith(name: string, make: (path: string) => void): string {
  const folder = join(FOLDER, name);
  const path = join(folder, "activities.csv");
  mkdirSync(folder, { recursive: true });
  copyFileSync(TOWNSHIP_LIST, join(folder, "townships.csv"));
  if (!existsSync(path)) {
    make(`${path}.part`);
    renameSync(`${path}.part`, path);
  }
  return folder;
}
