import { join } from "node:path";
import { readIfReadable } from "../../csv/bytes/open-file.ts";

/** The file in which a run records what it wrote. */
export const RECORD = "run.json";

/** Lists the files that a run wrote into a folder, as paths within the data folder; none if its record is damaged. */
export function ownOutputs(data: string, folder: string): string[] {
  const within = folder === "" ? "" : `${folder}/`;
  try {
    const record: unknown = JSON.parse(String(readIfReadable(join(data, folder, RECORD))));
    const written = record instanceof Object && "written" in record ? record.written : null;
    return Object.keys(written ?? {}).map((file) => within + file);
  } catch {
    return [];
  }
}
