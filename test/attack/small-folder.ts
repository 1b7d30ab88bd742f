import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { folderOf } from "../cli/folder-of.ts";

const ROWS = ["石桥镇", "柳湾镇", "青山镇"].flatMap((town, i) =>
  [2021, 2022, 2023].map((year) => `${town},${year},${i + 3},${year - 1900 + i * 40}`),
);

/** Makes a data folder of three townships and three years. */
export const smallFolder = (): string =>
  folderOf({ "a.csv": ["乡镇,年度,场次,受众人次", ...ROWS, ""].join("\n") });

/** Lists the files of a folder of reports that a reader sees. */
export const seenIn = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(out.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((file) => !file.startsWith("."))
    .sort();

/** Says what is wrong with a folder of reports that should be of one run, as its record has it; "" if nothing is. */
export function brokenSet(out: string): string {
  const record = join(out, "run.json");
  if (!existsSync(record)) return seenIn(out).length === 0 ? "" : "files without a record";
  const { written } = JSON.parse(readFileSync(record, "utf8")) as {
    written: Record<string, string>;
  };
  const files = [...Object.keys(written), "run.json"].sort();
  if (files.join() !== seenIn(out).join()) return `other files: ${seenIn(out)}`;
  const changed = Object.entries(written).filter(([file, hash]) => {
    const bytes = readFileSync(join(out, file));
    return createHash("sha256").update(bytes).digest("hex") !== hash;
  });
  return changed.length === 0 ? "" : `of another run: ${changed.map(([file]) => file)}`;
}
