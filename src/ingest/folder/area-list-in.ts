import { join } from "node:path";
import { isAreaListFile } from "../references/read-area-list.ts";

/** The area list that a check proposes and a person keeps; it is preferred to any other. */
export const OWN_AREA_LIST = "areas.csv";

/** Finds the area list among the files of a folder; null where there is none. */
export function areaListIn(folder: string, paths: readonly string[]): string | null {
  const ownFirst = [...paths].sort(
    (a, b) => Number(b === OWN_AREA_LIST) - Number(a === OWN_AREA_LIST),
  );
  return ownFirst.find((path) => isAreaListFile(join(folder, path))) ?? null;
}
