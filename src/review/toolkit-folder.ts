import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectFolder } from "./project-folder.mjs";

/** The folder of the toolkit, in a bundle, which may lie anywhere. */
declare const TALLYBOOK_ROOT: string;

/** The folder of the toolkit: the nearest folder above this file with the shipped scripts in `analysis/`. */
export const TOOLKIT =
  typeof TALLYBOOK_ROOT === "string"
    ? TALLYBOOK_ROOT
    : folderWith("analysis", dirname(fileURLToPath(import.meta.url)));

function folderWith(name: string, folder: string): string {
  return existsSync(join(folder, name)) ? folder : folderWith(name, dirname(folder));
}

/** The folder of the project that a command is about, with `analysis/`, `data/` and `reports/`. */
export const PROJECT = projectFolder(TOOLKIT, process.cwd());

/** Reads the version of the toolkit from its `package.json`. */
export function toolkitVersion(): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(folderWith("package.json", TOOLKIT), "package.json"), "utf8"),
  );
  return version;
}
